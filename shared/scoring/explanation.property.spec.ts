// Whatever the contest: an explanation tells what the tally says, and its steps recompute.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyContest } from '../../test/support/any-contest.ts';
import type { ContestFile } from './contest-file.ts';
import { explainerOf, type ComponentExplanation, type ProjectExplanation } from './explain-project.ts';
import { explanationText } from './explanation-text.ts';
import { isPopularityResult, type ProjectResult } from './results.ts';
import { tally } from './tally.ts';

/** Reads any written decimal, however many digits it has, as [numerator, denominator]. */
function read(text: string): [bigint, bigint] {
  const [whole = '', digits = ''] = text.split('.');
  return [BigInt(whole + digits), 10n ** BigInt(digits.length)];
}
function readFraction(text: string): [bigint, bigint] {
  const [numerator = '', denominator = '1'] = text.split('/');
  return [BigInt(numerator), BigInt(denominator)];
}
const same = ([a, b]: [bigint, bigint], [c, d]: [bigint, bigint]) => a * d === c * b;
const plus = ([a, b]: [bigint, bigint], [c, d]: [bigint, bigint]): [bigint, bigint] => [a * d + c * b, b * d];
const times = ([a, b]: [bigint, bigint], [c, d]: [bigint, bigint]): [bigint, bigint] => [a * c, b * d];
const sumOf = (texts: readonly string[]) =>
  texts.map(read).reduce((sum, each) => plus(sum, each), [0n, 1n] as [bigint, bigint]);
/** Whether `text`, which has `decimals` digits, is the number rounded half up (or down). */
function isRounded(text: string, [a, b]: [bigint, bigint], decimals: number, way: 'half-up' | 'down') {
  const unit = 10n ** BigInt(decimals);
  const scaled = way === 'down' ? (a * unit) / b : (2n * a * unit + b) / (2n * b);
  const digits = text.split('.')[1]?.length ?? 0;
  return digits === decimals && same(read(text), [scaled, unit]);
}

function forEveryProject(
  check: (explained: ProjectExplanation, result: ProjectResult, file: ContestFile) => void,
) {
  fc.assert(
    fc.property(anyContest, (file) => {
      const explain = explainerOf(file);
      for (const result of tally(file).projects) check(explain(result.id), result, file);
    }),
    { numRuns: 150 },
  );
}

/** The explanation told as `$defs.results` tells it. */
function asResult(component: ComponentExplanation): unknown {
  if (component.kind === 'popularity') {
    const { votes, placed } = component;
    return placed
      ? { value: placed.credited, votes, place: placed.place, points: placed.points }
      : { value: null, votes };
  }
  const dropped = (as: 'high' | 'low') =>
    component.sheets
      .flatMap(({ judge, fate }) =>
        fate.kind === 'dropped' && fate.as === as ? [{ id: judge.id, turn: fate.turn }] : [],
      )
      .sort((a, b) => a.turn - b.turn)
      .map(({ id }) => id);
  return {
    value: component.mean?.value ?? null,
    sheets: component.valid,
    dropped: { high: dropped('high'), low: dropped('low') },
    untrimmed: component.untrimmed,
    absent: component.absent.map(({ id }) => id),
    recused: component.recused.map(({ judge }) => judge.id),
  };
}

function awardOf({ award }: ProjectExplanation): string | null {
  const outcome = award?.outcome;
  if (outcome?.kind === 'pending') return 'pending';
  return outcome?.kind === 'tier' || outcome?.kind === 'extended' ? outcome.tier.name : null;
}

const promotedAs = { promoted: true, 'not-promoted': false, pending: 'pending', unranked: false } as const;

