/** The characters of cnchar-order in the order of GF 3003-1999, by stroke count (docs/decisions/0009-stroke-order.md). */
import { createRequire } from 'node:module';
import { alike, corrected } from './corrections.ts';

interface CncharOrder {
  /** A letter a stroke, in the order of writing. */
  readonly dict: { readonly orders: Readonly<Record<string, string>> };
}

/**
 * The letters of the data in the order of the standard: within 横 竖 撇 点 折, a main shape before the shapes that belong
 * to it (提 to 横, 竖钩 to 竖, 捺 to 点), and turning strokes by the number of turns, then as GF 2001-2001 lists them.
 */
const kinds = [
  ['j', 'i'],
  ['f', 'g'],
  ['s'],
  ['kd', 'l'],
  ['c', 'e', 'b', 'h', 'n', 'm', 't', 'y', 'v', 'p', 'r', 'x', 'u', 'o', 'q', 'a', 'z', 'w'],
];

const places = new Map(
  kinds.flatMap((shapes, kind) =>
    shapes.flatMap((letters, shape) => [...letters].map((letter) => [letter, { kind, shape }] as const)),
  ),
);

interface Written {
  readonly character: string;
  /** One digit a stroke: 横 1, 竖 2, 撇 3, 点 4, 折 5. */
  readonly strokes: string;
  /** The same, one letter a stroke, telling shapes of one kind apart. */
  readonly shapes: string;
}

function written(character: string, letters: string): Written {
  const marks = [...letters].map((letter) => {
    const place = places.get(letter);
    if (place === undefined) throw new Error(`${character} has a stroke of no known kind: ${letter}`);
    return place;
  });
  return {
    character,
    strokes: marks.map(({ kind }) => kind + 1).join(''),
    shapes: marks.map(({ shape }) => String.fromCharCode(97 + shape)).join(''),
  };
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const inOrder = (a: Written, b: Written): number =>
  a.strokes.length - b.strokes.length ||
  byText(a.strokes, b.strokes) ||
  byText(a.shapes, b.shapes) ||
  byText(a.character, b.character);

/** Puts each family's members, in its order, into the places that they hold together. */
function inFamilies(all: readonly Written[]): Written[] {
  const placed = [...all];
  for (const family of alike) {
    const held = [...family].map((character) => all.findIndex((one) => one.character === character));
    const [first, ...rest] = held.map((at) => all[at]);
    if (first === undefined || rest.some((one) => one?.strokes !== first.strokes))
      throw new Error(`the strokes of ${family} are not the same`);
    const seats = held.toSorted((a, b) => a - b);
    held.forEach((from, index) => {
      placed[seats[index] ?? from] = all[from] ?? first;
    });
  }
  return placed;
}

/** @returns stroke count → all characters of that many strokes, in the order of the standard */
export function strokeTable(): ReadonlyMap<number, string> {
  const { orders } = (createRequire(import.meta.url)('cnchar-order') as CncharOrder).dict;
  const lettersOf = (character: string): string =>
    (corrected[character] ?? [character]).map((part) => orders[part] ?? '').join('');
  const all = Object.keys(orders).map((character) => written(character, lettersOf(character)));
  const table = new Map<number, string>();
  for (const { character, strokes } of inFamilies(all.sort(inOrder)))
    table.set(strokes.length, (table.get(strokes.length) ?? '') + character);
  return table;
}

/** The source of `server/domain/stroke-table.ts`. */
export function strokeTableSource(): string {
  const table = strokeTable();
  const rows = Array.from(
    { length: Math.max(...table.keys()) + 1 },
    (_, strokes) => table.get(strokes) ?? '',
  );
  return `/**
 * All characters of as many strokes as the place in the list says (nothing has none), in the order of GF 3003-1999
 * (docs/decisions/0009-stroke-order.md). Written by \`node --import tsx scripts/stroke-table.ts\` from cnchar-order 3.2.6:
 * MIT licence, Copyright (c) 2017 - present theajack.
 */
export const strokeTable: readonly string[] = [
${rows.map((characters) => `  '${characters}',\n`).join('')}];
`;
}
