import { Logger } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contestA, contestInTwoRooms, presentationMs, questionsMs } from '../../test/support/contest-a.ts';
import { MemoryLog } from '../../test/support/memory-log.ts';
import { contestId, Nodes, type Node } from '../../test/support/node.ts';
import { adjust, call, pause, resume, start } from '../../test/support/running-the-show.ts';

const nodes = new Nodes();
const phase = (node: Node, id = 'p1'): string | undefined => node.contest.state.projects[id]?.phase;
const typesSince = (log: MemoryLog, version: number): string[] =>
  log
    .entries(contestId)
    .slice(version)
    .map(({ event }) => event.type);
const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  nodes.end();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('wakes at the deadline, not before, and at the next one', async () => {
  const log = new MemoryLog();
  const node = await nodes.open(log, contestA());
  await node.give(call('p1'));
  await node.give(start('p1'));
  await pass(presentationMs - 1);
  expect(phase(node)).toBe('presenting');
  await pass(1);
  expect(phase(node)).toBe('questions');
  await pass(questionsMs - 1);
  expect(phase(node)).toBe('questions');
  await pass(1);
  expect(phase(node)).toBe('scoring');
  await pass(24 * 3_600_000);
  expect(typesSince(log, 3)).toEqual(['PresentationEnded', 'QuestionsStarted', 'ScoringBegan']);
});

it('follows the clock: pause, more time, resume', async () => {
  const node = await nodes.open(new MemoryLog(), contestA());
  await node.give(call('p1'));
  await node.give(start('p1'));
  await pass(100_000);
  await node.give(pause('p1'));
  await pass(3_600_000);
  expect(phase(node)).toBe('presenting');
  await node.give(resume('p1'));
  await node.give(adjust('p1', 30_000));
  await pass(presentationMs - 100_000 + 29_999);
  expect(phase(node)).toBe('presenting');
  await pass(1);
  expect(phase(node)).toBe('questions');
});

it('two nodes record it once', async () => {
  const log = new MemoryLog();
  const node = await nodes.open(log, contestA());
  await node.give(call('p1'));
  await node.give(start('p1'));
  const other = await nodes.open(log);
  await other.deadlines.recordMissed();
  await pass(presentationMs);
  expect(typesSince(log, 3)).toEqual(['PresentationEnded', 'QuestionsStarted']);
  expect([phase(node), phase(other)]).toEqual(['questions', 'questions']);
});

it('two rooms with the same deadline are both recorded', async () => {
  const node = await nodes.open(new MemoryLog(), contestInTwoRooms());
  for (const id of ['p1', 'p3']) await node.give(call(id));
  await Promise.all(['p1', 'p3'].map((id) => node.give(start(id))));
  await pass(presentationMs);
  expect([phase(node, 'p1'), phase(node, 'p3')]).toEqual(['questions', 'questions']);
});

it('what passed while no server ran is recorded before the first client, counted from the deadline', async () => {
  const log = new MemoryLog();
  const node = await nodes.open(log, contestA());
  await node.give(call('p1'));
  await node.give(start('p1'));
  const startedAt = Date.now();
  node.end();
  await pass(presentationMs + 60_000);
  const restarted = await nodes.open(log);
  await restarted.deadlines.recordMissed();
  expect(phase(restarted)).toBe('questions');
  expect(restarted.contest.state.projects['p1']?.clock).toMatchObject({
    kind: 'running',
    deadlineAt: startedAt + presentationMs + questionsMs,
  });
});

it('is tried again until the store takes it', async () => {
  const logged = vi.spyOn(Logger.prototype, 'error').mockReturnValue();
  const log = new MemoryLog();
  const node = await nodes.open(log, contestA());
  await node.give(call('p1'));
  await node.give(start('p1'));
  log.fates.push('fail', 'fail', 'lost');
  await pass(presentationMs + 2_000);
  expect(logged).toHaveBeenCalledTimes(3);
  expect(typesSince(log, 3)).toEqual(['PresentationEnded', 'QuestionsStarted']);
  expect(phase(node)).toBe('questions');
});

it('a timer that is early asks the clock and sleeps on, without a look at the log', async () => {
  const log = new MemoryLog();
  let behindMs = 0;
  const node = await nodes.open(log, contestA(), { now: () => Date.now() - behindMs });
  await node.give(call('p1'));
  await node.give(start('p1'));
  const { appends, reads } = log;
  behindMs = 40;
  await pass(presentationMs + 39);
  expect(phase(node)).toBe('presenting');
  expect({ appends: log.appends, reads: log.reads }).toEqual({ appends, reads });
  await pass(1);
  expect(phase(node)).toBe('questions');
});

describe('a machine that slept, or a server that was stopped and went on', () => {
  /** A server whose clock has gone on while its timers stood still. */
  async function presenting(): Promise<{ node: Node; log: MemoryLog; sleep: (ms: number) => void }> {
    const log = new MemoryLog();
    let sleptMs = 0;
    const node = await nodes.open(log, contestA(), { now: () => Date.now() + sleptMs });
    await node.give(call('p1'));
    await node.give(start('p1'));
    return { node, log, sleep: (ms) => (sleptMs += ms) };
  }

  it('records a deadline within a second of waking, as at the deadline itself', async () => {
    const { node, sleep } = await presenting();
    const deadlineAt = Date.now() + presentationMs;
    await pass(100_000);
    sleep(presentationMs - 100_000 + 30_000);
    await pass(1_000);
    expect(node.contest.state.projects['p1']).toMatchObject({
      phase: 'questions',
      cutAt: deadlineAt,
      clock: { kind: 'running', deadlineAt: deadlineAt + questionsMs },
    });
  });

  it('records every deadline that it slept over', async () => {
    const { node, log, sleep } = await presenting();
    await pass(1_234);
    sleep(3_600_000);
    await pass(1_000);
    expect(phase(node)).toBe('scoring');
    expect(typesSince(log, 3)).toEqual(['PresentationEnded', 'QuestionsStarted', 'ScoringBegan']);
  });

  it('is on time at the deadline that is still to come', async () => {
    const { node, sleep } = await presenting();
    await pass(100_000);
    sleep(300_000);
    await pass(presentationMs - 400_000 - 1);
    expect(phase(node)).toBe('presenting');
    await pass(1);
    expect(phase(node)).toBe('questions');
  });
});

it('asks the clock once a second, and the log not at all, until a deadline hours ahead', async () => {
  const stage = { presentationSeconds: 6 * 3600, questionsSeconds: 60 };
  const log = new MemoryLog();
  let asked = 0;
  const now = (): number => {
    asked += 1;
    return Date.now();
  };
  const node = await nodes.open(log, contestA({ rules: { stage } }), { now });
  await node.give(call('p1'));
  await node.give(start('p1'));
  const { appends, reads } = log;
  asked = 0;
  await pass(6 * 3_600_000 - 1);
  expect({ appends: log.appends, reads: log.reads }).toEqual({ appends, reads });
  expect(asked).toBeLessThan(2.1 * 6 * 3600);
  expect(phase(node)).toBe('presenting');
  await pass(1);
  expect(phase(node)).toBe('questions');
});

it('nothing wakes after the end', async () => {
  const log = new MemoryLog();
  const node = await nodes.open(log, contestA());
  await node.give(call('p1'));
  await node.give(start('p1'));
  node.end();
  await pass(presentationMs * 2);
  expect(typesSince(log, 3)).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});
