/**
 * A program of its own that opens one PDF (its argument) and prints how many pages it has, as JSON: a huge or hostile
 * file can cost this process its time and memory, never the show.
 */
import { readFile } from 'node:fs/promises';
import { yieldToShow } from '../programs/yield-to-show.ts';

/** What page-count.ts is told; `locked`: nobody opens it without its password. */
export type PageCount =
  { readonly pages: number } | { readonly unreadable: string; readonly locked?: boolean };

async function countPages(path: string): Promise<number> {
  // counting draws nothing: with these in place PDF.js does not load its native canvas
  Object.assign(globalThis, { DOMMatrix: class {}, ImageData: class {}, Path2D: class {} });
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({
    data: new Uint8Array(await readFile(path)),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useSystemFonts: false,
  }).promise;
  const pages = document.numPages;
  // a page tree can promise pages that are not there
  if (pages > 0) await Promise.all([document.getPage(1), document.getPage(pages)]);
  return pages;
}

async function run(path: string): Promise<PageCount> {
  try {
    const pages = await countPages(path);
    return pages < 1 ? { unreadable: 'the file has no pages' } : { pages };
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    return { unreadable: String(error), ...(locked ? { locked } : {}) };
  }
}

yieldToShow();
process.stdout.write(JSON.stringify(await run(process.argv[2] ?? '')));
