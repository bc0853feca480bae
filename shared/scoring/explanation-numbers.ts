// Exact numbers written out for someone who follows a result with pencil and paper.
import { compare, parseTenThousandths, writeTenThousandths, type Fraction } from './exact.ts';

/** A quotient as it stands before its rounding. */
export interface WrittenNumber {
  /** In lowest terms: `265/3`; a whole number stands alone: `90`. */
  fraction: string;
  /** Every digit where the decimal ends, else its first ones and an ellipsis: `88.3333…`. */
  decimal: string;
  /** Whether the decimal ends. */
  ends: boolean;
}

/** How many digits of an endless decimal are written, so that the rounding to `decimals` digits can be seen. */
const digitsShown = (decimals: number): number => Math.max(4, decimals + 2);

/** The number as a fraction and as a decimal; `decimals` is what it will be rounded to. */
export function writeNumber(value: Fraction, decimals: number): WrittenNumber {
  return writeWithDigits(value, digitsShown(decimals));
}

/** Two numbers with so many digits that unequal ones look unequal. */
export function writePair(a: Fraction, b: Fraction, decimals: number): [WrittenNumber, WrittenNumber] {
  let digits = digitsShown(decimals);
  const differ = compare(a, b) !== 0;
  for (;;) {
    const pair: [WrittenNumber, WrittenNumber] = [writeWithDigits(a, digits), writeWithDigits(b, digits)];
    if (!differ || pair[0].decimal !== pair[1].decimal) return pair;
    digits += 2;
  }
}

/**
 * A decimal that ends, every digit of it, and no fewer than `atLeast` after the point: `90.00`.
 * @throws RangeError if it does not end
 */
export function writeExact(value: Fraction, atLeast: number): string {
  const { numerator, denominator } = lowestTerms(value);
  const needed = digitsNeeded(denominator);
  if (needed === null) throw new RangeError(`${numerator}/${denominator} is no decimal that ends`);
  return writeDigits({ numerator, denominator }, Math.max(needed, atLeast));
}

/** What lies between the two, never below zero. */
export function differenceOf(a: Fraction, b: Fraction): Fraction {
  const numerator = a.numerator * b.denominator - b.numerator * a.denominator;
  return {
    numerator: numerator < 0n ? -numerator : numerator,
    denominator: a.denominator * b.denominator,
  };
}

/** A share as a percentage: `0.05` is `5%`. @throws RangeError if the text is no decimal */
export function writePercent(share: string): string {
  return `${writeTenThousandths(parseTenThousandths(share) * 100n)}%`;
}

function writeWithDigits(value: Fraction, digits: number): WrittenNumber {
  const { numerator, denominator } = lowestTerms(value);
  const needed = digitsNeeded(denominator);
  const ends = needed !== null;
  return {
    fraction: denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`,
    decimal: ends
      ? writeDigits({ numerator, denominator }, needed)
      : `${writeDigits({ numerator, denominator }, digits)}…`,
    ends,
  };
}

/** The first `digits` digits after the point, the rest cut off. */
function writeDigits({ numerator, denominator }: Fraction, digits: number): string {
  const scaled = ((numerator * 10n ** BigInt(digits)) / denominator).toString().padStart(digits + 1, '0');
  return digits === 0 ? scaled : `${scaled.slice(0, -digits)}.${scaled.slice(-digits)}`;
}

/** How many digits after the point a fraction in lowest terms has; null where they never end. */
function digitsNeeded(denominator: bigint): number | null {
  let rest = denominator;
  const counts = [2n, 5n].map((prime) => {
    let count = 0;
    for (; rest % prime === 0n; rest /= prime) count += 1;
    return count;
  });
  return rest === 1n ? Math.max(...counts) : null;
}

function lowestTerms({ numerator, denominator }: Fraction): Fraction {
  let [a, b] = [numerator, denominator];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? { numerator, denominator } : { numerator: numerator / a, denominator: denominator / a };
}
