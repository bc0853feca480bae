/** Whatever a show has been through: its exported log and contest file, tallied anew, are the live board. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContestFile, RulesInput } from '../../shared/scoring/contest-file.ts';
import { tally } from '../../shared/scoring/tally.ts';
import { anyActs, Running } from '../../test/support/any-show.ts';
import { contestA, contestInTwoRooms, deskReview } from '../../test/support/contest-a.ts';
import { expectExportAgrees } from '../../test/support/exported.ts';
import { contestFileOf } from './contest-file-of.ts';
import { isClosed } from './lookup.ts';
import { publicResultsOf, resultsOf } from './results.ts';
import { boardView } from './views/board.ts';

const prizes: Partial<RulesInput> = {
  awards: {
    tiers: [
      { name: '一等奖', count: 1 },
      { name: '二等奖', count: 2 },
    ],
    named: ['最佳原创奖'],
  },
  promotion: { share: '0.5' },
};
const groups = [{ id: 'morning', name: '上午组' }];
const contests: readonly [string, ContestFile][] = [
  ['contest A', contestA({ rules: prizes })],
  [
    'contest A in groups, ties left to the chair',
    contestA({ groups, rules: { ...prizes, tieBreakers: [] } }),
  ],
  ['two rooms', contestInTwoRooms({ rules: prizes })],
  ['a desk review', deskReview({ rules: prizes })],
];

/** As a running server does: results and board are asked for after every act, and kept from one to the next. */
function expectKeptUp({ state }: Running): void {
  expect(resultsOf(state)).toEqual(tally(contestFileOf(state, isClosed)));
  boardView(state);
}

describe('RULES §8: what is exported gives what was shown', () => {
  it.each(contests)('%s', { timeout: 120_000 }, (_name, file) => {
    const reached = { revealed: 0, tied: 0, incomplete: 0, sealed: 0 };
    fc.assert(
      fc.property(anyActs, (acts) => {
        const show = new Running(file);
        for (const act of acts) {
          show.take(act);
          expectKeptUp(show);
        }
        expectExportAgrees(show.log, show.state);
        const shown = publicResultsOf(show.state).projects;
        if (shown.filter(({ rank }) => rank !== null).length > 1) reached.revealed++;
        if (shown.some(({ flags }) => flags.includes('tied'))) reached.tied++;
        const all = resultsOf(show.state).projects;
        if (all.some(({ flags }) => flags.includes('incomplete'))) reached.incomplete++;
        if (all.filter(({ rank }) => rank !== null).length > shown.filter(({ rank }) => rank !== null).length)
          reached.sealed++;
      }),
      { numRuns: Number(process.env['MODEL_RUNS'] ?? 80) },
    );
    for (const [what, count] of Object.entries(reached)) expect(count, what).toBeGreaterThan(0);
  });
});
