/** What is announced is heard: the same contract for a node alone and for several over Redis, then what only those can do. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { LocalAnnouncer } from '../../server/application/local-announcer.ts';
import type { Announcer, CatchingUp } from '../../server/application/ports.ts';
import { RedisAnnouncer } from '../../server/nodes/redis-announcer.ts';
import { skippedWithoutRedis, TestRedis, withoutRedis } from '../support/redis.ts';

/** The logs of all contests, as far as announcers need them: how long each is. */
class Logs {
  readonly lengths = new Map<string, number>();

  append(contestId: string): void {
    this.lengths.set(contestId, (this.lengths.get(contestId) ?? 0) + 1);
  }
}

/** A node that holds a copy of the logs, and has written down at what length its listeners were told. */
class ToldNode implements CatchingUp {
  readonly announcer: Announcer;
  readonly #logs: Logs;
  readonly held = new Map<string, number>();
  readonly told: string[] = [];
  reads = 0;
  isStoreAway = false;

  constructor(announcer: Announcer, logs: Logs) {
    this.announcer = announcer;
    this.#logs = logs;
    announcer.subscribe((contestId) => this.told.push(`${contestId} ${this.held.get(contestId) ?? 0}`));
  }

  async catchUp(contestId: string): Promise<void> {
    this.reads += 1;
    await sleep(2);
    if (this.isStoreAway) throw new Error('the store is away');
    this.held.set(contestId, this.#logs.lengths.get(contestId) ?? 0);
  }

  async catchUpAll(): Promise<readonly string[]> {
    const moved = [...this.#logs.lengths.keys()].filter(
      (contestId) => this.held.get(contestId) !== this.#logs.lengths.get(contestId),
    );
    if (this.isStoreAway) throw new Error('the store is away');
    for (const contestId of moved) await this.catchUp(contestId);
    return moved;
  }

  /** Commits and announces, as the command road does. */
  record(contestId: string): void {
    this.#logs.append(contestId);
    this.held.set(contestId, this.#logs.lengths.get(contestId) ?? 0);
    this.announcer.announce(contestId);
  }

  get lastTold(): string | undefined {
    return this.told.at(-1);
  }
}

beforeAll(() => Logger.overrideLogger(false));

const nodes: RedisAnnouncer[] = [];
const overRedis = (url: string): RedisAnnouncer => {
  const announcer = new RedisAnnouncer(url);
  nodes.push(announcer);
  return announcer;
};
afterEach(() => {
  for (const announcer of nodes.splice(0)) {
    announcer.beforeApplicationShutdown();
    announcer.onApplicationShutdown();
  }
});

const soon = <T>(what: () => T, ms = 8_000) => vi.waitFor(what, { timeout: ms, interval: 10 });

function contract(made: () => Announcer): void {
  it('tells the listeners of its own node at once, each of them, in order', () => {
    const announcer = made();
    const told: string[] = [];
    announcer.subscribe((contestId) => told.push(`first ${contestId}`));
    announcer.subscribe((contestId) => told.push(`second ${contestId}`));
    announcer.announce('a');
    announcer.announce('b');
    expect(told).toEqual(['first a', 'second a', 'first b', 'second b']);
  });

  it('announces before it follows anybody, and when nobody listens', () => {
    expect(() => made().announce('a')).not.toThrow();
  });

  it('tells what was announced here once, and reads nothing for it', async () => {
    const node = new ToldNode(made(), new Logs());
    node.announcer.follow(node);
    await sleep(100);
    node.record('a');
    node.record('a');
    expect(node.told).toEqual(['a 1', 'a 2']);
    await sleep(100);
    expect(node.told).toEqual(['a 1', 'a 2']);
    expect(node.reads).toBe(0);
  });
}

describe('a node alone', () => contract(() => new LocalAnnouncer()));

describe('a node whose Redis cannot be reached', () => contract(() => overRedis('redis://127.0.0.1:1')));

if (skippedWithoutRedis !== null) console.warn(skippedWithoutRedis);

describe.skipIf(skippedWithoutRedis !== null)(`over Redis${withoutRedis}`, () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await TestRedis.started();
  });
  afterAll(() => redis.kill());

  contract(() => overRedis(redis.url));

