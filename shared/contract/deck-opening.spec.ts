import { describe, expect, it } from 'vitest';
import { deckBlockBytes as block, openingHead, rangesOfBlocks, readOpening } from './deck-opening.ts';

describe('the opening of a deck', () => {
  const ranges = [
    [0, 3],
    [8, 10],
  ] as const;
  const sent = (bytes: readonly number[]) =>
    new Uint8Array([...openingHead({ size: 12, ranges, firstPage: true }), ...bytes]);

  it('is read as it was written, a line feed among its bytes too', () => {
    const bytes = [10, 1, 10, 2, 3];
    expect(readOpening(sent(bytes))).toEqual({
      size: 12,
      ranges,
      firstPage: true,
      bytes: new Uint8Array(bytes),
    });
  });

  it('that an earlier version stored does not promise a first page', () => {
    const stored = new TextEncoder().encode('{"size":12,"ranges":[]}\n');
    expect(readOpening(stored).firstPage).toBe(false);
  });

  it('that broke off on its way is none', () => {
    expect(() => readOpening(sent([1, 2]))).toThrow('5 bytes');
  });
});

describe('blocks as ranges', () => {
  it('lie in the order of the file, neighbours together, the last one as long as the file', () => {
    const size = 10 * block + 5;
    expect(rangesOfBlocks([10, 0, 4, 5], size)).toEqual([
      [0, block],
      [4 * block, 6 * block],
      [10 * block, size],
    ]);
  });
});
