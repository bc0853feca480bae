/** How many pages a PDF has, counted by PDF.js in a process of its own. */
import { open } from 'node:fs/promises';
import { runOwnProgram } from '../programs/own-program.ts';
import type { PageCount } from './page-count.program.ts';

/** A deck of 50 MB opens in a second or two on a small laptop; what takes this long is no deck. */
const LONGEST_MS = 30_000;
const HEAP_MEGABYTES = 512;
/** Readers look for the signature this far in. */
const SIGNATURE_WITHIN_BYTES = 1024;

/** Whether the file begins as a PDF does: tells slides and pictures apart before they are read whole. */
export async function hasPdfSignature(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SIGNATURE_WITHIN_BYTES), 0);
    return buffer.subarray(0, bytesRead).includes('%PDF-');
  } finally {
    await file.close();
  }
}

/**
 * @param path of the file
 * @param longestMs after this it counts as unreadable
 * @returns the number of pages, 1 or more, or why it cannot be shown: no PDF, broken, locked, empty, too slow
 * @throws when the file cannot be read from the disk, or no process can be started
 */
export async function pageCount(path: string, longestMs = LONGEST_MS): Promise<PageCount> {
  if (!(await hasPdfSignature(path))) return { unreadable: 'the file does not begin as a PDF does' };
  const outcome = await runOwnProgram({
    beside: import.meta.url,
    name: 'page-count.program',
    args: [path],
    longestMs,
    heapMegabytes: HEAP_MEGABYTES,
  });
  switch (outcome.kind) {
    case 'done':
      return JSON.parse(outcome.output.toString()) as PageCount;
    case 'too-long':
      return { unreadable: `it took more than ${longestMs} ms` };
    case 'failed':
      return { unreadable: `the reader gave up: ${outcome.said}` };
    default:
      return outcome satisfies never;
  }
}
