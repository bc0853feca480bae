/** The one connection of a page: holds the server's newest whole view, its clock, and sends commands. */
import { io, type Socket } from 'socket.io-client';
import type { CommandInput } from '../contract/commands.ts';
import type { DraftMessage, DraftsAnswer } from '../contract/drafts.ts';
import {
  PROTOCOL_VERSION,
  type Answer,
  type Audience,
  type Goodbye,
  type Reload,
  type ViewMessage,
} from '../contract/protocol.ts';
import type { Follows } from '../contract/displays.ts';
import type { Refusal } from '../contract/refusals.ts';
import type { ShareMessage, Signal, SignalMessage } from '../contract/share.ts';
import type { AnyView } from '../contract/views.ts';
import { newCommandId } from './command-id.ts';
import { DeviceTeller } from './device-teller.ts';
import { keepsView } from './keep-view.ts';
import { measuring, ServerClock } from './server-clock.ts';
import { TICK_EVERY_MS, Ticker } from './ticker.ts';

/** `refused`: the server said no for good (signed out, seat voided, page too old); see `refusal`. */
export type ConnectionStatus = 'connecting' | 'live' | 'offline' | 'refused';

export interface LiveViewOptions<V> {
  readonly audience: Audience;
  readonly contestId?: string | undefined;
  readonly roomId?: string | undefined;
  /** A display: what its page was opened for, and the id by which the host desk lists it. */
  readonly follows?: Follows | undefined;
  readonly displayId?: string | undefined;
  /** A display: it is the small picture on a host desk. */
  readonly preview?: boolean | undefined;
  /** Tells the host desk of the device that the page runs on, and lets it load the page anew. */
  readonly device?: LiveDevice | undefined;
  /** The next instant, by the server's clock, at which the view means something else by itself: a deadline. */
  readonly changesAt?: (view: V, now: number) => number | null;
}

export interface LiveDevice {
  /** Whether the browser gives sound; absent for a page that makes none. */
  readonly sound?: (() => boolean) | undefined;
  /** A reload that was asked for waits for this; absent: at once. */
  readonly mayReload?: (() => boolean) | undefined;
}

/** One clock measurement every 10 s keeps a minute of running timer at 6 small messages. */
const MEASURE_EVERY_MS = 10_000;
const ANSWER_WITHIN_MS = 5_000;
const HUNG_UP_PAUSE_MS = 500;
/** A lost page tries again at least this often; phones more seldom, as there are thousands of them. */
const AGAIN_MS = 500;
const PHONES_AGAIN_MS = 2_000;

export class LiveView<V extends AnyView> {
  #message = $state.raw<ViewMessage<V> | null>(null);
  #status = $state<ConnectionStatus>('connecting');
  #refusal = $state.raw<Refusal | null>(null);
  #now = $state(Date.now());
  readonly #clock = new ServerClock();
  readonly #socket: Socket;
  readonly #changesAt: LiveViewOptions<V>['changesAt'];
  readonly #device: LiveDevice | null;
  readonly #teller: DeviceTeller | null;
  #reloadAsked = false;
  readonly #ticker = new Ticker(() => this.#tick());
  #measuring: ReturnType<typeof setTimeout> | null = null;
  #quickMeasurements = 0;
  #firstOfConnection = true;
  #sentAt = 0;
  #again: ReturnType<typeof setTimeout> | null = null;

