import { expect, it } from 'vitest';
import { voteDesk } from './vote-desk.ts';

it.each([
  ['none', null, 'none'],
  ['unopened', null, 'unopened'],
  ['unopened', undefined, 'unopened'],
  ['open', undefined, 'loading'],
  ['open', null, 'choosing'],
  ['open', 'p1', 'voted'],
  ['closed', 'p1', 'closed'],
  ['closed', null, 'closed'],
] as const)('%s, voted for %s: %s', (phase, mine, desk) => {
  expect(voteDesk(phase, mine)).toBe(desk);
});
