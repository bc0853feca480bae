import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { beforeEach, describe, expect, it } from 'vitest';
import { CommandRoad } from '../../server/application/command-road.ts';
import { HeadCounts } from '../../server/application/head-counts.ts';
import { Ledger } from '../../server/application/ledger.ts';
import type { ContestState } from '../../server/domain/state.ts';
import { VoteIntake } from '../../server/voting/vote-intake.ts';
import { VotingService } from '../../server/voting/voting.service.ts';
import { contestA } from '../support/contest-a.ts';
import { freshDatabase } from '../support/postgres.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { Client, refusalOf, signedInStaff } from '../support/staff-client.ts';

let url: string;
let server: TestServer;
let database: pg.Client;

/** A server on a fresh database: a vote happens once in a contest. */
beforeEach(async () => {
  url = await freshDatabase();
  server = await startTestServer(url, contestA());
  database = new pg.Client({ connectionString: url });
  await database.connect();
  return async () => {
    await database.end();
    await server.stop();
  };
});

const voteOf = (of = server): ContestState['vote'] | undefined =>
  of.app.get(Ledger).get('contest')?.state.vote;
const voting = (of = server) => of.app.get(VotingService);
const ballots = (client: Client, projectId: string) =>
  client.post('/contests/contest/ballots', { projectId });
const mine = async (client: Client) => (await client.send('GET', '/contests/contest/ballots/mine')).json();
const shown = (of = server) => of.app.get(HeadCounts).ballotsOf('contest');

describe('over HTTP', () => {
  it('staff open, each device votes once, staff close, and the counts are in the log', async () => {
    const staff = await signedInStaff(server);
    const [one, two] = [new Client(server), new Client(server)];
    expect(await refusalOf(await ballots(one, 'p1'))).toEqual([409, 'vote-not-open']);
    expect((await staff.post('/contests/contest/vote/open')).status).toBe(200);
    expect(await refusalOf(await staff.post('/contests/contest/vote/open'))).toEqual([
      409,
      'vote-already-open',
    ]);

    expect(await mine(one)).toEqual({ projectId: null });
    const accepted = await ballots(one, 'p1');
    expect([accepted.status, await accepted.json()]).toEqual([200, { projectId: 'p1' }]);
    const again = await ballots(one, 'p2');
    expect([again.status, await again.json()]).toMatchObject([
      409,
      { refusal: { code: 'already-voted', facts: { projectId: 'p1' } } },
    ]);
    expect(await mine(one)).toEqual({ projectId: 'p1' });
    expect((await ballots(two, 'p1')).status).toBe(200);
    expect(shown()).toBe(2);

    const closed = await staff.post('/contests/contest/vote/close');
    expect([closed.status, await closed.json()]).toMatchObject([200, { ok: true }]);
    expect(voteOf()).toEqual({ phase: 'closed', counts: { p1: 2 } });
    expect(await refusalOf(await ballots(new Client(server), 'p2'))).toEqual([409, 'vote-not-open']);
    expect(await refusalOf(await staff.post('/contests/contest/vote/close'))).toEqual([
      409,
      'vote-already-closed',
    ]);
    expect(await refusalOf(await staff.post('/contests/contest/vote/open'))).toEqual([
      409,
      'vote-already-closed',
    ]);
    expect(await mine(one)).toEqual({ projectId: 'p1' });
  });

  it('refuses what is not there, and anybody who is not staff', async () => {
    const [staff, anybody] = [await signedInStaff(server), new Client(server)];
    for (const action of ['open', 'close'])
      expect(await refusalOf(await anybody.post(`/contests/contest/vote/${action}`))).toEqual([
        401,
        'not-signed-in',
      ]);
    expect(await refusalOf(await staff.post('/contests/none/vote/open'))).toEqual([404, 'unknown-contest']);
    expect(await refusalOf(await staff.post('/contests/none/vote/close'))).toEqual([404, 'unknown-contest']);
    expect(await refusalOf(await staff.post('/contests/contest/vote/close'))).toEqual([409, 'vote-not-open']);
    await staff.post('/contests/contest/vote/open');
    expect(await refusalOf(await anybody.post('/contests/none/ballots', { projectId: 'p1' }))).toEqual([
      404,
      'unknown-contest',
    ]);
    for (const projectId of ['p99', 'constructor', '__proto__', ''])
      expect(await refusalOf(await ballots(anybody, projectId))).toEqual([404, 'unknown-project']);
    expect(await refusalOf(await anybody.post('/contests/contest/ballots', { project: 'p1' }))).toEqual([
      400,
      'malformed-command',
    ]);
  });

  it('knows a device by a cookie that scripts cannot read and nobody can make', async () => {
    await voting().openVote('contest');
    const response = await ballots(new Client(server), 'p1');
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^luyan_device=[^;]+;.*HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).toMatch(/Path=\//);
    expect(cookie).not.toMatch(/Secure/);
    const forged = await new Client(server).send('POST', '/contests/contest/ballots', {
      body: JSON.stringify({ projectId: 'p1' }),
      headers: { 'content-type': 'application/json', cookie: 'luyan_device=forged' },
    });
    expect([forged.status, forged.headers.getSetCookie().length]).toEqual([200, 1]);
  });

  it('refuses a withdrawn project', async () => {
    await voting().openVote('contest');
    await server.app.get(CommandRoad).handle('contest', {
      commandId: 'withdraw-p2',
      actor: { kind: 'staff' },
      command: { type: 'WithdrawProject', projectId: 'p2', reason: '测试' },
    });
    expect(await refusalOf(await ballots(new Client(server), 'p2'))).toEqual([404, 'unknown-project']);
  });
});

