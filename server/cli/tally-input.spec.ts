import { describe, expect, it } from 'vitest';
import { decode } from './tally-input.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

describe('the bytes of a file', () => {
  it('are UTF-8, with or without a byte order mark', () => {
    expect(decode(new TextEncoder().encode('{"title":"路演𠮷"}'))).toEqual({ text: '{"title":"路演𠮷"}' });
    expect(decode(bytes(0xef, 0xbb, 0xbf, 0x7b, 0x7d))).toEqual({ text: '{}' });
  });

  it.each([
    ['nothing', bytes(), 'empty'],
    ['UTF-16 of one kind', bytes(0xff, 0xfe, 0x7b, 0), 'UTF-16'],
    ['UTF-16 of the other', bytes(0xfe, 0xff, 0, 0x7b), 'UTF-16'],
    ['GBK', bytes(0x7b, 0xc2, 0xb7, 0xd1, 0xdd, 0x7d), 'no UTF-8'],
    ['half a character', bytes(0x22, 0xe8, 0xb7, 0x22), 'no UTF-8'],
    ['half of a pair', bytes(0x22, 0xed, 0xa0, 0x80, 0x22), 'no UTF-8'],
  ])('%s is refused', (_, input, word) =>
    expect(decode(input)).toMatchObject({ refusal: { en: expect.stringContaining(word) as string } }),
  );
});
