/** Has the workbook made elsewhere: a large contest's takes seconds of pure computing, and the show goes on meanwhile. */
import type { LogPosition } from '../../application/ports.ts';
import type { ContestState } from '../../domain/state.ts';
import { madeByOwnProgram } from '../../programs/own-program.ts';

export interface WorkbookOrder {
  readonly state: ContestState;
  readonly position: LogPosition;
  /** Ms since the Unix epoch. */
  readonly exportedAt: number;
}

const LONGEST_MS = 120_000;
const HEAP_MEGABYTES = 1024;

/** @throws when it could not be made */
export function orderWorkbook(order: WorkbookOrder): Promise<Buffer> {
  return madeByOwnProgram('the workbook', {
    beside: import.meta.url,
    name: 'workbook.program',
    input: Buffer.from(JSON.stringify(order)),
    longestMs: LONGEST_MS,
    heapMegabytes: HEAP_MEGABYTES,
  });
}
