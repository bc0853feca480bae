/** Commands over the socket: each is answered, and what is wrong changes nothing and is no fault of the server's. */
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PinoLogger } from '../../server/config/pino-logger.ts';
import { CommandRoad } from '../../server/application/command-road.ts';
import { Ledger } from '../../server/application/ledger.ts';
import { EVENT_LOG, type EventLog } from '../../server/application/ports.ts';
import type { DomainCommand } from '../../server/domain/commands.ts';
import type { ContestEvent } from '../../server/domain/events.ts';
import type { CommandInput } from '../../shared/contract/commands.ts';
import type { Answer } from '../../shared/contract/protocol.ts';
import { contestA, expertIds, professionalIds, scoresOf } from '../support/contest-a.ts';
import { Hall, type LivePage } from '../support/live-page.ts';
import { freshDatabase } from '../support/postgres.ts';
import { advance, call, close, reveal, sheet, start } from '../support/running-the-show.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let hall: Hall;
const logged = vi.spyOn(PinoLogger.prototype, 'error');
afterAll(() => logged.mockRestore());

beforeEach(async () => {
  server = await startTestServer(await freshDatabase(), contestA());
  hall = await Hall.of(server);
  logged.mockClear();
});
afterEach(async () => {
  hall.closeAll();
  await server.stop();
});

const judgeIds = [...expertIds, ...professionalIds];
const version = (): number => server.app.get(Ledger).get('contest')?.state.version ?? 0;
const codeOf = (answer: Answer): string => (answer.ok ? 'accepted' : answer.refusal.code);

async function give(page: LivePage<'host'>, ...commands: readonly unknown[]): Promise<void> {
  for (const command of commands) expect(codeOf(await page.send(command as CommandInput))).toBe('accepted');
}
const toScoring = (page: LivePage<'host'>, id: string): Promise<void> =>
  give(page, call(id), start(id), advance(id, 'presenting'), advance(id, 'questions'));

/** Answered with this code and a sentence, changing nothing, and no fault of the server's. */
async function expectRefused(ask: () => Promise<Answer>, code: string): Promise<Answer> {
  const before = version();
  const answer = await ask();
  expect(codeOf(answer)).toBe(code);
  if (!answer.ok) {
    expect(answer.refusal.message.zh).toMatch(/[。！？]$/);
    expect(answer.refusal.message.en).toMatch(/[.!?]$/);
  }
  expect(version()).toBe(before);
  expect(logged).not.toHaveBeenCalled();
  return answer;
}

describe('two hosts who press at the same instant', () => {
  const started = [call('p1'), start('p1')];
  const asked = [...started, advance('p1', 'presenting')];
  const scored = [...asked, advance('p1', 'questions')];
  const closed = close('p1', judgeIds);

  it.each<[string, readonly DomainCommand[], DomainCommand, string, object, ContestEvent['type']]>([
    ['start', [call('p1')], start('p1'), 'wrong-phase', { phase: 'presenting' }, 'PresentationStarted'],
    [
      'go on',
      started,
      advance('p1', 'presenting'),
      'wrong-phase',
      { phase: 'questions' },
      'QuestionsStarted',
    ],
    ['go on again', asked, advance('p1', 'questions'), 'wrong-phase', { phase: 'scoring' }, 'ScoringBegan'],
    ['close', scored, closed, 'wrong-phase', { phase: 'closed' }, 'ScoringClosed'],
    [
      'reveal',
      [...scored, closed],
      reveal('p1', 'sheets'),
      'reveal-step-taken',
      { next: 'dropped' },
      'RevealStepped',
    ],
  ])('%s: it happens once, and the other is told why', async (_what, before, command, code, facts, event) => {
    const hosts = await Promise.all([hall.host(), hall.host()]);
    const [one, other] = hosts;
    await give(one, ...before);
    const seen = version();
    await other.until('both desks show the same', () => other.last.version >= seen);

    const answers = await Promise.all(hosts.map((host) => host.send(command as CommandInput)));
    expect(answers.map(codeOf).sort()).toEqual(['accepted', code].sort());
    const refused = answers.find((answer) => !answer.ok);
    expect(refused).toMatchObject({ refusal: { code, facts } });
    expect(refused && !refused.ok && refused.refusal.message.zh).toMatch(/[。！？]$/);
    const log = await server.app.get<EventLog>(EVENT_LOG).read('contest', null);
    const recorded = log?.events.filter((each) => each.version > seen && each.event.type === event);
    expect(recorded).toHaveLength(1);
    for (const host of hosts)
      await host.until('both desks show what happened', () => host.last.version === version());
  });
});

