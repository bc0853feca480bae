import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  divideByInteger,
  floorTo,
  fromInteger,
  multiply,
  parseDecimal,
  parseTenThousandths,
  roundHalfUp,
  sumTenThousandths,
  writeTenThousandths,
} from './exact.ts';

describe('exact numbers', () => {
  it.each([
    ['0', 0n],
    ['8.5', 85_000n],
    ['88.05', 880_500n],
    ['0.0001', 1n],
    ['999999.9999', 9_999_999_999n],
  ])('reads %s', (text, units) => expect(parseTenThousandths(text)).toBe(units));

  it.each(['', '.5', '5.', '01', '-1', '+1', '1e3', '1.00001', '1000000', ' 1', '1\n', '\uff11', '1,5'])(
    'refuses %j',
    (text) => expect(() => parseTenThousandths(text)).toThrow(RangeError),
  );

  it('reads every decimal as its digits say', () => {
    const decimal = fc.tuple(fc.nat(999_999), fc.option(fc.stringMatching(/^[0-9]{1,4}$/)));
    fc.assert(
      fc.property(decimal, ([whole, places]) => {
        const text = places === null ? `${whole}` : `${whole}.${places}`;
        expect(parseTenThousandths(text)).toBe(BigInt(`${whole}${(places ?? '').padEnd(4, '0')}`));
      }),
    );
  });

  it('adds up more decimals than a binary float can count', () => {
    const most = Array.from({ length: 1_000_001 }, () => '999999.9999');
    expect(sumTenThousandths(most)).toBe(9_999_999_999n * 1_000_001n);
    expect(sumTenThousandths([])).toBe(0n);
    expect(() => sumTenThousandths(['1', '1e3'])).toThrow(RangeError);
  });

  it.each([
    ['0', '0'],
    ['10', '10'],
    ['100.50', '100.5'],
    ['0.0500', '0.05'],
  ])('writes %s as %s', (text, written) =>
    expect(writeTenThousandths(parseTenThousandths(text))).toBe(written),
  );

  it.each([
    ['1.005', 2, '1.01', '1.00'],
    ['1.0049', 2, '1.00', '1.00'],
    ['2.5', 0, '3', '2'],
    ['0.5', 0, '1', '0'],
    ['0.0499', 1, '0.0', '0.0'],
    ['9.9999', 3, '10.000', '9.999'],
    ['8', 4, '8.0000', '8.0000'],
  ])('rounds %s to %i decimals: half up %s, down %s', (text, decimals, up, down) => {
    expect(roundHalfUp(parseDecimal(text), decimals)).toBe(up);
    expect(floorTo(parseDecimal(text), decimals)).toBe(down);
  });

  it('keeps thirds exact until they are rounded', () => {
    const third = divideByInteger(fromInteger(1), 3);
    expect(compare(add(add(third, third), third), fromInteger(1))).toBe(0);
    expect(roundHalfUp(divideByInteger(fromInteger(2), 3), 2)).toBe('0.67');
    expect(floorTo(divideByInteger(fromInteger(2), 3), 2)).toBe('0.66');
  });

  it('adds what binary fractions cannot: 0.1 + 0.2 is 0.3', () => {
    expect(compare(add(parseDecimal('0.1'), parseDecimal('0.2')), parseDecimal('0.3'))).toBe(0);
    expect(compare(multiply(parseDecimal('1.1'), parseDecimal('1.1')), parseDecimal('1.21'))).toBe(0);
  });

  it('refuses to divide by nothing', () =>
    expect(() => divideByInteger(fromInteger(1), 0)).toThrow(RangeError));

  it('orders as the fractions stand', () => {
    const fraction = fc.record({
      numerator: fc.bigInt({ min: 0n, max: 10n ** 12n }),
      denominator: fc.bigInt({ min: 1n, max: 10n ** 6n }),
    });
    fc.assert(
      fc.property(fraction, fraction, fraction, (a, b, c) => {
        expect(compare(a, b)).toBe(-compare(b, a) + 0);
        expect(compare(add(a, c), add(b, c))).toBe(compare(a, b));
      }),
    );
  });
});
