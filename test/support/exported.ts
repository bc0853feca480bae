/** What is exported, tallied again anywhere, gives what the screens show: place for place. */
import { expect } from 'vitest';
import { checkContestText } from '../../shared/scoring/check-text.ts';
import type { ContestFile } from '../../shared/scoring/contest-file.ts';
import type { ProjectResult, Results } from '../../shared/scoring/results.ts';
import { tally } from '../../shared/scoring/tally.ts';
import { contestFileOf } from '../../server/domain/contest-file-of.ts';
import { fold } from '../../server/domain/evolve/evolve.ts';
import type { RecordedEvent } from '../../server/domain/events.ts';
import { isClosed } from '../../server/domain/lookup.ts';
import { resultsOf } from '../../server/domain/results.ts';
import type { ContestState } from '../../server/domain/state.ts';
import { boardView } from '../../server/domain/views/board.ts';
import { expectSame } from './invariants.ts';
import { slowTally } from './slow-tally/slow-tally.ts';

/** The contest file as it is exported, as text, and read again as `npm run tally` reads it. */
export function exportedFile(state: ContestState): ContestFile {
  const checked = checkContestText(JSON.stringify(contestFileOf(state, isClosed), null, 2));
  if (!checked.ok) throw new Error(`the export is no contest file: ${JSON.stringify(checked.problems)}`);
  return checked.file;
}

/** What the public may know of the export: the sheets of projects whose place has been revealed. */
function revealedAlone(file: ContestFile, { projects }: ContestState): ContestFile {
  const isRevealed = ({ project }: { project: string }) => projects[project]?.phase === 'revealed';
  return { ...file, sheets: file.sheets?.filter(isRevealed) };
}

function printed({ id, rank, groupRank, total, flags, components }: ProjectResult, votesAreIn: boolean) {
  const values = Object.entries(components).map(([name, component]) => [
    name,
    'votes' in component && !votesAreIn ? null : component.value,
  ]);
  const tied = flags.includes('tied');
  return { id, rank, groupRank, tied, total, values: Object.fromEntries(values) as unknown };
}

/** The live board, kept up step by step, is the tally of what was exported: every number, and the order of the rows. */
function expectBoardAgrees(state: ContestState, results: Results): void {
  const shown = (id: string) =>
    state.projects[id]?.phase === 'revealed' && !state.projects[id].project.withdrawn;
  const { rows, popularityPending } = boardView(state);
  const onBoard = rows.filter(({ project }) => shown(project.projectId));
  const inTally = results.projects.filter(({ id }) => shown(id));
  expectSame(
    onBoard.map(({ project: { projectId: id }, rank, groupRank, tied, total, values }) => {
      return { id, rank, groupRank, tied, total, values };
    }),
    inTally.map((result) => printed(result, !popularityPending)),
    'the board',
  );
  for (const { project, rank, groupRank, tied, total, values } of rows) {
    if (shown(project.projectId)) continue;
    expectSame({ rank, groupRank, tied, total, values }, { ...nothing }, `the row of ${project.projectId}`);
  }
}
const nothing = { rank: null, groupRank: null, tied: false, total: null, values: {} };

/** Checks results and board against the log and the contest file, both as they leave the house. */
export function expectExportAgrees(log: readonly RecordedEvent[], state: ContestState): void {
  const live = resultsOf(state);
  const folded = fold(JSON.parse(JSON.stringify(log)) as RecordedEvent[]);
  expect(folded, 'the log folds').not.toBeNull();
  if (folded) expectSame(resultsOf(folded), live, 'the results of the exported log');
  const file = exportedFile(state);
  expectSame(tally(file), live, 'the tally of the exported contest file');
  expectSame(slowTally(file), live, 'the slow tally of the exported contest file');
  expectBoardAgrees(state, tally(revealedAlone(file, state)));
}
