import { afterEach, describe, expect, it, vi } from 'vitest';
import { contestA, evenMarks, expertIds, professionalIds, projectIds } from '../../test/support/contest-a.ts';
import { MemoryLog } from '../../test/support/memory-log.ts';
import { codeOf, contestId, expectSound, Nodes, type Node } from '../../test/support/node.ts';
import { advance, call, sheet, start } from '../../test/support/running-the-show.ts';
import type { Answer } from '../../shared/contract/protocol.ts';
import type { DomainCommand } from '../domain/commands.ts';
import { fold } from '../domain/evolve/evolve.ts';

const nodes = new Nodes();
afterEach(() => nodes.end());

const versionOf = (answer: Answer): number => (answer.ok ? answer.version : NaN);
const retitle = (title: string): DomainCommand => ({ type: 'RetitleContest', title });
/** Breaks an invariant inside `decide`, as no checked command does. */
const broken = {
  type: 'CallProject',
  get projectId(): string {
    throw new Error('broken on purpose');
  },
} satisfies DomainCommand;

async function bringToScoring(node: Node, projectId: string): Promise<void> {
  for (const command of [
    call(projectId),
    start(projectId),
    advance(projectId, 'presenting'),
    advance(projectId, 'questions'),
  ])
    expect(codeOf(await node.give(command))).toBe('accepted');
}

describe('two nodes on one log', () => {
  it.each([1, 2, 3, 4, 5])(
    'take every sheet once, however late and contested the log is (seed %i)',
    async (seed) => {
      const log = MemoryLog.unkind(seed);
      const first = await nodes.open(log, contestA());
      const second = await nodes.open(log);
      await bringToScoring(first, 'p1');
      const marks = evenMarks(80, 20, 7);
      const sheets = [
        ...expertIds.map((judgeId, index) => ({
          judgeId,
          command: sheet('p1', 'expert', marks.expert[index] ?? 0),
        })),
        ...expertIds.map((judgeId) => ({ judgeId, command: sheet('p1', 'innovation', 7) })),
        ...professionalIds.map((judgeId) => ({ judgeId, command: sheet('p1', 'professional', 20) })),
      ];
      // each is sent to both nodes with the same id, as a client does that has lost its connection
      const answers = await Promise.all(
        sheets.flatMap(({ judgeId, command }, index) =>
          [first, second].map((node) =>
            node.give(command, { actor: { kind: 'judge', judgeId }, commandId: `sheet-${index}` }),
          ),
        ),
      );
      expect(answers.map(codeOf)).toEqual(answers.map(() => 'accepted'));
      sheets.forEach((_, index) => expect(answers[2 * index]).toEqual(answers[2 * index + 1]));
      const taken = log.entries(contestId).filter(({ event }) => event.type === 'SheetSubmitted');
      expect(taken).toHaveLength(sheets.length);
      await expectSound(log, first, second);
    },
  );

  it('at the same version: one wins, the other reloads and decides again', async () => {
    const log = new MemoryLog();
    const first = await nodes.open(log, contestA());
    const second = await nodes.open(log);
    const answers = await Promise.all([first.give(call('p1')), second.give(call('p2'))]);
    expect(answers.map(codeOf)).toEqual(['accepted', 'accepted']);
    expect(answers.map(versionOf).sort()).toEqual([2, 3]);
    await expectSound(log, first, second);
    // and what the other made impossible is refused upon the new state
    const starts = await Promise.all([first.give(start('p2')), second.give(start('p2'))]);
    expect(starts.map(codeOf).sort()).toEqual(['accepted', 'wrong-phase']);
    await expectSound(log, first, second);
  });

  it('do not refuse upon a state that the other has left behind', async () => {
    const log = new MemoryLog();
    const first = await nodes.open(log, contestA());
    const second = await nodes.open(log);
    await first.give(call('p1'));
    expect(codeOf(await second.give(start('p1')))).toBe('accepted');
  });

  it('give up on a log that never takes anything, and say so', async () => {
    const log = new MemoryLog();
    const node = await nodes.open(log, contestA());
    log.otherwise = () => 'conflict';
    await expect(node.give(call('p1'))).rejects.toThrow('moved on');
  });
});

