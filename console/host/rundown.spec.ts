import { describe, expect, it } from 'vitest';
import { refuse } from '../../shared/contract/refusals.ts';
import { dropOf, stepOf } from './rundown.ts';
import { offBy } from './rundown-words.ts';

const blocked = { allowed: false, blockedBecause: refuse('no-project', {}) };
const rundown = [
  { id: 'done', may: false },
  { id: 'a', may: true },
  { id: 'withdrawn', may: false },
  { id: 'b', may: true },
  { id: 'c', may: true },
].map(({ id, may }) => ({
  project: { projectId: id, number: 1, name: id, unit: '', jointUnits: [], group: null, track: null },
  moving: may ? { allowed: true, blockedBecause: null } : blocked,
}));

describe('one step in the rundown', () => {
  it.each([
    ['a', -1, null],
    ['a', 1, { before: 'c' }],
    ['b', -1, { before: 'a' }],
    ['b', 1, { before: null }],
    ['c', -1, { before: 'b' }],
    ['c', 1, null],
    ['done', 1, null],
    ['withdrawn', -1, null],
    ['nobody', 1, null],
  ] as const)('%s by %d', (id, by, step) => {
    expect(stepOf(rundown, id, by)).toEqual(step);
  });
});

describe('let go over another project', () => {
  it.each([
    ['a', 'b', true, { before: 'c' }],
    ['a', 'b', false, null],
    ['a', 'c', true, { before: null }],
    ['c', 'a', false, { before: 'a' }],
    ['c', 'b', true, null],
    ['b', 'b', true, null],
    ['a', 'done', true, null],
    ['done', 'b', true, null],
  ] as const)('%s over %s, below: %s', (id, over, below, drop) => {
    expect(dropOf(rundown, id, over, below)).toEqual(drop);
  });
});

describe('planned against actual', () => {
  it.each([
    [0, null],
    [59_999, null],
    [-59_999, null],
    [360_000, '+6 min'],
    [-120_000, '−2 min'],
  ])('%d ms', (ms, text) => {
    expect(offBy(ms)?.en ?? null).toBe(text);
  });
});
