/** One socket as docs/PROTOCOL.md describes it: nothing here comes from the product's own code. */
import { randomBytes } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import { aheadBy, narrowed, type AheadBounds } from './clock-bounds.ts';

export interface WireAnswer {
  readonly ok: boolean;
  readonly version?: number;
  readonly refusal?: {
    readonly code: string;
    readonly message: { readonly zh: string; readonly en: string };
  };
}

export interface WireView<V> {
  readonly epoch: string;
  readonly version: number;
  readonly now: number;
  readonly view: V;
  /** A moment before the server made it: when we asked for what it shows, or for the connection. As `arrivedAt`. */
  readonly askedAt: number;
  /** By this process's own clock that nobody sets (`performance.now()`), ms. */
  readonly arrivedAt: number;
}

export interface WireCommand {
  readonly type: string;
  readonly [field: string]: unknown;
}

const RESEND_MS = 1_000;
/** The quickest of so many round trips tells a clock to the millisecond or two. */
const ROUND_TRIPS = 12;

export const newCommandId = (): string => randomBytes(12).toString('hex');

/** The cookies that an answer sets, as a request sends them back. */
export const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');

export class Wire<V> {
  readonly #socket: Socket;
  readonly #waiting = new Set<() => void>();
  #held: WireView<V> | null = null;

  private constructor(socket: Socket) {
    this.#socket = socket;
    let first = true;
    let askedAt = performance.now();
    socket.io.on('reconnect_attempt', () => (askedAt = performance.now()));
    socket.on('connect', () => (first = true));
    socket.on('view', (message: Omit<WireView<V>, 'askedAt' | 'arrivedAt'>) => {
      const arrivedAt = performance.now();
      const held = this.#held;
      if (first || held === null || message.epoch !== held.epoch || message.version >= held.version)
        this.#held = { ...message, askedAt, arrivedAt };
      first = false;
      this.#waiting.forEach((look) => look());
    });
  }

  /** Ready with its first view. */
  static async open<V>(
    baseUrl: string,
    audience: string,
    cookie: string,
    contestId?: string,
  ): Promise<Wire<V>> {
    const socket = io(baseUrl, {
      auth: { protocol: 1, audience, contestId },
      autoConnect: false,
      extraHeaders: { cookie },
      transports: ['websocket'],
      reconnectionDelay: 100,
      reconnectionDelayMax: 300,
      forceNew: true,
    });
    const wire = new Wire<V>(socket);
    socket.connect();
    await new Promise<void>((resolve, reject) => {
      socket.once('view', () => resolve());
      socket.once('connect_error', reject);
    });
    return wire;
  }

  get held(): WireView<V> {
    if (this.#held === null) throw new Error('no view has come');
    return this.#held;
  }

  /** The first view that shows the log up to `version`, or more of it. */
  async at(version: number): Promise<WireView<V>> {
    while (this.held.version < version) {
      await new Promise<void>((resolve) => {
        const look = (): void => {
          this.#waiting.delete(look);
          resolve();
        };
        this.#waiting.add(look);
      });
    }
    return this.held;
  }

  /** How far the server's clock is ahead of this process's. */
  async clock(): Promise<AheadBounds> {
    const bounds: AheadBounds[] = [];
    for (let trip = 0; trip < ROUND_TRIPS; trip += 1) {
      const askedAt = performance.now();
      const now = (await this.#socket.emitWithAck('time')) as number;
      bounds.push(aheadBy({ now, askedAt, arrivedAt: performance.now() }));
    }
    return narrowed(bounds);
  }

  /** The same `commandId` again until it is answered. */
  async send(command: WireCommand, commandId = newCommandId()): Promise<WireAnswer> {
    for (;;) {
      const answer = await new Promise<WireAnswer | null>((resolve) => {
        this.#socket
          .timeout(RESEND_MS)
          .emit('command', { commandId, command }, (lost: Error | null, given: WireAnswer) => {
            resolve(lost === null ? given : null);
          });
      });
      if (answer !== null) return answer;
    }
  }

  close(): void {
    this.#socket.close();
  }
}
