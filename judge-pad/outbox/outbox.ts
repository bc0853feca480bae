/**
 * The sheets of one seat that are on their way, and the signature under them: kept before they are sent, sent one after
 * the other until each is answered, over reloads, lost links and restarted servers. It knows no browser: see the ports.
 */
import type { Answer } from '../../shared/contract/protocol.ts';
import type { CommandInput } from '../../shared/contract/commands.ts';
import type { RefusalCode } from '../../shared/contract/refusals.ts';
import type { Keep } from '../keep/keep.ts';
import {
  commandOf,
  entriesOf,
  inOrder,
  isSameSeat,
  isSheet,
  isSignature,
  keyOf,
  readEntry,
  type AnyEntry,
  type OutboxEntry,
  type Seat,
  type SheetSent,
  type SignatureEntry,
  type SignatureSent,
} from './entry.ts';
import type { Turn } from './turn.ts';

export interface OutboxPorts {
  readonly keep: Keep;
  /** One attempt; null where no answer came, and nobody knows whether the server has it. */
  readonly send: (command: CommandInput, commandId: string) => Promise<Answer | null>;
  /** Whether it is this page's turn to send: another one of the same device may be at it. */
  readonly turn: Turn;
  readonly newId: () => string;
  /** The device's clock, ms. */
  readonly now: () => number;
  /** Something of {@link Outbox.entries}, {@link Outbox.stranded} or {@link Outbox.signature} has changed. */
  readonly onchange: () => void;
  readonly onaccepted: (entry: AnyEntry, version: number) => void;
}

/** Says nothing about the sheet: the server could not, or it is not this seat that it was asked through. */
const noAnswer: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'server-error',
  'too-busy',
  'not-signed-in',
  'seat-voided',
  'other-seat',
  'protocol-too-old',
  'unknown-contest',
]);

const AGAIN_MS = 500;
/** Another page of this device may have added or sent something. */
const LOOK_EVERY_MS = 2_000;

export class Outbox {
  readonly seat: Seat;
  readonly #ports: OutboxPorts;
  #kept: readonly AnyEntry[] = [];
  /** Added here and not yet written down: to be sent all the same once the device has refused to keep it. */
  readonly #adding = new Map<string, AnyEntry>();
  /** Accepted or thrown away, though the device may still hold them. */
  readonly #gone = new Set<string>();
  #wake: () => void = () => undefined;
  #stopped = false;

  constructor(seat: Seat, ports: OutboxPorts) {
    this.seat = seat;
    this.#ports = ports;
  }

  /** Reads what the device has kept and begins to send it. */
  async start(): Promise<void> {
    await this.#look();
    void this.#work();
  }

  /** The sheets of this seat, oldest first: on their way, or refused. */
  get entries(): readonly OutboxEntry[] {
    return this.#own().filter(isSheet);
  }

  get isEmpty(): boolean {
    return this.#own().length === 0;
  }

  /** The newest of this seat that is on its way, or was refused. */
  get signature(): SignatureEntry | null {
    const signatures = this.#own().filter(isSignature);
    return signatures[signatures.length - 1] ?? null;
  }

  /** On their way, the newest of each sheet. */
  get newest(): readonly OutboxEntry[] {
    const byPlace = new Map(
      this.entries
        .filter(({ refusal }) => refusal === null)
        .map((entry) => [`${entry.projectId}:${entry.componentId}`, entry]),
    );
    return [...byPlace.values()];
  }

  /** Written by the same judge before the seat was renewed: never sent by themselves. */
  get stranded(): readonly OutboxEntry[] {
    return this.#all()
      .filter((entry) => !isSameSeat(entry.seat, this.seat))
      .filter(isSheet);
  }

  /** At once on its way, as far as the page shows; resolves when the device has it (or has refused to keep it). */
  add(sheet: SheetSent): Promise<void> {
    return this.#add(sheet);
  }

  /** After the sheets that were sent off before it; one that was refused gives way to it. */
  async sign(signature: SignatureSent): Promise<void> {
    const before = this.signature;
    if (before !== null) await this.discard(before);
    await this.#add(signature);
  }

