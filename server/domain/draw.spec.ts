import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { below, drawnOrder } from './draw.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/DRAW.md'), 'utf8');
const vectors = [...page.matchAll(/^\| `(.+)` \| (.+) \| (.+) \|$/gm)].map(
  ([, seed = '', ids = '', order = '']) => ({ seed, ids: ids.split(' '), order: order.split(' ') }),
);

describe('RULES §6.6: the draw as docs/DRAW.md writes it down', () => {
  it('has five vectors there', () => {
    expect(vectors).toHaveLength(5);
  });

  it.each(vectors)('“$seed” gives $order', ({ seed, ids, order }) => {
    expect(drawnOrder(ids, seed)).toEqual(order);
  });

  it('goes on into the eighth block: forty ids', () => {
    const ids = Array.from({ length: 40 }, (_, at) => `p${at + 1}`);
    expect(drawnOrder(ids, 'long').join(' ')).toBe(
      'p1 p15 p29 p17 p4 p27 p36 p21 p2 p11 p20 p30 p7 p19 p12 p32 p23 p39 p3 p25 ' +
        'p26 p10 p5 p18 p37 p22 p16 p38 p40 p8 p28 p31 p14 p34 p35 p13 p6 p33 p9 p24',
    );
  });

  it('passes over the words of the uneven rest', () => {
    function* given(...words: readonly number[]): Generator<number, never> {
      yield* words;
      throw new Error('asked for one word too many');
    }
    const most = 2 ** 48 - 1;
    expect(below(3, given(most, 5))).toBe(2);
    expect(below(3, given(most - 1))).toBe((most - 1) % 3);
    expect(below(4, given(most))).toBe(3);
    expect(below(1, given(most))).toBe(0);
  });

  it('draws the same whatever the order of entry, everyone once', () => {
    const ids = fc.uniqueArray(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,6}$/), { maxLength: 30 });
    fc.assert(
      fc.property(ids, fc.string(), (entered, seed) => {
        const order = drawnOrder(entered, seed);
        expect(drawnOrder(entered.toReversed(), seed)).toEqual(order);
        expect([...order].sort()).toEqual([...entered].sort());
      }),
    );
  });
});
