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
import { shanxi2019 } from '../../shared/presets/shanxi-2019.ts';
import type { Clock, Phase, StageFacts } from '../../shared/stage/stage.ts';
import { fiveAwarded } from '../support/ceremony.ts';
import { aheadBy, apartMs, type AheadBounds } from '../support/clock-bounds.ts';
import { contestWith, judged, panelOf, projectsOf } from '../support/contest-with.ts';
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
const shown = ({ judges, ...view }: HostView) => ({
  ...{ stage: view.stage, scene: view.scene, deck: view.deck, next: view.next, reveal: view.reveal },
  ...{ awards: view.awards, projects: view.projects, board: view.board, actions: view.actions },
  ...{ rundown: view.rundown, setupLock: view.setupLock },
  judges: judges.map((judge) => ({ ...judge, devices: 0, device: null })),
});

const comeBack = ({ cookie, contestId }: WireHost): Promise<WireHost> =>
  WireHost.withCookie(product.baseUrl, cookie, contestId);

const factsOf = ({ held }: WireHost): StageFacts => {
  const facts = held.view.stage?.facts;
  if (facts === undefined) throw new Error('nobody is on stage');
  return facts;
};

/**
 * What the time that is left may be off on a first frame. It hangs on two things alone: the deadline, which may not change
 * at all, and the server's clock, whose uptime is told in hundredths of a second.
 */
const WITHIN_MS = 50;
const killedAfter = new Set<CommandInput['type']>();

/** The same facts at the same version from another process, by a clock that goes on: so the same time left. */
function expectSameShow(before: WireHost['held'], after: WireHost['held'], clock: AheadBounds): void {
  expect(after.version).toBe(before.version);
  expect(after.epoch).not.toBe(before.epoch);
  expect(shown(after.view)).toEqual(shown(before.view));
  expect(apartMs(aheadBy(after), clock), 'ms wrong on the first frame').toBeLessThan(WITHIN_MS);
}

/** Given, and the server killed: the first frame afterwards shows the same, and the same time left. */
async function giveAndKill(command: CommandInput): Promise<void> {
  const clock = await host.clock();
  const before = await host.give(command);
  await product.kill();
  host.leave();
  await product.startAgain();
  host = await comeBack(host);
  killedAfter.add(command.type);
  expectSameShow(before, host.held, clock);
  expect(apartMs(await host.clock(), clock), 'ms that the clock has jumped').toBeLessThan(WITHIN_MS);
}

const projectId = 'p01';
const pause = { type: 'PauseClock', projectId } as const;
const resume = { type: 'ResumeClock', projectId } as const;
const start = { type: 'StartPresentation', projectId } as const;
const adjust = (deltaMs: number) => ({ type: 'AdjustClock', projectId, deltaMs }) as const;
const advance = (from: 'presenting' | 'questions') => ({ type: 'AdvanceStage', projectId, from }) as const;
const stepBack = (from: 'presenting' | 'questions' | 'scoring' | 'revealed') =>
  ({ type: 'StepBack', projectId, from, reason }) as const;
const call = { type: 'CallProject', projectId } as const;
const roomId = 'main';

type ToGive = CommandInput | ((show: WireHost) => CommandInput);
const commandOf = (command: ToGive, show: WireHost): CommandInput =>
  typeof command === 'function' ? command(show) : command;
/** A command with the phase and the clock that it leads to, if somebody is on stage. */
type Step = readonly [ToGive, Phase, Clock['kind']] | readonly [ToGive];

