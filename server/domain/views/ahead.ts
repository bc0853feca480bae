/** What the big screen would show after the host's one obvious next action: its own view of the state that the action would make. */
import type { HostAction, HostView, RevealView } from '../../../shared/contract/views.ts';
import { decide, foresee } from '../decide/decide.ts';
import type { ContestState, RoomState } from '../state.ts';
import type { Ambient } from './ambient.ts';
import { displayView } from './display.ts';
import { commandOf } from './host-actions.ts';
import { revealPreview } from './reveal-preview.ts';

interface Foreseen {
  readonly at: number;
  readonly after: ContestState;
  readonly room: RoomState;
  /** Made already for the desk's list of the next step. */
  readonly reveal: RevealView | null;
}

/** Of one state it is foreseen once: else its clocks would begin later in every view, and no two views be the same. */
const kept = new WeakMap<ContestState, Map<string, Foreseen | null>>();

/**
 * For the host alone.
 * @param primary the action; null when nothing is left to do
 * @param now server time, ms
 * @returns null when there is none, or it would be refused
 */
export function aheadOf(
  state: ContestState,
  room: RoomState,
  primary: HostAction | null,
  ambient: Ambient,
  now: number,
): HostView['ahead'] {
  const foreseen = primary && foreseenOf(state, room, primary, now);
  if (foreseen === null) return null;
  const { after, at, reveal } = foreseen;
  const scene = reveal === null ? undefined : ({ kind: 'reveal', reveal } as const);
  return { at, view: displayView(after, foreseen.room, ambient, scene) };
}

function foreseenOf(state: ContestState, room: RoomState, primary: HostAction, now: number): Foreseen | null {
  let ofState = kept.get(state);
  if (ofState === undefined) kept.set(state, (ofState = new Map()));
  const key = `${room.id} ${primary}`;
  const known = ofState.get(key);
  if (known !== undefined) return known;
  const foreseen = lookAhead(state, room, primary, now);
  ofState.set(key, foreseen);
  return foreseen;
}

function lookAhead(state: ContestState, room: RoomState, primary: HostAction, now: number): Foreseen | null {
  const command = commandOf(state, room, primary);
  if (command === null) return null;
  const circumstances = { actor: { kind: 'staff' }, now } as const;
  const decision = decide(state, command, circumstances);
  if (!decision.ok) return null;
  const after = foresee(state, decision.events, circumstances);
  const roomAfter = after.rooms.find(({ id }) => id === room.id);
  if (roomAfter === undefined) return null;
  const revealing = command.type === 'RevealNext' ? state.projects[command.projectId] : undefined;
  const reveal =
    command.type === 'RevealNext' && revealing && roomAfter.scene === 'reveal'
      ? revealPreview(state, revealing, command.step, now)
      : null;
  return { at: now, after, room: roomAfter, reveal };
}
