/** The fold of sheets, closing, reveal and the vote. */
import { revealSteps } from '../../../shared/contract/commands.ts';
import type { ScoringEvent } from '../events.ts';
import type { ContestState } from '../state.ts';
import { changeProject, changeRoomOf, clearRoomsOf } from './change.ts';
import { originOf, withKeyings } from './paper.ts';
import { evolveLateSheets, withoutSheet, withSheet } from './late-sheets.ts';

export function evolveScoring(
  state: ContestState,
  event: ScoringEvent,
  place: { readonly version: number; readonly at: number },
): ContestState {
  switch (event.type) {
    case 'SheetSubmitted': {
      const { scores, revision } = event;
      const sheet = {
        scores,
        comment: event.comment ?? null,
        revision,
        ...place,
        ...originOf(event),
      };
      return changeProject(state, event.projectId, ({ sheets, lateSheets, paper }) => ({
        sheets: withSheet(sheets, event, sheet),
        lateSheets: withoutSheet(lateSheets, event),
        ...(event.source === 'paper' ? { paper: withKeyings(paper, event, []) } : {}),
      }));
    }
    case 'LateSheetReceived':
    case 'LateSheetAccepted':
    case 'LateSheetDeclined':
      return evolveLateSheets(state, event, place);
    case 'ScoringClosed':
      return changeProject(state, event.projectId, () => ({
        phase: 'closed',
        absent: event.absent,
        closedVersion: place.version,
        revealedSteps: 0,
      }));
    case 'ScoringReopened': {
      const reopened = changeProject(state, event.projectId, () => ({
        phase: 'scoring',
        absent: [],
        closedVersion: null,
        revealedSteps: 0,
      }));
      if (state.rules.stage === undefined) return clearRoomsOf(reopened, event.projectId);
      return changeRoomOf(reopened, event.projectId, {
        onStage: event.projectId,
        scene: 'programme',
        revealing: null,
      });
    }
    case 'RevealStepped':
      return changeRoomOf(
        changeProject(state, event.projectId, ({ revealedSteps }) => ({ revealedSteps: revealedSteps + 1 })),
        event.projectId,
        { scene: 'reveal', revealing: event.projectId },
      );
    case 'RevealStepTakenBack':
      return changeRoomOf(
        changeProject(state, event.projectId, ({ revealedSteps }) => ({ revealedSteps: revealedSteps - 1 })),
        event.projectId,
        { scene: event.scene, revealing: event.revealing },
      );
    case 'ProjectRevealed':
      return changeProject(state, event.projectId, () => ({
        phase: 'revealed',
        revealedSteps: revealSteps.length,
      }));
    case 'VoteOpened':
      return { ...state, vote: { phase: 'open' } };
    case 'VoteClosed':
      return { ...state, vote: { phase: 'closed', counts: event.counts } };
    default:
      return event satisfies never;
  }
}
