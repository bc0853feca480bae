/** The clock of the project on stage: pause, resume, add and take time, and what its deadlines bring (RULES.md §6). */
import type { Command } from '../../../shared/contract/commands.ts';
import { phasesFor } from '../../../shared/stage/phase-table.ts';
import { remainingMs } from '../../../shared/stage/stage.ts';
import type { Circumstances } from '../commands.ts';
import { accept, refusal, type Decision } from '../decision.ts';
import type { ContestEvent } from '../events.ts';
import { stageDurations } from '../lookup.ts';
import type { ContestState, ProjectState } from '../state.ts';
import { findOnStage } from './guards.ts';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

export function pauseClock(
  state: ContestState,
  { projectId }: Of<'PauseClock'>,
  { now }: Circumstances,
): Decision {
  const known = findOnStage(state, projectId, phasesFor('PauseClock'));
  if (known.refusal) return { ok: false, refusal: known.refusal };
  const { clock } = known.found;
  if (clock.kind !== 'running') return refusal('clock-not-running', {});
  return accept({ type: 'ClockPaused', projectId, remainingMs: clock.deadlineAt - now });
}

export function resumeClock(
  state: ContestState,
  { projectId }: Of<'ResumeClock'>,
  { now }: Circumstances,
): Decision {
  const known = findOnStage(state, projectId, phasesFor('ResumeClock'));
  if (known.refusal) return { ok: false, refusal: known.refusal };
  const { clock } = known.found;
  if (clock.kind !== 'paused') return refusal('clock-not-paused', {});
  if (clock.remainingMs === 0) return refusal('no-time-left', {});
  return accept({ type: 'ClockResumed', projectId, deadlineAt: now + clock.remainingMs });
}

/** Time may be taken only down to something above zero: ending early is another command. */
export function adjustClock(
  state: ContestState,
  { projectId, deltaMs }: Of<'AdjustClock'>,
  { now }: Circumstances,
): Decision {
  const known = findOnStage(state, projectId, phasesFor('AdjustClock'));
  if (known.refusal) return { ok: false, refusal: known.refusal };
  if (deltaMs === 0) return refusal('no-time-change', {});
  const remaining = remainingMs(known.found.clock, now) ?? 0;
  if (remaining + deltaMs <= 0) return refusal('time-below-zero', { remainingMs: remaining });
  return accept({ type: 'ClockAdjusted', projectId, deltaMs });
}

/** What a passed deadline brings for one project: counted from the deadline itself, however late it is noticed. */
function expiryOf(state: ContestState, project: ProjectState, now: number): readonly ContestEvent[] {
  const { clock, phase } = project;
  const projectId = project.project.id;
  if (clock.kind !== 'running' || now < clock.deadlineAt) return [];
  const over: ContestEvent = { type: 'ScoringBegan', projectId, cause: 'deadline', remainingMs: 0 };
  if (phase === 'questions') return [over];
  const endedAt = clock.deadlineAt;
  const ended: ContestEvent = {
    type: 'PresentationEnded',
    projectId,
    cause: 'deadline',
    endedAt,
    remainingMs: 0,
  };
  if (state.rules.stage?.questionsStart === 'host') return [ended];
  const { questionsMs } = stageDurations(state);
  if (questionsMs === 0) return [ended, over];
  const deadlineAt = endedAt + questionsMs;
  const questions: ContestEvent = {
    type: 'QuestionsStarted',
    projectId,
    deadlineAt,
    durationMs: questionsMs,
  };
  return now < deadlineAt ? [ended, questions] : [ended, questions, over];
}

/** Everything that deadlines up to `now` bring, in every room; nothing if none has passed. */
export function dueExpiries(state: ContestState, now: number): readonly ContestEvent[] {
  return state.rooms.flatMap((room) => {
    const project = state.projects[room.onStage ?? ''];
    return project === undefined ? [] : expiryOf(state, project, now);
  });
}

/** The next instant at which {@link dueExpiries} will bring something, ms since the epoch; null if no clock runs. */
export function nextDeadline(state: ContestState): number | null {
  const deadlines = state.rooms.flatMap(({ onStage }) => {
    const clock = state.projects[onStage ?? '']?.clock;
    return clock?.kind === 'running' ? [clock.deadlineAt] : [];
  });
  return deadlines.length === 0 ? null : Math.min(...deadlines);
}
