/** Has a PDF made elsewhere: fonts of ten megabytes are read, and the show goes on meanwhile. */
import { runOwnProgram } from '../programs/own-program.ts';
import type { PrintJob } from './print-job.ts';

const LONGEST_MS = 120_000;
const HEAP_MEGABYTES = 1024;

/** @throws when it could not be made */
export async function printed(job: PrintJob): Promise<Buffer> {
  const outcome = await runOwnProgram({
    beside: import.meta.url,
    name: 'print.program',
    input: Buffer.from(JSON.stringify(job)),
    longestMs: LONGEST_MS,
    heapMegabytes: HEAP_MEGABYTES,
  });
  if (outcome.kind === 'done') return outcome.output;
  const why = outcome.kind === 'failed' ? outcome.said : `it took more than ${LONGEST_MS} ms`;
  throw new Error(`the PDF could not be made: ${why}`);
}