describe('the last ballot and the count', () => {
  it.each([1, 2, 3])(
    'an acknowledged ballot is always counted, none is counted that was refused (%i)',
    async (round) => {
      await voting().openVote('contest');
      const acknowledged: Record<string, number> = {};
      let [answered, refused, closing] = [0, 0, false];
      const phones = Array.from({ length: 60 }, async (_, phone) => {
        for (let n = 0; n < 400 && refused < 200; n += 1) {
          const projectId = `p${1 + ((phone + n) % 4)}`;
          const answer = await voting().cast('contest', `device-${phone}-${n}`, projectId);
          answered += 1;
          if (answer.ok) acknowledged[projectId] = (acknowledged[projectId] ?? 0) + 1;
          else refused += 1;
        }
      });
      const close = (async () => {
        while (answered < 300 * round) await sleep(1);
        closing = true;
        return voting().closeVote('contest');
      })();
      await Promise.all([...phones, close]);
      expect(await close).toMatchObject({ ok: true });
      expect([closing, refused > 0, answered > refused]).toEqual([true, true, true]);
      expect(voteOf()).toEqual({ phase: 'closed', counts: acknowledged });
      expect(shown()).toBe(Object.values(acknowledged).reduce((sum, count) => sum + count, 0));
    },
  );

  it('a ballot whose transaction is still open when the count begins is waited for', async () => {
    await voting().openVote('contest');
    await database.query('begin');
    await database.query(`select 1 from vote_intakes where contest_id = 'contest' and is_open for share`);
    await database.query(`insert into ballots values ('contest', 'slow', 'p3', 1)`);
    const closing = voting().closeVote('contest');
    const late = (async () => {
      await sleep(50);
      return voting().cast('contest', 'late', 'p4');
    })();
    await sleep(150);
    expect(voteOf()).toEqual({ phase: 'open' });
    await database.query('commit');
    expect(await closing).toMatchObject({ ok: true });
    const answer = await late;
    expect(voteOf()).toEqual({ phase: 'closed', counts: answer.ok ? { p3: 1, p4: 1 } : { p3: 1 } });
  });

  it('two nodes take ballots of the same devices at once: one each counts, wherever it was cast', async () => {
    const other = await startTestServer(url);
    try {
      await voting().openVote('contest');
      await other.app.get(Ledger).catchUp('contest');
      const devices = Array.from({ length: 800 }, (_, n) => `device-${n}`);
      const cast = (of: TestServer, order: readonly string[], projectId: string) =>
        Promise.all(order.map((device) => voting(of).cast('contest', device, projectId)));
      const [here, there] = await Promise.all([
        cast(server, devices, 'p1'),
        cast(other, devices.toReversed(), 'p2'),
      ]);
      const accepted = [here, there].map((answers) => answers.filter(({ ok }) => ok).length);
      expect((accepted[0] ?? 0) + (accepted[1] ?? 0)).toBe(800);
      const refused = [...here, ...there].filter((answer) => !answer.ok);
      expect(refused).toHaveLength(800);
      expect(new Set(refused.map((answer) => (answer.ok ? '' : answer.refusal.code)))).toEqual(
        new Set(['already-voted']),
      );
      // the other node has the count done; this one has not yet heard of it
      expect(await voting(other).closeVote('contest')).toMatchObject({ ok: true });
      const counts = Object.fromEntries(
        [
          ['p1', accepted[0]],
          ['p2', accepted[1]],
        ].filter(([, count]) => count !== 0),
      ) as Record<string, number>;
      expect(voteOf(other)).toEqual({ phase: 'closed', counts });
      expect(await voting().cast('contest', 'late', 'p1')).toMatchObject({ ok: false });
      expect(await voting().closeVote('contest')).toMatchObject({
        ok: false,
        refusal: { code: 'vote-already-closed' },
      });
    } finally {
      await other.stop();
    }
  });

  it('of two ballots of one device in one breath the first one stands', async () => {
    await voting().openVote('contest');
    const answers = await Promise.all(['p1', 'p2', 'p3'].map((id) => voting().cast('contest', 'phone', id)));
    expect(answers.map(({ ok }) => ok)).toEqual([true, false, false]);
    expect(answers[2]).toMatchObject({ refusal: { facts: { projectId: 'p1' } } });
    expect(await server.app.get(VoteIntake).close('contest')).toEqual({ p1: 1 });
  });
});

