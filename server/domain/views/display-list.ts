/** The screens of the hall as the host desk lists them. */
import type { DevicePresence, DisplayStatus } from '../../../shared/contract/views.ts';
import { entryOf, roomById } from '../lookup.ts';
import type { ContestState } from '../state.ts';
import type { Ambient } from './ambient.ts';
import { soundingIn } from './bell.ts';
import { roomCard } from './cards.ts';
import { followedBy } from './followed-by.ts';

export const neverSeen: DevicePresence = { connected: false, lastSeenAt: null, report: null };

/** Those that the host desk has named or assigned, seen or not; then those that have come by themselves. */
export function displayList(state: ContestState, ambient: Ambient): readonly DisplayStatus[] {
  const ids = new Set([...Object.keys(state.displays), ...Object.keys(ambient.screens).sort()]);
  return [...ids].flatMap((displayId) => {
    const seen = entryOf(ambient.screens, displayId);
    const firstRoom = state.rooms[0]?.id ?? '';
    const { follows, roomId } = followedBy(
      state,
      displayId,
      seen?.opened ?? { follows: 'programme', roomId: firstRoom },
    );
    const room = roomById(state, roomId);
    if (room === undefined) return [];
    const { connected, lastSeenAt, report } = seen ?? neverSeen;
    const name = entryOf(state.displays, displayId)?.name ?? null;
    const rings = soundingIn(state, room, ambient) === displayId;
    const sounds = !rings ? 'no' : room.sounding === displayId ? 'chosen' : 'without-choice';
    return [
      { displayId, name, follows, room: roomCard(room), sounds, device: { connected, lastSeenAt, report } },
    ];
  });
}