  /** Two nodes on the same logs that hear each other. */
  async function meeting(): Promise<{ a: ToldNode; b: ToldNode; logs: Logs }> {
    const logs = new Logs();
    const [a, b] = [new ToldNode(overRedis(redis.url), logs), new ToldNode(overRedis(redis.url), logs)];
    for (const node of [a, b]) node.announcer.follow(node);
    for (const [one, other] of [[a, b] as const, [b, a] as const])
      await soon(async () => {
        const before = other.told.length;
        one.record('hello');
        await sleep(20);
        expect(other.told.length).toBeGreaterThan(before);
      });
    return { a, b, logs };
  }

  it('tells the other node as soon as it holds what is new, and it does not answer back', async () => {
    const { a, b } = await meeting();
    const before = a.reads;
    const announcedAt = performance.now();
    a.record('x');
    await soon(() => expect(b.lastTold).toBe('x 1'));
    expect(performance.now() - announcedAt).toBeLessThan(500);
    b.record('y');
    await soon(() => expect(a.lastTold).toBe('y 1'));
    await sleep(100);
    expect(a.reads - before).toBe(1);
  });

  it('catches up once more, not a hundred times, with what comes in a hundred announcements', async () => {
    const { a, b } = await meeting();
    const before = b.reads;
    for (let n = 0; n < 100; n += 1) a.record('x');
    await soon(() => expect(b.lastTold).toBe('x 100'));
    expect(b.reads - before).toBeLessThan(20);
  });

  it('finds what nobody has told it', async () => {
    const { b, logs } = await meeting();
    logs.append('silent');
    await soon(() => expect(b.lastTold).toBe('silent 1'));
  });

  it('reads again when the store was away, and tells then', async () => {
    const { a, b } = await meeting();
    b.isStoreAway = true;
    a.record('x');
    await sleep(50);
    expect(b.lastTold).not.toBe('x 1');
    b.isStoreAway = false;
    await soon(() => expect(b.lastTold).toBe('x 1'), 2_500);
  });

  it('does not mind what others say on its channel', async () => {
    const { a, b } = await meeting();
    const { createClient } = await import('redis');
    const stranger = createClient({ url: redis.url });
    await stranger.connect();
    for (const text of ['', '{', '7', '{"node":3}']) await stranger.publish('luyan:nodes:1', text);
    stranger.destroy();
    a.record('x');
    await soon(() => expect(b.lastTold).toBe('x 1'));
  });
});

describe.skipIf(skippedWithoutRedis !== null)(`when Redis goes${withoutRedis}`, () => {
  let redis: TestRedis;
  afterEach(() => redis.kill());

  async function two(): Promise<readonly [ToldNode, ToldNode]> {
    const logs = new Logs();
    const made = [1, 2].map(() => new ToldNode(overRedis(redis.url), logs)) as [ToldNode, ToldNode];
    made.forEach((node) => node.announcer.follow(node));
    return Promise.resolve(made);
  }

  async function expectTold(a: ToldNode, b: ToldNode, contestId: string, withinMs: number): Promise<void> {
    const announcedAt = performance.now();
    a.record(contestId);
    expect(performance.now() - announcedAt, 'the announcing node did not wait').toBeLessThan(50);
    await soon(() => expect(b.lastTold).toBe(`${contestId} 1`), withinMs);
  }

  it('may be away when nodes start, and come later', async () => {
    redis = await TestRedis.reserved();
    const [a, b] = await two();
    await expectTold(a, b, 'x', 2_500);
    await redis.start();
    await sleep(3_000);
    await expectTold(a, b, 'y', 200);
  });

  it('may be killed and come back: nodes look by themselves meanwhile', async () => {
    redis = await TestRedis.started();
    const [a, b] = await two();
    await sleep(300);
    await expectTold(a, b, 'x', 200);
    await redis.kill();
    await expectTold(a, b, 'y', 2_500);
    await redis.start();
    await sleep(3_000);
    await expectTold(b, a, 'z', 200);
  });

  it('may fall silent with its connections open', async () => {
    redis = await TestRedis.started();
    const [a, b] = await two();
    await sleep(300);
    redis.freeze();
    await expectTold(a, b, 'x', 6_000);
    await sleep(8_000);
    await expectTold(b, a, 'y', 2_500);
    redis.thaw();
    await sleep(8_000);
    await expectTold(a, b, 'z', 200);
  });
});
