/** Any commands from anyone at any time: nothing throws, and every invariant of the helper holds after each. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkContestFile } from '../../shared/scoring/check.ts';
import type { ContestFile } from '../../shared/scoring/contest-file.ts';
import type { Results } from '../../shared/scoring/results.ts';
import { tally } from '../../shared/scoring/tally.ts';
import { hostActions } from '../../shared/contract/views.ts';
import { anyActorFor, anyCommand } from '../../test/support/any-command.ts';
import {
  contestA,
  contestAOnStage,
  contestInTwoRooms,
  deskReview,
  evenMarks,
} from '../../test/support/contest-a.ts';
import { expectExportAgrees } from '../../test/support/exported.ts';
import { beginning, given, judge, type Show } from '../../test/support/given.ts';
import { decisionsOn, deskOf, expectHonestDesk, pressOf } from '../../test/support/host-desk.ts';
import { deepFreeze, expectFoldAgrees, expectSame, isSame } from '../../test/support/invariants.ts';
import { sheet, submitAll } from '../../test/support/running-the-show.ts';
import type { Actor } from './actor.ts';
import type { DomainCommand } from './commands.ts';
import { contestFileOf } from './contest-file-of.ts';
import { allSeats, expectedSheets, isClosed } from './lookup.ts';
import { isRevealed, publicResultsOf, resultsOf } from './results.ts';
import type { ContestState } from './state.ts';
import { nobodyThere } from './views/ambient.ts';
import { viewFor, type Viewer } from './views/view-for.ts';

type Step = { readonly waitMs: number } & (
  | { readonly kind: 'any'; readonly command: DomainCommand; readonly actor: Actor }
  /** One of the host's buttons that are allowed, so that the show gets somewhere. */
  | { readonly kind: 'press'; readonly which: number }
  /** Every judge who is due submits, where sheets are taken. */
  | { readonly kind: 'score'; readonly level: number }
  /** A judge whose sheet for a project would be late sends one. */
  | { readonly kind: 'late'; readonly which: number; readonly level: number }
);

const waitMs = fc.constantFrom(0, 0, 1, 1000, 59_999, 240_000, 480_000, 721_000);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: anyCommand.chain((command) =>
      fc.record({
        kind: fc.constant('any' as const),
        command: fc.constant(command),
        actor: anyActorFor(command),
        waitMs,
      }),
    ),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('press' as const), which: fc.nat(60), waitMs }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('score' as const), level: fc.nat(10), waitMs }) },
  {
    weight: 1,
    arbitrary: fc.record({
      ...{ kind: fc.constant('late' as const), which: fc.nat(60), level: fc.nat(10), waitMs },
    }),
  },
);

function pressOne(show: Show, which: number): Show {
  const presses = show.state.rooms.flatMap(({ id }) => {
    const view = deskOf(show, id);
    const primary = view.primary === null ? [] : Array.from({ length: 10 }, () => view.primary);
    const allowed = hostActions.filter((action) => view.actions[action].allowed);
    const decisions = view.lateSheets.flatMap((card) => decisionsOn(card));
    return [...[...primary, ...allowed].map((action) => action && pressOf(view, action)), ...decisions];
  });
  const command = presses[which % Math.max(1, presses.length)];
  return command == null ? show : show.when(command).thenAccepted();
}

function lateSheet(show: Show, which: number, level: number): Show {
  const due = Object.values(show.state.projects)
    .filter((project) => isClosed(project) && !project.project.withdrawn)
    .flatMap((project) =>
      expectedSheets(show.state, project)
        .filter(({ judge: { id }, component }) => component.id === 'expert' && id.startsWith('e'))
        .map(({ judge: { id } }) => ({ judgeId: id, projectId: project.project.id })),
    );
  const one = due[which % Math.max(1, due.length)];
  return one === undefined ? show : show.by(judge(one.judgeId), sheet(one.projectId, 'expert', level * 9));
}

function scoreAll(show: Show, level: number): Show {
  return Object.values(show.state.projects)
    .filter(({ phase, project }) => phase === 'scoring' && !project.withdrawn)
    .filter((project) => expectedSheets(show.state, project).every(({ judge }) => !judge.id.startsWith('j')))
    .reduce(
      (before, { project }) => submitAll(before, project.id, evenMarks(level * 9, level * 2, level)),
      show,
    );
}

