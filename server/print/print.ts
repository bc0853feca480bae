/** Has a PDF made elsewhere: fonts of ten megabytes are read, and the show goes on meanwhile. */
import { madeByOwnProgram } from '../programs/own-program.ts';
import type { PrintJob } from './print-job.ts';

const LONGEST_MS = 120_000;
const HEAP_MEGABYTES = 1024;

/** @throws when it could not be made */
export function printed(job: PrintJob): Promise<Buffer> {
  return madeByOwnProgram('the PDF', {
    beside: import.meta.url,
    name: 'print.program',
    input: Buffer.from(JSON.stringify(job)),
    longestMs: LONGEST_MS,
    heapMegabytes: HEAP_MEGABYTES,
  });
}
