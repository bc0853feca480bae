import { describe, expect, it } from 'vitest';
import { contestOfTotals } from '../../test/support/contest-with.ts';
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

  it.each([
    { name: 'of the last word on two of them', later: order('b', 'a'), expected: 'd1 b2 a3 c4' },
    { name: 'of a circle that the last word closes', later: order('c', 'a'), expected: 'd1 a2 b2 c2' },
  ])('take account $name', ({ later, expected }) => {
    expect(ranks(contestOfTotals(equal, { decisions: [order('a', 'b', 'c'), later] }))).toBe(expected);
  });

  it('never move a project that totals or tie-breakers put behind', () => {
    const file = contestOfTotals({ a: '80', b: '80' }, { votes: { a: 1 }, decisions: [order('b', 'a')] });
    expect(ranks(file)).toBe('a1 b2');
    expect(ranks(contestOfTotals({ a: '80', b: '79' }, { decisions: [order('b', 'a')] }))).toBe('a1 b2');
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