/** The last file that was tallied from scratch: the same file again has the same results, whoever keeps them. */
const tallied = new Map<typeof isClosed, { readonly file: ContestFile; readonly results: Results }>();

function freshResults(state: ContestState, counts: typeof isClosed): Results {
  const file = contestFileOf(state, counts);
  const last = tallied.get(counts);
  if (last !== undefined && isSame(last.file, file)) return last.results;
  const results = deepFreeze(tally(structuredClone(file)));
  tallied.set(counts, { file, results });
  return results;
}

/** Results are kept over what does not change them: they must always be those of the file, tallied from scratch. */
function expectFreshResults({ state }: Show): void {
  expectSame(resultsOf(state), freshResults(state, isClosed), 'the results over closed projects');
  expectSame(publicResultsOf(state), freshResults(state, isRevealed), 'the results over revealed projects');
}

function take(show: Show, next: Step): Show {
  const after = stepOn(show, next);
  expectFreshResults(after);
  return after;
}

function stepOn(show: Show, next: Step): Show {
  const later = show.after(next.waitMs);
  switch (next.kind) {
    case 'any':
      return later.when(next.command, { actor: next.actor }).show;
    case 'press':
      return pressOne(later, next.which);
    case 'score':
      return scoreAll(later, next.level);
    case 'late':
      return lateSheet(later, next.which, next.level);
    default:
      return next satisfies never;
  }
}

function expectViewsToBeMade({ state, now }: Show): void {
  const viewers: Viewer[] = [
    { audience: 'public' },
    ...state.rooms.flatMap(({ id: roomId }): Viewer[] => [
      { audience: 'host', roomId },
      { audience: 'display', roomId, follows: 'programme' },
    ]),
    ...allSeats(state).map(({ judge }): Viewer => ({ audience: 'judge', judgeId: judge.id })),
    ...state.projectOrder.map((projectId): Viewer => ({ audience: 'presenter', projectId })),
  ];
  for (const viewer of viewers) {
    const view = viewFor(viewer, state, nobodyThere, beginning + now);
    expect(view?.audience).toBe(viewer.audience);
    expectSame(JSON.parse(JSON.stringify(view)), view, `what JSON carries of ${viewer.audience}`);
  }
}

/** Whatever happened, the archive is a file that anyone may tally again, and a contest can begin from it. */
function expectArchivable({ state }: Show): void {
  const archive = JSON.parse(JSON.stringify(contestFileOf(state, () => true))) as ContestFile;
  const checked = checkContestFile(archive);
  expect(checked.ok ? [] : checked.problems).toEqual([]);
  const again = given(archive).state;
  expect(contestFileOf(again, () => true)).toEqual(archive);
}

const awards = { tiers: [{ name: '一等奖', count: 1 }], named: ['最佳原创奖'] };
const contests: readonly [string, () => ContestFile][] = [
  ['contest A', () => contestA({ rules: { awards } })],
  [
    'contest A, questions at the host’s word',
    () => contestAOnStage({ questionsStart: 'host' }, { groups: [{ id: 'morning', name: '上午组' }] }),
  ],
  ['contest A without questions', () => contestAOnStage({ questionsSeconds: 0 })],
  ['two rooms', () => contestInTwoRooms()],
  ['a desk review', () => deskReview()],
];

describe('whatever happens', () => {
  it.each(contests)(
    '%s',
    (_name, file) => {
      const start = given(file());
      const steps = fc.array(step, { maxLength: 60, size: 'max' });
      fc.assert(
        fc.property(steps, (taken) => {
          const end = taken.reduce(take, start);
          expectFoldAgrees(end.log, end.state);
          expectViewsToBeMade(end);
          expectHonestDesk(end);
          expectArchivable(end);
          expectExportAgrees(end.log, end.state);
        }),
        { numRuns: Number(process.env['MODEL_RUNS'] ?? 12) },
      );
    },
    120_000,
  );
});
