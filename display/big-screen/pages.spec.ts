import { describe, expect, it } from 'vitest';
import { inPages, pageUp } from './pages.ts';

describe('inPages', () => {
  it.each([
    [[], [[]]],
    [[1, 2], [[1, 2]]],
    [
      [1, 2, 3],
      [[1, 2], [3]],
    ],
  ])('%j: %j', (rows, pages) => {
    expect(inPages<number>(rows, 2)).toEqual(pages);
  });
});

describe('pageUp', () => {
  it.each([
    [0, 0],
    [11_999, 0],
    [12_000, 1],
    [36_000, 0],
    [-50, 0],
  ])('%i ms: page %i', (shownForMs, page) => {
    expect(pageUp(shownForMs, 12_000, 3)).toBe(page);
  });

  it('can begin with another page, and comes round to the first', () => {
    expect([0, 12_000, 24_000].map((ms) => pageUp(ms, 12_000, 3, 1))).toEqual([1, 2, 0]);
  });
});
