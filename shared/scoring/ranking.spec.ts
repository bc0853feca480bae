import { describe, expect, it } from 'vitest';
import {
  contestOfTotals,
  contestWith,
  judged,
  projectsOf,
  sheetsOf,
} from '../../test/support/contest-with.ts';
import type { ContestFile } from './contest-file.ts';
import { tally } from './tally.ts';

const ranks = (file: ContestFile) =>
  tally(file)
    .projects.map(({ id, rank }) => `${id}${rank ?? '-'}`)
    .join(' ');
const tied = (file: ContestFile) =>
  tally(file)
    .projects.filter(({ flags }) => flags.includes('tied'))
    .map(({ id }) => id);
const order = (...projects: string[]) => ({ kind: 'order' as const, projects, reason: 'chair' });

describe('RULES §4.1: the total', () => {
  it('adds weighted rounded values, and rounds half up once more', () => {
    const components = [judged('score', { weight: '0.333' }), judged('other', { weight: '0.5' })];
    const file = contestWith({
      rules: { components },
      sheets: [...sheetsOf('p', ['10', '10.01', null]), ...sheetsOf('p', ['0.01'], 'other')],
    });
    // 0.333 × 10.01 + 0.5 × 0.01 = 3.33333 + 0.005 = 3.33833
    expect(tally(file).projects[0]?.total).toBe('3.34');
  });

  it('ranks by the printed number: what differs only unrounded is an equal total', () => {
    const file = contestOfTotals({ a: '80.001', b: '80.004' }, { rules: { tieBreakers: [] } });
    expect(ranks(file)).toBe('a1 b1');
  });
});

describe('RULES §4.2: ranks', () => {
  it('ranks across the contest 1, 2, 2, 4, the running number first among equals', () => {
    const file = contestOfTotals({ a: '70', b: '80', c: '90', d: '80' });
    expect(ranks(file)).toBe('c1 b2 d2 a4');
    expect(tied(file)).toEqual(['b', 'd']);
  });

  it('ranks within the group besides, and not where there are no groups', () => {
    const groups = [
      { id: 'g1', name: 'One' },
      { id: 'g2', name: 'Two' },
    ];
    const projects = ['a', 'b', 'c'].map((id) => ({
      id,
      name: id,
      unit: 'U',
      group: id === 'b' ? 'g2' : 'g1',
    }));
    const totals = { a: '70', b: '80', c: '90' };
    const grouped = tally(contestOfTotals(totals, { groups, projects })).projects;
    expect(grouped.map(({ id, rank, groupRank }) => [id, rank, groupRank])).toEqual([
      ['c', 1, 1],
      ['b', 2, 1],
      ['a', 3, 2],
    ]);
    expect(tally(contestOfTotals(totals)).projects[0]?.groupRank).toBeNull();
  });

  it('lists ranked, then incomplete, then withdrawn, each by running number, the unnumbered last', () => {
    const base = { name: 'N', unit: 'U' };
    const file = contestWith({
      projects: [
        { id: 'gone2', number: 9, withdrawn: true, ...base },
        { id: 'gone1', number: 1, withdrawn: true, ...base },
        { id: 'late', ...base },
        { id: 'open', number: 3, ...base },
        { id: 'low', number: 2, ...base },
        { id: 'top', number: 8, ...base },
      ],
      sheets: [...sheetsOf('low', ['1']), ...sheetsOf('top', ['2'])],
    });
    expect(ranks(file)).toBe('top1 low2 open- late- gone1- gone2-');
  });
});

