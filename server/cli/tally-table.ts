/** The results as a table on a terminal, where a Chinese character takes the room of two Latin ones. */
import type { ContestFile } from '../../shared/scoring/contest-file.ts';
import type { Results } from '../../shared/scoring/results.ts';
import { columnsOf, rowsOf, type Column } from './tally-columns.ts';
import type { Lang } from './tally-options.ts';
import { oneLine } from './tally-text.ts';

const GAP = '  ';

export function resultsTable(file: ContestFile, results: Results, lang: Lang): string {
  const columns = columnsOf(file, lang).filter(({ onlyInFile }) => onlyInFile !== true);
  const rows = rowsOf(file, results).map((row) =>
    columns.map(({ cell }) => oneLine(String(cell(row) ?? ''))),
  );
  const headings = columns.map(({ heading }) => oneLine(heading));
  const widths = columns.map((_, index) =>
    [headings, ...rows].reduce((widest, cells) => Math.max(widest, displayWidth(cells[index] ?? '')), 0),
  );
  const line = (cells: readonly string[]): string =>
    columns
      .map(({ align }, index) => pad(cells[index] ?? '', widths[index] ?? 0, align))
      .join(GAP)
      .trimEnd();
  const rule = line(widths.map((width) => '-'.repeat(width)));
  return [oneLine(file.title), '', line(headings), rule, ...rows.map(line), ''].join('\n');
}

function pad(text: string, width: number, align: Column['align']): string {
  const blank = ' '.repeat(width - displayWidth(text));
  return align === 'left' ? `${text}${blank}` : `${blank}${text}`;
}

/** Marks that stand on the letter before them, and signs that are not shown. */
const invisible = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
/** Unicode's wide and full-width characters, as far as they stand in names: East Asian writing, emoji. */
const wide =
  /^(?![\uFF61-\uFFDC\uFFE8-\uFFEE])[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\p{Emoji_Presentation}\u3000-\u303E\u30FB\u30FC\u3200-\u33FF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6]$/u;

/** How many columns of a terminal the text takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (!invisible.test(character)) width += wide.test(character) ? 2 : 1;
  }
  return width;
}