describe('after a crash', () => {
  const record = (type: 'OpenVote') =>
    server.app
      .get(CommandRoad)
      .handle('contest', { commandId: `crash-${type}`, actor: { kind: 'staff' }, command: { type } });
  /** As the next start of the server does. */
  const restarted = async (): Promise<void> => {
    await server.stop();
    server = await startTestServer(url);
    await voting().open();
  };

  it('between log and intake while opening: the next start opens the intake', async () => {
    await record('OpenVote');
    await restarted();
    expect((await voting().cast('contest', 'd1', 'p1')).ok).toBe(true);
  });

  it('between log and intake while opening: opening again, or the next ballot, does it too', async () => {
    await record('OpenVote');
    expect((await voting().cast('contest', 'd1', 'p1')).ok).toBe(true);
    await database.query(`delete from vote_intakes`);
    expect(await voting().openVote('contest')).toMatchObject({
      ok: false,
      refusal: { code: 'vote-already-open' },
    });
    expect((await database.query(`select is_open from vote_intakes`)).rows).toEqual([{ is_open: true }]);
  });

  it('between count and log while closing: the next start finishes, with the same counts', async () => {
    await voting().openVote('contest');
    await voting().cast('contest', 'd1', 'p1');
    await server.app.get(VoteIntake).close('contest');
    expect(await voting().cast('contest', 'd2', 'p1')).toMatchObject({
      ok: false,
      refusal: { code: 'vote-not-open' },
    });
    expect(voteOf()).toEqual({ phase: 'open' });
    await restarted();
    expect(voteOf()).toEqual({ phase: 'closed', counts: { p1: 1 } });
    expect(shown()).toBe(1);
  });

  it('between count and log while closing: closing again finishes', async () => {
    await voting().openVote('contest');
    await voting().cast('contest', 'd1', 'p2');
    await server.app.get(VoteIntake).close('contest');
    expect(await voting().closeVote('contest')).toMatchObject({ ok: true });
    expect(voteOf()).toEqual({ phase: 'closed', counts: { p2: 1 } });
  });

  it('a closed intake never opens again', async () => {
    await voting().openVote('contest');
    await server.app.get(VoteIntake).close('contest');
    expect(await server.app.get(VoteIntake).open('contest')).toBe(false);
  });

  it('the ballots shown are those there are', async () => {
    await voting().openVote('contest');
    await Promise.all(['a', 'b', 'c'].map((device) => voting().cast('contest', device, 'p1')));
    await restarted();
    expect(shown()).toBe(3);
    await voting().cast('contest', 'd', 'p1');
    expect(shown()).toBe(4);
  });
});
