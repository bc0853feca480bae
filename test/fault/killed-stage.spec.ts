/** The stage outlives the server: killed right after a command, it comes back with the same facts, to the millisecond. */
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { revealSteps, type CommandInput } from '../../shared/contract/commands.ts';
import type { HostView } from '../../shared/contract/views.ts';
import type { StageFacts } from '../../shared/stage/stage.ts';
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
const shown = ({ stage, scene, deck, next, reveal, projects, judges, board, actions }: HostView) => ({
  ...{ stage, scene, deck, next, reveal, projects, board, actions },
  judges: judges.map((judge) => ({ ...judge, devices: 0 })),
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

describe('p01, with the server killed after every command', () => {
  const projectId = 'p01';
  const show: readonly CommandInput[] = [
    { type: 'CallProject', projectId },
    { type: 'StartPresentation', projectId },
    { type: 'TurnPage', projectId, page: 4 },
    { type: 'PauseClock', projectId },
    { type: 'AdjustClock', projectId, deltaMs: -61_234 },
    { type: 'ResumeClock', projectId },
    { type: 'AdjustClock', projectId, deltaMs: 30_001 },
    { type: 'AdvanceStage', projectId, from: 'presenting' },
    { type: 'StepBack', projectId, from: 'questions', reason },
    { type: 'AdvanceStage', projectId, from: 'presenting' },
    { type: 'AdvanceStage', projectId, from: 'questions' },
  ];

  it.each(show.map((command, index) => [index + 1, command.type, command] as const))(
    '%i: %s',
    async (_index, _type, command) => {
      const before = await host.give(command);
      const after = await killed();
      expect(after.version).toBe(before.version);
      expect(after.epoch).not.toBe(before.epoch);
      expect(shown(after.view)).toEqual(shown(before.view));
    },
  );

  it('closing, and each step of the reveal', async () => {
    for (const { judgeId, code } of (await host.seats()).judges) {
      const judge = await WireJudge.enter(product.baseUrl, code);
      await judge.score(projectId, { expert: 90, innovation: 8, professional: judgeId === 'q1' ? 27 : 25 });
      judge.leave();
    }
    const rest: readonly CommandInput[] = [
      { type: 'CloseScoring', projectId },
      ...revealSteps.map((step) => ({ type: 'RevealNext', projectId, step }) as const),
    ];
    for (const command of rest) {
      const before = await host.give(command);
      expect(shown((await killed()).view)).toEqual(shown(before.view));
    }
    expect(factsNow().phase).toBe('revealed');
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
