/** What the host needs to see of a judge's seat: who has to be spoken to comes first. No score is in it. */
import type { JudgeStatus } from '../../shared/contract/views.ts';

/** `doubled`: two or more tablets are open at one seat. */
export type SeatConnection = 'offline' | 'online' | 'doubled';
/** `idle`: nobody is on stage, or nothing is asked of this judge. `draft`: something is entered and not submitted. */
export type SheetState = 'recused' | 'idle' | 'due' | 'draft' | 'absent' | 'submitted';

export function connectionOf({ devices, fencedDevices }: JudgeStatus): SeatConnection {
  if (devices === 0) return 'offline';
  return devices === 1 && fencedDevices === 0 ? 'online' : 'doubled';
}

type SheetOf = Pick<JudgeStatus, 'recused' | 'absent' | 'drafting' | 'due' | 'submitted'>;

export function sheetStateOf({ recused, absent, drafting, due, submitted }: SheetOf): SheetState {
  if (recused) return 'recused';
  if (due.length > 0) return absent ? 'absent' : drafting ? 'draft' : 'due';
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
      const done = seats.filter((seat) => sheetStateOf(seat) === 'submitted').length;
      const owing = seats.filter(({ recused, due }) => !recused && due.length > 0).length;
      return { id, name, seats, done, asked: done + owing };
    })
    .filter(({ seats }) => seats.length > 0);
}
