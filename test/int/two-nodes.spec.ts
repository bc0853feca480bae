/** Two whole servers on one PostgreSQL and one Redis: one show, whichever of them a page is connected to. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CommandInput } from '../../shared/contract/commands.ts';
import type { Answer } from '../../shared/contract/protocol.ts';
import { Contests } from '../../server/application/contests.ts';
import { HeadCounts } from '../../server/application/head-counts.ts';
import { Ledger } from '../../server/application/ledger.ts';
import { EVENT_LOG, type EventLog } from '../../server/application/ports.ts';
import type { DomainCommand } from '../../server/domain/commands.ts';
import type { ContestEvent, RecordedEvent } from '../../server/domain/events.ts';
import { fold } from '../../server/domain/evolve/evolve.ts';
import { contestA, contestAOnStage } from '../support/contest-a.ts';
import { Hall, type LivePage } from '../support/live-page.ts';
import { freshDatabase } from '../support/postgres.ts';
import { skippedWithoutRedis, TestRedis, withoutRedis } from '../support/redis.ts';
import { advance, call, pause, resume, sheet, start } from '../support/running-the-show.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { Client } from '../support/staff-client.ts';

if (skippedWithoutRedis !== null) console.warn(skippedWithoutRedis);

/** Nodes that hear nothing look at the logs every five seconds: what is there so many times sooner was told. */
const SOONER_THAN_BY_THEMSELVES_MS = 4_000;

