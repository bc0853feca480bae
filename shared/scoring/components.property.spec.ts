import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyContest } from '../../test/support/any-contest.ts';
import { contestWith, judged, panelOf, projectsOf, sheetsOf } from '../../test/support/contest-with.ts';
import type { ContestFile, Sheet, Trim } from './contest-file.ts';
import {
  add,
  compare,
  multiply,
  parseDecimal,
  parseTenThousandths,
  writeTenThousandths,
  ZERO,
  type Fraction,
} from './exact.ts';
import type { ProjectResult } from './results.ts';
import { explainComponent, tally } from './tally.ts';

const runs = { numRuns: 300 };

/** Sheet totals in ten-thousandths, often equal, and a trim that they are enough for. */
const anyTotal = fc.oneof(fc.constantFrom(0n, 800_000n, 885_000n), fc.bigInt({ min: 0n, max: 1_000_000n }));
const trimmedTotals = fc
  .record({ high: fc.nat({ max: 3 }), low: fc.nat({ max: 3 }), spare: fc.nat({ max: 2 }) })
  .chain(({ high, low, spare }) => {
    const minSheets = high + low + 1 + spare;
    return fc.record({
      trim: fc.constant({ high, low, minSheets }),
      totals: fc.array(anyTotal, { minLength: minSheets, maxLength: minSheets + 5 }),
    });
  });

/** The mean before its rounding, through the whole of the tally. */
function meanOf(totals: readonly bigint[], trim: Trim): Fraction {
  const file = contestWith({
    rules: { components: [judged('score', { trim })] },
    panels: [panelOf(totals.length)],
    sheets: sheetsOf('p', totals.map(writeTenThousandths)),
  });
  const { keptSum, keptCount } = explainComponent(file, 'p', 'score');
  return { numerator: parseTenThousandths(keptSum), denominator: 10_000n * BigInt(keptCount) };
}

const between = (value: Fraction, from: Fraction, to: Fraction): boolean =>
  compare(value, from) * compare(value, to) <= 0;

describe('RULES §2: adding equal sheets', () => {
  it('to equal sheets changes nothing, however many there are and whatever is dropped', () =>
    fc.assert(
      fc.property(trimmedTotals, anyTotal, fc.integer({ min: 1, max: 12 }), ({ trim }, total, count) => {
        const equal = Array.from({ length: count }, () => total);
        expect(compare(meanOf(equal, trim), { numerator: total, denominator: 10_000n })).toBe(0);
      }),
      runs,
    ));

  it('to any sheets moves the mean towards them, never past them', () =>
    fc.assert(
      fc.property(
        trimmedTotals,
        anyTotal,
        fc.integer({ min: 1, max: 4 }),
        ({ trim, totals }, total, count) => {
          const before = meanOf(totals, trim);
          const after = meanOf([...totals, ...Array.from({ length: count }, () => total)], trim);
          expect(between(after, before, { numerator: total, denominator: 10_000n })).toBe(true);
        },
      ),
      runs,
    ));

  it('one beside each, and dropping twice as many, leaves the mean as it was', () =>
    fc.assert(
      fc.property(trimmedTotals, ({ trim, totals }) => {
        const twice = { high: 2 * trim.high, low: 2 * trim.low, minSheets: 2 * trim.minSheets };
        const doubled = totals.flatMap((total) => [total, total]);
        expect(compare(meanOf(doubled, twice), meanOf(totals, trim))).toBe(0);
      }),
      runs,
    ));
});

describe('RULES §2 to §4.1: raising a score', () => {
  it('never lowers the project’s total, and leaves every other total alone', () =>
    fc.assert(
      fc.property(anyContest, fc.nat(), fc.boolean(), (file, pick, keptOnly) => {
        const raisable = (file.sheets ?? []).flatMap((sheet) =>
          keptOnly && !isCounted(file, sheet)
            ? []
            : raisesOf(file, sheet).map((raised) => ({ sheet, raised })),
        );
        const chosen = raisable[pick % Math.max(1, raisable.length)];
        if (!chosen) return;
        const sheets = file.sheets?.map((sheet) => (sheet === chosen.sheet ? chosen.raised : sheet));
        const after = totalsOf(tally({ ...file, sheets }).projects);
        for (const [id, before] of totalsOf(tally(file).projects)) {
          const change = compare(after.get(id) ?? ZERO, before);
          if (id === chosen.sheet.project) expect(change).toBeGreaterThanOrEqual(0);
          else expect(change).toBe(0);
        }
      }),
      runs,
    ));
});

describe('RULES §3.2: the sum of the popularity points by places', () => {
  const sumOf = (votes: readonly number[], top: number): number => {
    const ids = votes.map((_, index) => `p${index}`);
    const file = contestWith({
      rules: { components: [judged('score'), { id: 'votes', name: 'Votes', kind: 'popularity', top }] },
      projects: projectsOf(ids),
      votes: Object.fromEntries(votes.map((count, index) => [`p${index}`, count])),
    });
    const points = tally(file).projects.map(({ components: { votes: result } }) =>
      result && 'points' in result ? Number(result.points) : NaN,
    );
    return points.reduce((sum, one) => sum + one, 0);
  };
  const top = fc.integer({ min: 1, max: 12 });
  const series = (length: number, best: number) =>
    Array.from({ length: Math.min(length, best) }, (_, index) => best - index).reduce((a, b) => a + b, 0);

  it('is top + (top − 1) + … where no two counts are equal', () =>
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 15 }), top, (votes, best) => {
        expect(sumOf(votes, best)).toBe(series(votes.length, best));
      }),
      runs,
    ));

  it('with ties gives every one of them the points of the better place, and none to those without votes', () =>
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 4 }), { maxLength: 15 }), top, (votes, best) => {
        const blocks = [4, 3, 2, 1].map((count) => ({
          size: votes.filter((other) => other === count).length,
          place: 1 + votes.filter((other) => other > count).length,
        }));
        const expected = blocks.reduce(
          (sum, { size, place }) => sum + size * Math.max(0, best + 1 - place),
          0,
        );
        expect(sumOf(votes, best)).toBe(expected);
      }),
      runs,
    ));
});

