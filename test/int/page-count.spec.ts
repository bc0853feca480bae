import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockedPdf, sealedPdf } from '../support/locked-pdf.ts';
import { pdfOf } from '../support/pdf.ts';
import { pageCount } from '../../server/decks/page-count.ts';

/** Counting runs at the lowest priority; no machine is so slow that it decides a test. */
const LONGEST_MS = 100_000;
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'luyan-pages-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function counted(bytes: Buffer | string, longestMs = LONGEST_MS) {
  const path = join(folder, 'deck.pdf');
  await writeFile(path, bytes);
  return pageCount(path, longestMs);
}

describe('the pages of a PDF', () => {
  it.each([1, 3, 200])('%i', async (pages) => {
    expect(await counted(pdfOf(pages))).toEqual({ pages });
  });

  it('of 200 pages and 49 MB, and the show goes on meanwhile', async () => {
    let pulses = 0;
    const pulse = setInterval(() => (pulses += 1), 5);
    const counting = counted(pdfOf(200, 49 * 1024 * 1024));
    expect(await counting.finally(() => clearInterval(pulse))).toEqual({ pages: 200 });
    expect(pulses).toBeGreaterThan(20);
  });

  it('a file whose end is missing is read as far as readers can, or refused, never crashed upon', async () => {
    const whole = pdfOf(5);
    const count = await counted(whole.subarray(0, whole.length - 120));
    expect(count).toSatisfy((told: object) => 'pages' in told || 'unreadable' in told);
  });
});

describe('what is no PDF that can be shown', () => {
  it.each<[string, Buffer | string]>([
    ['nothing at all', ''],
    ['slides', Buffer.from('PK\u0003\u0004 [Content_Types].xml ppt/presentation.xml')],
    ['a signature and nothing behind it', '%PDF-1.7\n'],
    ['a signature and rubbish', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(100_000, 7)])],
    ['no pages', pdfOf(0)],
    [
      'a page tree that promises more than there is',
      pdfOf(2).toString('latin1').replace('/Count 2', '/Count 9'),
    ],
  ])('%s', async (_, bytes) => {
    const count = await counted(bytes);
    // PDF.js believes the pages over the promise, which is as good
    if ('pages' in count) expect(count.pages).toBe(2);
    else expect(count.unreadable).not.toBe('');
  });

  it('one locked by a password; one that anybody may open but not change is fine', async () => {
    expect(await counted(await lockedPdf())).toMatchObject({
      unreadable: expect.stringMatching(/password/i) as string,
      locked: true,
    });
    expect(await counted(await sealedPdf())).toEqual({ pages: 1 });
  });

  it('one that takes too long', async () => {
    expect(await counted(pdfOf(3), 1)).toEqual({ unreadable: 'it took more than 1 ms' });
  });
});
