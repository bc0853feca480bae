import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyContest } from '../../test/support/any-contest.ts';
import { features, featuresOf } from '../../test/support/any-contest/features.ts';
import { checkContestFile } from './check.ts';
import { tally } from './tally.ts';

describe('random contests', () => {
  it('reach every feature of RULES §2 to §5, each in at least 2 of 100', () => {
    const contests = fc.sample(anyContest, { numRuns: 1000, seed: 20260516 });
    const reached = contests.flatMap((file) => featuresOf(file, tally));
    const counts = Object.keys(features).map((name): [string, number] => [
      name,
      reached.filter((other) => other === name).length,
    ]);
    expect(counts.filter(([, count]) => count < 20)).toEqual([]);
    expect(contests.length).toBe(1000);
  });

  it('are sound', () => {
    fc.assert(
      fc.property(anyContest, (file) => {
        expect(checkContestFile(file)).toMatchObject({ ok: true });
      }),
      { numRuns: 300 },
    );
  });
});
