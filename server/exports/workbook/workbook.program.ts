/** A program of its own that reads a {@link WorkbookOrder} as JSON and writes the workbook. */
import { json } from 'node:stream/consumers';
import { yieldToShow } from '../../programs/yield-to-show.ts';
import type { WorkbookOrder } from './order-workbook.ts';
import { workbookOf } from './workbook.ts';

yieldToShow();
const { state, position, exportedAt } = (await json(process.stdin)) as WorkbookOrder;
process.stdout.write(await workbookOf(state, position, exportedAt));
