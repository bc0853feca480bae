import { describe, expect, it } from 'vitest';
import { trimSheets } from './trim.ts';

const standard = { high: 1, low: 1, minSheets: 3 };
const sheets = (...totals: number[]) => totals.map((total, index) => ({ id: index, units: BigInt(total) }));
const ids = (list: { id: number }[]) => list.map(({ id }) => id);

describe('RULES §2.3: which sheets are dropped', () => {
  it.each([
    { name: 'one highest, one lowest', totals: [5, 9, 1, 4], trim: standard, high: [1], low: [2] },
    {
      name: 'of equals the first in panel order',
      totals: [7, 9, 9, 3, 3],
      trim: standard,
      high: [1],
      low: [3],
    },
    {
      name: 'all equal: the high first, then the low from the rest',
      totals: [5, 5, 5],
      trim: standard,
      high: [0],
      low: [1],
    },
    {
      name: 'two highest, highest first',
      totals: [8, 9, 7, 9, 1],
      trim: { high: 2, low: 1, minSheets: 4 },
      high: [1, 3],
      low: [4],
    },
    {
      name: 'two lowest, lowest first',
      totals: [8, 2, 7, 1],
      trim: { high: 0, low: 2, minSheets: 3 },
      high: [],
      low: [3, 1],
    },
    {
      name: 'none where the rules drop none',
      totals: [8, 2, 7],
      trim: { high: 0, low: 0, minSheets: 3 },
      high: [],
      low: [],
    },
  ])('$name', ({ totals, trim, high, low }) => {
    const trimmed = trimSheets(sheets(...totals), trim);
    expect(ids(trimmed.high)).toEqual(high);
    expect(ids(trimmed.low)).toEqual(low);
    expect(ids(trimmed.kept)).toEqual(
      totals.map((_, id) => id).filter((id) => ![...high, ...low].includes(id)),
    );
    expect(trimmed.untrimmed).toBe(false);
  });

  it.each([[[]], [[5]], [[5, 9]]])('drops nothing of fewer than minSheets: %j', (totals) => {
    const trimmed = trimSheets(sheets(...totals), standard);
    expect(trimmed).toMatchObject({ high: [], low: [], untrimmed: true });
    expect(trimmed.kept).toHaveLength(totals.length);
  });

  it('refuses a minSheets that might leave nothing', () =>
    expect(() => trimSheets(sheets(1, 2), { high: 1, low: 1, minSheets: 2 })).toThrow(RangeError));
});
