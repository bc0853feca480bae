/** The stage outlives the server: killed right after a command, it comes back with the same facts, to the millisecond. */
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  deckCommands,
  revealSteps,
  stageCommands,
  type CommandInput,
} from '../../shared/contract/commands.ts';
import type { HostView } from '../../shared/contract/views.ts';
import { remainingMs, type Clock, type Phase, type StageFacts } from '../../shared/stage/stage.ts';
import { fiveAwarded } from '../support/ceremony.ts';
import { Product } from '../support/product.ts';
import { WireHost } from '../support/wire-host.ts';
import { WireJudge } from '../support/wire-judge.ts';

const reason = '演练';
let product: Product;
let host: WireHost;
beforeAll(async () => {
  product = await Product.start();
  host = await WireHost.signIn(product.baseUrl, product.password);
});
afterAll(async () => {
  host.leave();
  await product.stop();
});

/** All that the show goes on from; who is connected is another matter. */
const shown = ({ stage, scene, deck, next, reveal, awards, projects, judges, board, actions }: HostView) => ({
  ...{ stage, scene, deck, next, reveal, awards, projects, board, actions },
  judges: judges.map((judge) => ({ ...judge, devices: 0, device: null })),
});

/** Killed at once, with the command's answer and view just in; a new host looks at what is there. */
async function killed(): Promise<WireHost['held']> {
  await product.kill();
  host.leave();
  await product.startAgain();
  host = await WireHost.withCookie(product.baseUrl, host.cookie);
  return host.held;
}

const factsNow = (): StageFacts => {
  const facts = host.held.view.stage?.facts;
  if (facts === undefined) throw new Error('nobody is on stage');
  return facts;
};

/** When the clock of a first frame runs out, by a clock of this process that nobody sets; ms. */
function endsAt({ view, now, arrivedAt }: WireHost['held']): number {
  const clock = view.stage?.facts.clock;
  if (clock?.kind !== 'running') throw new Error('the clock stands');
  return arrivedAt + (remainingMs(clock, now) ?? 0);
}

/** What a first frame may be off: two messages on their way, and the uptime's hundredths of a second. */
const WITHIN_MS = 50;

/** Given, and the server killed: the first frame afterwards shows the same, and the same time left. */
async function giveAndKill(command: CommandInput): Promise<WireHost['held']> {
  const before = await host.give(command);
  const after = await killed();
  killedAfter.add(command.type);
  expect(after.version).toBe(before.version);
  expect(after.epoch).not.toBe(before.epoch);
  expect(shown(after.view)).toEqual(shown(before.view));
  if (before.view.stage?.facts.clock.kind === 'running')
    expect(Math.abs(endsAt(after) - endsAt(before)), 'ms wrong on the first frame').toBeLessThan(WITHIN_MS);
  return after;
}

const killedAfter = new Set<CommandInput['type']>();

