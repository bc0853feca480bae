import { toString } from 'qrcode';
import { expect, it } from 'vitest';
import { drawnQr, qrCodesOn } from '../../test/support/read-qr.ts';
import { qrPath } from './qr-path.ts';

/** The squares of a code as the library itself draws them: runs like `M4 4.5h7m2 0h1`. */
async function drawnByLibrary(text: string): Promise<ReadonlySet<string>> {
  const svg = await toString(text, { type: 'svg', margin: 4, errorCorrectionLevel: 'M' });
  const strokes = /stroke="#000000" d="([^"]*)"/.exec(svg)?.[1] ?? '';
  const squares = new Set<string>();
  let column = 0;
  let row = 0;
  for (const [, kind, x, y] of strokes.matchAll(/([Mmh])(\d+) ?(-?[\d.]+)?/g)) {
    if (kind === 'M') [column, row] = [Number(x), Math.floor(Number(y))];
    else if (kind === 'm') column += Number(x);
    else for (let end = column + Number(x); column < end; column++) squares.add(`${column} ${row}`);
  }
  return squares;
}

it('draws the same squares as the library, inside a quiet zone of four', async () => {
  const url = 'http://192.168.1.5:3000/board';
  const { path, size } = qrPath(url);
  const squares = new Set(Array.from(path.matchAll(/M(\d+ \d+)h/g), ([, square]) => square));
  expect(squares).toEqual(await drawnByLibrary(url));
  expect(size).toBe(25 + 8);
});

it.each([
  ['the vote page', 'http://192.168.1.5:3000/vote'],
  ['the board', 'https://luyan.example.org/board'],
  ['a seat', 'http://192.168.1.5:3000/judge#code=A3C4D6'],
  [
    'the longest that a pad shows',
    `http://192.168.100.100:3000/console#/staff/relay/${'34679ACDEF'.repeat(60)}`,
  ],
])('%s is read by a phone as what it was drawn from', (_what, text) => {
  for (const perSquare of [2, 3, 7]) expect(qrCodesOn(drawnQr(text, perSquare))).toEqual([text]);
});
