import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTenThousandths } from './exact.ts';
import { driftsOf, spreadOf } from './spread.ts';

const marks = (...totals: readonly string[]) =>
  totals.map((total, index) => ({ judgeId: `j${index + 1}`, units: parseTenThousandths(total) }));
const hundred = parseTenThousandths('100');
const spread = (...totals: readonly string[]) => spreadOf(marks(...totals), hundred, 2);

describe('how far the marks of one project lie apart', () => {
  it.each([
    // the experts of RULES.md §7: the mean is 624/7, the distances from it add up to 160/7
    [
      ['92', '88.5', '95', '90', '88.5', '91', '79'],
      { highest: '95', lowest: '79', range: '16', median: '90', deviation: '3.27' },
    ],
    [['80', '80', '80'], { highest: '80', lowest: '80', range: '0', median: '80', deviation: '0.00' }],
    [['80', '90'], { highest: '90', lowest: '80', range: '10', median: '85', deviation: '5.00' }],
    [['80.0001', '80'], { range: '0.0001', median: '80.00005', deviation: '0.00' }],
    [['7'], { highest: '7', lowest: '7', range: '0', median: '7', deviation: '0.00' }],
    // mean 1/3, distances 2/3, 1/3, 1/3: 4/9
    [['1', '0', '0'], { median: '0', deviation: '0.44' }],
    // half up at the last digit: 0.005
    [['0.01', '0'], { deviation: '0.01', median: '0.005' }],
  ])('%j', (totals, expected) => {
    expect(spread(...totals)).toMatchObject({ ...expected, sheets: totals.length });
  });

  it('of no sheet there is nothing to tell', () => expect(spread()).toBeNull());
});

describe('a mark far out: over three median deviations from the median, and a tenth of the maximum', () => {
  const farOut = (...totals: readonly string[]) =>
    spread(...totals)?.farOut.map(({ judgeId, side, by }) => `${judgeId} ${side} by ${by}`);

  it.each<[string, readonly string[], readonly string[]]>([
    ['the one far below', ['90', '88', '91', '89', '60'], ['j5 below by 29']],
    ['the one far above', ['60', '62', '61', '63', '95.5'], ['j5 above by 33.5']],
    ['both ends', ['80', '81', '82', '81', '81', '60', '99'], ['j6 below by 21', 'j7 above by 18']],
    ['three median deviations exactly: not yet', ['80', '84', '76', '80', '92', '68', '80'], []],
    ['a shade more', ['80', '84', '76', '84', '92.5', '76', '80'], ['j5 above by 12.5']],
    ['rare, but less than a tenth of the maximum', ['80', '80', '80', '80', '89.5'], []],
    ['a tenth exactly', ['80', '80', '80', '80', '90'], ['j5 above by 10']],
    ['far, but all lie apart', ['50', '60', '70', '80', '90'], []],
    ['two never: neither is the odd one', ['20', '95'], []],
    ['an even number: the median lies between', ['80', '81', '82', '60'], ['j4 below by 20.5']],
  ])('%s', (_what, totals, expected) => expect(farOut(...totals)).toEqual(expected));

  it('by the maximum of its own component', () =>
    expect(spreadOf(marks('5', '5', '6'), parseTenThousandths('10'), 2)?.farOut).toHaveLength(1));
});

describe('a judge’s marks against the panel’s', () => {
  const of = (...projects: readonly (readonly string[])[]) =>
    driftsOf(
      projects.map((totals) => marks(...totals)),
      2,
    ).map(({ judgeId, projects: compared, side, by }) => `${judgeId} ${compared} ${side} ${by}`);

  it('is the mean of own total less panel mean', () =>
    // means 81, 82, 80: j1 −1, −2, 0; j2 +1, +2, 0
    expect(of(['80', '82'], ['80', '84'], ['80', '80'])).toEqual(['j1 3 below 1.00', 'j2 3 above 1.00']));

  it('rounds once, half up, whichever the side', () =>
    // 0.005 to either side in each of them
    expect(of(['80', '80.01'], ['80', '80.01'], ['80', '80.01'])).toEqual([
      'j1 3 below 0.01',
      'j2 3 above 0.01',
    ]));

  it('is level where the marks balance', () =>
    expect(of(['80', '90'], ['90', '80'], ['85', '85'])).toEqual(['j1 3 level 0.00', 'j2 3 level 0.00']));

  it('is told from three projects on, and not of one whose only mark it is', () => {
    expect(of(['80', '90'], ['80', '90'])).toEqual([]);
    expect(of(['80', '90'], ['80', '90'], ['80'])).toEqual([]);
    expect(of(['80', '90', '85'], ['80', '90'], ['80', '90'])).toHaveLength(2);
  });
});

const anyMarks = fc.array(fc.bigInt({ min: 0n, max: 1_000_000n }), { minLength: 1, maxLength: 9 });
const asMarks = (units: readonly bigint[]) =>
  units.map((each, index) => ({ judgeId: `j${index + 1}`, units: each }));

describe('whatever the marks', () => {
  it('moving all by the same leaves range, deviation and who is far out', () =>
    fc.assert(
      fc.property(anyMarks, fc.bigInt({ min: 0n, max: 100_000n }), (units, by) => {
        const told = (moved: readonly bigint[]) => {
          const { range, deviation, farOut } = spreadOf(asMarks(moved), hundred, 4) ?? {};
          return { range, deviation, farOut };
        };
        expect(told(units.map((each) => each + by))).toEqual(told(units));
      }),
    ));

  it('the order of the panel changes nothing but the order of names', () =>
    fc.assert(
      fc.property(anyMarks, (units) => {
        const { farOut: there, ...forward } = spreadOf(asMarks(units), hundred, 4) ?? {};
        const { farOut: back, ...reversed } = spreadOf(asMarks(units).reverse(), hundred, 4) ?? {};
        expect(reversed).toEqual(forward);
        expect([...(back ?? [])].reverse()).toEqual(there);
      }),
    ));

  it('never more than half of the marks are far out', () =>
    fc.assert(
      fc.property(anyMarks, (units) => {
        const { farOut = [] } = spreadOf(asMarks(units), hundred, 4) ?? {};
        expect(2 * farOut.length).toBeLessThanOrEqual(units.length);
      }),
    ));
});
