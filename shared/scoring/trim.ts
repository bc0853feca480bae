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
  const kept = [...sheets];
  const high = takeOut(kept, trim.high, (a, b) => a.units > b.units);
  const low = takeOut(kept, trim.low, (a, b) => a.units < b.units);
  return { kept, high, low, untrimmed: false };
}

/** Takes `count` out of `sheets`, each time the first that no other one `goesBefore`. */
function takeOut<T>(sheets: T[], count: number, goesBefore: (a: T, b: T) => boolean): T[] {
  const taken: T[] = [];
  for (let n = 0; n < count; n += 1) {
    let next = 0;
    sheets.forEach((sheet, at) => {
      if (goesBefore(sheet, sheets[next] ?? sheet)) next = at;
    });
    taken.push(...sheets.splice(next, 1));
  }
  return taken;
}
