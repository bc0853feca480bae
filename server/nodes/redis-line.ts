/**
 * The line between nodes: one Redis connection, one channel. What is said while it is down is lost, on purpose: nothing
 * waits and nothing piles up. It comes back by itself, for as long as it takes.
 */
import { createClient } from 'redis';

/** In the name, the format of what is said on it. */
const CHANNEL = 'luyan:nodes:1';
/** A Redis that cannot be reached is tried again after this, doubled each time up to the longest. */
const FIRST_RETRY_MS = 50;
const LONGEST_RETRY_MS = 2_000;
/** A connection can be dead without anybody saying so: one that leaves a question unanswered counts as down… */
const BEAT_MS = 1_000;
const LONGEST_SILENCE_MS = 2_000;
/** …and is given up when it has been idle for as long as this: nothing is said on it while it is down. */
const GIVEN_UP_MS = 5_000;
/** Unanswered at once: a dead connection must not collect more. */
const MOST_UNANSWERED = 1_000;

/** Told of a line; `up` and `down` take turns, beginning with either. */
export interface LineListener {
  heard(text: string): void;
  up(): void;
  down(reason: string): void;
}

/** With a part by chance, so that nodes do not all come back in the same moment. */
const retryAfter = (retries: number): number =>
  Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(retries, 10)) * (0.75 + Math.random() / 4);

export class RedisLine {
  readonly #client;
  readonly #listener: LineListener;
  #isUp: boolean | null = null;
  #beat: NodeJS.Timeout | null = null;
  #ended = false;

  constructor(url: string, listener: LineListener) {
    this.#listener = listener;
    this.#client = createClient({
      url,
      disableOfflineQueue: true,
      commandsQueueMaxLength: MOST_UNANSWERED,
      socket: { reconnectStrategy: retryAfter, connectTimeout: GIVEN_UP_MS, socketTimeout: GIVEN_UP_MS },
    });
    this.#client.on('error', (error: unknown) => this.#down(String(error)));
    this.#client.on('ready', () => void this.#listen());
  }

  get isUp(): boolean {
    return this.#isUp === true;
  }

  /** Begins to connect, and does not wait for it. */
  open(): void {
    // every failure is told as an error event too, and tried again
    this.#client.connect().catch((error: unknown) => this.#down(String(error)));
  }

  /** To every other node whose line is up. */
  say(text: string): void {
    if (!this.isUp) return;
    this.#client.publish(CHANNEL, text).catch((error: unknown) => this.#down(String(error)));
  }

  close(): void {
    this.#ended = true;
    if (this.#beat !== null) clearTimeout(this.#beat);
    this.#client.destroy();
  }

  async #listen(): Promise<void> {
    try {
      // the same listener again, where an earlier connection had subscribed it, is the same subscription
      await this.#client.subscribe(CHANNEL, this.#listener.heard);
      await this.#answered();
      this.#up();
    } catch (error) {
      this.#down(String(error));
    }
    this.#beatLater();
  }

  #beatLater(): void {
    if (this.#beat !== null) clearTimeout(this.#beat);
    if (this.#ended) return;
    this.#beat = setTimeout(() => void this.#ask(), BEAT_MS);
  }

  async #ask(): Promise<void> {
    // while it is connecting, `ready` is what to wait for
    if (!this.#client.isReady) return;
    try {
      await this.#answered();
      this.#up();
    } catch (error) {
      this.#down(String(error));
    }
    this.#beatLater();
  }

  /** A late answer is still waited for, so that at most one question is open. */
  async #answered(): Promise<void> {
    const slow = setTimeout(() => this.#down('no answer'), LONGEST_SILENCE_MS);
    try {
      await this.#client.ping();
    } finally {
      clearTimeout(slow);
    }
  }

  #up(): void {
    if (this.#isUp === true || this.#ended) return;
    this.#isUp = true;
    this.#listener.up();
  }

  #down(reason: string): void {
    if (this.#isUp === false || this.#ended) return;
    this.#isUp = false;
    this.#listener.down(reason);
  }
}
