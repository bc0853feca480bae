import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyContest } from '../../test/support/any-contest.ts';
import { slowTally } from '../../test/support/slow-tally/slow-tally.ts';
import type { Results } from './results.ts';
import { tally } from './tally.ts';

/** More of them with TALLY_RUNS; on a disagreement fast-check prints the seed and the smallest contest it found. */
const numRuns = Number(process.env['TALLY_RUNS'] ?? 3000);

/** Not by `toStrictEqual` alone: a component whose id is `constructor` looks like another class to it. */
function expectSame(results: Results, expected: Results): void {
  if (isDeepStrictEqual(results, expected)) return;
  expect(results).toEqual(expected);
  expect.unreachable('the two differ in what toEqual does not see: an undefined field');
}

describe('RULES §2 to §5: two tallies written from the same page by different means', () => {
  it('agree on every random contest', { timeout: 600_000 }, () =>
    fc.assert(
      fc.property(anyContest, (file) => expectSame(tally(file), slowTally(file))),
      { numRuns },
    ),
  );
});
