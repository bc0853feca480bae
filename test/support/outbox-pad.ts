/** A judge's pad without its page: the pad's own outbox over a real socket, what it keeps standing in for the tablet's disk. */
import { io, type Socket } from 'socket.io-client';
import { MemoryKeep } from '../../judge-pad/keep/keep.ts';
import type { Seat, SheetSent } from '../../judge-pad/outbox/entry.ts';
import { Outbox } from '../../judge-pad/outbox/outbox.ts';
import { leasedTurn } from '../../judge-pad/outbox/turn.ts';
import type { Answer } from '../../shared/contract/protocol.ts';
import { cookiesOf, newCommandId } from './wire.ts';

const ANSWER_WITHIN_MS = 1_000;

export interface Accepted {
  readonly commandId: string;
  readonly version: number;
}

export class OutboxPad {
  readonly accepted: Accepted[] = [];
  /** Command ids in the order in which they were pressed. */
  readonly pressed: string[] = [];
  readonly #seat: Seat;
  readonly #keep = new MemoryKeep();
  readonly #socket: Socket;
  #outbox: Outbox;

  private constructor(seat: Seat, baseUrl: string, cookie: string) {
    this.#seat = seat;
    this.#socket = io(baseUrl, {
      auth: { protocol: 1, audience: 'judge' },
      extraHeaders: { cookie },
      transports: ['websocket'],
      reconnectionDelay: 50,
      reconnectionDelayMax: 300,
      timeout: 2_000,
      forceNew: true,
    });
    this.#socket.on('connect', () => this.#outbox.retry());
    this.#outbox = this.#turnedOn();
  }

  /** Signs in past the bad link, then lives behind it. */
  static async enter(seat: Seat, code: string, baseUrl: string, linkUrl: string): Promise<OutboxPad> {
    const response = await fetch(`${baseUrl}/api/access/seat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
    });
    if (response.status !== 204) throw new Error(`the code was refused: ${await response.text()}`);
    const pad = new OutboxPad(seat, linkUrl, cookiesOf(response));
    await pad.#outbox.start();
    return pad;
  }

  get onItsWay(): number {
    return this.#outbox.entries.filter(({ refusal }) => refusal === null).length;
  }

  get refused(): readonly string[] {
    return this.#outbox.entries.flatMap(({ refusal }) => (refusal === null ? [] : [refusal.code]));
  }

  press(sheet: SheetSent): Promise<void> {
    return this.#outbox.add(sheet);
  }

  /** The page is gone in the middle of whatever it did, and opened again on what the device has kept. */
  async reload(): Promise<void> {
    this.#outbox.stop();
    this.#outbox = this.#turnedOn();
    await this.#outbox.start();
  }

  leave(): void {
    this.#outbox.stop();
    this.#socket.close();
  }

  #turnedOn(): Outbox {
    return new Outbox(this.#seat, {
      keep: this.#keep,
      send: (command, commandId) => this.#ask(command, commandId),
      turn: leasedTurn(this.#keep, 'seat', this.#seat.judgeId, () => Date.now()),
      newId: () => {
        const id = newCommandId();
        this.pressed.push(id);
        return id;
      },
      now: () => Date.now(),
      onchange: () => undefined,
      onaccepted: ({ commandId }, version) => this.accepted.push({ commandId, version }),
    });
  }

  async #ask(command: unknown, commandId: string): Promise<Answer | null> {
    if (!this.#socket.connected) return null;
    const answered = this.#socket.timeout(ANSWER_WITHIN_MS).emitWithAck('command', { commandId, command });
    return (answered as Promise<Answer>).catch(() => null);
  }
}
