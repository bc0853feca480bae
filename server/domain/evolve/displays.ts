/** The fold of what the host desk says of the hall's screens. */
import type { DisplayEvent } from '../events.ts';
import { entryOf } from '../lookup.ts';
import type { ContestState, DisplayState } from '../state.ts';
import { changeRoom } from './change.ts';

const unknown: DisplayState = { name: null, assigned: null };

export function evolveDisplays(state: ContestState, event: DisplayEvent): ContestState {
  switch (event.type) {
    case 'DisplayNamed':
      return changeDisplay(state, event.displayId, { name: event.name });
    case 'DisplayAssigned':
      return changeDisplay(state, event.displayId, {
        assigned: { follows: event.follows, roomId: event.roomId },
      });
    case 'DisplayForgotten':
      return forget(state, event.displayId);
    case 'SoundingChosen':
      return changeRoom(state, event.roomId, { sounding: event.displayId });
    default:
      return event satisfies never;
  }
}

function forget(state: ContestState, displayId: string): ContestState {
  const displays = Object.fromEntries(Object.entries(state.displays).filter(([id]) => id !== displayId));
  const rooms = state.rooms.map((room) => (room.sounding === displayId ? { ...room, sounding: null } : room));
  return { ...state, displays, rooms };
}

function changeDisplay(state: ContestState, displayId: string, change: Partial<DisplayState>): ContestState {
  const before = entryOf(state.displays, displayId) ?? unknown;
  return { ...state, displays: { ...state.displays, [displayId]: { ...before, ...change } } };
}