describe('RULES §4.2: tie-breakers', () => {
  /** Equal totals of 100: by `first` b is ahead, by `second` a, by votes c. */
  const contest = (tieBreakers?: string[]) =>
    contestWith({
      rules: { components: [judged('first'), judged('second')], ...(tieBreakers && { tieBreakers }) },
      projects: projectsOf(['a', 'b', 'c']),
      sheets: [
        ...sheetsOf('a', ['40'], 'first'),
        ...sheetsOf('a', ['60'], 'second'),
        ...sheetsOf('b', ['60'], 'first'),
        ...sheetsOf('b', ['40'], 'second'),
        ...sheetsOf('c', ['50'], 'first'),
        ...sheetsOf('c', ['50'], 'second'),
      ],
      votes: { a: 2, b: 1, c: 3 },
    });

  it.each([
    { name: 'by default the first judged component', tieBreakers: undefined, expected: 'b1 c2 a3' },
    { name: 'in the order the contest names', tieBreakers: ['second'], expected: 'a1 c2 b3' },
    { name: 'votes', tieBreakers: ['votes'], expected: 'c1 a2 b3' },
    { name: 'none', tieBreakers: [], expected: 'a1 b1 c1' },
  ])('$name', ({ tieBreakers, expected }) => expect(ranks(contest(tieBreakers))).toBe(expected));

  it('compares the mean before its rounding', () => {
    const file = contestOfTotals({ a: '80.001', b: '80.004' });
    expect(ranks(file)).toBe('b1 a2');
    expect(tied(file)).toEqual([]);
  });

  it('ends with the vote count by default', () => {
    const file = contestOfTotals({ a: '80', b: '80' }, { votes: { b: 1 } });
    expect(ranks(file)).toBe('b1 a2');
  });
});

describe('RULES §4.2: recorded decisions', () => {
  const equal = { a: '80', b: '80', c: '80', d: '90' };

  it.each([
    {
      name: 'order all that are tied',
      decisions: [order('c', 'a', 'b')],
      expected: 'd1 c2 a3 b4',
      still: [],
    },
    {
      name: 'together order all',
      decisions: [order('c', 'a'), order('a', 'b')],
      expected: 'd1 c2 a3 b4',
      still: [],
    },
    {
      name: 'name one that is not tied: it stays',
      decisions: [order('c', 'd', 'a', 'b')],
      expected: 'd1 c2 a3 b4',
      still: [],
    },
    {
      name: 'leave one out: nothing is settled',
      decisions: [order('c', 'a')],
      expected: 'd1 a2 b2 c2',
      still: ['a', 'b', 'c'],
    },
    {
      name: 'settle the first only',
      decisions: [order('c', 'a'), order('c', 'b')],
      expected: 'd1 c2 a3 b3',
      still: ['a', 'b'],
    },
    {
      name: 'settle the last only',
      decisions: [order('a', 'c'), order('b', 'c')],
      expected: 'd1 a2 b2 c4',
      still: ['a', 'b'],
    },
    {
      name: 'are overruled by later ones',
      decisions: [order('a', 'b', 'c'), order('c', 'b', 'a')],
      expected: 'd1 c2 b3 a4',
      still: [],
    },
    {
      name: 'in a circle settle nothing',
      decisions: [order('a', 'b'), order('b', 'c'), order('c', 'a')],
      expected: 'd1 a2 b2 c2',
      still: ['a', 'b', 'c'],
    },
  ])('$name', ({ decisions, expected, still }) => {
    const file = contestOfTotals(equal, { decisions });
    expect(ranks(file)).toBe(expected);
    expect(tied(file)).toEqual(still);
  });

  it('settle a tie within a group without the projects of another group', () => {
    const groups = [
      { id: 'g1', name: 'One' },
      { id: 'g2', name: 'Two' },
    ];
    const projects = ['a', 'b', 'c'].map((id) => ({
      id,
      name: id,
      unit: 'U',
      group: id === 'c' ? 'g2' : 'g1',
    }));
    const file = contestOfTotals(
      { a: '80', b: '80', c: '80' },
      { groups, projects, decisions: [order('b', 'a')] },
    );
    expect(tally(file).projects.map(({ id, rank, groupRank }) => [id, rank, groupRank])).toEqual([
      ['a', 1, 2],
      ['b', 1, 1],
      ['c', 1, 1],
    ]);
  });
});
