import { expect, it } from 'vitest';
import { Allowance } from './allowance.ts';

it('is used up, and there again after ten seconds', () => {
  const allowance = new Allowance(2);
  const taken = [0, 5, 9_999, 10_000, 10_001, 10_002].map((now) => allowance.take(now));
  expect(taken).toEqual([true, true, false, true, true, false]);
});

it('is not lost to a clock that is set back', () => {
  const allowance = new Allowance(1);
  expect([1_000_000, 1_000_001, 0].map((now) => allowance.take(now))).toEqual([true, false, true]);
});