const stage: readonly Step[] = [
  [call, 'waiting', 'idle'],
  [start, 'presenting', 'running'],
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
  [{ type: 'MessageJudge', judgeId: 'j1', text: '请提交评分' }, 'presenting', 'running'],
  [{ type: 'WithdrawMessage', judgeId: 'j1' }, 'presenting', 'running'],
  [{ type: 'UnlockSetup', reason }, 'presenting', 'running'],
  [{ type: 'MoveProject', projectId: 'p03', before: 'p02' }, 'presenting', 'running'],
  [{ type: 'LockSetup' }, 'presenting', 'running'],
  [{ type: 'NameDisplay', displayId: 'display-1', name: '左侧屏' }, 'presenting', 'running'],
  [{ type: 'AssignDisplay', displayId: 'display-1', follows: 'speaker' }, 'presenting', 'running'],
  [{ type: 'ChooseSounding', roomId, displayId: 'display-1' }, 'presenting', 'running'],
  [{ type: 'ForgetDisplay', displayId: 'display-1' }, 'presenting', 'running'],
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

const scored: readonly Step[] = [
  [{ type: 'CloseScoring', projectId }, 'closed', 'idle'],
  ...revealSteps.map((step, index): Step => {
    const last = index === revealSteps.length - 1;
    return [{ type: 'RevealNext', projectId, step }, last ? 'revealed' : 'closed', 'idle'];
  }),
  [stepBack('revealed'), 'closed', 'idle'],
  [{ type: 'ReopenScoring', projectId, reason }, 'scoring', 'idle'],
  [{ type: 'CloseScoringOfMany', projectIds: [projectId] }, 'closed', 'idle'],
];

/** Where results wait for a chair, whom nobody has named. */
const unapproved: readonly Step[] = [
  [{ type: 'CloseScoring', projectId }, 'closed', 'idle'],
  [{ type: 'WaiveApproval', projectIds: [projectId], reason }, 'closed', 'idle'],
  [{ type: 'RevealNext', projectId, step: 'sheets' }, 'closed', 'idle'],
];

const deciding =
  (type: 'AcceptLateSheet' | 'DeclineLateSheet') =>
  ({ held }: WireHost): CommandInput => {
    const [late] = held.view.lateSheets;
    if (late === undefined) throw new Error('no sheet came late');
    const { componentId, judge, version } = late;
    return { type, projectId, componentId, judgeId: judge.id, version, reason };
  };

/** Each as the only step of its show: what has been decided stays so. */
const late: readonly (readonly Step[])[] = [
  [[deciding('AcceptLateSheet'), 'closed', 'idle']],
  [[deciding('DeclineLateSheet'), 'closed', 'idle']],
];

const helped: readonly Step[] = [[{ type: 'SettleHelp', judgeId: 'j1' }, 'scoring', 'idle']];

const award =
  (type: 'AwardNext' | 'AwardBack') =>
  ({ held }: WireHost): CommandInput => ({ type, roomId, after: held.view.awards.step });

const ceremony: readonly Step[] = [
  [{ type: 'RevealAtOnce', projectIds: ['p1', 'p2', 'p3', 'p4', 'p5'] }],
  [award('AwardNext')],
  [award('AwardNext')],
  [award('AwardBack')],
];

/** One component and two judges, on the stage of contest A. */
const contest = contestWith({
  panels: [panelOf(2)],
  projects: projectsOf(['p01', 'p02', 'p03']),
  rules: { ...shanxi2019.rules, components: [judged('score')] },
});

async function at(
  show: WireHost,
  judgeIds: readonly string[],
  act: (judge: WireJudge, judgeId: string) => Promise<unknown>,
): Promise<void> {
  for (const { judgeId, code } of (await show.seats()).judges) {
    if (!judgeIds.includes(judgeId)) continue;
    const judge = await WireJudge.enter(product.baseUrl, code);
    await act(judge, judgeId);
    judge.leave();
  }
}

const score = (show: WireHost, judgeIds: readonly string[]): Promise<void> =>
  at(show, judgeIds, (judge, judgeId) => judge.score(projectId, { score: judgeId === 'j1' ? 90 : 85 }));

/** A contest of its own, played up to the step before this one. */
async function playedBefore(steps: readonly Step[], upTo: number): Promise<WireHost> {
  const show = await host.found(steps === ceremony ? fiveAwarded() : contest);
  if (steps === unapproved) await show.give({ type: 'RequireApproval', required: true });
  if (steps === scored || steps === unapproved || steps === helped || late.includes(steps)) {
    for (const command of [call, start, advance('presenting'), advance('questions')])
      await show.give(command);
    await score(show, steps === scored || steps === unapproved ? ['j1', 'j2'] : ['j1']);
  }
  if (steps === helped) await at(show, ['j1'], (judge) => judge.send({ type: 'AskForHelp' }));
  if (late.includes(steps)) {
    await show.give({ type: 'CloseScoring', projectId, acknowledgedMissing: ['j2'] });
    await score(show, ['j2']);
  }
  for (const [command] of steps.slice(0, upTo)) await show.give(commandOf(command, show));
  return show;
}

describe('as many contests as there are steps in a show, each with another as its last when the server is killed', () => {
  it('come back with the same facts and the same time left', async () => {
    const shows: { show: WireHost; step: Step }[] = [];
    for (const steps of [stage, scored, unapproved, ...late, helped, ceremony])
      for (const [index, step] of steps.entries())
        shows.push({ show: await playedBefore(steps, index), step });
    // only the demo contest has a deck to turn
    for (const command of [call, start]) await host.give(command);
    shows.push({
      show: await comeBack(host),
      step: [{ type: 'TurnPage', projectId, page: 4 }, 'presenting', 'running'],
    });
    const clock = await host.clock();

    // what judges have done meanwhile stands in a new connection's first view
    for (const one of shows) {
      one.show.leave();
      one.show = await comeBack(one.show);
    }
    const last = shows.map(({ show, step: [command] }) => ({ show, command: commandOf(command, show) }));
    const before = await Promise.all(last.map(({ show, command }) => show.give(command)));
    await product.kill();
    host.leave();
    shows.forEach(({ show }) => show.leave());
    await product.startAgain();

    for (const [index, { show, command }] of last.entries()) {
      const [left, [, phase, kind] = []] = [before[index], shows[index]?.step];
      if (left === undefined) throw new Error('a step was not given');
      const after = await comeBack(show);
      expectSameShow(left, after.held, clock);
      if (phase !== undefined) expect(factsOf(after), command.type).toMatchObject({ phase, clock: { kind } });
      killedAfter.add(command.type);
      after.leave();
    }
    host = await comeBack(host);
    expect(apartMs(await host.clock(), clock), 'ms that the clock has jumped').toBeLessThan(WITHIN_MS);
  });
});

describe('p03, restarted before the crash as well', () => {
  const projectId = 'p03';

  it('has the time left that its last start gave it, after one kill and the next, and what is taken back is back', async () => {
    for (const command of [
      { type: 'RestartStage', projectId: 'p01', reason },
      { type: 'CallProject', projectId },
      { type: 'StartPresentation', projectId },
      { type: 'AdjustClock', projectId, deltaMs: -200_000 },
      { type: 'RestartStage', projectId, reason },
    ] as const)
      await host.give(command);
    const clockAtFirst = await host.clock();
    await giveAndKill({ type: 'StartPresentation', projectId });
    const { clock } = factsOf(host);
    expect(clock.kind).toBe('running');
    await giveAndKill({ type: 'AdjustClock', projectId, deltaMs: 90_000 });
    const undo = host.held.view.undo;
    await giveAndKill({ type: 'UndoLast', roomId: host.held.view.room.id, version: undo?.version ?? 0 });
    expect(factsOf(host).clock).toEqual(clock);
    expect(apartMs(await host.clock(), clockAtFirst), 'ms after three kills').toBeLessThan(WITHIN_MS);
    await host.give({ type: 'RestartStage', projectId, reason });
  });

  it('leaves no kind of stage command without its kill', () => {
    const kinds = [...stageCommands, ...deckCommands].map(({ shape }) => shape.type.value);
    expect([...killedAfter].sort()).toEqual([...kinds].sort());
  });
});

describe('a deadline that passes while no server runs', () => {
  const projectId = 'p02';
  /** Time enough to kill a server in, on any machine. */
  const LEFT_MS = 4_000;

  function deadlineNow(): number {
    const { clock } = factsOf(host);
    if (clock.kind !== 'running') throw new Error('the clock stands');
    return clock.deadlineAt;
  }

  /** Leaves the running clock this much, kills the server, and starts it once the time is up. */
  async function missDeadline(leftMs: number): Promise<number> {
    const { lowMs, highMs } = await host.clock();
    const deltaMs = leftMs - (deadlineNow() - (performance.now() + lowMs));
    await host.give({ type: 'AdjustClock', projectId, deltaMs: Math.round(deltaMs) });
    const deadlineAt = deadlineNow();
    await product.kill();
    host.leave();
    expect(performance.now() + highMs, 'killed before the deadline').toBeLessThan(deadlineAt);
    await delay(deadlineAt - (performance.now() + lowMs) + 1); // the deadline itself is what is waited for
    await product.startAgain();
    host = await comeBack(host);
    return deadlineAt;
  }

  it('ends the presentation and begins the questions from that very instant', async () => {
    await host.give({ type: 'CallProject', projectId });
    await host.give({ type: 'StartPresentation', projectId });
    const deadlineAt = await missDeadline(LEFT_MS);
    const { questionsMs } = factsOf(host);
    expect(factsOf(host)).toMatchObject({
      phase: 'questions',
      cutAt: deadlineAt,
      deckCut: true,
      clock: { kind: 'running', deadlineAt: deadlineAt + questionsMs, durationMs: questionsMs },
    });
  });

  it('ends the questions', async () => {
    await missDeadline(LEFT_MS);
    expect(factsOf(host)).toMatchObject({ phase: 'scoring', clock: { kind: 'idle' } });
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
    expect(ended).toMatchObject({ cause: 'deadline', endedAt: factsOf(host).cutAt, remainingMs: 0 });
    expect(questions.deadlineAt).toBe(ended.endedAt + questions.durationMs);
    expect(events.find(({ type }) => type === 'ScoringBegan')).toMatchObject({
      cause: 'deadline',
      remainingMs: 0,
    });
  });
});
