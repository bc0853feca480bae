/** The stage machine of RULES.md §6: calling, starting, going on, back and again. */
import type { Command } from '../../../shared/contract/commands.ts';
import { refuse } from '../../../shared/contract/refusals.ts';
import { phasesFor } from '../../../shared/stage/phase-table.ts';
import { phases, remainingMs } from '../../../shared/stage/stage.ts';
import type { Circumstances } from '../commands.ts';
import { hasAwards } from '../awards.ts';
import { accept, refusal, type Decision } from '../decision.ts';
import type { ContestEvent } from '../events.ts';
import { hasPopularity, isDeskReview, projectName, roomById, stageDurations } from '../lookup.ts';
import type { ClockLeft, ContestState } from '../state.ts';
import { findOnStage, findTakingPart, inPhase, stageBusyWith } from './guards.ts';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

export function callProject(state: ContestState, { projectId }: Of<'CallProject'>): Decision {
  if (state.rules.stage === undefined) return refusal('no-stage', {});
  const known = findTakingPart(state, projectId);
  if (known.refusal) return { ok: false, refusal: known.refusal };
  const waiting = inPhase(known.found, phasesFor('CallProject'));
  if (waiting.refusal) return { ok: false, refusal: waiting.refusal };
  const busy = stageBusyWith(state, known.found);
  if (busy) return { ok: false, refusal: busy };
  const room = roomById(state, known.found.roomId);
  if (room?.onStage === projectId && room.scene === 'programme') return accept();
  return accept({ type: 'ProjectCalled', projectId });
}

export function startPresentation(
  state: ContestState,
  { projectId }: Of<'StartPresentation'>,
  { now }: Circumstances,
): Decision {
  const known = findOnStage(state, projectId, phasesFor('StartPresentation'));
  if (known.refusal) return { ok: false, refusal: known.refusal };
  const durationMs = stageDurations(state).presentationMs;
  return accept({ type: 'PresentationStarted', projectId, deadlineAt: now + durationMs, durationMs });
}

export function advanceStage(
  state: ContestState,
  { projectId, from }: Of<'AdvanceStage'>,
  { now }: Circumstances,
): Decision {
  const known = findOnStage(state, projectId, [from]);
  if (known.refusal) return { ok: false, refusal: known.refusal };
  const { clock, deckCut, phase } = known.found;
  const remaining = remainingMs(clock, now) ?? 0;
  if (phase === 'questions')
    return accept({ type: 'ScoringBegan', projectId, cause: 'host', remainingMs: remaining });
  const endedAlready = deckCut && remaining === 0;
  const ended: ContestEvent[] = endedAlready
    ? []
    : [{ type: 'PresentationEnded', projectId, cause: 'host', endedAt: now, remainingMs: remaining }];
  const { questionsMs } = stageDurations(state);
  const next: ContestEvent =
    questionsMs === 0
      ? { type: 'ScoringBegan', projectId, cause: 'host', remainingMs: 0 }
      : { type: 'QuestionsStarted', projectId, deadlineAt: now + questionsMs, durationMs: questionsMs };
  return accept(...ended, next);
}

export function stepBack(state: ContestState, { projectId, from, reason }: Of<'StepBack'>): Decision {
  if (from === 'revealed') {
    const known = findTakingPart(state, projectId);
    const revealed = known.found ? inPhase(known.found, ['revealed']) : known;
    if (revealed.refusal) return { ok: false, refusal: revealed.refusal };
    return accept({
      type: 'StageSteppedBack',
      projectId,
      from,
      to: 'closed',
      remainingMs: null,
      durationMs: null,
      reason,
    });
  }
  const known = findOnStage(state, projectId, [from]);
  if (known.refusal) return { ok: false, refusal: known.refusal };
  const { left } = known.found;
  const back = (to: 'waiting' | 'presenting' | 'questions', clock: ClockLeft | null): Decision =>
    accept({
      type: 'StageSteppedBack',
      projectId,
      from,
      to,
      remainingMs: clock?.remainingMs ?? null,
      durationMs: clock?.durationMs ?? null,
      reason,
    });
  if (from === 'presenting') return back('waiting', null);
  if (from === 'questions' || stageDurations(state).questionsMs === 0)
    return back('presenting', left.presenting);
  return back('questions', left.questions);
}

export function restartStage(state: ContestState, { projectId, reason }: Of<'RestartStage'>): Decision {
  const known = findOnStage(state, projectId, phasesFor('RestartStage'));
  if (known.refusal) return { ok: false, refusal: known.refusal };
  return accept({ type: 'StageRestarted', projectId, reason });
}

export function turnPage(
  state: ContestState,
  { projectId, page }: Of<'TurnPage'>,
  { actor }: Circumstances,
): Decision {
  if (actor.kind === 'presenter' && actor.projectId !== projectId)
    return refusal('not-permitted', { type: 'TurnPage' });
  const known = findOnStage(state, projectId, phases);
  if (known.refusal) return { ok: false, refusal: known.refusal };
  const begun = known.found.deckCut ? known : inPhase(known.found, phasesFor('TurnPage'));
  if (begun.refusal) return { ok: false, refusal: begun.refusal };
  const project = projectName(known.found);
  if (known.found.deckCut) return refusal('deck-is-cut', { project });
  const { deck } = known.found;
  if (deck === null) return refusal('no-deck', { project });
  if (page > deck.pages) return refusal('page-out-of-range', { page, pages: deck.pages });
  return page === known.found.page ? accept() : accept({ type: 'PageTurned', projectId, page });
}

export function showScene(state: ContestState, { roomId, scene }: Of<'ShowScene'>): Decision {
  const room = roomById(state, roomId);
  if (room === undefined) return refusal('unknown-room', { roomId });
  if ((scene === 'programme' || scene === 'order') && isDeskReview(state)) return refusal('no-stage', {});
  if (scene === 'programme' && room.onStage === null) return refusal('no-project', {});
  if (scene === 'reveal' && room.revealing === null)
    return { ok: false, refusal: refuse('nothing-to-reveal', {}) };
  if (scene === 'awards' && !hasAwards(state)) return refusal('no-awards', {});
  if (scene === 'vote' && !hasPopularity(state)) return refusal('no-popularity', {});
  return room.scene === scene ? accept() : accept({ type: 'SceneShown', roomId, scene });
}
