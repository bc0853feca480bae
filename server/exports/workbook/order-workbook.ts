/** Has the workbook made elsewhere: a large contest's takes seconds of pure computing, and the show goes on meanwhile. */
import type { LogPosition } from '../../application/ports.ts';
import type { ContestState } from '../../domain/state.ts';
import { runOwnProgram } from '../../programs/own-program.ts';

export interface WorkbookOrder {
  readonly state: ContestState;
  readonly position: LogPosition;
  /** Ms since the Unix epoch. */
  readonly exportedAt: number;
}

const LONGEST_MS = 120_000;
const HEAP_MEGABYTES = 1024;

/** @throws when it could not be made */
export async function orderWorkbook(order: WorkbookOrder): Promise<Buffer> {
  const outcome = await runOwnProgram({
    beside: import.meta.url,
    name: 'workbook.program',
    input: Buffer.from(JSON.stringify(order)),
    longestMs: LONGEST_MS,
    heapMegabytes: HEAP_MEGABYTES,
  });
  if (outcome.kind === 'done') return outcome.output;
  const why = outcome.kind === 'failed' ? outcome.said : `it took more than ${LONGEST_MS} ms`;
  throw new Error(`the workbook could not be made: ${why}`);
}