describe.skipIf(skippedWithoutRedis !== null)(`two nodes${withoutRedis}`, () => {
  let redis: TestRedis;
  let url: string;
  let a: Hall;
  let b: Hall;
  let running: TestServer[];

  beforeAll(async () => {
    redis = await TestRedis.started();
  });
  beforeEach(async () => {
    url = await freshDatabase();
    running = [];
  });
  afterEach(async () => {
    [a, b].forEach((hall) => hall.closeAll());
    await Promise.all(running.map((server) => server.stop()));
  });
  afterAll(async () => {
    await redis.kill();
  });

  async function node(file?: Parameters<typeof startTestServer>[1]): Promise<Hall> {
    const server = await startTestServer(url, file, { redisUrl: redis.url });
    running.push(server);
    return Hall.of(server);
  }

  async function open(file = contestA()): Promise<void> {
    a = await node(file);
    b = await node();
    await met();
  }

  /** What is new at one is at once at the other. */
  async function met(): Promise<void> {
    const host = await a.host();
    // both may be shown while no project is on the stage
    const scenes = ['leaderboard', 'welcome'] as const;
    await vi.waitFor(
      async () => {
        const scene = scenes.find((one) => one !== host.view.scene) ?? 'welcome';
        const { version } = await give(host, { type: 'ShowScene', roomId: 'main', scene });
        await vi.waitFor(() => expect(stateAt(b)?.version).toBe(version), { timeout: 50, interval: 5 });
      },
      { timeout: 10_000, interval: 50 },
    );
  }

  async function stop({ server }: Hall): Promise<void> {
    running = running.filter((one) => one !== server);
    await server.stop();
  }

  async function give(
    page: LivePage<'host'> | LivePage<'judge'>,
    command: DomainCommand,
  ): Promise<Answer & { ok: true }> {
    const answer = await page.send(command as CommandInput);
    if (!answer.ok) throw new Error(`refused: ${answer.refusal.code}`);
    return answer;
  }

  /** All of them are shown this version, or a later one. */
  async function together(
    { version }: Answer & { ok: true },
    ...pages: { readonly last: { readonly version: number } }[]
  ): Promise<void> {
    await vi.waitFor(
      () => pages.forEach(({ last }) => expect(last.version).toBeGreaterThanOrEqual(version)),
      { timeout: SOONER_THAN_BY_THEMSELVES_MS, interval: 5 },
    );
  }

  const stateAt = ({ server }: Hall) => server.app.get(Ledger).get('contest')?.state;

  async function recorded(): Promise<readonly RecordedEvent[]> {
    const [server] = running;
    const part = await server?.app.get<EventLog>(EVENT_LOG).read('contest', null);
    return part?.events ?? [];
  }
  const countOf = async (type: ContestEvent['type']): Promise<number> =>
    (await recorded()).filter(({ event }) => event.type === type).length;

  /** Both hold what the log says, and nothing else. */
  async function expectOne(): Promise<void> {
    const events = await recorded();
    expect(events.map(({ version }) => version)).toEqual(events.map((_, index) => index + 1));
    for (const hall of [a, b])
      await vi.waitFor(() => expect(stateAt(hall)).toEqual(fold(events)), { timeout: 5_000 });
  }

  it('show the same to pages of both, whoever of them commands', async () => {
    await open();
    const [hostA, displayA, hostB, displayB, judge] = await Promise.all([
      a.host(),
      a.display(),
      b.host(),
      b.display(),
      b.judge('e1'),
    ]);
    const turns: (readonly [LivePage<'host'>, DomainCommand])[] = [
      [hostA, call('p1')],
      [hostB, start('p1')],
      [hostA, pause('p1')],
      [hostB, resume('p1')],
      [hostA, advance('p1', 'presenting')],
      [hostB, advance('p1', 'questions')],
    ];
    for (const [host, command] of turns) {
      const { version } = await give(host, command);
      const pages = [hostA, hostB, displayA, displayB];
      await together({ ok: true, version }, ...pages);
      expect(pages.map(({ last }) => last.version)).toEqual(pages.map(() => version));
    }
    const scored = await give(judge, sheet('p1', 'expert', 92));
    await together(scored, hostA);
    await together(scored, hostB);
    const seen = ({ view }: LivePage<'host'>) =>
      view.judges.map(({ judgeId, submitted }) => [judgeId, submitted]);
    expect(seen(hostA)).toEqual(seen(hostB));
    expect(seen(hostA)).toContainEqual(['e1', ['expert']]);
    expect(displayB.view).toEqual({ ...displayA.view, joinUrl: displayB.view.joinUrl });
    for (const { views } of [hostA, displayA, hostB, displayB, judge]) {
      const versions = views.map((view) => view.version);
      expect(versions).toEqual([...versions].sort((x, y) => x - y));
    }
    await expectOne();
  });

  it('make one transition of one button pressed at both at once', async () => {
    await open();
    const [hostA, hostB] = await Promise.all([a.host(), b.host()]);
    await together(await give(hostA, call('p1')), hostB);
    await together(await give(hostB, start('p1')), hostA);
    const answers = await Promise.all(
      [hostA, hostB].map((host) => host.send(advance('p1', 'presenting') as CommandInput)),
    );
    const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]));
    expect(refused).toMatchObject([{ code: 'wrong-phase', facts: { phase: 'questions' } }]);
    expect(await countOf('PresentationEnded')).toBe(1);
    expect(stateAt(a)?.projects['p1']?.phase).toBe('questions');
    await expectOne();
  });

  it('record a deadline once, both of them awake', async () => {
    await open(contestAOnStage({ presentationSeconds: 1, questionsSeconds: 1, warningsSeconds: [] }));
    const [hostA, displayB] = await Promise.all([a.host(), b.display()]);
    await give(hostA, call('p1'));
    await give(hostA, start('p1'));
    await hostA.untilView('scoring', ({ stage }) => stage?.facts.phase === 'scoring');
    await displayB.until('the same', ({ last }) => last.version >= hostA.last.version);
    expect([await countOf('PresentationEnded'), await countOf('ScoringBegan')]).toEqual([1, 1]);
    await expectOne();
  });

  it('give a judge who comes over from the other one the first answer', async () => {
    await open();
    const [host, judgeA] = await Promise.all([a.host(), a.judge('e1')]);
    for (const command of [call('p1'), start('p1'), advance('p1', 'presenting'), advance('p1', 'questions')])
      await give(host, command);
    const command = sheet('p1', 'expert', 92) as CommandInput;
    const first = await judgeA.send(command, 'sheet-0001');
    expect(first).toMatchObject({ ok: true });
    judgeA.close();
    // with the cookie of the other node: it is the same installation
    const judgeB = await b.page('judge', { cookie: await a.seatCookie('e1') }).joined();
    expect(await judgeB.send(command, 'sheet-0001')).toEqual(first);
    expect(await countOf('SheetSubmitted')).toBe(1);
  });

  it('give a judge who comes over from the other one the draft, and both hosts are told that there is one', async () => {
    await open();
    const [hostA, hostB, judge] = await Promise.all([a.host(), b.host(), a.judge('e1')]);
    await give(hostA, call('p1'));
    await together(await give(hostA, start('p1')), hostA, hostB);
    const draft = {
      ...{ projectId: 'p1', componentId: 'innovation', knownRevision: 0, order: 1 },
      content: { scores: { innovation: '7.5' }, comment: '' },
    };
    expect(await judge.tellDraft(draft)).toMatchObject({ ok: true });
    for (const host of [hostA, hostB])
      await host.untilView('that e1 is at it', ({ judges }) =>
        judges.some(({ judgeId, drafting }) => judgeId === 'e1' && drafting),
      );
    const spare = await b.spareTablet('e1');
    expect(await spare.drafts()).toMatchObject({ ok: true, drafts: [draft] });
  });

  it('lose nothing when Redis is killed in the middle of a show, and meet again', async () => {
    await open();
    const [hostA, hostB, displayA, displayB] = await Promise.all([
      a.host(),
      b.host(),
      a.display(),
      b.display(),
    ]);
    await together(await give(hostA, call('p1')), hostB, displayB);
    await redis.kill();
    const away: (readonly [LivePage<'host'>, DomainCommand])[] = [
      [hostA, start('p1')],
      [hostB, pause('p1')],
      [hostA, resume('p1')],
    ];
    for (const [host, command] of away) {
      // answered at all: so nobody waits for Redis, which is not there
      const answer = await give(host, command);
      await together(answer, hostA, hostB, displayA, displayB);
    }
    await redis.start();
    await met();
    await together(await give(hostB, pause('p1')), hostA);
    await expectOne();
  });

  it('go on with the one that is left, which cuts', async () => {
    await open(contestAOnStage({ presentationSeconds: 2, questionsSeconds: 60, warningsSeconds: [] }));
    const [hostA, hostB, displayB] = await Promise.all([a.host(), b.host(), b.display()]);
    await give(hostA, call('p1'));
    await together(await give(hostA, start('p1')), displayB);
    a.closeAll();
    await stop(a);
    await hostB.untilView('cut', ({ stage }) => stage?.facts.phase === 'questions');
    const ended = (await recorded()).filter(({ event }) => event.type === 'PresentationEnded');
    expect(ended).toHaveLength(1);
    await together(await give(hostB, advance('p1', 'questions')), displayB);
  });

  it('know a contest founded and chosen at the other one, and pages go along', async () => {
    await open();
    const [displayA, displayB, phoneB] = await Promise.all([a.display(), b.display(), b.phone()]);
    const created = await a.staff.post('/contests', { file: contestA({ title: '另一场' }) });
    const { id } = (await created.json()) as { id: string };
    const choose = (hall: Hall, contestId: string) =>
      hall.staff.send('PUT', '/contests/current', {
        body: JSON.stringify({ id: contestId }),
        headers: { 'content-type': 'application/json' },
      });
    expect((await choose(b, id)).status).toBe(204);
    for (const page of [displayA, displayB, phoneB])
      await page.until('the other contest', ({ view }) => view.contest.id === id);
    expect((await choose(a, 'contest')).status).toBe(204);
    for (const page of [displayA, displayB, phoneB])
      await page.until('the first contest', ({ view }) => view.contest.id === 'contest');
    expect([a, b].map(({ server }) => server.app.get(Contests).currentId)).toEqual(['contest', 'contest']);
  });

  it('count the ballots of both', async () => {
    await open();
    expect((await a.staff.post('/contests/contest/vote/open')).status).toBe(200);
    const cast = async ({ server }: Hall): Promise<number> =>
      (await new Client(server).post('/contests/contest/ballots', { projectId: 'p1' })).status;
    expect(await Promise.all([a, b, b].map(cast))).toEqual([200, 200, 200]);
    const ballotsAt = ({ server }: Hall): number => server.app.get(HeadCounts).ballotsOf('contest');
    await vi.waitFor(() => expect([a, b].map(ballotsAt)).toEqual([3, 3]), { timeout: 8_000 });
    expect((await b.staff.post('/contests/contest/vote/close')).status).toBe(200);
    await expectOne();
    expect(stateAt(a)?.vote).toMatchObject({ phase: 'closed', counts: { p1: 3 } });
  });
});
