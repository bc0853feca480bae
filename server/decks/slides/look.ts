/** What an uploaded file that is no PDF turns out to be, found out in a process of its own. */
import { runOwnProgram } from '../../programs/own-program.ts';
import type { SlidesLook } from './look-at.ts';

/** Beyond this LibreOffice would fill the machine's memory. */
export const mostUnpackedMegabytes = 512;
const LONGEST_MS = 20_000;
const HEAP_MEGABYTES = 512;

/** What slides are called, also where the file itself cannot be read any more. */
const SLIDES_NAME = /\.(ppt|pps|pot|dps)[xmt]?$/i;

export const isNamedLikeSlides = (fileName: string): boolean => SLIDES_NAME.test(fileName);

/** @throws when no process can be started */
export async function lookAtSlides(path: string): Promise<SlidesLook> {
  const outcome = await runOwnProgram({
    beside: import.meta.url,
    name: 'look.program',
    args: [path, String(mostUnpackedMegabytes * 1024 * 1024)],
    longestMs: LONGEST_MS,
    heapMegabytes: HEAP_MEGABYTES,
  });
  if (outcome.kind === 'done') return JSON.parse(outcome.output.toString()) as SlidesLook;
  return { kind: 'broken' };
}
