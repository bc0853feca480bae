/** The order of calling: who waits can be moved in it, and keeps the number that every sheet names (RULES.md §6.6). */
import type { Command } from '../../../shared/contract/commands.ts';
import { refuse } from '../../../shared/contract/refusals.ts';
import { accept, refusal, type Decision } from '../decision.ts';
import { followedBy, projectName, roomOf } from '../lookup.ts';
import type { ContestState, ProjectState } from '../state.ts';
import { findProject, findTakingPart, inPhase, type Found } from './guards.ts';

/** Waits, and has not been called. */
function findUncalled(state: ContestState, known: Found<ProjectState>): Found<ProjectState> {
  if (known.refusal) return known;
  const waiting = inPhase(known.found, ['waiting']);
  if (waiting.refusal || roomOf(state, waiting.found).onStage !== waiting.found.project.id) return waiting;
  return { refusal: refuse('stage-busy', { project: projectName(waiting.found), phase: 'waiting' }) };
}

export function moveProject(
  state: ContestState,
  { projectId, before }: Extract<Command, { type: 'MoveProject' }>,
): Decision {
  if (state.rules.stage === undefined) return refusal('no-stage', {});
  const moved = findUncalled(state, findTakingPart(state, projectId));
  if (moved.refusal) return { ok: false, refusal: moved.refusal };
  if (before === projectId) return accept();
  if (before !== null) {
    const other = findUncalled(state, findProject(state, before));
    if (other.refusal) return { ok: false, refusal: other.refusal };
    if (other.found.roomId !== moved.found.roomId)
      return refusal('not-in-room', { project: projectName(other.found) });
  }
  return followedBy(state, moved.found) === before
    ? accept()
    : accept({ type: 'ProjectMoved', projectId, before });
}