describe('p01, with the server killed after every command', () => {
  const projectId = 'p01';
  const pause = { type: 'PauseClock', projectId } as const;
  const resume = { type: 'ResumeClock', projectId } as const;
  const start = { type: 'StartPresentation', projectId } as const;
  const adjust = (deltaMs: number) => ({ type: 'AdjustClock', projectId, deltaMs }) as const;
  const advance = (from: 'presenting' | 'questions') => ({ type: 'AdvanceStage', projectId, from }) as const;
  const stepBack = (from: 'presenting' | 'questions' | 'scoring' | 'revealed') =>
    ({ type: 'StepBack', projectId, from, reason }) as const;
  const roomId = 'main';

  /** Each with the phase and the clock that it leads to. */
  const show: readonly (readonly [CommandInput, Phase, Clock['kind']])[] = [
    [{ type: 'CallProject', projectId }, 'waiting', 'idle'],
    [start, 'presenting', 'running'],
    [{ type: 'TurnPage', projectId, page: 4 }, 'presenting', 'running'],
    [pause, 'presenting', 'paused'],
    [adjust(-61_234), 'presenting', 'paused'],
    [resume, 'presenting', 'running'],
    [adjust(30_001), 'presenting', 'running'],
    [stepBack('presenting'), 'waiting', 'idle'],
    [start, 'presenting', 'running'],
    [{ type: 'RestartStage', projectId, reason }, 'waiting', 'idle'],
    [start, 'presenting', 'running'],
    [{ type: 'ShowScene', roomId, scene: 'black' }, 'presenting', 'running'],
    [{ type: 'ShowMessage', roomId, to: 'speaker', text: '请靠近话筒' }, 'presenting', 'running'],
    [{ type: 'HideMessage', roomId, to: 'speaker' }, 'presenting', 'running'],
    [{ type: 'MessageJudge', judgeId: 'e1', text: '请提交评分' }, 'presenting', 'running'],
    [{ type: 'WithdrawMessage', judgeId: 'e1' }, 'presenting', 'running'],
    [{ type: 'NameDisplay', displayId: 'display-1', name: '左侧屏' }, 'presenting', 'running'],
    [{ type: 'AssignDisplay', displayId: 'display-1', follows: 'speaker' }, 'presenting', 'running'],
    [{ type: 'ChooseSounding', roomId, displayId: 'display-1' }, 'presenting', 'running'],
    [advance('presenting'), 'questions', 'running'],
    [pause, 'questions', 'paused'],
    [stepBack('questions'), 'presenting', 'paused'],
    [resume, 'presenting', 'running'],
    [advance('presenting'), 'questions', 'running'],
    [advance('questions'), 'scoring', 'idle'],
    [stepBack('scoring'), 'questions', 'paused'],
    [resume, 'questions', 'running'],
    [advance('questions'), 'scoring', 'idle'],
  ];

  it.each(show.map((step, index) => [index + 1, step[0].type, ...step] as const))(
    '%i: %s',
    async (_index, _type, command, phase, clock) => {
      await giveAndKill(command);
      expect(factsNow()).toMatchObject({ phase, clock: { kind: clock } });
    },
  );

  it('closing, each step of the reveal, a step back from it, reopening and closing again', async () => {
    for (const { judgeId, code } of (await host.seats()).judges) {
      const judge = await WireJudge.enter(product.baseUrl, code);
      await judge.score(projectId, { expert: 90, innovation: 8, professional: judgeId === 'q1' ? 27 : 25 });
      judge.leave();
    }
    const steps = revealSteps.map((step) => ({ type: 'RevealNext', projectId, step }) as const);
    for (const command of [{ type: 'CloseScoring', projectId } as const, ...steps])
      await giveAndKill(command);
    expect(factsNow().phase).toBe('revealed');
    await giveAndKill(stepBack('revealed'));
    expect(factsNow().phase).toBe('closed');
    await giveAndKill({ type: 'ReopenScoring', projectId, reason });
    expect(factsNow().phase).toBe('scoring');
    await giveAndKill({ type: 'CloseScoringOfMany', projectIds: [projectId] });
    expect(factsNow().phase).toBe('closed');
  });
});

describe('p03, restarted before the crash as well', () => {
  const projectId = 'p03';

  it('has the time left that its last start gave it, after one kill and the next, and what is taken back is back', async () => {
    for (const command of [
      { type: 'CallProject', projectId },
      { type: 'StartPresentation', projectId },
      { type: 'AdjustClock', projectId, deltaMs: -200_000 },
      { type: 'RestartStage', projectId, reason },
    ] as const)
      await host.give(command);
    const started = await giveAndKill({ type: 'StartPresentation', projectId });
    const { clock } = factsNow();
    if (clock.kind !== 'running') throw new Error('the clock stands');
    await giveAndKill({ type: 'AdjustClock', projectId, deltaMs: 90_000 });
    const undo = host.held.view.undo;
    const undone = await giveAndKill({
      type: 'UndoLast',
      roomId: host.held.view.room.id,
      version: undo?.version ?? 0,
    });
    expect(factsNow().clock).toEqual(clock);
    expect(Math.abs(endsAt(undone) - endsAt(started))).toBeLessThan(WITHIN_MS);
    await host.give({ type: 'RestartStage', projectId, reason });
  });
});

