/** A sheet or a signature that a judge has sent off, as the device keeps it until the server has answered. */
import type { CommandInput } from '../../shared/contract/commands.ts';
import type { Refusal } from '../../shared/contract/refusals.ts';
import type { Signature } from '../../shared/contract/signature.ts';
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

export interface SignatureSent {
  /** Of the marks that the judge has read. */
  readonly fingerprint: string;
  readonly signature: Signature;
}

interface SentOff {
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

export type OutboxEntry = SheetSent & SentOff;
export type SignatureEntry = SignatureSent & SentOff;
export type AnyEntry = OutboxEntry | SignatureEntry;

export const isSignature = (entry: AnyEntry): entry is SignatureEntry => 'signature' in entry;
export const isSheet = (entry: AnyEntry): entry is OutboxEntry => !isSignature(entry);

const OUT = 'out:';
/** All that the device keeps of this judge, at whatever generation of the seat. */
export const entriesOf = (person: Person): string => OUT + personKey(person);
export const keyOf = ({ seat, commandId }: AnyEntry): string =>
  `${entriesOf(seat)}${seat.generation}:${commandId}`;

type PlainSeat = Omit<Seat, 'since'>;
export const isSameSeat = (one: PlainSeat, other: PlainSeat): boolean =>
  one.contestId === other.contestId && one.judgeId === other.judgeId && one.generation === other.generation;

export function commandOf(entry: AnyEntry): Extract<CommandInput, { type: 'SubmitSheet' | 'SignMarks' }> {
  const { contestId, judgeId, generation } = entry.seat;
  const seat = { contestId, judgeId, generation };
  if (isSignature(entry))
    return {
      ...{ type: 'SignMarks', seat, fingerprint: entry.fingerprint },
      signature: { ...entry.signature },
    };
  const comment = entry.comment.trim();
  return {
    type: 'SubmitSheet',
    projectId: entry.projectId,
    componentId: entry.componentId,
    scores: { ...entry.scores },
    ...(comment === '' ? {} : { comment }),
    seat,
    knownRevision: entry.knownRevision,
    pressedAt: entry.pressedAt,
  };
}

/** @returns null where it is none; an entry of before people were told apart is the first one's at its seat */
export function readEntry(value: unknown): AnyEntry | null {
  if (typeof value !== 'object' || value === null) return null;
  const entry = value as Partial<Record<keyof (OutboxEntry & SignatureEntry), unknown>>;
  const whole =
    typeof entry.commandId === 'string' &&
    typeof entry.order === 'number' &&
    typeof entry.seat === 'object' &&
    (typeof entry.scores === 'object' || typeof entry.signature === 'object');
  if (!whole) return null;
  const kept = value as AnyEntry;
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
    .filter(isSheet)
    .sort(inOrder);
}

export const inOrder = (a: AnyEntry, b: AnyEntry): number =>
  a.order - b.order || (a.commandId < b.commandId ? -1 : 1);
