/** The fold of what the chair of the jury is and does. */
import type { ChairEvent, RecordedEvent, SetupEvent } from '../events.ts';
import type { ContestState } from '../state.ts';
import { changeProject } from './change.ts';

export function evolveChair(
  state: ContestState,
  event: ChairEvent | Extract<SetupEvent, { type: 'TiedOrdered' }>,
  place: Pick<RecordedEvent, 'version' | 'at'>,
): ContestState {
  switch (event.type) {
    case 'PanelAdded':
      return { ...state, panels: [...state.panels, { id: event.panelId, name: event.name, judges: [] }] };
    case 'ChairNamed':
      return { ...state, chair: event.judgeId === null ? null : { judgeId: event.judgeId, ...place } };
    case 'ApprovalRequired':
      return { ...state, approvalRequired: event.required };
    case 'ResultsApproved': {
      const { judgeId, fingerprint } = event;
      const approval = { judgeId, reason: null, fingerprint, ...place };
      return changeProject(state, event.projectId, () => ({ approval }));
    }
    case 'ApprovalWaived': {
      const { fingerprint, reason } = event;
      const approval = { judgeId: null, reason, fingerprint, ...place };
      return changeProject(state, event.projectId, () => ({ approval }));
    }
    case 'TiedOrdered': {
      const { projects, reason, judgeId } = event;
      const decision = { kind: 'order' as const, projects: [...projects], reason };
      const byChair = judgeId === undefined ? [] : [{ decision: state.decisions.length, judgeId, ...place }];
      return {
        ...state,
        decisions: [...state.decisions, decision],
        decidedByChair: [...state.decidedByChair, ...byChair],
      };
    }
    default:
      return event satisfies never;
  }
}
