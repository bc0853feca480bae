// Random rules of RULES.md §2 to §5: every trim, weight, step, cap, tie-breaker, tier and line that the schema allows.
import fc from 'fast-check';
import type { RulesInput } from '../../../shared/scoring/contest-file.ts';

type ComponentInput = RulesInput['components'][number];
type CriterionInput = Extract<ComponentInput, { kind: 'judged' }>['criteria'][number];

/** There in so many of ten contests, undefined in the others. */
const inTenths = (weight: number) => {
  return <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
    fc.oneof({ weight: 10 - weight, arbitrary: fc.constant(undefined) }, { weight, arbitrary: value });
};
export const often = inTenths(8);
export const sometimes = inTenths(5);
export const seldom = inTenths(2);

/** Maxima and steps; a step that does not divide the maximum leaves the highest score below it. */
const scales = fc.constantFrom(
  { max: '10' },
  { max: '10', step: '0.5' },
  { max: '3', step: '1' },
  { max: '100', step: '0.1' },
  { max: '10.5', step: '0.25' },
  { max: '1', step: '0.0001' },
  { max: '10', step: '3' },
  { max: '0.3', step: '0.1' },
);

const criteria = fc
  .array(scales, { minLength: 1, maxLength: 2 })
  .map((list) =>
    list.map((scale, index): CriterionInput => ({ id: ['a', 'valueOf'][index] ?? '', name: 'C', ...scale })),
  );

const trim = fc.constantFrom(
  undefined,
  {},
  { high: 1, low: 1, minSheets: 3 },
  { high: 0, low: 0 },
  { high: 0, low: 0, minSheets: 1 },
  { high: 2, low: 1, minSheets: 4 },
  { high: 0, low: 3, minSheets: 4 },
  { high: 3, low: 0, minSheets: 4 },
  { high: 2, low: 2, minSheets: 6 },
  { low: 0, minSheets: 2 },
  { minSheets: 99 },
);

const weight = fc.constantFrom(undefined, '1', '1', '0', '0.5', '0.3333', '1.25', '2', '0.0001');

const judgedComponent = (id: string, panels: readonly string[]): fc.Arbitrary<ComponentInput> =>
  fc
    .record({ panel: fc.constantFrom(...panels), criteria, trim, weight })
    .map((parts) => ({ id, name: id, kind: 'judged', ...withoutMissing(parts) }));

const share = fc.constantFrom('0.05', '0.2', '0.25', '0.3333', '0.5', '0.9', '0.9999', '0.0');
const cap = fc.record({ share, of: fc.constantFrom(undefined, 'awarded', 'awarded', 'maximum') });

const popularityComponent = (id: string, hasGroups: boolean): fc.Arbitrary<ComponentInput> =>
  fc
    .record({
      scheme: fc.constantFrom(undefined, 'places', 'bands', 'bands'),
      top: fc.constantFrom(undefined, 1, 2, 3, 10),
      scope: hasGroups
        ? fc.constantFrom(undefined, 'contest', 'group')
        : fc.constantFrom(undefined, 'contest'),
      cap: sometimes(cap.map(withoutMissing)),
    })
    .map((parts) => ({ id, name: id, kind: 'popularity', ...withoutMissing(parts) }) as ComponentInput);

/**
 * One to three judged components, `main` among them, and none to two of popularity points, in any order; at times the
 * public's vote decides alone.
 */
const components = (hasGroups: boolean, mayBeVotedAlone: boolean): fc.Arbitrary<ComponentInput[]> =>
  fc
    .tuple(
      judgedComponent('main', ['panel']),
      sometimes(judgedComponent('second', ['panel', 'other'])),
      seldom(judgedComponent('constructor', ['other'])),
      often(popularityComponent('votes', hasGroups)),
      seldom(popularityComponent('more-votes', hasGroups)),
      mayBeVotedAlone ? seldom(fc.constant(true)) : fc.constant(false),
    )
    .chain(([main, second, third, votes, moreVotes, votesDecide]) => {
      const voted = [votes, moreVotes].filter((one) => one !== undefined);
      const voteAlone = votesDecide === true && voted.length > 0;
      const present = voteAlone ? voted : [main, second, third, ...voted].filter((one) => one !== undefined);
      return fc.shuffledSubarray(present, { minLength: present.length });
    });

const scopes = (hasGroups: boolean) =>
  hasGroups
    ? fc.constantFrom(undefined, 'contest', 'group', 'group', 'track')
    : fc.constantFrom(undefined, 'contest', 'track');

const awards = (hasGroups: boolean) =>
  fc.record({
    scope: scopes(hasGroups),
    straddle: fc.constantFrom(undefined, 'decide', 'extend', 'extend'),
    tiers: fc.array(
      fc.record({
        name: fc.constantFrom('一等奖', '二等奖', '三等奖'),
        count: fc.integer({ min: 1, max: 3 }),
      }),
      { maxLength: 4 },
    ),
    named: fc.constantFrom(undefined, ['星锐奖']),
  });

const promotion = (hasGroups: boolean) =>
  fc.oneof(
    fc.record({ scope: scopes(hasGroups), top: fc.integer({ min: 1, max: 7 }) }),
    fc.record({
      scope: scopes(hasGroups),
      share,
      rounding: fc.constantFrom(undefined, 'floor', 'round', 'ceil'),
    }),
    fc.constant({}),
  );

/** Names of any components, some more than once; those that the contest does not have are left out. */
const tieBreakers = sometimes(
  fc.array(fc.constantFrom('main', 'second', 'constructor', 'votes', 'votes'), { maxLength: 4 }),
);

export function anyRules(hasGroups: boolean, mayBeVotedAlone: boolean): fc.Arbitrary<RulesInput> {
  return fc
    .record({
      decimals: fc.constantFrom(undefined, 0, 0, 1, 2, 3, 4),
      components: components(hasGroups, mayBeVotedAlone),
      tieBreakers,
      awards: often(awards(hasGroups).map(withoutMissing)),
      promotion: often(promotion(hasGroups).map(withoutMissing)),
    })
    .map(({ tieBreakers: names, ...rules }) => {
      const known = ['votes', ...rules.components.flatMap(({ id, kind }) => (kind === 'judged' ? [id] : []))];
      const asNamed = names?.filter((name) => known.includes(name));
      const present: object = withoutMissing({ ...rules, tieBreakers: asNamed });
      return present as RulesInput;
    });
}

/** The object without the entries that are undefined: a contest file has no such thing. */
export function withoutMissing<T extends object>(parts: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const present = Object.entries(parts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as { [K in keyof T]: Exclude<T[K], undefined> };
}