describe('a judge', () => {
  it('submits, revises, and is answered at the version that holds the sheet', async () => {
    const [host, judge, colleague] = await Promise.all([hall.host(), hall.judge('e1'), hall.judge('e2')]);
    await toScoring(host, 'p1');
    const answer = await judge.send(sheet('p1', 'expert', 92) as CommandInput, 'sheet-0001');
    expect(answer).toMatchObject({ ok: true });
    const own = () => judge.view.projects.find(({ project }) => project.projectId === 'p1')?.sheets['expert'];
    await judge.untilView('the sheet', () => own()?.revision === 1);
    expect(own()).toMatchObject({ total: '92', version: answer.ok && answer.version });
    expect(await judge.send(sheet('p1', 'expert', 92) as CommandInput, 'sheet-0001')).toEqual(answer);
    await judge.send(sheet('p1', 'expert', 88.5) as CommandInput);
    await judge.untilView('the revision', () => own()?.revision === 2);
    expect(own()?.total).toBe('88.5');
    expect(colleague.view.projects.flatMap(({ sheets }) => Object.keys(sheets))).toEqual([]);
  });

  it.each<[string, string, Partial<ReturnType<typeof sheet>>]>([
    [
      'a score out of range',
      'score-over-maximum',
      { scores: { ...scoresOf('expert', 92), overall: '20.5' } },
    ],
    ['a score off its step', 'score-off-step', { scores: { ...scoresOf('expert', 92), overall: '18.3' } }],
    ['a score below nothing', 'malformed-command', { scores: { ...scoresOf('expert', 92), overall: '-1' } }],
    ['a score that is a number', 'malformed-command', { scores: { overall: 18 } as never }],
    ['a score in exponents', 'malformed-command', { scores: { ...scoresOf('expert', 92), overall: '1e1' } }],
    ['a criterion too few', 'score-missing', { scores: { overall: '18' } }],
    ['a criterion too many', 'criterion-unknown', { scores: { ...scoresOf('expert', 92), charm: '1' } }],
    [
      'a criterion of every object',
      'criterion-unknown',
      { scores: { ...scoresOf('expert', 92), constructor: '1' } as never },
    ],
    ['an unknown project', 'unknown-project', { projectId: 'p99' }],
    ['a project of every object', 'unknown-project', { projectId: 'hasOwnProperty' }],
    ['an unknown component', 'unknown-component', { componentId: 'toString' }],
    [
      'what another panel scores',
      'judge-of-another-panel',
      { componentId: 'professional', scores: scoresOf('professional', 20) },
    ],
    ['what nobody scores', 'not-a-judged-component', { componentId: 'popularity' }],
    ['text that cannot be stored', 'malformed-command', { comment: '好\u0000' }],
    ['half a character', 'malformed-command', { comment: '好\ud83d' }],
    ['a comment without end', 'malformed-command', { comment: '好'.repeat(1001) }],
  ])('is refused %s', async (_what, code, wrong) => {
    const [host, judge] = await Promise.all([hall.host(), hall.judge('e1')]);
    await toScoring(host, 'p1');
    const command = { ...sheet('p1', 'expert', 92), ...wrong } as CommandInput;
    await expectRefused(() => judge.send(command), code);
  });

  it('is refused before scoring opens, received late after it has closed, and refused what is not a judge’s to do', async () => {
    const [host, judge] = await Promise.all([hall.host(), hall.judge('e1')]);
    const command = sheet('p1', 'expert', 92) as CommandInput;
    await expectRefused(() => judge.send(command), 'scoring-not-open');
    await toScoring(host, 'p1');
    const missing = host.view.judges.map(({ judgeId }) => judgeId);
    await give(host, close('p1', missing));
    const answer = await judge.send(command);
    expect(answer.ok).toBe(true);
    const late = await judge.untilView(
      'the late sheet',
      ({ projects }) => projects[0]?.lateSheets['expert'] !== undefined,
    );
    expect(late.view.projects[0]).toMatchObject({ sheets: {}, scoring: { allowed: false } });
    for (const notOurs of [
      call('p2'),
      { type: 'RetitleContest', title: '我的' },
      { type: 'TurnPage', projectId: 'p1', page: 1 },
    ])
      await expectRefused(() => judge.send(notOurs as CommandInput), 'not-permitted');
  });
});

describe('who only looks', () => {
  it('cannot command, nor a presenter anything but the own pages', async () => {
    const pages = await Promise.all([hall.display(), hall.phone(), hall.presenter('p1')]);
    for (const page of pages)
      for (const command of [call('p1'), sheet('p1', 'expert', 92)])
        await expectRefused(() => page.send(command as CommandInput), 'not-permitted');
    const [, , presenter] = pages;
    const other: CommandInput = { type: 'TurnPage', projectId: 'p2', page: 1 };
    expect(codeOf(await presenter.send(other))).not.toBe('accepted');
  });

  it('cannot use the commands that only the server gives', async () => {
    const host = await hall.host();
    for (const type of ['ExpireClocks', 'AttachDeck', 'OpenVote', 'CloseVote'])
      await expectRefused(
        () => host.ask({ commandId: 'inner-0001', command: { type, counts: {}, projectId: 'p1' } }),
        'malformed-command',
      );
  });
});

