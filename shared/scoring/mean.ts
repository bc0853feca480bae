import { divideByInteger, fromTenThousandths, type Fraction } from './exact.ts';

/**
 * The exact mean of sheet totals in ten-thousandths, not yet rounded; null of none (RULES.md §2.4 and §2.5).
 * The one rounding is the caller's: tie-breakers need the mean as it is here.
 */
export function meanOf(totals: readonly bigint[]): Fraction | null {
  if (totals.length === 0) return null;
  const sum = totals.reduce((units, total) => units + total, 0n);
  return divideByInteger(fromTenThousandths(sum), totals.length);
}
