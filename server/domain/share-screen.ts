/** Whether a presenter may share the own screen with the displays: while the project's deck could be shown. No command: nothing of it is recorded. */
import { refuse } from '../../shared/contract/refusals.ts';
import { phases, stageFactsAt } from '../../shared/stage/stage.ts';
import { accept, type Decision } from './decision.ts';
import { projectName, stageFacts } from './lookup.ts';
import type { ContestState } from './state.ts';
import type { Viewer } from './views/view-for.ts';
import { findOnStage, inPhase } from './decide/guards.ts';

/** @param now server time, ms: a deadline that has passed has cut the deck, whether it is recorded or not */
export function shareScreen(state: ContestState, projectId: string, now: number): Decision {
  const known = findOnStage(state, projectId, phases);
  if (known.refusal) return { ok: false, refusal: known.refusal };
  if (stageFactsAt(stageFacts(state, known.found), now).deckCut)
    return { ok: false, refusal: refuse('deck-is-cut', { project: projectName(known.found) }) };
  const open = inPhase(known.found, ['waiting', 'presenting']);
  return open.refusal ? { ok: false, refusal: open.refusal } : accept();
}

/** Whether a page is one that shows the project's deck: a big screen of its room that follows the programme. */
export function mayWatch(state: ContestState, projectId: string, viewer: Viewer): boolean {
  const room = state.rooms.find(({ onStage }) => onStage === projectId);
  return viewer.audience === 'display' && viewer.follows === 'programme' && viewer.roomId === room?.id;
}
