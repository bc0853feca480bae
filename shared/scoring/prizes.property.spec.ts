import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyContest } from '../../test/support/any-contest.ts';
import type { AwardRules, ContestFile, PromotionRules } from './contest-file.ts';
import { parseTenThousandths } from './exact.ts';
import type { ProjectResult } from './results.ts';
import { tally } from './tally.ts';

const runs = { numRuns: 300 };

interface Member {
  readonly result: ProjectResult;
  readonly place: number;
}
interface Scope {
  readonly ranked: readonly Member[];
  /** How many are not withdrawn. */
  readonly size: number;
}

/** The fields that compete: the contest, or each of its groups; tracks are seen to by a property of their own. */
function fieldsOf(file: ContestFile, scope: 'contest' | 'group'): Scope[] {
  const { projects } = tally(file);
  const staying = file.projects.filter(({ withdrawn }) => !withdrawn);
  const keys = new Set(staying.map(({ group }) => (scope === 'group' ? group : undefined)));
  return [...keys].map((key) => {
    const ids = staying.flatMap(({ id, group }) => (scope === 'contest' || group === key ? [id] : []));
    const ranked = projects.flatMap((result): Member[] => {
      const place = scope === 'group' ? result.groupRank : result.rank;
      return place !== null && ids.includes(result.id) ? [{ result, place }] : [];
    });
    return { ranked, size: ids.length };
  });
}

const tiers = fc
  .array(fc.integer({ min: 1, max: 3 }), { maxLength: 4 })
  .map((counts) => counts.map((count, index) => ({ name: `T${index}`, count })));

/** A contest with these awards, and the scope that it has groups for. */
const contestWithAwards = fc
  .tuple(anyContest, tiers, fc.constantFrom('contest' as const, 'group' as const))
  .map(([file, given, wanted]) => {
    const scope = file.groups ? wanted : 'contest';
    const withAwards = (straddle: AwardRules['straddle']): ContestFile => ({
      ...file,
      rules: { ...file.rules, awards: { scope, straddle, tiers: given } },
    });
    return { scope, tiers: given, decide: withAwards('decide'), extend: withAwards('extend') };
  });

/** The tier of every place, place 1 first. */
const tierOfPlaces = (given: AwardRules['tiers']): string[] =>
  given.flatMap(({ name, count }) => Array.from({ length: count }, () => name));

const sharers = (field: Scope, { place }: Member) => field.ranked.filter((other) => other.place === place);

describe('RULES §5.1: award tiers, whatever the contest', () => {
  it('by decision, give each tier to those alone whose every place lies in it, and leave the rest of it pending', () =>
    fc.assert(
      fc.property(contestWithAwards, ({ decide, scope, tiers: given }) => {
        const tierOf = tierOfPlaces(given);
        for (const field of fieldsOf(decide, scope)) {
          for (const member of field.ranked) {
            const { award } = member.result;
            const places = sharers(field, member).map((_, index) => tierOf[member.place - 1 + index]);
            if (award === 'pending') expect(new Set(places).size).toBeGreaterThan(1);
            else expect(new Set(places)).toEqual(new Set([award ?? undefined]));
          }
          for (const { name, count } of given) {
            const got = field.ranked.filter(({ result }) => result.award === name).length;
            expect(got).toBeLessThanOrEqual(count);
          }
          const awarded = field.ranked.filter(({ result }) => result.award !== null).length;
          expect(awarded).toBeGreaterThanOrEqual(Math.min(tierOf.length, field.ranked.length));
        }
      }),
      runs,
    ));

  it('extended, give everyone the tier of the first place, leave nothing pending, and keep better tiers ahead', () =>
    fc.assert(
      fc.property(contestWithAwards, ({ extend, scope, tiers: given }) => {
        const tierOf = tierOfPlaces(given);
        for (const field of fieldsOf(extend, scope)) {
          for (const { result, place } of field.ranked) expect(result.award).toBe(tierOf[place - 1] ?? null);
        }
      }),
      runs,
    ));

  it('differ between the two policies only where a decision is pending', () =>
    fc.assert(
      fc.property(contestWithAwards, ({ decide, extend }) => {
        const extended = new Map(tally(extend).projects.map(({ id, award }) => [id, award]));
        for (const { id, award } of tally(decide).projects) {
          if (award === 'pending') expect(extended.get(id)).not.toBeNull();
          else expect(extended.get(id)).toBe(award);
        }
      }),
      runs,
    ));
});

