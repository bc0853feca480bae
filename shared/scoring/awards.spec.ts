import { describe, expect, it } from 'vitest';
import { contestOfTotals, projectsOf } from '../../test/support/contest-with.ts';
import type { ContestFile, RulesInput } from './contest-file.ts';
import { tally } from './tally.ts';

type Awards = NonNullable<RulesInput['awards']>;

const tiers = (...counts: number[]) => counts.map((count, index) => ({ name: `T${index + 1}`, count }));
const awards = (file: ContestFile) =>
  tally(file)
    .projects.map(({ id, award }) => `${id}:${award ?? '-'}`)
    .join(' ');
const contest = (
  totals: Record<string, string>,
  rules: Awards,
  parts: Parameters<typeof contestOfTotals>[1] = {},
) => contestOfTotals(totals, { rules: { awards: rules }, ...parts });

describe('RULES §5.1: tiers are ranges of places', () => {
  it('gives places 1, 2–10 and 11–25 to counts of 1, 9 and 15', () => {
    const totals = Object.fromEntries(
      Array.from({ length: 27 }, (_, index) => [`p${index}`, String(90 - index)]),
    );
    const given = tally(contest(totals, { tiers: tiers(1, 9, 15) })).projects.map(({ award }) => award);
    expect(given).toEqual(['T1', ...Array(9).fill('T2'), ...Array(15).fill('T3'), null, null]);
  });

  it.each([
    {
      name: 'shared within a tier',
      totals: ['9', '8', '8', '7'],
      counts: [1, 2],
      decide: 'T1 T2 T2 -',
      extend: 'T1 T2 T2 -',
    },
    {
      name: 'straddling the first tier',
      totals: ['9', '9', '8', '7'],
      counts: [1, 2],
      decide: 'pending pending T2 -',
      extend: 'T1 T1 T2 -',
    },
    {
      name: 'using up the next tier',
      totals: ['9', '9', '9', '7'],
      counts: [1, 2, 1],
      decide: 'pending pending pending T3',
      extend: 'T1 T1 T1 T3',
    },
    {
      name: 'straddling the last tier',
      totals: ['9', '8', '8', '7'],
      counts: [2],
      decide: 'T1 pending pending -',
      extend: 'T1 T1 T1 -',
    },
    {
      name: 'straddling three tiers',
      totals: ['9', '8', '8', '8'],
      counts: [2, 1, 1],
      decide: 'T1 pending pending pending',
      extend: 'T1 T1 T1 T1',
    },
    {
      name: 'all within one tier, to its last place',
      totals: ['9', '8', '8', '8', '7'],
      counts: [1, 3, 1],
      decide: 'T1 T2 T2 T2 T3',
      extend: 'T1 T2 T2 T2 T3',
    },
    {
      name: 'swallowing the whole next tier and a part of the one after',
      totals: ['9', '9', '9', '9', '7'],
      counts: [1, 2, 2],
      decide: 'pending pending pending pending T3',
      extend: 'T1 T1 T1 T1 T3',
    },
    {
      name: 'straddling one tier after another',
      totals: ['9', '9', '8', '8', '7'],
      counts: [1, 2, 1],
      decide: 'pending pending pending pending -',
      extend: 'T1 T1 T2 T2 -',
    },
    {
      name: 'straddling a tier that has only its last place left',
      totals: ['9', '9', '8', '8', '7'],
      counts: [1, 2, 2],
      decide: 'pending pending pending pending T3',
      extend: 'T1 T1 T2 T2 T3',
    },
    {
      name: 'all of the contest',
      totals: ['9', '9'],
      counts: [1],
      decide: 'pending pending',
      extend: 'T1 T1',
    },
    { name: 'without tiers', totals: ['9', '9'], counts: [], decide: '- -', extend: '- -' },
    { name: 'after the last tier', totals: ['9', '8', '8'], counts: [1], decide: 'T1 - -', extend: 'T1 - -' },
    { name: 'more places than projects', totals: ['9'], counts: [1, 5], decide: 'T1', extend: 'T1' },
  ])('$name', ({ totals, counts, decide, extend }) => {
    const byId = Object.fromEntries(totals.map((total, index) => [`p${index}`, total]));
    for (const [straddle, expected] of [
      ['decide', decide],
      ['extend', extend],
    ] as const) {
      const results = tally(contest(byId, { straddle, tiers: tiers(...counts) })).projects;
      expect(results.map(({ award }) => award ?? '-').join(' ')).toBe(expected);
    }
  });

  it('settles what is pending by a recorded decision', () => {
    const decisions = [{ kind: 'order' as const, projects: ['b', 'a'], reason: 'chair' }];
    expect(awards(contest({ a: '9', b: '9' }, { tiers: tiers(1, 1) }, { decisions }))).toBe('b:T1 a:T2');
  });

  it('settles by a decision what it settles, and leaves the rest pending', () => {
    const decisions = [
      { kind: 'order' as const, projects: ['c', 'a'], reason: 'chair' },
      { kind: 'order' as const, projects: ['c', 'b'], reason: 'chair' },
    ];
    const totals = { a: '9', b: '9', c: '9' };
    expect(awards(contest(totals, { tiers: tiers(2) }))).toBe('a:pending b:pending c:pending');
    expect(awards(contest(totals, { tiers: tiers(2) }, { decisions }))).toBe('c:T1 a:pending b:pending');
    const extended = contest(totals, { tiers: tiers(2), straddle: 'extend' }, { decisions });
    expect(awards(extended)).toBe('c:T1 a:T1 b:T1');
  });

  it('lets projects that name no track compete among themselves', () => {
    const projects = ['a', 'b', 'c', 'd'].map((id) => ({
      id,
      name: id,
      unit: 'U',
      ...(id < 'c' ? { track: 'x' } : {}),
    }));
    const file = contest(
      { a: '9', b: '8', c: '2', d: '2' },
      { scope: 'track', tiers: tiers(1) },
      { projects },
    );
    expect(awards(file)).toBe('a:T1 b:- c:pending d:pending');
  });

  it.each(['group', 'track'] as const)('counts places within each %s', (scope) => {
    const groups = [
      { id: 'x', name: 'X' },
      { id: 'y', name: 'Y' },
    ];
    const projects = ['a', 'b', 'c', 'd'].map((id) => ({
      id,
      name: id,
      unit: 'U',
      [scope]: id < 'c' ? 'x' : 'y',
    }));
    const file = contest(
      { a: '9', b: '8', c: '2', d: '1' },
      { scope, tiers: tiers(1) },
      { groups, projects },
    );
    expect(awards(file)).toBe('a:T1 b:- c:T1 d:-');
  });

  it('gives no tier to an incomplete or a withdrawn project', () => {
    const projects = [...projectsOf(['gone'], { withdrawn: true }), ...projectsOf(['open', 'a'])];
    expect(awards(contest({ a: '1' }, { tiers: tiers(5) }, { projects }))).toBe('a:T1 open:- gone:-');
  });
});

describe('RULES §5.3: named awards', () => {
  it('need neither tiers nor a rank', () => {
    const given = { kind: 'named-award' as const, award: '星锐奖', reason: 'committee' };
    const file = contestOfTotals(
      { a: '9' },
      {
        projects: [...projectsOf(['gone'], { withdrawn: true }), ...projectsOf(['open', 'a'])],
        decisions: ['a', 'open', 'gone'].map((project) => ({ ...given, project })),
      },
    );
    expect(tally(file).projects.map(({ namedAwards }) => namedAwards)).toEqual([
      ['星锐奖'],
      ['星锐奖'],
      ['星锐奖'],
    ]);
  });

  it('stand beside the tiers, in the order given, each once', () => {
    const decisions = ['最佳原创奖', '星锐奖', '最佳原创奖'].map((award) => ({
      kind: 'named-award' as const,
      project: 'a',
      award,
      reason: 'committee',
    }));
    const [a, b] = tally(contest({ a: '9', b: '8' }, { tiers: tiers(1) }, { decisions })).projects;
    expect(a).toMatchObject({ award: 'T1', namedAwards: ['最佳原创奖', '星锐奖'] });
    expect(b).toMatchObject({ award: null, namedAwards: [] });
  });
});
