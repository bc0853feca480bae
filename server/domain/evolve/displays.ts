/** The fold of what the host desk says of the hall's screens. */
import type { DisplayEvent } from '../events.ts';
import { entryOf } from '../lookup.ts';
import type { ContestState, DisplayState } from '../state.ts';

const unknown: DisplayState = { name: null, assigned: null };

export function evolveDisplays(state: ContestState, event: DisplayEvent): ContestState {
  const { displayId } = event;
  const before = entryOf(state.displays, displayId) ?? unknown;
  return { ...state, displays: { ...state.displays, [displayId]: after(before, event) } };
}

function after(before: DisplayState, event: DisplayEvent): DisplayState {
  switch (event.type) {
    case 'DisplayNamed':
      return { ...before, name: event.name };
    case 'DisplayAssigned':
      return { ...before, assigned: { follows: event.follows, roomId: event.roomId } };
    default:
      return event satisfies never;
  }
}
