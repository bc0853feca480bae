import { describe, expect, it } from 'vitest';
import { differenceOf, writeExact, writeNumber, writePair, writePercent } from './explanation-numbers.ts';

const of = (numerator: bigint, denominator: bigint) => ({ numerator, denominator });

describe('a number before its rounding', () => {
  it.each([
    [of(450n, 5n), 2, '90', '90', true],
    [of(0n, 7n), 2, '0', '0', true],
    [of(265n, 3n), 2, '265/3', '88.3333…', false],
    [of(1249n, 190n), 2, '1249/190', '6.5736…', false],
    [of(1n, 8n), 2, '1/8', '0.125', true],
    [of(3n, 160n), 0, '3/160', '0.01875', true],
    [of(2n, 3n), 4, '2/3', '0.666666…', false],
    [of(1n, 300n), 0, '1/300', '0.0033…', false],
  ])('%o, to be rounded to %i, is %s and %s', (value, decimals, fraction, decimal, ends) => {
    expect(writeNumber(value, decimals)).toEqual({ fraction, decimal, ends });
  });

  it('has as many digits as it takes to look unlike another one', () => {
    const [own, other] = writePair(of(1_000_000n, 3n), of(3_333_333_333n, 10_000n), 2);
    expect([own.decimal, other.decimal]).toEqual(['333333.3333…', '333333.3333']);
    const [near, far] = writePair(of(1n, 3n), of(333_333_334n, 1_000_000_003n), 2);
    expect(near.decimal).not.toBe(far.decimal);
    expect([near.ends, far.ends]).toEqual([false, false]);
  });

  it('looks the same as an equal one', () => {
    const [own, other] = writePair(of(2n, 6n), of(1n, 3n), 2);
    expect(own).toEqual(other);
  });
});

describe('a number written to its last digit', () => {
  it.each([
    [of(90n, 1n), 2, '90.00'],
    [of(410_922n, 100_000n), 2, '4.10922'],
    [of(5n, 1n), 0, '5'],
    [of(1n, 2n), 0, '0.5'],
  ])('%o with at least %i digits is %s', (value, atLeast, text) => {
    expect(writeExact(value, atLeast)).toBe(text);
  });

  it('is refused for one that never ends', () => {
    expect(() => writeExact(of(1n, 3n), 2)).toThrow(RangeError);
  });
});

it('a difference is never below zero', () => {
  expect(writeExact(differenceOf(of(3n, 2n), of(7n, 4n)), 0)).toBe('0.25');
  expect(writeExact(differenceOf(of(7n, 4n), of(3n, 2n)), 0)).toBe('0.25');
});

it.each([
  ['0.05', '5%'],
  ['0.2', '20%'],
  ['0.1250', '12.5%'],
  ['0.0001', '0.01%'],
])('a share of %s is %s', (share, percent) => {
  expect(writePercent(share)).toBe(percent);
});
