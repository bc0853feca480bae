/** A sheet that a judge has sent off, as the device keeps it until the server has answered. */
import type { CommandInput } from '../../shared/contract/commands.ts';
import type { Refusal } from '../../shared/contract/refusals.ts';
import type { Keep } from '../keep/keep.ts';
import { isOfOtherPerson, personKey, type Person } from '../keep/person.ts';

/** One judge's seat in one contest, and who sits there; staff renew it by raising its generation. */
export interface Seat extends Person {
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

const OUT = 'out:';
/** All that the device keeps of this judge, at whatever generation of the seat. */
export const entriesOf = (person: Person): string => OUT + personKey(person);
export const keyOf = ({ seat, commandId }: OutboxEntry): string =>
  `${entriesOf(seat)}${seat.generation}:${commandId}`;

export const isSameSeat = (one: Seat, other: Seat): boolean =>
  one.contestId === other.contestId && one.judgeId === other.judgeId && one.generation === other.generation;

export function commandOf(entry: OutboxEntry): Extract<CommandInput, { type: 'SubmitSheet' }> {
  const comment = entry.comment.trim();
  const { contestId, judgeId, generation } = entry.seat;
  return {
    type: 'SubmitSheet',
    projectId: entry.projectId,
    componentId: entry.componentId,
    scores: { ...entry.scores },
    ...(comment === '' ? {} : { comment }),
    seat: { contestId, judgeId, generation },
    knownRevision: entry.knownRevision,
    pressedAt: entry.pressedAt,
  };
}

/** @returns null where it is none; an entry of before people were told apart is the first one's at its seat */
export function readEntry(value: unknown): OutboxEntry | null {
  if (typeof value !== 'object' || value === null) return null;
  const entry = value as Partial<Record<keyof OutboxEntry, unknown>>;
  const whole =
    typeof entry.commandId === 'string' &&
    typeof entry.order === 'number' &&
    typeof entry.seat === 'object' &&
    typeof entry.scores === 'object';
  if (!whole) return null;
  const kept = value as OutboxEntry;
  return { ...kept, seat: { ...kept.seat, since: kept.seat.since ?? 0 } };
}

/** The sheets that somebody else at the same seat has sent off on this device, and that were never received. */
export async function entriesOfOthers(
  keep: Pick<Keep, 'read'>,
  person: Person,
): Promise<readonly OutboxEntry[]> {
  const kept = await keep.read(`${OUT}${person.contestId}:${person.judgeId}`);
  return [...kept]
    .filter(([key]) => isOfOtherPerson(key.slice(OUT.length), person))
    .flatMap(([, value]) => readEntry(value) ?? [])
    .sort(inOrder);
}

export const inOrder = (a: OutboxEntry, b: OutboxEntry): number =>
  a.order - b.order || (a.commandId < b.commandId ? -1 : 1);
