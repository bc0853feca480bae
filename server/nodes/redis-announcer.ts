/**
 * Announces to every node over Redis. The message only says where to look: what there is to see, each node reads from
 * the log, so a message that is lost, late or told twice does no harm. While Redis is away nodes look by themselves.
 */
import { randomUUID } from 'node:crypto';
import { Logger, type BeforeApplicationShutdown, type OnApplicationShutdown } from '@nestjs/common';
import { z } from 'zod';
import { LocalAnnouncer } from '../application/local-announcer.ts';
import type { Announcer, CatchingUp } from '../application/ports.ts';
import { RedisLine } from './redis-line.ts';

/** What one node says to the others; contest null: anything may be new, look everywhere. */
const messageSchema = z.object({ node: z.string(), contestId: z.string().nullable() });
type Message = z.output<typeof messageSchema>;

/** How soon nodes look by themselves when nobody can tell them, or when looking has failed. */
const LOOK_ALONE_MS = 1_000;
/** And otherwise: another node may have lost its Redis without this one noticing. */
const LOOK_ANYWAY_MS = 5_000;

const EVERYTHING = null;

export class RedisAnnouncer implements Announcer, BeforeApplicationShutdown, OnApplicationShutdown {
  readonly #logger = new Logger('Nodes');
  readonly #node = randomUUID();
  readonly #own = new LocalAnnouncer();
  readonly #line: RedisLine;
  /** What is being caught up with; true: announced anew meanwhile, so it is to be done again. */
  readonly #catching = new Map<string | null, boolean>();
  #news: CatchingUp | null = null;
  #lookAgain: NodeJS.Timeout | null = null;
  #isBehind = false;
  #ended = false;

  /** @param redisUrl not connected to before `follow` */
  constructor(redisUrl: string) {
    this.#line = new RedisLine(redisUrl, {
      heard: (text) => this.#heard(text),
      up: () => this.#met(),
      down: (reason) => this.#parted(reason),
    });
  }

  announce(contestId: string): void {
    this.#own.announce(contestId);
    this.#say(contestId);
  }

  subscribe(listener: (contestId: string) => void): void {
    this.#own.subscribe(listener);
  }

  follow(news: CatchingUp): void {
    this.#news = news;
    this.#line.open();
    this.#lookLater();
  }

  /** Hears nothing any more; what is still recorded here is told the others until the end. */
  beforeApplicationShutdown(): void {
    this.#ended = true;
    if (this.#lookAgain !== null) clearTimeout(this.#lookAgain);
  }

  onApplicationShutdown(): void {
    this.#line.close();
  }

  #say(contestId: string | null): void {
    this.#line.say(JSON.stringify({ node: this.#node, contestId } satisfies Message));
  }

  #heard(text: string): void {
    const message = readMessage(text);
    if (message === null) this.#logger.warn('something on the channel of the nodes is not from a node');
    else if (message.node !== this.#node) void this.#catchUp(message.contestId);
  }

  /** What was announced while they could not hear each other, both sides look for. */
  #met(): void {
    this.#logger.log('Redis is there: nodes tell each other what is new');
    this.#say(EVERYTHING);
    void this.#catchUp(EVERYTHING);
  }

  #parted(reason: string): void {
    this.#logger.warn(`Redis is away, so nodes look for news every ${LOOK_ALONE_MS} ms: ${reason}`);
    this.#lookLater();
  }

  /** One contest once at a time; the listeners are told what this node then holds. */
  async #catchUp(contestId: string | null): Promise<void> {
    if (this.#news === null || this.#ended) return;
    if (this.#catching.has(contestId)) {
      this.#catching.set(contestId, true);
      return;
    }
    const news = this.#news;
    do {
      this.#catching.set(contestId, false);
      try {
        if (contestId !== EVERYTHING) await news.catchUp(contestId);
        const moved = contestId === EVERYTHING ? await news.catchUpAll() : [contestId];
        if (contestId === EVERYTHING) this.#isBehind = false;
        if (!this.#ended) moved.forEach((id) => this.#own.announce(id));
      } catch (error) {
        this.#failed(error);
      }
    } while (this.#catching.get(contestId) === true && !this.#ended);
    this.#catching.delete(contestId);
  }

  #failed(error: unknown): void {
    if (this.#ended) return;
    if (!this.#isBehind) this.#logger.warn(`what is new cannot be read yet: ${String(error)}`);
    this.#isBehind = true;
    this.#lookLater();
  }

  #lookLater(): void {
    if (this.#lookAgain !== null) clearTimeout(this.#lookAgain);
    if (this.#ended) return;
    const told = this.#line.isUp && !this.#isBehind;
    this.#lookAgain = setTimeout(
      () => void this.#catchUp(EVERYTHING).finally(() => this.#lookLater()),
      told ? LOOK_ANYWAY_MS : LOOK_ALONE_MS,
    );
  }
}

function readMessage(text: string): Message | null {
  try {
    return messageSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
