/** The fold of the order of calling, and of the lock on the set-up. */
import type { RundownEvent } from '../events.ts';
import { inCallingOrder } from '../lookup.ts';
import type { ContestState } from '../state.ts';

/** @param at when it was recorded, ms since the Unix epoch */
export function evolveRundown(state: ContestState, event: RundownEvent, at: number): ContestState {
  switch (event.type) {
    case 'ProjectMoved': {
      const { projectId, before } = event;
      const others = inCallingOrder(state)
        .map(({ project }) => project.id)
        .filter((id) => id !== projectId);
      const place = before === null ? others.length : others.indexOf(before);
      return { ...state, callingOrder: others.toSpliced(place, 0, projectId) };
    }
    case 'SetupUnlocked':
      return { ...state, unlocked: { at, reason: event.reason } };
    case 'SetupLocked':
      return { ...state, unlocked: null };
    default:
      return event satisfies never;
  }
}