describe('what is no command', () => {
  const wrong: readonly [string, unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['text', 'CallProject'],
    ['a list', [1, 2, 3]],
    ['bytes', Buffer.from([0, 255])],
    ['no command', { commandId: 'command-1' }],
    ['no id', { command: call('p1') }],
    ['a short id', { commandId: 'x', command: call('p1') }],
    ['an id with a space', { commandId: 'command 0001', command: call('p1') }],
    ['an unknown type', { commandId: 'command-1', command: { type: 'DropTables' } }],
    ['a type of every object', { commandId: 'command-1', command: { type: '__proto__' } }],
    ['a field too many', { commandId: 'command-1', command: { ...call('p1'), sudo: true } }],
    ['another actor', { commandId: 'command-1', actor: { kind: 'system' }, command: call('p1') }],
    [
      'bytes inside',
      { commandId: 'command-1', command: { type: 'CallProject', projectId: Buffer.from('p1') } },
    ],
  ];

  it.each(wrong)('%s is answered', async (_what, envelope) => {
    const host = await hall.host();
    const answer = await expectRefused(() => host.ask(envelope), 'malformed-command');
    expect(answer.ok || answer.refusal.facts).toHaveProperty('problems');
    expect(codeOf(await host.send(call('p1') as CommandInput)), 'the socket still works').toBe('accepted');
  });

  it('without an acknowledgement, or of another name, is let pass', async () => {
    const host = await hall.host();
    host.socket.emit('command');
    host.socket.emit('command', { commandId: 'command-1' }, 'more');
    host.socket.emit('nonsense', 1);
    host.socket.emit('time');
    await expectRefused(() => host.ask({}), 'malformed-command');
  });

  it('does not tell the value back: it may be a code', async () => {
    const host = await hall.host();
    const answer = await host.ask({
      commandId: 'command-1',
      command: { ...call('p1'), projectId: 'geheim!' },
    });
    expect(JSON.stringify(answer)).not.toContain('geheim');
  });

  it.each([
    ['deep nesting', `420["command",${'['.repeat(30_000)}${']'.repeat(30_000)}]`],
    ['half a packet', '420["command",{'],
    ['a packet of no kind', '4zzz'],
    ['bytes that never come', '4510-["command",{"_placeholder":true,"num":7}]'],
    ['a reserved name', '42["disconnect","now"]'],
    ['a second connection', '40{"protocol":1,"audience":"host"}'],
    ['an answer to nothing', '4399[]'],
  ])('on the bare wire: %s does no harm', async (_what, frame) => {
    const [host, judge] = await Promise.all([hall.host(), hall.judge('e1')]);
    (judge.socket.io.engine as unknown as { write: (data: string) => void }).write(frame.slice(1));
    judge.socket.io.engine.close();
    await judge.until('there again', ({ views }) => views.length > 1);
    expect(codeOf(await host.send(call('p1') as CommandInput))).toBe('accepted');
    expect(logged).not.toHaveBeenCalled();
  });

  it('of more than 64 KB closes the socket, and the server lives', async () => {
    const [host, judge] = await Promise.all([hall.host(), hall.judge('e1')]);
    const closed = new Promise((resolve) => judge.socket.once('disconnect', resolve));
    judge.socket.emit('command', { commandId: 'command-1', command: 'x'.repeat(70_000) });
    expect(await closed).toMatch(/transport/);
    await judge.until('there again', ({ views }) => views.length > 1);
    expect(codeOf(await host.send(call('p1') as CommandInput))).toBe('accepted');
    expect(logged).not.toHaveBeenCalled();
  });
});

describe('a flood', () => {
  it('is answered, command by command, and nobody else waits for it', async () => {
    const [host, judge] = await Promise.all([hall.host(), hall.judge('e1')]);
    await toScoring(host, 'p1');
    const sheets = Array.from(
      { length: 400 },
      (_, index) => sheet('p1', 'expert', (index % 150) / 2) as CommandInput,
    );
    const flood = sheets.map((command) => judge.send(command));
    const polite = await host.send({ type: 'ShowScene', roomId: 'main', scene: 'leaderboard' });
    expect(codeOf(polite)).toBe('accepted');
    const codes = (await Promise.all(flood)).map(codeOf);
    expect(new Set(codes)).toEqual(new Set(['accepted', 'too-busy']));
    expect(codes.filter((code) => code === 'accepted').length).toBeGreaterThanOrEqual(50);
    expect(codeOf(await judge.send(sheet('p1', 'expert', 90) as CommandInput))).toBe('accepted');
    expect(logged).not.toHaveBeenCalled();
  });
});

describe('a server that fails', () => {
  it('says so: the command is answered, and sent again it is taken', async () => {
    const host = await hall.host();
    const failing = vi
      .spyOn(server.app.get(CommandRoad), 'handle')
      .mockRejectedValueOnce(new Error('the store is away'));
    const command = call('p1') as CommandInput;
    expect(codeOf(await host.send(command, 'call-0001'))).toBe('server-error');
    expect(logged).toHaveBeenCalledTimes(1);
    failing.mockRestore();
    expect(codeOf(await host.send(command, 'call-0001'))).toBe('accepted');
  });
});
