import { describe, expect, it } from 'vitest';
import { contestA } from '../../test/support/contest-a.ts';
import { MemoryLog } from '../../test/support/memory-log.ts';
import { contestId, startNode } from '../../test/support/node.ts';
import { call, start } from '../../test/support/running-the-show.ts';
import { fold } from '../domain/evolve/evolve.ts';

describe('a log that was replaced by an older one', () => {
  it('is folded anew under a new epoch, at its own version', async () => {
    const log = new MemoryLog();
    const node = await startNode(log, contestA());
    await node.give(call('p1'));
    await node.give(start('p1'));
    const epoch = node.ledger.epochOf(node.contest);
    log.cutBackTo(contestId, 2);
    await node.ledger.catchUp(contestId);
    expect(node.contest.state).toEqual(fold(log.entries(contestId)));
    expect(node.contest.position.version).toBe(2);
    expect(node.ledger.epochOf(node.contest)).not.toBe(epoch);
  });

  it('is noticed though it has grown past the version held', async () => {
    const log = new MemoryLog();
    const node = await startNode(log, contestA());
    await node.give(call('p1'));
    const epoch = node.ledger.epochOf(node.contest);
    log.cutBackTo(contestId, 1);
    const other = await startNode(log);
    await other.give(call('p3'));
    await other.give(start('p3'));
    await node.ledger.catchUp(contestId);
    expect(node.contest.state).toEqual(other.contest.state);
    expect(node.ledger.epochOf(node.contest)).not.toBe(epoch);
  });

  it('gets one new epoch, however many notice it at once', async () => {
    const log = MemoryLog.unkind(3);
    const node = await startNode(log, contestA());
    await node.give(call('p1'));
    log.cutBackTo(contestId, 1);
    await Promise.all([1, 2, 3, 4].map(() => node.ledger.catchUp(contestId)));
    expect(node.contest.replacements).toBe(1);
  });

  it('goes, if the contest is not in it', async () => {
    const log = new MemoryLog();
    const node = await startNode(log, contestA());
    log.remove(contestId);
    await node.ledger.catchUp(contestId);
    expect(node.ledger.all()).toEqual([]);
  });
});

describe('catching up', () => {
  it('keeps pace with commands of this and of another node', async () => {
    const log = MemoryLog.unkind(5, 1, 0);
    const [node, other] = [await startNode(log, contestA()), await startNode(log)];
    let calling = true;
    const versions: number[] = [];
    const catching = (async () => {
      while (calling) {
        await node.ledger.catchUp(contestId);
        versions.push(node.contest.position.version);
      }
    })();
    const ids = ['p1', 'p2', 'p3', 'p4'];
    for (let n = 0; n < 20; n += 1)
      await Promise.all([node, other].map((one, index) => one.give(call(ids[(n + 2 * index) % 4] ?? 'p1'))));
    calling = false;
    await catching;
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    expect(node.contest.replacements).toBe(0);
    await node.ledger.catchUp(contestId);
    expect(node.contest.state).toEqual(fold(log.entries(contestId)));
  });
});

describe('founding', () => {
  const founded = { kind: 'staff' } as const;

  it('takes an id once, on whichever node', async () => {
    const log = new MemoryLog();
    const [node, other] = [await startNode(log), await startNode(log)];
    expect(await node.ledger.found(contestId, contestA({ title: '甲' }), founded)).toBe(true);
    expect(await other.ledger.found(contestId, contestA({ title: '乙' }), founded)).toBe(false);
    expect(other.contest.state.title, 'the other node knows it now').toBe('甲');
  });

  it('is not lost with the answer of the store', async () => {
    const log = new MemoryLog();
    const node = await startNode(log);
    log.fates.push('lost');
    await expect(node.ledger.found(contestId, contestA(), founded)).rejects.toThrow();
    expect(await node.ledger.found(contestId, contestA(), founded)).toBe(false);
    expect(node.contest.state.version).toBe(1);
  });
});

it('every process has epochs of its own', async () => {
  const log = new MemoryLog();
  const first = await startNode(log, contestA());
  const restarted = await startNode(log);
  expect(restarted.contest.state).toEqual(first.contest.state);
  expect(restarted.ledger.epochOf(restarted.contest)).not.toBe(first.ledger.epochOf(first.contest));
});
