/** The host decides on a sheet that came after closing: the recorded reopening of RULES.md §6.4 for one sheet alone. */
import type { Command } from '../../../shared/contract/commands.ts';
import { refuse } from '../../../shared/contract/refusals.ts';
import { phasesFor } from '../../../shared/stage/phase-table.ts';
import { accept, type Decision } from '../decision.ts';
import { isRecused, lateSheetOf, projectName } from '../lookup.ts';
import type { ContestState, ProjectState } from '../state.ts';
import { findProject, findSeat, findTakingPart, inPhase, type Found } from './guards.ts';

type Deciding = Omit<Extract<Command, { type: 'AcceptLateSheet' | 'DeclineLateSheet' }>, 'type'>;

/** The late sheet that the host has in mind, if it is still the newest and nobody has decided on it. */
function findUndecided(state: ContestState, asked: Deciding): Found<ProjectState> {
  const known = findProject(state, asked.projectId);
  if (known.refusal) return known;
  const seat = findSeat(state, asked.judgeId);
  if (seat.refusal) return seat;
  const late = lateSheetOf(known.found, asked.componentId, asked.judgeId);
  if (late?.version === asked.version && late.decision === null) return known;
  const { id, name } = seat.found.judge;
  return {
    refusal: refuse('late-sheet-moved-on', { judge: { id, name }, project: projectName(known.found) }),
  };
}

/**
 * Not while scoring is open: then the judge can submit in time. What has been shown of the result is taken back, so that
 * it is revealed as it now is.
 */
export function acceptLateSheet(state: ContestState, asked: Deciding): Decision {
  const late = findUndecided(state, asked);
  if (late.refusal) return { ok: false, refusal: late.refusal };
  const known = findTakingPart(state, asked.projectId);
  const over = known.found ? inPhase(known.found, phasesFor('AcceptLateSheet')) : known;
  if (over.refusal) return { ok: false, refusal: over.refusal };
  if (isRecused(state, asked.judgeId, asked.projectId))
    return { ok: false, refusal: refuse('judge-recused', { project: projectName(over.found) }) };
  return accept({ type: 'LateSheetAccepted', ...decisionOn(asked) });
}

/** At any time: the project may have withdrawn or been reopened since. */
export function declineLateSheet(state: ContestState, asked: Deciding): Decision {
  const late = findUndecided(state, asked);
  if (late.refusal) return { ok: false, refusal: late.refusal };
  return accept({ type: 'LateSheetDeclined', ...decisionOn(asked) });
}

const decisionOn = ({ judgeId, projectId, componentId, version, reason }: Deciding) => ({
  ...{ judgeId, projectId, componentId, of: version, reason },
});
