import { afterEach, describe, expect, it, vi } from 'vitest';
import { contestA, projectIds } from '../../test/support/contest-a.ts';
import { MemoryLog } from '../../test/support/memory-log.ts';
import { codeOf, contestId, expectSound, Nodes } from '../../test/support/node.ts';
import { call, turnPage } from '../../test/support/running-the-show.ts';

const nodes = new Nodes();
afterEach(() => {
  nodes.end();
  vi.useRealTimers();
});

describe('a store that fails', () => {
  it('before the commit: the command can be sent again', async () => {
    const log = new MemoryLog();
    const node = await nodes.open(log, contestA());
    log.fates.push('fail');
    await expect(node.give(call('p1'), { commandId: 'call' })).rejects.toThrow();
    expect(await node.give(call('p1'), { commandId: 'call' })).toEqual({ ok: true, version: 2 });
    await expectSound(log, node);
  });

  it('after the commit: the command sent again gets its first answer', async () => {
    const log = new MemoryLog();
    const node = await nodes.open(log, contestA());
    log.fates.push('lost');
    await expect(node.give(call('p1'), { commandId: 'call' })).rejects.toThrow();
    await node.give(call('p2'));
    expect(await node.give(call('p1'), { commandId: 'call' })).toEqual({ ok: true, version: 2 });
    expect(log.entries(contestId)).toHaveLength(3);
    await expectSound(log, node);
  });

  it('after the commit: what was recorded is shown though nobody sends anything more', async () => {
    vi.useFakeTimers();
    const log = new MemoryLog();
    const node = await nodes.open(log, contestA());
    log.fates.push('lost');
    await expect(node.give(call('p1'))).rejects.toThrow();
    const shown: (string | null | undefined)[] = [];
    node.announcer.subscribe(() => shown.push(node.contest.state.rooms[0]?.onStage));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(shown).toEqual(['p1']);
  });

  it('answers every command that waited', async () => {
    const log = new MemoryLog();
    const node = await nodes.open(log, contestA());
    log.fates.push('fail', 'lost');
    const settled = await Promise.allSettled(projectIds.map((id) => node.give(call(id))));
    expect(settled.every(({ status }) => status === 'rejected' || status === 'fulfilled')).toBe(true);
    expect(codeOf(await node.give(turnPage('p1', 1)))).not.toBe('accepted');
    await expectSound(log, node);
  });

  it('by giving no answer at all: commands are answered, and what it does later is done once', async () => {
    vi.useFakeTimers();
    const log = new MemoryLog();
    const node = await nodes.open(log, contestA());
    const held: (() => void)[] = [];
    log.delay = () => new Promise((resolve) => held.push(resolve));
    const hung = expect(node.give(call('p1'), { commandId: 'call' })).rejects.toThrow('longer than');
    await vi.advanceTimersByTimeAsync(10_000);
    await hung;
    log.delay = () => Promise.resolve();
    const again = node.give(call('p1'), { commandId: 'call' });
    held.forEach((release) => release());
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await again).toEqual({ ok: true, version: 2 });
    expect(log.entries(contestId)).toHaveLength(2);
    await expectSound(log, node);
  });
});