describe('a repeated command', () => {
  it('changes nothing and gets the first answer, when it was accepted', async () => {
    const log = new MemoryLog();
    const node = await nodes.open(log, contestA());
    const twice = await Promise.all([1, 2].map(() => node.give(call('p1'), { commandId: 'once' })));
    await node.give(call('p2'));
    const later = await node.give(call('p1'), { commandId: 'once' });
    expect([...twice, later]).toEqual(Array(3).fill({ ok: true, version: 2 }));
    expect(node.contest.state.rooms[0]?.onStage).toBe('p2');
    expect(log.entries(contestId)).toHaveLength(3);
  });

  it('is known to another node that has not read of it yet, and after a restart', async () => {
    const log = new MemoryLog();
    const first = await nodes.open(log, contestA());
    const second = await nodes.open(log);
    const answer = await first.give(start('p1'), { commandId: 'refused-first' });
    expect(codeOf(answer)).toBe('not-on-stage');
    await first.give(call('p1'));
    const accepted = await first.give(start('p1'), { commandId: 'accepted' });
    await first.give(advance('p1', 'presenting'));
    expect(await second.give(start('p1'), { commandId: 'accepted' })).toEqual(accepted);
    const restarted = await nodes.open(log);
    expect(await restarted.give(start('p1'), { commandId: 'accepted' })).toEqual(accepted);
    await expectSound(log, first, second, restarted);
  });

  it('gets the first answer, when it was refused and would now be accepted', async () => {
    const node = await nodes.open(new MemoryLog(), contestA());
    const refused = await node.give(start('p1'), { commandId: 'too-early' });
    expect(codeOf(refused)).toBe('not-on-stage');
    await node.give(call('p1'));
    expect(await node.give(start('p1'), { commandId: 'too-early' })).toEqual(refused);
    expect(node.contest.state.projects['p1']?.phase).toBe('waiting');
  });

  it('gets the first answer, when there was nothing to change and now there would be', async () => {
    const node = await nodes.open(new MemoryLog(), contestA({ title: '甲' }));
    const quiet = await node.give(retitle('甲'), { commandId: 'same-title' });
    expect(quiet).toEqual({ ok: true, version: 1 });
    await node.give(retitle('乙'));
    expect(await node.give(retitle('甲'), { commandId: 'same-title' })).toEqual(quiet);
    expect(node.contest.state.title).toBe('乙');
  });

  it('is another command when another judge sends it', async () => {
    const node = await nodes.open(new MemoryLog(), contestA());
    await bringToScoring(node, 'p1');
    for (const judgeId of ['e1', 'e2'])
      await node.give(sheet('p1', 'expert', 80), { actor: { kind: 'judge', judgeId }, commandId: 'same-id' });
    expect(Object.keys(node.contest.state.projects['p1']?.sheets['expert'] ?? {})).toEqual(['e1', 'e2']);
  });

  it('is taken anew when the log was replaced by one that does not hold it', async () => {
    const log = new MemoryLog();
    const node = await nodes.open(log, contestA());
    await node.give(call('p1'));
    await node.give(start('p1'), { commandId: 'start' });
    const epoch = node.ledger.epochOf(node.contest);
    log.cutBackTo(contestId, 2);
    expect(await node.give(start('p1'), { commandId: 'start' })).toEqual({ ok: true, version: 3 });
    expect(node.ledger.epochOf(node.contest)).not.toBe(epoch);
    await expectSound(log, node);
  });
});

describe('commands that wait', () => {
  it('are decided and committed together, each upon what those before it made', async () => {
    const log = new MemoryLog();
    const node = await nodes.open(log, contestA());
    let release = (): void => undefined;
    log.delay = () => new Promise((resolve) => (release = resolve));
    const first = node.give(call('p1'));
    log.delay = () => Promise.resolve();
    const rest = [node.give(start('p1')), node.give(start('p1')), node.give(advance('p1', 'presenting'))];
    const before = log.appends;
    release();
    expect((await Promise.all([first, ...rest])).map(codeOf)).toEqual([
      'accepted',
      'accepted',
      'wrong-phase',
      'accepted',
    ]);
    expect(log.appends).toBe(before + 1);
    await expectSound(log, node);
  });

  it('are all answered, hundreds of them', async () => {
    const log = MemoryLog.unkind(7);
    const node = await nodes.open(log, contestA());
    const titles = Array.from({ length: 350 }, (_, index) => `题 ${index}`);
    const answers = await Promise.all(titles.map((title) => node.give(retitle(title))));
    expect(answers.map(versionOf)).toEqual(titles.map((_, index) => index + 2));
    expect(log.appends).toBeLessThan(50);
  });

  it('do not fail with one of them that breaks an invariant', async () => {
    const log = new MemoryLog();
    const node = await nodes.open(log, contestA());
    const [good, bad, alsoGood] = await Promise.allSettled([
      node.give(call('p1')),
      node.give(broken),
      node.give(call('p2')),
    ]);
    expect([good.status, bad.status, alsoGood.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    await expectSound(log, node);
  });
});

describe('announcements', () => {
  it('come only after the commit', async () => {
    const log = MemoryLog.unkind(11);
    const node = await nodes.open(log, contestA());
    const heard: number[] = [];
    node.announcer.subscribe(() => {
      const { version, head } = node.contest.position;
      expect(log.hashes(contestId)[version - 1]).toBe(head);
      expect(node.contest.state).toEqual(fold(log.entries(contestId).slice(0, version)));
      heard.push(version);
    });
    await Promise.all(projectIds.map((id) => node.give(call(id))));
    expect(heard.at(-1)).toBe(log.entries(contestId).length);
    expect(heard).toEqual([...heard].sort((a, b) => a - b));
  });

  it('do not come when the store failed or the command was refused', async () => {
    const log = new MemoryLog();
    const node = await nodes.open(log, contestA());
    const heard = vi.fn();
    node.announcer.subscribe(heard);
    log.fates.push('fail');
    await expect(node.give(call('p1'))).rejects.toThrow('the store is away');
    expect(codeOf(await node.give(start('p1')))).toBe('not-on-stage');
    expect(heard).not.toHaveBeenCalled();
    expect(node.contest.state.version).toBe(1);
  });
});

it('a contest that is not there is refused, also when it goes with a replaced log', async () => {
  const log = new MemoryLog();
  const node = await nodes.open(log, contestA());
  const command = { commandId: 'c', actor: { kind: 'staff' }, command: call('p1') } as const;
  expect(codeOf(await node.road.handle('nowhere', command))).toBe('unknown-contest');
  log.remove(contestId);
  expect(codeOf(await node.give(call('p1')))).toBe('unknown-contest');
  expect(node.ledger.get(contestId)).toBeUndefined();
});
