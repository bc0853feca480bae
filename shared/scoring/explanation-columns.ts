// Columns of text that line up in a terminal, where Chinese characters are two cells wide.

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu;

/** How many cells of a terminal the text takes up. */
export function cellsOf(text: string): number {
  return [...text].length + [...text.matchAll(WIDE)].length;
}

/** One line a row: every column but the last is as wide as its widest cell, and two spaces stand between them. */
export function alignedColumns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows)
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, cellsOf(cell));
  return rows.map((row) =>
    row
      .map((cell, at) =>
        at === row.length - 1 ? cell : cell + ' '.repeat((widths[at] ?? 0) - cellsOf(cell)),
      )
      .join('  '),
  );
}
