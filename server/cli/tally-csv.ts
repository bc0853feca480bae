/** The results as a CSV file that spreadsheets open by a double click (RFC 4180, with a byte order mark). */
import type { ContestFile } from '../../shared/scoring/contest-file.ts';
import type { Results } from '../../shared/scoring/results.ts';
import { safeText } from '../exports/workbook/cells.ts';
import { columnsOf, rowsOf } from './tally-columns.ts';
import type { Lang } from './tally-options.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** One row a project, in the order of the results. No cell is read as a formula. */
export function resultsCsv(file: ContestFile, results: Results, lang: Lang): string {
  const columns = columnsOf(file, lang);
  const rows = rowsOf(file, results).map((row) => columns.map(({ cell }) => cell(row)));
  const lines = [columns.map(({ heading }) => heading), ...rows].map((cells) => cells.map(written).join(','));
  return `${BYTE_ORDER_MARK}${lines.map((line) => `${line}\r\n`).join('')}`;
}

function written(value: string | number | null | undefined): string {
  const text = safeText(String(value ?? ''));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
