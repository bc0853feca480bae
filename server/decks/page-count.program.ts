/**
 * A program of its own that opens one PDF (its argument) and prints how many pages it has, as JSON: a huge or hostile
 * file can cost this process its time and memory, never the show.
 */
import { readFile } from 'node:fs/promises';
import { yieldToShow } from '../programs/yield-to-show.ts';
import { pdfReader } from './pdf-reader.ts';

/** What page-count.ts is told; `locked`: nobody opens it without its password. */
export type PageCount =
  { readonly pages: number } | { readonly unreadable: string; readonly locked?: boolean };

async function countPages(path: string): Promise<number> {
  const { getDocument, options } = await pdfReader();
  const document = await getDocument({ ...options, data: new Uint8Array(await readFile(path)) }).promise;
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
