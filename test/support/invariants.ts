/** What must hold after every step of a contest, whatever the command was (docs/ARCHITECTURE.md, the eight invariants). */
import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { revealSteps } from '../../shared/contract/commands.ts';
import type { Refusal } from '../../shared/contract/refusals.ts';
import { checkScores } from '../../shared/scoring/sheet.ts';
import { stageFactsAt } from '../../shared/stage/stage.ts';
import { dueExpiries, nextDeadline } from '../../server/domain/decide/clock.ts';
import { evolve, fold } from '../../server/domain/evolve/evolve.ts';
import type { RecordedEvent } from '../../server/domain/events.ts';
import { judgedComponents, roomOf, stageFacts } from '../../server/domain/lookup.ts';
import type { ContestState, ProjectState } from '../../server/domain/state.ts';

/** Freezes a value and all it holds, so that a change in place throws. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
  return value;
}

/** Pairs of frozen values that were found to be the same: they stay so, and are not looked through again. */
const sameAs = new WeakMap<object, object>();

function isPlain(value: object): boolean {
  const kind: unknown = Object.getPrototypeOf(value);
  return kind === Object.prototype || kind === Array.prototype;
}

/** Whether the two hold the same, as `toStrictEqual` understands it. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (sameAs.get(one) === other) return true;
  if (!isPlain(one) || !isPlain(other) || Array.isArray(one) !== Array.isArray(other))
    return isDeepStrictEqual(one, other);
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>];
  if (!keys.every((key) => Object.hasOwn(right, key) && isSame(left[key], right[key]))) return false;
  if (Object.isFrozen(one) && Object.isFrozen(other)) sameAs.set(one, other);
  return true;
}

/** As `toStrictEqual` on plain data, but quick while all is well: it runs some hundred thousand times. */
export function expectSame(actual: unknown, expected: unknown, what: string): void {
  if (isSame(actual, expected)) return;
  expect(actual, what).toStrictEqual(expected);
  expect.unreachable(`${what}: the two differ in what toStrictEqual does not see`);
}

/** As `expect(…).toBe(true)`: a call of `expect` takes longer than most of what is looked at here. */
function expectTrue(holds: boolean, what: () => string): void {
  if (!holds) expect.fail(what());
}

/** More of the log as it comes back from the store, folded onto what came back before. */
export function foldOn(before: ContestState | null, recorded: readonly RecordedEvent[]): ContestState {
  const stored = JSON.parse(JSON.stringify(recorded)) as RecordedEvent[];
  expectSame(stored, recorded, 'events survive JSON');
  const folded = fold(deepFreeze(stored), before);
  if (folded === null) expect.fail('a log without events has no state');
  return deepFreeze(folded);
}

/** The whole log folded anew, after a journey through JSON, is the state now shown. */
export function expectFoldAgrees(log: readonly RecordedEvent[], state: ContestState): void {
  expectSame(state.version, log.length, 'the version is the number of events');
  expectSame(foldOn(null, log), state, 'the fold from scratch');
}

