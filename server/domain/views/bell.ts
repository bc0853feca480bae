/**
 * Which display of a room gives the bell: never two, whose sounds would run after each other in the hall.
 *
 * The one that the host desk has chosen, connected or not (a screen that has lost its network still rings by its own
 * clock), unless it has been moved to another room. Without a choice, so that a hall with one big screen needs no
 * set-up: of the connected big screens one that its browser lets sound (somebody has clicked it), a named one before
 * the others; of equals always the same. With several servers nobody rings without a choice: each knows its own screens
 * alone, and would choose another one.
 */
import type { BellView } from '../../../shared/contract/views.ts';
import { entryOf, stageFacts } from '../lookup.ts';
import type { ContestState, RoomState } from '../state.ts';
import type { Ambient } from './ambient.ts';
import { followedBy } from './followed-by.ts';

/** @returns its id; null where none is there to sound */
export function soundingIn(state: ContestState, room: RoomState, ambient: Ambient): string | null {
  const { sounding } = room;
  if (sounding !== null && !isElsewhere(state, room, sounding, ambient)) return sounding;
  if (ambient.severalNodes) return null;
  const candidates = Object.entries(ambient.screens).filter(([id, { connected, opened }]) => {
    const { follows, roomId } = followedBy(state, id, opened);
    return connected && follows === 'programme' && roomId === room.id;
  });
  const order = candidates.map(([id, { report }]) => {
    const named = (entryOf(state.displays, id)?.name ?? null) !== null;
    return { id, standing: (report?.sound === true ? 0 : 2) + (named ? 0 : 1) };
  });
  order.sort((a, b) => a.standing - b.standing || (a.id < b.id ? -1 : 1));
  return order[0]?.id ?? null;
}

function isElsewhere(state: ContestState, room: RoomState, displayId: string, ambient: Ambient): boolean {
  const seen = entryOf(ambient.screens, displayId);
  const opened = seen?.opened ?? { follows: 'programme', roomId: room.id };
  return followedBy(state, displayId, opened).roomId !== room.id;
}

export function bellView(state: ContestState, room: RoomState, ambient: Ambient): BellView {
  const project = entryOf(state.projects, room.onStage ?? '');
  return {
    displayId: soundingIn(state, room, ambient),
    onStage:
      project === undefined ? null : { projectId: project.project.id, facts: stageFacts(state, project) },
  };
}
