/** The cells that every sheet of the workbook is made of: their styles, and what keeps text text and numbers exact. */
import type { CellObject, Row } from 'write-excel-file/node';

type Style = Omit<CellObject, 'value' | 'type' | 'format'>;

const edge = { borderStyle: 'thin', borderColor: '#B8C4CE' } as const;
export const styles = {
  title: { fontWeight: 'bold', fontSize: 16, align: 'center', alignVertical: 'center', height: 30 },
  note: { textColor: '#5B6770', wrap: true, alignVertical: 'top' },
  head: {
    ...edge,
    fontWeight: 'bold',
    backgroundColor: '#DCE7F3',
    align: 'center',
    alignVertical: 'center',
    wrap: true,
  },
  body: { ...edge, alignVertical: 'center' },
  long: { ...edge, alignVertical: 'center', wrap: true },
  centre: { ...edge, align: 'center', alignVertical: 'center' },
  strong: { ...edge, alignVertical: 'center', fontWeight: 'bold' },
  faint: { ...edge, align: 'center', alignVertical: 'center', textColor: '#7A858E' },
  /** Struck and coloured, and told apart without colour by the mark that the number's format adds. */
  high: {
    ...edge,
    textDecoration: { strikethrough: true },
    textColor: '#B42318',
    backgroundColor: '#FDE7E4',
    alignVertical: 'center',
  },
  low: {
    ...edge,
    textDecoration: { strikethrough: true },
    textColor: '#1D4ED8',
    backgroundColor: '#E3ECFD',
    alignVertical: 'center',
  },
} as const satisfies Record<string, Style>;

/** What a cell of Excel holds at most. */
const LONGEST_TEXT = 32_000;
/** Digits that a number in Excel keeps. */
const MOST_DIGITS = 15;
const unwritable = /[^\P{C}\n\t]/gu;
const likeFormula = /^[=+\-@\t]/;

/**
 * Text that stays text. In this workbook its cell is of type String, which nothing evaluates; the apostrophe keeps it
 * harmless as well when somebody saves the sheet as CSV and opens that.
 */
export function safeText(value: string): string {
  const plain = value.replaceAll(unwritable, '').slice(0, LONGEST_TEXT);
  return likeFormula.test(plain) ? `'${plain}` : plain;
}

export function text(value: string | null | undefined, style: Style = styles.body): CellObject {
  if (value === null || value === undefined || value === '') return { ...style };
  return { ...style, value: safeText(value), type: String };
}

export function integer(value: number | null | undefined, style: Style = styles.centre): CellObject {
  return value === null || value === undefined
    ? { ...style }
    : { ...style, value, type: Number, format: '0' };
}

/**
 * A decimal string as a number of the sheet. This is the only place where a score becomes binary, and it is exact
 * enough: nothing is calculated from it here, and a decimal of at most 15 digits, which is all that Excel shows,
 * comes back from the nearest double as the same decimal. One with more digits stays text.
 * @param format of Excel; by default as many digits as the number has
 */
export function decimal(
  value: string | null | undefined,
  style: Style = styles.body,
  format = 'General',
): CellObject {
  if (value === null || value === undefined) return { ...style };
  if (value.replace('.', '').length > MOST_DIGITS) return text(value, style);
  return { ...style, value: Number(value), type: Number, format };
}

/** The number format of values and totals: always with the contest's decimals, as on the printed sheet. */
export function fixed(decimals: number): string {
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}

/** One cell over `columns` columns: the others are there but empty. */
export function across(cell: CellObject, columns: number): Row {
  return [{ ...cell, columnSpan: columns }, ...Array.from({ length: columns - 1 }, () => null)];
}

export const headRow = (names: readonly string[]): Row => names.map((name) => text(name, styles.head));
