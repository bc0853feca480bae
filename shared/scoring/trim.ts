// Which sheets the highest-and-lowest rule drops (RULES.md §2.3).
import type { Trim } from './contest-file.ts';

export interface Trimmed<T> {
  /** In the order given. */
  kept: T[];
  /** Highest first, in the order taken. */
  high: T[];
  /** Lowest first, in the order taken. */
  low: T[];
  /** True where there were fewer than `minSheets`, so that none was dropped. */
  untrimmed: boolean;
}

/**
 * Drops `trim.high` highest sheets, then `trim.low` lowest of what is left; of equal totals the one that stands
 * earlier in `sheets` goes. RULES.md §2.3.
 * @param sheets the valid sheets in panel order, `units` being the sheet total
 * @throws RangeError if `minSheets` is so low that nothing might be left
 */
export function trimSheets<T extends { readonly units: bigint }>(
  sheets: readonly T[],
  trim: Trim,
): Trimmed<T> {
  if (trim.minSheets < trim.high + trim.low + 1) {
    throw new RangeError(`minSheets ${trim.minSheets} is below high + low + 1`);
  }
  if (sheets.length < trim.minSheets) return { kept: [...sheets], high: [], low: [], untrimmed: true };
  const high = take(sheets, trim.high, (a, b) => (a.units < b.units ? 1 : a.units > b.units ? -1 : 0));
  const rest = sheets.filter((sheet) => !high.includes(sheet));
  const low = take(rest, trim.low, (a, b) => (a.units < b.units ? -1 : a.units > b.units ? 1 : 0));
  return { kept: rest.filter((sheet) => !low.includes(sheet)), high, low, untrimmed: false };
}

/** The first `count` by `order`; sorting is stable, so equal ones keep panel order. */
function take<T>(sheets: readonly T[], count: number, order: (a: T, b: T) => number): T[] {
  return count === 0 ? [] : sheets.toSorted(order).slice(0, count);
}