  constructor(options: LiveViewOptions<V>) {
    this.#changesAt = options.changesAt;
    this.#device = options.device ?? null;
    this.#socket = io({
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      reconnectionDelay: 200,
      reconnectionDelayMax: options.audience === 'public' ? PHONES_AGAIN_MS : AGAIN_MS,
      randomizationFactor: 0.3,
      auth: (send) => {
        this.#sentAt = this.#clock.local();
        send({
          protocol: PROTOCOL_VERSION,
          audience: options.audience,
          contestId: options.contestId,
          roomId: options.roomId,
          follows: options.follows,
          displayId: options.displayId,
          preview: options.preview,
          sentAt: this.#sentAt,
        });
      },
    });
    this.#teller =
      this.#device &&
      new DeviceTeller(
        async (report) => (await this.#emit<boolean>('device', report)) === true,
        this.#device.sound ?? null,
      );
    this.#socket.on('connect', () => {
      this.#teller?.connected();
      this.#firstOfConnection = true;
      this.#quickMeasurements = 0;
      this.#measureLater();
    });
    this.#socket.on('view', (message: ViewMessage<V>) => this.#take(message));
    this.#socket.on('goodbye', ({ refusal }: Goodbye) => this.#end(refusal));
    this.#socket.on('reload', () => {
      this.#reloadAsked = this.#device !== null;
    });
    this.#socket.on('disconnect', () => {
      this.#teller?.lost();
      this.#lost();
    });
    this.#socket.on('connect_error', (error: Error & { data?: Refusal }) => {
      // a server that could not say who we are may be able to in a moment
      if (error.data?.code === undefined || error.data.code === 'server-error') this.#lost();
      else this.#end(error.data);
    });
    this.#tick();
  }

  /** The newest view; null until the first has come. Kept while offline. */
  get view(): V | null {
    return this.#message?.view ?? null;
  }
  /** The log position that the view shows. */
  get version(): number {
    return this.#message?.version ?? 0;
  }
  get status(): ConnectionStatus {
    return this.#status;
  }
  get refusal(): Refusal | null {
    return this.#refusal;
  }
  /** The server's clock, ms since the Unix epoch; reactive, ten times a second. */
  get now(): number {
    return this.#now;
  }

  /**
   * Sends a command until it is answered, over reconnections too; the same `commandId` each time, so it is
   * taken once. Never rejects for a refusal: that is an answer.
   * @param commandId for a caller that repeats a command it has kept
   */
  async send(command: CommandInput, commandId: string = newCommandId()): Promise<Answer> {
    for (;;) {
      if (this.#refusal !== null) return { ok: false, refusal: this.#refusal };
      if (!this.#socket.connected) await this.#connectedAgain();
      const answer = await this.#ask(command, commandId);
      if (answer !== null) return answer;
    }
  }

  /** One attempt, for a caller that repeats it itself. @returns null where no answer came */
  async attempt(command: CommandInput, commandId: string): Promise<Answer | null> {
    return this.#status === 'live' && this.#socket.connected ? this.#ask(command, commandId) : null;
  }

  /** The host desk's: loads other pages anew, as far as they are connected. */
  reload(which: Reload): Promise<Answer | null> {
    return this.tell('reload', which);
  }

  /** What the page tells of its device has changed. */
  deviceChanged(): void {
    this.#teller?.changed();
  }

  /** Sends what is no command, once. @returns null when no answer came */
  async tell(event: 'draft', message: DraftMessage): Promise<Answer | null>;
  async tell(event: 'share', message: ShareMessage): Promise<Answer | null>;
  async tell(event: 'reload', message: Reload): Promise<Answer | null>;
  async tell(event: 'signal', message: SignalMessage): Promise<Answer | null>;
  async tell(event: string, message: unknown): Promise<Answer | null> {
    return this.#emit<Answer>(event, message);
  }

  /** A judge's pad: the drafts that the server keeps of the one who sits there. @returns null when no answer came */
  async askForDrafts(): Promise<DraftsAnswer | null> {
    return this.#emit<DraftsAnswer>('drafts');
  }

  /** Hears what is no view. @returns what stops it */
  hear(event: 'connect', heard: () => void): () => void;
  hear(event: 'signal', heard: (signal: Signal) => void): () => void;
  hear(event: string, heard: (signal: Signal) => void): () => void {
    this.#socket.on(event, heard);
    return () => this.#socket.off(event, heard);
  }

  close(): void {
    this.#ticker.stop();
    this.#teller?.stop();
    if (this.#measuring !== null) clearTimeout(this.#measuring);
    if (this.#again !== null) clearTimeout(this.#again);
    this.#socket.close();
  }

  async #emit<A>(event: string, ...message: unknown[]): Promise<A | null> {
    if (!this.#socket.connected) return null;
    return new Promise((resolve) => {
      this.#socket
        .timeout(ANSWER_WITHIN_MS)
        .emit(event, ...message, (lost: Error | null, answer: A) => resolve(lost === null ? answer : null));
    });
  }

  #take(message: ViewMessage<V>): void {
    const held = this.#message;
    const first = this.#firstOfConnection;
    this.#firstOfConnection = false;
    if (held !== null && held.epoch !== message.epoch) this.#clock.reset();
    if (message.echo !== undefined) this.#clock.add(message.echo, message.now, this.#clock.local());
    else this.#clock.hear(message.now, this.#clock.local());
    this.#status = 'live';
    if (keepsView(held, message, first)) this.#message = message;
    this.#tick();
  }

  /** Ten times a second, and at the very instant at which the view changes by itself. */
  #tick(): void {
    if (this.#reloadAsked && (this.#device?.mayReload?.() ?? true)) {
      this.#reloadAsked = false;
      location.reload();
    }
    const now = this.#clock.now();
    this.#now = now;
    const view = this.#message?.view;
    const changesAt = view === undefined ? null : (this.#changesAt?.(view, now) ?? null);
    const untilChange = changesAt === null ? Infinity : Math.max(0, Math.ceil(changesAt - now));
    this.#ticker.tickIn(Math.min(TICK_EVERY_MS, untilChange));
  }

  /** socket.io reconnects by itself after a broken link, but not when the server said no or hung up: then we do. */
  #lost(): void {
    if (this.#status === 'refused') return;
    this.#status = 'offline';
    if (this.#socket.active || this.#again !== null) return;
    this.#again = setTimeout(() => {
      this.#again = null;
      if (this.#status !== 'refused') this.#socket.connect();
    }, HUNG_UP_PAUSE_MS);
  }

  #end(refusal: Refusal): void {
    this.#refusal = refusal;
    this.#status = 'refused';
    this.#socket.disconnect();
  }

  #measureLater(): void {
    const quick =
      this.#clock.uncertaintyMs > measuring.wellKnownMs && this.#quickMeasurements < measuring.mostQuick;
    if (quick) this.#quickMeasurements += 1;
    if (this.#measuring !== null) clearTimeout(this.#measuring);
    this.#measuring = setTimeout(() => this.#measure(), quick ? measuring.againMs : MEASURE_EVERY_MS);
  }

  #measure(): void {
    if (!this.#socket.connected) return;
    const sentAt = this.#clock.local();
    this.#socket.emit('time', (serverNow: number) => {
      this.#clock.add(sentAt, serverNow, this.#clock.local());
      this.#measureLater();
    });
  }

  async #ask(command: CommandInput, commandId: string): Promise<Answer | null> {
    return new Promise((resolve) => {
      this.#socket
        .timeout(ANSWER_WITHIN_MS)
        .emit('command', { commandId, command }, (lost: Error | null, answer: Answer) => {
          resolve(lost === null ? answer : null);
        });
    });
  }

  #connectedAgain(): Promise<void> {
    return new Promise((resolve) => {
      const check = setInterval(() => {
        if (!this.#socket.connected && this.#refusal === null) return;
        clearInterval(check);
        resolve();
      }, TICK_EVERY_MS);
    });
  }
}
