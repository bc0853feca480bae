/** One sheet of the workbook, before it is written. */
import type { SheetData } from 'write-excel-file/node';

export interface WorkbookSheet {
  /** As wished; Excel may need it shorter. */
  readonly name: string;
  readonly data: SheetData;
  /** In characters, one a column. */
  readonly widths: readonly number[];
  /** Rows and columns that stay when the sheet is scrolled. */
  readonly sticky: { readonly rows: number; readonly columns: number };
}