describe('RULES §3.4: the cap', () => {
  it('credits no more than the points, nor more than its share of what it is part of, and no less than that', () =>
    fc.assert(
      fc.property(anyContest, (file) => {
        const capped = file.rules.components.flatMap((one) =>
          one.kind === 'popularity' && one.cap ? [{ id: one.id, cap: one.cap }] : [],
        );
        const ofAwarded = capped.filter(({ cap }) => cap.of === 'awarded').length;
        for (const { components, total } of tally(file).projects) {
          for (const { id, cap } of capped) {
            const result = components[id];
            if (!result?.value || !('points' in result)) continue;
            const credited = parseDecimal(result.value);
            const share = parseDecimal(cap.share);
            const whole = cap.of === 'maximum' ? maximumOf(file) : sumOf(file, components);
            const atMost = compare(credited, multiply(share, whole));
            expect(atMost).toBeLessThanOrEqual(0);
            const points = compare(credited, parseDecimal(result.points ?? ''));
            expect(points).toBeLessThanOrEqual(0);
            if (total !== null && cap.of === 'awarded' && addsUp(file))
              expect(compare(credited, multiply(share, parseDecimal(total)))).toBeLessThanOrEqual(0);
            if (points === 0 || (cap.of === 'awarded' && ofAwarded > 1)) continue;
            const unit = { numerator: 1n, denominator: 10n ** BigInt(file.rules.decimals) };
            const more = cap.of === 'maximum' ? whole : add(whole, unit);
            expect(compare(add(credited, unit), multiply(share, more))).toBe(1);
          }
        }
      }),
      runs,
    ));
});

describe('RULES §4.1: the printed table', () => {
  it('adds up by hand where every weight is 1', () =>
    fc.assert(
      fc.property(anyContest, (file) => {
        const components = file.rules.components.map((one) => ({ ...one, weight: '1' as const }));
        const { projects } = tally({ ...file, rules: { ...file.rules, components } });
        const unitsOf = (printed: string | null) => BigInt((printed ?? '0').replace('.', ''));
        for (const { total, components: printed } of projects) {
          if (total === null) continue;
          const sum = Object.values(printed).reduce((units, { value }) => units + unitsOf(value), 0n);
          expect(unitsOf(total)).toBe(sum);
        }
      }),
      runs,
    ));

  it('prints every number with the contest’s decimals, no more and no fewer', () =>
    fc.assert(
      fc.property(anyContest, (file) => {
        const { decimals } = file.rules;
        const form = decimals === 0 ? /^\d+$/ : new RegExp(`^\\d+\\.\\d{${decimals}}$`);
        for (const { total, components } of tally(file).projects)
          for (const printed of [total, ...Object.values(components).map(({ value }) => value)])
            if (printed !== null) expect(printed).toMatch(form);
      }),
      runs,
    ));
});

function isCounted(file: ContestFile, { project, component, judge }: Sheet): boolean {
  const { sheets } = explainComponent(file, project, component);
  return sheets.some(({ judgeId, counted }) => judgeId === judge && counted);
}

/** The sheet with one of its scores at the highest that the step allows, where that is more. */
function raisesOf(file: ContestFile, sheet: Sheet): Sheet[] {
  const component = file.rules.components.find(({ id }) => id === sheet.component);
  if (component?.kind !== 'judged') return [];
  return component.criteria.flatMap(({ id, max, step }) => {
    const stepUnits = parseTenThousandths(step);
    const best = (parseTenThousandths(max) / stepUnits) * stepUnits;
    if (parseTenThousandths(sheet.scores[id] ?? '') >= best) return [];
    return [{ ...sheet, scores: { ...sheet.scores, [id]: writeTenThousandths(best) } }];
  });
}

function totalsOf(projects: readonly ProjectResult[]): Map<string, Fraction> {
  return new Map(
    projects.flatMap(({ id, total }): [string, Fraction][] => (total ? [[id, parseDecimal(total)]] : [])),
  );
}

/** Σ weight × value before the total's rounding. */
function sumOf(file: ContestFile, results: ProjectResult['components']): Fraction {
  return file.rules.components.reduce((sum, { id, weight }) => {
    const value = results[id]?.value;
    return value ? add(sum, multiply(parseDecimal(weight), parseDecimal(value))) : sum;
  }, ZERO);
}

/** The contest's maximum total, as §3.4 has it. */
function maximumOf({ rules }: ContestFile): Fraction {
  return rules.components.reduce((sum, one) => {
    if (one.kind === 'popularity') return add(sum, parseDecimal(String(one.top)));
    const sheet = one.criteria.reduce((whole, { max }) => add(whole, parseDecimal(max)), ZERO);
    return add(sum, multiply(parseDecimal(one.weight), sheet));
  }, ZERO);
}

/** Whether no total is rounded: then the share holds of the printed total too. */
const addsUp = ({ rules }: ContestFile): boolean =>
  rules.components.every(({ weight }) => ['1', '2', '0'].includes(weight));
