/** A sheet that a judge has sent off, as the device keeps it until the server has answered. */
import type { CommandInput } from '../../shared/contract/commands.ts';
import type { Refusal } from '../../shared/contract/refusals.ts';

/** One judge's seat in one contest; staff renew it by raising its generation. */
export interface Seat {
  readonly contestId: string;
  readonly judgeId: string;
  readonly generation: number;
}

export interface SheetSent {
  readonly projectId: string;
  readonly componentId: string;
  readonly scores: Readonly<Record<string, string>>;
  readonly comment: string;
  /** The newest revision of the sheet that the judge had before him, what is still on its way counted in. */
  readonly knownRevision: number;
}

export interface OutboxEntry extends SheetSent {
  /** Made at the tap: the server takes the sheet once, however often it comes. */
  readonly commandId: string;
  readonly seat: Seat;
  /** Grows from sheet to sheet of this device, whatever its clock says. */
  readonly order: number;
  /** By the device's clock, ms. */
  readonly pressedAt: number;
  /** Why the server did not take it; null while it is on its way. */
  readonly refusal: Refusal | null;
}

/** Ids hold no `:`, so two seats never share a prefix. */
const ofJudge = ({ contestId, judgeId }: Seat): string => `out:${contestId}:${judgeId}:`;
/** All that the device keeps of this judge, at whatever generation of the seat. */
export const entriesOf = (seat: Seat): string => ofJudge(seat);
export const keyOf = ({ seat, commandId }: OutboxEntry): string =>
  `${ofJudge(seat)}${seat.generation}:${commandId}`;

export const isSameSeat = (one: Seat, other: Seat): boolean =>
  one.contestId === other.contestId && one.judgeId === other.judgeId && one.generation === other.generation;

export function commandOf(entry: OutboxEntry): Extract<CommandInput, { type: 'SubmitSheet' }> {
  const comment = entry.comment.trim();
  return {
    type: 'SubmitSheet',
    projectId: entry.projectId,
    componentId: entry.componentId,
    scores: { ...entry.scores },
    ...(comment === '' ? {} : { comment }),
    seat: { ...entry.seat },
    knownRevision: entry.knownRevision,
    pressedAt: entry.pressedAt,
  };
}
