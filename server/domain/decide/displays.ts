/** What the host desk says of the hall's screens: their names, what each follows, and which one sounds. */
import type { Command } from '../../../shared/contract/commands.ts';
import { accept, refusal, type Decision } from '../decision.ts';
import { entryOf, roomById } from '../lookup.ts';
import type { ContestState } from '../state.ts';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

export function nameDisplay(state: ContestState, { displayId, name }: Of<'NameDisplay'>): Decision {
  return entryOf(state.displays, displayId)?.name === name
    ? accept()
    : accept({ type: 'DisplayNamed', displayId, name });
}

/** A display need not be connected to be told what to follow: it is shown that as soon as it comes. */
export function assignDisplay(
  state: ContestState,
  { displayId, follows, roomId: named }: Of<'AssignDisplay'>,
): Decision {
  const roomId = named ?? null;
  if (roomId !== null && roomById(state, roomId) === undefined) return refusal('unknown-room', { roomId });
  const assigned = entryOf(state.displays, displayId)?.assigned;
  return assigned?.follows === follows && assigned.roomId === roomId
    ? accept()
    : accept({ type: 'DisplayAssigned', displayId, follows, roomId });
}

/** A screen that does not come back: it is nobody's trouble any more. */
export function forgetDisplay(state: ContestState, { displayId }: Of<'ForgetDisplay'>): Decision {
  const known =
    entryOf(state.displays, displayId) !== undefined ||
    state.rooms.some(({ sounding }) => sounding === displayId);
  return known ? accept({ type: 'DisplayForgotten', displayId }) : accept();
}

/** Like any other it may be chosen before it is connected. */
export function chooseSounding(state: ContestState, { roomId, displayId }: Of<'ChooseSounding'>): Decision {
  const room = roomById(state, roomId);
  if (room === undefined) return refusal('unknown-room', { roomId });
  return room.sounding === displayId ? accept() : accept({ type: 'SoundingChosen', roomId, displayId });
}
