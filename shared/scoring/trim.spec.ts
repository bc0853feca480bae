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
      name: 'of equals at both ends the first in panel order, each end for itself',
      totals: [3, 9, 3, 9, 5, 3, 9],
      trim: { high: 2, low: 2, minSheets: 5 },
      high: [1, 3],
      low: [0, 2],
    },
    {
      name: 'all equal, two of each: two highs first, then two lows from what is left',
      totals: [5, 5, 5, 5, 5],
      trim: { high: 2, low: 2, minSheets: 5 },
      high: [0, 1],
      low: [2, 3],
    },
    {
      name: 'a low that would have been a high, had the lows been taken first',
      totals: [1, 1, 1, 2],
      trim: { high: 2, low: 1, minSheets: 4 },
      high: [3, 0],
      low: [1],
    },
    {
      name: 'three lowest and no highest',
      totals: [4, 1, 3, 2, 1],
      trim: { high: 0, low: 3, minSheets: 4 },
      high: [],
      low: [1, 4, 3],
    },
    {
      name: 'three highest and no lowest',
      totals: [4, 1, 3, 4],
      trim: { high: 3, low: 0, minSheets: 4 },
      high: [0, 3, 2],
      low: [],
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

  it.each([
    { minSheets: 4, sheets: 3, untrimmed: true },
    { minSheets: 4, sheets: 4, untrimmed: false },
    { minSheets: 99, sheets: 9, untrimmed: true },
  ])('with minSheets $minSheets, $sheets sheets are untrimmed: $untrimmed', (row) => {
    const totals = Array.from({ length: row.sheets }, (_, index) => index);
    const trimmed = trimSheets(sheets(...totals), { high: 1, low: 1, minSheets: row.minSheets });
    expect(trimmed.untrimmed).toBe(row.untrimmed);
    expect(trimmed.kept).toHaveLength(row.untrimmed ? row.sheets : row.sheets - 2);
  });

  it('carries the flag where the rules would drop none, too', () =>
    expect(trimSheets(sheets(1, 2), { high: 0, low: 0, minSheets: 3 }).untrimmed).toBe(true));

  it('refuses a minSheets that might leave nothing', () =>
    expect(() => trimSheets(sheets(1, 2), { high: 1, low: 1, minSheets: 2 })).toThrow(RangeError));
});
