// Exact arithmetic for scores: decimals held as whole ten-thousandths, quotients as fractions, both over BigInt.

/** A decimal of the contest file: at most six digits before the point and four after it, no sign, no leading zeros. */
export const DECIMAL_PATTERN = /^(0|[1-9][0-9]{0,5})(\.[0-9]{1,4})?$/;

/** How many ten-thousandths make one: every decimal of a contest file is a whole number of them. */
export const TEN_THOUSAND = 10_000n;

const POINT = 0x2e;
const DIGIT_ZERO = 0x30;
/** One more decimal upon this is still below 2⁵³. */
const CARRY_ABOVE = 2 ** 52;

/** A non-negative fraction; `denominator` is above zero, and the two need not be in lowest terms. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO: Fraction = { numerator: 0n, denominator: 1n };

/**
 * Reads a decimal string as whole ten-thousandths: `"8.5"` is `85000n`.
 * @throws RangeError if the text is no decimal of a contest file
 */
export function parseTenThousandths(text: string): bigint {
  return BigInt(readTenThousandths(text));
}

/**
 * Adds up decimal strings as whole ten-thousandths: `["8.5", "0.25"]` is `87500n`.
 * @throws RangeError if a text is no decimal of a contest file
 */
export function sumTenThousandths(texts: readonly string[]): bigint {
  let carried = 0n;
  let units = 0;
  for (const text of texts) {
    units += readTenThousandths(text);
    if (units > CARRY_ABOVE) {
      carried += BigInt(units);
      units = 0;
    }
  }
  return carried + BigInt(units);
}

/**
 * As {@link parseTenThousandths}, for comparing single decimals: one has at most ten digits, so that every step here is
 * a whole number below 10¹⁰, far within the 2⁵³ up to which whole numbers are exact. Not for adding many up.
 * @throws RangeError if the text is no decimal of a contest file
 */
export function readTenThousandths(text: string): number {
  if (!DECIMAL_PATTERN.test(text)) throw new RangeError(`not a decimal: ${JSON.stringify(text)}`);
  let digits = 0;
  let unit = 10_000;
  let afterPoint = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === POINT) {
      afterPoint = true;
      continue;
    }
    digits = digits * 10 + (code - DIGIT_ZERO);
    if (afterPoint) unit /= 10;
  }
  return digits * unit;
}

/** The fraction that a decimal string stands for. @throws RangeError if the text is no decimal of a contest file */
export function parseDecimal(text: string): Fraction {
  return { numerator: parseTenThousandths(text), denominator: TEN_THOUSAND };
}

/** The fraction of a whole number of ten-thousandths. */
export function fromTenThousandths(units: bigint): Fraction {
  return { numerator: units, denominator: TEN_THOUSAND };
}

/** The fraction of a whole number, 0 or more. */
export function fromInteger(whole: number | bigint): Fraction {
  return { numerator: BigInt(whole), denominator: 1n };
}

export function add(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === b.denominator) {
    return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  }
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

/** The fraction divided by a whole number. @throws RangeError unless the divisor is above zero */
export function divideByInteger(a: Fraction, divisor: number | bigint): Fraction {
  const whole = BigInt(divisor);
  if (whole <= 0n) throw new RangeError(`divisor must be above zero: ${divisor}`);
  return { numerator: a.numerator, denominator: a.denominator * whole };
}

/** Below zero if `a` is the smaller, above zero if it is the larger, 0 if both are equal. */
export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The smaller of the two, the first if they are equal. */
export function smaller(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) <= 0 ? a : b;
}

/** The fraction rounded half up to `decimals` digits after the point, `decimals` being 0 or more. */
export function rounded(value: Fraction, decimals: number): Fraction {
  const unit = 10n ** BigInt(decimals);
  const numerator = (2n * value.numerator * unit + value.denominator) / (2n * value.denominator);
  return { numerator, denominator: unit };
}

/** The fraction rounded down to `decimals` digits after the point, `decimals` being 0 or more. */
export function floored(value: Fraction, decimals: number): Fraction {
  const unit = 10n ** BigInt(decimals);
  return { numerator: (value.numerator * unit) / value.denominator, denominator: unit };
}

/** Rounds half up and writes exactly `decimals` digits after the point: `"90.00"`. */
export function roundHalfUp(value: Fraction, decimals: number): string {
  return writeScaled(rounded(value, decimals).numerator, decimals);
}

/** Rounds down and writes exactly `decimals` digits after the point. */
export function floorTo(value: Fraction, decimals: number): string {
  return writeScaled(floored(value, decimals).numerator, decimals);
}

/** Writes ten-thousandths as a decimal with no more digits than it needs: `885000n` is `"88.5"`. */
export function writeTenThousandths(units: bigint): string {
  return writeScaled(units, 4).replace(/\.?0+$/, '');
}

function writeScaled(scaled: bigint, decimals: number): string {
  if (decimals === 0) return scaled.toString();
  const digits = scaled.toString().padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
