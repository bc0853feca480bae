/** What the host needs to see of a judge's seat: who has to be spoken to comes first. No score is in it. */
import type { JudgeStatus } from '../../shared/contract/views.ts';

/** `doubled`: two or more tablets are open at one seat. */
export type SeatConnection = 'offline' | 'online' | 'doubled';
/** `idle`: nobody is on stage, or nothing is asked of this judge. */
export type SheetState = 'recused' | 'idle' | 'due' | 'submitted';

export function connectionOf({ devices, fencedDevices }: JudgeStatus): SeatConnection {
  if (devices === 0) return 'offline';
  return devices === 1 && fencedDevices === 0 ? 'online' : 'doubled';
}

export function sheetStateOf({ recused, due, submitted }: JudgeStatus): SheetState {
  if (recused) return 'recused';
  if (due.length > 0) return 'due';
  return submitted.length > 0 ? 'submitted' : 'idle';
}

export interface PanelSeats {
  readonly id: string;
  readonly name: string;
  readonly seats: readonly JudgeStatus[];
  /** Judges of the panel who have submitted all that is due, and those of whom anything is asked. */
  readonly done: number;
  readonly asked: number;
}

/** The judges who sit in a room, by panel; panels of which nobody sits there are left out. */
export function seatsByPanel(
  panels: readonly { readonly id: string; readonly name: string }[],
  judges: readonly JudgeStatus[],
  roomId: string,
): readonly PanelSeats[] {
  return panels
    .map(({ id, name }) => {
      const seats = judges.filter(
        ({ panelId, room }) => panelId === id && (room === null || room === roomId),
      );
      const states = seats.map(sheetStateOf);
      const done = states.filter((state) => state === 'submitted').length;
      return { id, name, seats, done, asked: done + states.filter((state) => state === 'due').length };
    })
    .filter(({ seats }) => seats.length > 0);
}