export function expectSentences({ code, message }: Refusal): void {
  for (const sentence of [message.zh, message.en]) {
    expectTrue(sentence.trim() !== '', () => `a sentence for ${code}`);
    expectTrue(
      !/undefined|null|NaN|\[object/.test(sentence),
      () => `a whole sentence for ${code}: ${sentence}`,
    );
  }
}

function expectClockAgrees(state: ContestState, at: number): void {
  const expired = dueExpiries(state, at).reduce(
    (before, event) =>
      evolve(before, {
        version: before.version + 1,
        at,
        actor: { kind: 'system' },
        commandId: 'expire',
        event,
      }),
    state,
  );
  for (const { onStage } of state.rooms) {
    const [stored, recorded] = [state.projects[onStage ?? ''], expired.projects[onStage ?? '']];
    if (stored === undefined || recorded === undefined) continue;
    const carried = stageFactsAt(stageFacts(state, stored), at);
    expectSame(carried, stageFacts(expired, recorded), `the clock of ${onStage} at ${at}`);
  }
  expectSame(dueExpiries(expired, at), [], 'expiry is complete');
}

/** Screens carry the stored facts over deadlines just as the server records them, to the millisecond. */
export function expectScreensAgree(state: ContestState, now: number): void {
  const deadline = nextDeadline(state) ?? now;
  const { questionsSeconds = 0 } = state.rules.stage ?? {};
  const over = deadline + questionsSeconds * 1000;
  for (const at of [now, deadline - 1, deadline, over - 1, over, over + 3_600_000])
    expectClockAgrees(state, at);
}

/** The component that a sheet's scores were found to fit: both are never changed in place. */
const fitting = new WeakMap<object, unknown>();

function expectSoundSheets(state: ContestState, { sheets }: ProjectState): void {
  const components = judgedComponents(state);
  for (const [componentId, byJudge] of Object.entries(sheets)) {
    const component = components.find(({ id }) => id === componentId);
    for (const { scores, revision, version } of Object.values(byJudge)) {
      expectTrue(
        revision > 0 && version <= state.version,
        () => `the sheet's revision ${revision}, ${version}`,
      );
      if (component !== undefined && fitting.get(scores) === component) continue;
      expect(component && checkScores(component, scores)).toEqual([]);
      fitting.set(scores, component);
    }
  }
}

/** One keying, or two of two people that differ. */
function expectSoundPaper({ paper }: ProjectState): void {
  for (const keyings of Object.values(paper).flatMap((byJudge) => Object.values(byJudge))) {
    const read = new Set(keyings.map(({ scores }) => JSON.stringify(Object.entries(scores).sort())));
    const by = new Set(keyings.map(({ session }) => session));
    expectTrue(keyings.length === 1 || keyings.length === 2, () => `${keyings.length} keyings of a sheet`);
    expectTrue(read.size === keyings.length && by.size === keyings.length, () => 'keyings by two who differ');
  }
}

function expectSoundProject(state: ContestState, project: ProjectState): void {
  const { clock, phase, revealedSteps, closedVersion } = project;
  const id = project.project.id;
  const onStage = roomOf(state, project).onStage === id;
  const live = phase === 'presenting' || phase === 'questions' || phase === 'scoring';
  if (live && state.rules.stage !== undefined) expectTrue(onStage, () => `${id} is live, so on stage`);
  if (project.project.withdrawn) expectTrue(!onStage, () => `${id} is withdrawn, so off stage`);
  const timed = phase === 'presenting' || phase === 'questions';
  expectTrue((clock.kind !== 'idle') === timed, () => `${id} has a clock exactly in a timed phase`);
  if (clock.kind === 'paused') expectTrue(clock.remainingMs >= 0, () => `${clock.remainingMs} ms remain`);
  const closed = phase === 'closed' || phase === 'revealed';
  expectTrue((closedVersion !== null) === closed, () => `${id} knows when it was closed exactly while it is`);
  if (phase === 'revealed') expectSame(revealedSteps, revealSteps.length, `${id} has revealed everything`);
  else if (phase === 'closed') expectTrue(revealedSteps < revealSteps.length, () => `${id} is not revealed`);
  else expectSame(revealedSteps, 0, `${id} has revealed nothing before closing`);
  expectSoundSheets(state, project);
  expectSoundPaper(project);
}

/** What no state may be. */
export function expectSoundState(state: ContestState): void {
  const projects = Object.values(state.projects);
  expectSame(
    [...state.projectOrder].sort(),
    Object.keys(state.projects).sort(),
    'the order names each project',
  );
  for (const project of projects) expectSoundProject(state, project);
  for (const { id, onStage, revealing } of state.rooms) {
    for (const shown of [onStage, revealing])
      if (shown !== null) expectSame(state.projects[shown]?.roomId, id, `the room of ${shown}`);
  }
}
