// Fractions in lowest terms over BigInt, for the slow tally alone: it shares no arithmetic with shared/scoring.

/** A fraction of 0 or more, always in lowest terms, so that equal ones look alike. */
export interface Ratio {
  readonly over: bigint;
  readonly under: bigint;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}

/** @throws RangeError where `under` is not above zero */
export function ratio(over: bigint | number, under: bigint | number = 1n): Ratio {
  const [top, bottom] = [BigInt(over), BigInt(under)];
  if (bottom <= 0n) throw new RangeError(`${over}/${under} is no fraction`);
  const divisor = greatestCommonDivisor(top, bottom);
  return { over: top / divisor, under: bottom / divisor };
}

/** Reads a decimal digit by digit. @throws SyntaxError where there is another sign than digits and one point */
export function read(decimal: string): Ratio {
  let value = ratio(0);
  let digitWorth: Ratio | null = null;
  for (const sign of decimal) {
    if (sign === '.' && digitWorth === null) {
      digitWorth = ratio(1, 10);
      continue;
    }
    const digit = ratio(BigInt(sign));
    if (digitWorth === null) value = plus(times(value, ratio(10)), digit);
    else {
      value = plus(value, times(digit, digitWorth));
      digitWorth = times(digitWorth, ratio(1, 10));
    }
  }
  return value;
}

export function plus(a: Ratio, b: Ratio): Ratio {
  return ratio(a.over * b.under + b.over * a.under, a.under * b.under);
}

export function times(a: Ratio, b: Ratio): Ratio {
  return ratio(a.over * b.over, a.under * b.under);
}

export function sum(values: readonly Ratio[]): Ratio {
  return values.reduce(plus, ratio(0));
}

export function isMore(a: Ratio, b: Ratio): boolean {
  return a.over * b.under > b.over * a.under;
}

export function isSame(a: Ratio, b: Ratio): boolean {
  return a.over === b.over && a.under === b.under;
}

/** The largest decimal of so many digits that is not more than the value. */
export function down(value: Ratio, digits: number): Ratio {
  const unit = 10n ** BigInt(digits);
  return ratio((value.over * unit) / value.under, unit);
}

/** Half up: half a unit is added, and what is over is cut off. */
export function halfUp(value: Ratio, digits: number): Ratio {
  return down(plus(value, ratio(1, 2n * 10n ** BigInt(digits))), digits);
}

/** Written digit by digit, as in long division. @throws RangeError where the value has more digits */
export function write(value: Ratio, digits: number): string {
  let text = String(value.over / value.under);
  let rest = value.over % value.under;
  for (let digit = 0; digit < digits; digit++) {
    text += (digit === 0 ? '.' : '') + String((rest * 10n) / value.under);
    rest = (rest * 10n) % value.under;
  }
  if (rest !== 0n) throw new RangeError(`${value.over}/${value.under} has more than ${digits} digits`);
  return text;
}
