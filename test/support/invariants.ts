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

/** As `toEqual`, but quick while all is well: it runs some hundred thousand times. */
export function expectSame(actual: unknown, expected: unknown, what: string): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual, what).toStrictEqual(expected);
}

/** The log folded anew, also after a journey through JSON, is the state now shown. */
export function expectFoldAgrees(log: readonly RecordedEvent[], state: ContestState): void {
  expect(state.version, 'the version is the number of events').toBe(log.length);
  const stored = JSON.parse(JSON.stringify(log)) as RecordedEvent[];
  expectSame(stored, log, 'events survive JSON');
  expectSame(fold(stored), state, 'the fold from scratch');
}

export function expectSentences({ code, message }: Refusal): void {
  for (const sentence of [message.zh, message.en]) {
    expect(sentence.trim(), `a sentence for ${code}`).not.toBe('');
    expect(sentence, `a whole sentence for ${code}`).not.toMatch(/undefined|null|NaN|\[object/);
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
  expect(dueExpiries(expired, at), 'expiry is complete').toEqual([]);
}

/** Screens carry the stored facts over deadlines just as the server records them, to the millisecond. */
export function expectScreensAgree(state: ContestState, now: number): void {
  const deadline = nextDeadline(state) ?? now;
  const { questionsSeconds = 0 } = state.rules.stage ?? {};
  const over = deadline + questionsSeconds * 1000;
  for (const at of [now, deadline - 1, deadline, over - 1, over, over + 3_600_000])
    expectClockAgrees(state, at);
}

function expectSoundSheets(state: ContestState, { sheets }: ProjectState): void {
  const components = judgedComponents(state);
  for (const [componentId, byJudge] of Object.entries(sheets)) {
    const component = components.find(({ id }) => id === componentId);
    for (const { scores, revision, version } of Object.values(byJudge)) {
      expect(component && checkScores(component, scores)).toEqual([]);
      expect(revision).toBeGreaterThan(0);
      expect(version).toBeLessThanOrEqual(state.version);
    }
  }
}

function expectSoundProject(state: ContestState, project: ProjectState): void {
  const { clock, phase, revealedSteps, closedVersion } = project;
  const id = project.project.id;
  const onStage = roomOf(state, project).onStage === id;
  const live = phase === 'presenting' || phase === 'questions' || phase === 'scoring';
  if (live && state.rules.stage !== undefined) expect(onStage, `${id} is live, so on stage`).toBe(true);
  if (project.project.withdrawn) expect(onStage, `${id} is withdrawn, so off stage`).toBe(false);
  const timed = phase === 'presenting' || phase === 'questions';
  expect(clock.kind !== 'idle', `${id} has a clock exactly in a timed phase`).toBe(timed);
  if (clock.kind === 'paused') expect(clock.remainingMs).toBeGreaterThanOrEqual(0);
  const closed = phase === 'closed' || phase === 'revealed';
  expect(closedVersion !== null, `${id} knows when it was closed exactly while it is`).toBe(closed);
  if (phase === 'revealed') expect(revealedSteps).toBe(revealSteps.length);
  else if (phase === 'closed') expect(revealedSteps).toBeLessThan(revealSteps.length);
  else expect(revealedSteps, `${id} has revealed nothing before closing`).toBe(0);
  expectSoundSheets(state, project);
}

/** What no state may be. */
export function expectSoundState(state: ContestState): void {
  const projects = Object.values(state.projects);
  expect([...state.projectOrder].sort()).toEqual(Object.keys(state.projects).sort());
  for (const project of projects) expectSoundProject(state, project);
  for (const { id, onStage, revealing } of state.rooms) {
    for (const shown of [onStage, revealing])
      if (shown !== null) expect(state.projects[shown]?.roomId, `${shown} belongs to ${id}`).toBe(id);
  }
}
