/** The results of a contest as an Excel workbook: for staff to read, print, sign and publish. */
import writeExcelFile, { type SheetOptions } from 'write-excel-file/node';
import type { LogPosition } from '../../application/ports.ts';
import { judgedComponents } from '../../domain/lookup.ts';
import type { ContestState } from '../../domain/state.ts';
import { componentSheet } from './component-sheet.ts';
import { detailSheet } from './detail-sheet.ts';
import { notesSheet } from './notes-sheet.ts';
import { rankingSheet } from './ranking-sheet.ts';
import { sheetNames } from './sheet-names.ts';
import { voteSheets } from './vote-sheet.ts';
import type { WorkbookSheet } from './workbook-sheet.ts';

/**
 * @param position where the log stands: told on the notes, so that a signed print pins the log
 * @param exportedAt ms since the Unix epoch
 */
export async function workbookOf(
  state: ContestState,
  position: LogPosition,
  exportedAt: number,
): Promise<Buffer> {
  const sheets = [
    rankingSheet(state),
    ...judgedComponents(state).map((component) => componentSheet(state, component)),
    ...voteSheets(state),
    detailSheet(state),
    notesSheet(state, position, exportedAt),
  ];
  const names = sheetNames(sheets.map(({ name }) => name));
  const written = sheets.map(({ data, widths, sticky }, index) => ({
    ...optionsOf(names[index] ?? '', widths, sticky),
    data,
  }));
  return writeExcelFile(written, { fontFamily: '微软雅黑', fontSize: 11 }).toBuffer();
}

function optionsOf(
  sheet: string,
  widths: readonly number[],
  sticky: WorkbookSheet['sticky'],
): SheetOptions<Buffer> {
  return {
    sheet,
    orientation: 'landscape',
    columns: widths.map((width) => ({ width })),
    ...(sticky.rows > 0 ? { stickyRowsCount: sticky.rows } : {}),
    ...(sticky.columns > 0 ? { stickyColumnsCount: sticky.columns } : {}),
  };
}
