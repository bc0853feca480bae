import { expect, it } from 'vitest';
import { refuse } from '../../shared/contract/refusals.ts';
import { blockedBecause } from './turning.ts';

const project = {
  projectId: 'p1',
  number: 1,
  name: '演示项目',
  unit: '示例医院',
  jointUnits: [],
  group: null,
  track: null,
};
const open = { project, turning: { allowed: true, blockedBecause: null } };
const noDeck = refuse('no-deck', { project: { id: 'p1', name: '演示项目' } });

it('turns while it may', () => {
  expect(blockedBecause(open, { deckCut: false })).toBeNull();
});
it('is dead at the cut by its own clock, whatever the last view said', () => {
  expect(blockedBecause(open, { deckCut: true })?.code).toBe('deck-is-cut');
});
it('gives the server’s reason', () => {
  expect(blockedBecause({ project, turning: { allowed: false, blockedBecause: noDeck } }, null)).toBe(noDeck);
});
