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

  it.each([
    { weights: ['0.5'], values: ['0.01'], decimals: 2, total: '0.01' },
    { weights: ['0.4999'], values: ['0.01'], decimals: 2, total: '0.00' },
    { weights: ['0.25', '0.25'], values: ['0.01', '0.01'], decimals: 2, total: '0.01' },
    { weights: ['0.3333', '0.6667'], values: ['100', '100'], decimals: 2, total: '100.00' },
    { weights: ['0.3333', '0.3333', '0.3333'], values: ['100', '100', '100'], decimals: 2, total: '99.99' },
    { weights: ['0.3333'], values: ['99'], decimals: 0, total: '33' },
    { weights: ['0.5'], values: ['99'], decimals: 0, total: '50' },
    { weights: ['0.1', '0.2'], values: ['1', '1'], decimals: 4, total: '0.3000' },
    { weights: ['0', '1'], values: ['100', '7.5'], decimals: 1, total: '7.5' },
    { weights: ['0.0001'], values: ['0.5'], decimals: 4, total: '0.0001' },
  ])('weights $weights of $values make $total', ({ weights, values, decimals, total }) => {
    const ids = weights.map((_, index) => `c${index}`);
    const components = ids.map((id, index) => judged(id, { weight: weights[index] ?? '' }));
    const sheets = ids.flatMap((id, index) => sheetsOf('p', [values[index] ?? ''], id));
    expect(tally(contestWith({ rules: { decimals, components }, sheets })).projects[0]?.total).toBe(total);
  });

  it('adds the rounded values, so that the printed table adds up: 0.50 and 0.50, not twice 0.495', () => {
    const components = [judged('one'), judged('two')];
    const sheets = ['one', 'two'].flatMap((id) => sheetsOf('p', ['0.49', '0.5'], id));
    expect(tally(contestWith({ rules: { components }, sheets })).projects[0]?.total).toBe('1.00');
  });

  it('needs a value of every component, of one with weight 0 too', () => {
    const components = [judged('score'), judged('nothing', { weight: '0' })];
    const file = contestWith({ rules: { components }, sheets: sheetsOf('p', ['9']) });
    expect(tally(file).projects[0]).toMatchObject({ total: null, flags: ['incomplete'] });
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
    { name: 'one named twice', tieBreakers: ['second', 'second', 'first'], expected: 'a1 c2 b3' },
  ])('$name', ({ tieBreakers, expected }) => expect(ranks(contest(tieBreakers))).toBe(expected));

  it('compares the mean before its rounding', () => {
    const file = contestOfTotals({ a: '80.001', b: '80.004' });
    expect(ranks(file)).toBe('b1 a2');
    expect(tied(file)).toEqual([]);
  });

  it.each([
    {
      name: 'the first, whatever the next say',
      first: ['50.001', '50.004'],
      second: ['50', '50'],
      best: 'b',
    },
    {
      name: 'the next where the first is equal',
      first: ['50', '50'],
      second: ['50.004', '50.001'],
      best: 'a',
    },
  ])('goes on to each next judged component by default: $name', ({ first, second, best }) => {
    const popularity = { id: 'votes', name: 'Votes', kind: 'popularity' as const, top: 1 };
    const file = contestWith({
      rules: { components: [popularity, judged('first'), judged('second')] },
      projects: projectsOf(['a', 'b']),
      sheets: ['a', 'b'].flatMap((id, index) => [
        ...sheetsOf(id, [first[index] ?? ''], 'first'),
        ...sheetsOf(id, [second[index] ?? ''], 'second'),
      ]),
      votes: { a: 5, b: 5 },
    });
    expect(ranks(file)).toBe(best === 'a' ? 'a1 b2' : 'b1 a2');
  });

  it('holds the same mean of other sheets for the same: 242/3 and 484/6', () => {
    const components = [judged('score', { trim: { high: 0, low: 0 } })];
    const file = contestWith({
      rules: { components },
      projects: projectsOf(['a', 'b']),
      sheets: [...sheetsOf('a', ['80', '81', '81']), ...sheetsOf('b', ['82', '80', '80', '81', '80', '81'])],
    });
    expect(ranks(file)).toBe('a1 b1');
    expect(tied(file)).toEqual(['a', 'b']);
  });

  it('breaks a tie by the sheets that were counted, not by those that were dropped', () => {
    const file = contestWith({
      projects: projectsOf(['a', 'b']),
      sheets: [...sheetsOf('a', ['90', '80', '70']), ...sheetsOf('b', ['80', '80', '80'])],
    });
    expect(ranks(file)).toBe('a1 b1');
  });

  it('breaks a tie by a component of weight 0', () => {
    const components = [judged('score'), judged('jury', { weight: '0' })];
    const file = contestWith({
      rules: { components },
      projects: projectsOf(['a', 'b']),
      sheets: ['a', 'b'].flatMap((id) => [
        ...sheetsOf(id, ['80']),
        ...sheetsOf(id, [id === 'a' ? '1' : '2'], 'jury'),
      ]),
    });
    expect(ranks(file)).toBe('b1 a2');
  });

  it('ends with the vote count by default', () => {
    const file = contestOfTotals({ a: '80', b: '80' }, { votes: { b: 1 } });
    expect(ranks(file)).toBe('b1 a2');
  });
});