describe('a deadline that passes while no server runs', () => {
  const projectId = 'p02';

  /** Leaves the running clock this much, kills the server, and starts it once the time is up. */
  async function missDeadline(leftMs: number): Promise<number> {
    const { clock } = factsNow();
    if (clock.kind !== 'running') throw new Error('the clock stands');
    const deltaMs = leftMs - (clock.deadlineAt - host.held.now);
    const before = await host.give({ type: 'AdjustClock', projectId, deltaMs });
    const deadlineAt = before.view.stage?.facts.clock;
    await product.kill();
    host.leave();
    if (deadlineAt?.kind !== 'running') throw new Error('the clock stands');
    expect(Date.now()).toBeLessThan(deadlineAt.deadlineAt);
    await delay(deadlineAt.deadlineAt - Date.now() + 1); // the deadline itself is what is waited for
    await product.startAgain();
    host = await WireHost.withCookie(product.baseUrl, host.cookie);
    return deadlineAt.deadlineAt;
  }

  it('ends the presentation and begins the questions from that very instant', async () => {
    await host.give({ type: 'CallProject', projectId });
    await host.give({ type: 'StartPresentation', projectId });
    const deadlineAt = await missDeadline(1_500);
    const { questionsMs } = factsNow();
    expect(factsNow()).toMatchObject({
      phase: 'questions',
      cutAt: deadlineAt,
      deckCut: true,
      clock: { kind: 'running', deadlineAt: deadlineAt + questionsMs, durationMs: questionsMs },
    });
  });

  it('ends the questions', async () => {
    await missDeadline(1_500);
    expect(factsNow()).toMatchObject({ phase: 'scoring', clock: { kind: 'idle' } });
  });

  it('is in the log as at the deadline itself', async () => {
    const missing = host.held.view.judges.map(({ judgeId }) => judgeId);
    await host.give({ type: 'CloseScoring', projectId, acknowledgedMissing: missing });
    const events = (await host.log()).entries
      .map(({ event }) => event)
      .filter((event) => 'projectId' in event && event.projectId === projectId);
    const ended = events.find(({ type }) => type === 'PresentationEnded');
    const questions = events.find(({ type }) => type === 'QuestionsStarted');
    if (ended?.type !== 'PresentationEnded' || questions?.type !== 'QuestionsStarted')
      throw new Error('the deadlines are not in the log');
    expect(ended).toMatchObject({ cause: 'deadline', endedAt: factsNow().cutAt, remainingMs: 0 });
    expect(questions.deadlineAt).toBe(ended.endedAt + questions.durationMs);
    expect(events.find(({ type }) => type === 'ScoringBegan')).toMatchObject({
      cause: 'deadline',
      remainingMs: 0,
    });
  });
});

describe('an awards ceremony, of a contest in which everything is over', () => {
  it('goes on where it was, and back', async () => {
    const headers = { cookie: host.cookie, 'content-type': 'application/json' };
    const ask = (method: string, path: string, body: unknown): Promise<Response> =>
      fetch(`${product.baseUrl}/api${path}`, { method, headers, body: JSON.stringify(body) });
    const founded = await ask('POST', '/contests', { file: fiveAwarded() });
    const { id } = (await founded.json()) as { id: string };
    expect((await ask('PUT', '/contests/current', { id })).status).toBe(204);
    host.leave();
    host = await WireHost.withCookie(product.baseUrl, host.cookie);
    await giveAndKill({ type: 'RevealAtOnce', projectIds: ['p1', 'p2', 'p3', 'p4', 'p5'] });
    const step = (type: 'AwardNext' | 'AwardBack') =>
      giveAndKill({ type, roomId: 'main', after: host.held.view.awards.step });
    await step('AwardNext');
    await step('AwardNext');
    expect(host.held.view.awards.current).toMatchObject({ award: '三等奖', count: 2 });
    expect(host.held.view.awards.current?.projects).toHaveLength(2);
    await step('AwardBack');
    expect(host.held.view.awards.current?.projects).toHaveLength(1);
  });

  it('leaves no kind of stage command without its kill', () => {
    const kinds = [...stageCommands, ...deckCommands].map(({ shape }) => shape.type.value);
    expect([...killedAfter].sort()).toEqual([...kinds].sort());
  });
});
