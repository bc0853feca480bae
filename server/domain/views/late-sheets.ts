/** The late sheets of a room as the host sees them: that they are there and from whom, never what they say. */
import type { LateSheetCard } from '../../../shared/contract/views.ts';
import { inRunningOrder, isChair, lateSheetsOf, seatOf, sheetOf } from '../lookup.ts';
import type { ContestState, ProjectState, RoomState } from '../state.ts';
import { projectCard } from './cards.ts';
import { asked, wouldAllow } from './host-actions.ts';

export function lateSheetCards(state: ContestState, room: RoomState, now: number): readonly LateSheetCard[] {
  return inRunningOrder(state)
    .filter(({ roomId }) => roomId === room.id)
    .flatMap((project) => cardsOf(state, project, now))
    .sort((a, b) => a.version - b.version);
}

function cardsOf(state: ContestState, project: ProjectState, now: number): readonly LateSheetCard[] {
  return lateSheetsOf(project).map(({ componentId, judgeId, late }) => {
    const { version, at, pressedAt, decision } = late;
    const about = { projectId: project.project.id, componentId, judgeId, version, reason: asked };
    return {
      project: projectCard(project),
      componentId,
      judge: { id: judgeId, name: seatOf(state, judgeId)?.judge.name ?? judgeId },
      ...{ version, at, pressedAt },
      ofChair: isChair(state, judgeId),
      replaces: sheetOf(project, componentId, judgeId) !== undefined,
      shown: project.revealedSteps > 0,
      accepting: wouldAllow(state, { type: 'AcceptLateSheet', ...about }, now),
      declining: wouldAllow(state, { type: 'DeclineLateSheet', ...about }, now),
      decision: decision && { ...{ accepted: decision.accepted, reason: decision.reason, at: decision.at } },
    };
  });
}