describe('whatever the contest, an explanation', () => {
  it('says of every project what the tally says', () => {
    forEveryProject((explained, result) => {
      expect(
        Object.fromEntries(explained.components.map((component) => [component.id, asResult(component)])),
      ).toEqual(result.components);
      expect({
        total: explained.total.total,
        rank: explained.place?.place ?? null,
        groupRank: explained.groupPlace?.place ?? null,
        tied: explained.place?.shared != null,
        status: explained.status,
        award: awardOf(explained),
        promoted: explained.promotion && promotedAs[explained.promotion.outcome],
      }).toEqual({
        total: result.total,
        rank: result.rank,
        groupRank: result.groupRank,
        tied: result.flags.includes('tied'),
        status: result.flags.find((flag) => flag !== 'tied') ?? 'ranked',
        award: result.award,
        promoted: result.promoted,
      });
    });
  });

  it('has means that recompute from its counted sheets', () => {
    forEveryProject(({ components, decimals }) => {
      for (const component of components) {
        if (component.kind !== 'judged') continue;
        const kept = component.sheets.filter(({ fate }) => fate.kind === 'counted');
        for (const { scores, total } of component.sheets) expect(same(sumOf(scores), read(total))).toBe(true);
        expect(component.mean?.terms ?? []).toEqual(kept.map(({ total }) => total));
        if (!component.mean) continue;
        const { sum, terms, count, unrounded, value } = component.mean;
        const exact = times(sumOf(terms), [1n, BigInt(count)]);
        expect(count).toBe(terms.length);
        expect(same(read(sum), sumOf(terms))).toBe(true);
        expect(same(readFraction(unrounded.fraction), exact)).toBe(true);
        expect(unrounded.ends && !same(read(unrounded.decimal), exact)).toBe(false);
        expect(isRounded(value, exact, decimals, 'half-up')).toBe(true);
        expect(same(read(component.weighted ?? ''), times(read(component.weight), read(value)))).toBe(true);
      }
    });
  });

  it('has caps and totals that recompute from their addends', () => {
    forEveryProject(({ components, decimals, total }) => {
      for (const component of components) {
        if (component.kind !== 'popularity' || !component.placed) continue;
        const { points, credited, taken, cap } = component.placed;
        expect(same(plus(read(credited), read(taken)), read(points))).toBe(true);
        if (!cap) continue;
        const [share, whole] = read(cap.share);
        const factor: [bigint, bigint] = cap.of === 'awarded' ? [share, whole - share] : [share, whole];
        const sum = sumOf(cap.addends.map(({ product }) => product));
        expect(same(sum, read(cap.sum))).toBe(true);
        expect(same(readFraction(cap.unrounded.fraction), times(sum, factor))).toBe(true);
        expect(isRounded(cap.limit, times(sum, factor), decimals, 'down')).toBe(true);
        expect(same(read(credited), read(cap.applied ? cap.limit : points))).toBe(true);
      }
      if (total.sum === null || total.total === null) return;
      const sum = sumOf(total.addends.map(({ product }) => product ?? 'missing'));
      expect(same(sum, read(total.sum))).toBe(true);
      expect(isRounded(total.total, sum, decimals, 'half-up')).toBe(true);
      expect(total.rounded).toBe(!same(sum, read(total.total)));
    });
  });

  it('says what decided against each neighbour, and that neighbour says the same the other way', () => {
    forEveryProject(({ project, place }, _result, file) => {
      if (!place?.behind) return;
      const explain = explainerOf(file);
      const { decidedBy } = place.behind;
      for (const { id } of place.behind.projects) {
        const back = explain(id).place?.ahead;
        expect(back?.projects.map((each) => each.id)).toContain(project.id);
        expect(back?.decidedBy.by).toBe(decidedBy.by);
        if (decidedBy.by === 'decision') expect(decidedBy.orders.length).toBeGreaterThan(0);
        if (decidedBy.by === 'tie-breaker') expect(decidedBy.own.decimal).not.toBe(decidedBy.other.decimal);
        if (decidedBy.by === 'total') {
          expect(same(plus(read(decidedBy.other), read(decidedBy.difference)), read(decidedBy.own))).toBe(
            true,
          );
        }
      }
    });
  });

  it('reads as text in both languages with every number of the result in it', () => {
    forEveryProject((explained, result) => {
      for (const language of ['zh', 'en'] as const) {
        const text = explanationText(explained, language);
        expect(text).not.toMatch(/undefined|null|NaN|\[object/);
        if (result.total !== null) expect(text).toContain(result.total);
        for (const component of Object.values(result.components)) {
          if (component.value !== null) expect(text).toContain(component.value);
          if (isPopularityResult(component) && component.points) expect(text).toContain(component.points);
        }
      }
      expect(explanationText(explained, 'en').split('\n')).toHaveLength(
        explanationText(explained, 'zh').split('\n').length,
      );
    });
  });
});
