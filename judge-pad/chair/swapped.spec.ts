import { expect, it } from 'vitest';
import { swapped } from './swapped.ts';

it.each([
  [0, ['b', 'a', 'c']],
  [1, ['a', 'c', 'b']],
])('exchanges the entry at %i with the next', (at, expected) => {
  expect(swapped(['a', 'b', 'c'], at)).toEqual(expected);
});