const promotion = fc.oneof(
  fc.record({ top: fc.integer({ min: 1, max: 7 }), rounding: fc.constant('round' as const) }),
  fc.record({
    share: fc.constantFrom('0.0', '0.2', '0.25', '0.3333', '0.5', '0.9999'),
    rounding: fc.constantFrom('floor' as const, 'round' as const, 'ceil' as const),
  }),
);

/** The line in whole numbers: ten-thousandths of a project, rounded as the rules say. */
function lineOf({ top, share = '0.0', rounding }: PromotionRules, size: number): bigint {
  if (top !== undefined) return BigInt(top);
  const units = parseTenThousandths(share) * BigInt(size);
  const line = (units + { floor: 0n, round: 5000n, ceil: 9999n }[rounding]) / 10_000n;
  return line > 1n ? line : 1n;
}

describe('RULES §5.2: promotion, whatever the contest', () => {
  it('fills the line exactly, but for a shared rank that straddles it, and nobody goes before a better one', () =>
    fc.assert(
      fc.property(anyContest, promotion, fc.boolean(), (given, rules, byGroup) => {
        const scope = byGroup && given.groups ? 'group' : 'contest';
        const file = { ...given, rules: { ...given.rules, promotion: { ...rules, scope } } } as ContestFile;
        for (const field of fieldsOf(file, scope)) {
          const line = Number(lineOf(rules, field.size));
          const count = (wanted: boolean | 'pending') =>
            field.ranked.filter(({ result }) => result.promoted === wanted).length;
          const seats = Math.min(line, field.ranked.length);
          expect(count(true)).toBeLessThanOrEqual(seats);
          expect(count(true) + count('pending')).toBeGreaterThanOrEqual(seats);
          if (count('pending') === 0) expect(count(true)).toBe(seats);
          else expect(count(true) + count('pending')).toBeGreaterThan(seats);
          const last = (wanted: boolean | 'pending') =>
            field.ranked.filter(({ result }) => result.promoted === wanted).map(({ place }) => place);
          expect(new Set(last('pending')).size).toBeLessThanOrEqual(1);
          expect(Math.max(0, ...last(true))).toBeLessThanOrEqual(Math.min(...last('pending'), Infinity));
          expect(Math.max(0, ...last('pending'))).toBeLessThanOrEqual(Math.min(...last(false), Infinity));
        }
      }),
      runs,
    ));

  it('and awards within tracks are those within groups, were the groups the tracks (§5.1)', () =>
    fc.assert(
      fc.property(anyContest, promotion, tiers, fc.boolean(), (given, rules, some, extend) => {
        const straddle = extend ? ('extend' as const) : ('decide' as const);
        const within = (scope: 'track' | 'group', file: ContestFile): unknown => {
          const awards = { scope, straddle, tiers: some };
          const promoting = { ...file.rules, awards, promotion: { ...rules, scope } } as ContestFile['rules'];
          return tally({ ...file, rules: promoting }).projects.map(({ id, award, promoted }) => [
            id,
            award,
            promoted,
          ]);
        };
        const components = given.rules.components.map((one) =>
          one.kind === 'popularity' ? { ...one, scope: 'contest' as const } : one,
        );
        const file = { ...given, rules: { ...given.rules, components } };
        const grouped: ContestFile = {
          ...file,
          groups: [{ id: 'tracks', name: 'Tracks' }],
          projects: file.projects.map(({ track, ...project }) => ({ ...project, group: track })),
        };
        expect(within('track', file)).toEqual(within('group', grouped));
      }),
      runs,
    ));
});
