import { describe, expect, it } from 'vitest';
import { contestA } from '../../test/support/contest-a.ts';
import { MemoryLog } from '../../test/support/memory-log.ts';
import { contestId, startNode, type Node } from '../../test/support/node.ts';
import { call, start } from '../../test/support/running-the-show.ts';
import { Contests } from './contests.ts';
import { Follower } from './follower.ts';
import type { SettingStore } from './ports.ts';

class MemorySettings implements SettingStore {
  readonly #values = new Map<string, unknown>();

  read(key: string): Promise<unknown> {
    return Promise.resolve(this.#values.get(key) ?? null);
  }
  write(key: string, value: unknown): Promise<void> {
    this.#values.set(key, value);
    return Promise.resolve();
  }
  writeOnce(key: string, value: unknown): Promise<unknown> {
    if (!this.#values.has(key)) this.#values.set(key, value);
    return this.read(key);
  }
}

interface Whole extends Pick<Node, 'ledger' | 'give' | 'announcer'> {
  readonly contests: Contests;
  readonly follower: Follower;
}

async function twoNodes() {
  const log = new MemoryLog();
  const settings = new MemorySettings();
  const made = async (file?: ReturnType<typeof contestA>): Promise<Whole> => {
    const node = await startNode(log, file);
    const contests = new Contests(node.ledger, settings, node.announcer);
    await contests.open();
    const follower = new Follower(node.ledger, contests);
    await follower.catchUpAll();
    const { ledger, announcer } = node;
    return { ledger, announcer, contests, follower, give: (...given) => node.give(...given) };
  };
  return { log, a: await made(contestA()), b: await made() };
}

const versionAt = ({ ledger }: Whole): number | undefined => ledger.get(contestId)?.state.version;

describe('following the other nodes', () => {
  it('finds what has grown, what is new and what is gone, and names only that', async () => {
    const { log, a, b } = await twoNodes();
    expect(await b.follower.catchUpAll()).toEqual([]);
    await a.ledger.found('second', contestA(), { kind: 'staff' });
    await a.give(call('p1'));
    expect(await b.follower.catchUpAll()).toEqual([contestId, 'second']);
    expect(versionAt(b)).toBe(2);
    log.remove('second');
    expect(await b.follower.catchUpAll()).toEqual(['second']);
    expect(b.ledger.get('second')).toBeUndefined();
  });

  it('names what was taken over when it failed half-way, the next time', async () => {
    const { log, a, b } = await twoNodes();
    await a.ledger.found('second', contestA(), { kind: 'staff' });
    await a.give(call('p1'));
    const { delay } = log;
    let accesses = 0;
    log.delay = () => {
      accesses += 1;
      return accesses > 4 ? Promise.reject(new Error('the store is away')) : delay();
    };
    await expect(b.follower.catchUpAll()).rejects.toThrow('away');
    log.delay = delay;
    expect(versionAt(b)).toBe(2);
    expect(await b.follower.catchUpAll()).toEqual([contestId, 'second']);
  });

  it('reads no log that stands where it is held', async () => {
    const { log, a, b } = await twoNodes();
    await a.give(call('p1'));
    await b.follower.catchUpAll();
    const { reads } = log;
    await b.follower.catchUpAll();
    expect(log.reads).toBe(reads);
  });

  it('goes along when another contest is chosen elsewhere, and tells it once', async () => {
    const { a, b } = await twoNodes();
    let told = 0;
    b.contests.onChosen(() => (told += 1));
    await a.ledger.found('second', contestA(), { kind: 'staff' });
    const announced: string[] = [];
    a.announcer.subscribe((id) => announced.push(id));
    expect(await a.contests.choose('second')).toBe(true);
    expect(announced).toEqual(['second']);
    await b.follower.catchUp('second');
    await b.follower.catchUp('second');
    expect([b.contests.currentId, told]).toEqual(['second', 1]);
  });

  it('chooses a contest that another node has just founded', async () => {
    const { a, b } = await twoNodes();
    await a.ledger.found('second', contestA(), { kind: 'staff' });
    expect(await b.contests.choose('second')).toBe(true);
    expect(await b.contests.choose('nowhere')).toBe(false);
    expect(b.contests.currentId).toBe('second');
  });

  it('what is chosen last stands, however the readings of it overlap', async () => {
    const { a, b } = await twoNodes();
    await a.ledger.found('second', contestA(), { kind: 'staff' });
    await b.follower.catchUpAll();
    await Promise.all([
      a.contests.choose('second'),
      b.contests.choose(contestId),
      a.follower.catchUpAll(),
      b.contests.choose('second'),
      a.give(start('p1')),
    ]);
    for (const node of [a, b]) await node.follower.catchUpAll();
    expect(a.contests.currentId).toBe(b.contests.currentId);
  });
});