  /** Takes a refused or stranded sheet off the list; what is on its way stays. */
  async discard(entry: AnyEntry): Promise<void> {
    if (entry.refusal === null && isSameSeat(entry.seat, this.seat)) return;
    this.#gone.add(entry.commandId);
    this.#kept = this.#kept.filter(({ commandId }) => commandId !== entry.commandId);
    this.#ports.onchange();
    await this.#ports.keep.remove(keyOf(entry));
  }

  /** The connection is back: no need to wait for the next attempt. */
  retry(): void {
    this.#wake();
  }

  stop(): void {
    this.#stopped = true;
    this.#wake();
  }

  async #add(sent: SheetSent | SignatureSent): Promise<void> {
    const { newId, now, keep, onchange } = this.#ports;
    const order = this.#all().reduce((most, entry) => (entry.order >= most ? entry.order + 1 : most), 1);
    const entry = { ...sent, commandId: newId(), seat: this.seat, order, pressedAt: now(), refusal: null };
    this.#adding.set(entry.commandId, entry);
    onchange();
    await keep.write(keyOf(entry), entry);
    this.#adding.delete(entry.commandId);
    await this.#look();
    this.#wake();
  }

  #own(): readonly AnyEntry[] {
    return this.#all().filter((entry) => isSameSeat(entry.seat, this.seat));
  }

  #all(): readonly AnyEntry[] {
    const known = new Set(this.#kept.map(({ commandId }) => commandId));
    const adding = [...this.#adding.values()].filter(({ commandId }) => !known.has(commandId));
    return [...this.#kept, ...adding];
  }

  async #look(): Promise<void> {
    const kept = await this.#ports.keep.read(entriesOf(this.seat));
    this.#kept = [...kept.values()]
      .flatMap((value) => readEntry(value) ?? [])
      .filter(({ commandId }) => !this.#gone.has(commandId))
      .sort(inOrder);
    this.#ports.onchange();
  }

  async #work(): Promise<void> {
    const { turn } = this.#ports;
    while (!this.#stopped) {
      const pause = (await this.#sendNext()) ? 0 : this.#waiting() ? AGAIN_MS : LOOK_EVERY_MS;
      if (pause > 0) await this.#woken(pause);
      if (!this.#stopped) await this.#look();
    }
    await turn.giveUp();
  }

  /** What is written down goes first; nothing is sent before the device has been asked to keep it. */
  #waiting(): AnyEntry | undefined {
    return this.#kept.find((entry) => entry.refusal === null && isSameSeat(entry.seat, this.seat));
  }

  /** @returns whether there was an answer, so that the next one's turn has come */
  async #sendNext(): Promise<boolean> {
    const entry = this.#waiting();
    if (entry === undefined || !(await this.#ports.turn.take())) return false;
    const answer = await this.#ports.send(commandOf(entry), entry.commandId);
    if (answer === null || (!answer.ok && noAnswer.has(answer.refusal.code))) return false;
    if (answer.ok) {
      this.#gone.add(entry.commandId);
      this.#ports.onaccepted(entry, answer.version);
      await this.#ports.keep.remove(keyOf(entry));
      await this.#dropOvertaken(answer.version);
    } else {
      await this.#ports.keep.write(keyOf(entry), { ...entry, refusal: answer.refusal });
      if (answer.refusal.code === 'sheet-newer-elsewhere' && isSheet(entry))
        await this.#knowNoMoreThan(entry);
    }
    return true;
  }

  /** The ones behind it were counted on it: as it was not taken, they know of no newer sheet than it did. */
  async #knowNoMoreThan({ projectId, componentId, knownRevision, order }: OutboxEntry): Promise<void> {
    const behind = this.entries.filter(
      (other) =>
        other.projectId === projectId &&
        other.componentId === componentId &&
        other.order > order &&
        other.knownRevision > knownRevision,
    );
    for (const later of behind) await this.#ports.keep.write(keyOf(later), { ...later, knownRevision });
  }

  /** Where staff have carried a revision, the ones before it are refused as older: by the judge's own sheet, so no news. */
  async #dropOvertaken(version: number): Promise<void> {
    const overtaken = this.#kept.filter(
      ({ refusal }) => refusal?.code === 'sheet-newer-elsewhere' && refusal.facts.version === version,
    );
    for (const entry of overtaken) await this.discard(entry);
  }

  /** Until {@link retry} or something is added, or for so long. */
  #woken(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
