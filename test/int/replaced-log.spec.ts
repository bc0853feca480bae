/** An older backup is restored: no client stays ahead of the log that is there now. */
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandInput } from '../../shared/contract/commands.ts';
import { Ledger } from '../../server/application/ledger.ts';
import { fold } from '../../server/domain/evolve/evolve.ts';
import { EVENT_LOG, type EventLog } from '../../server/application/ports.ts';
import { contestA } from '../support/contest-a.ts';
import { Hall, type LivePage } from '../support/live-page.ts';
import { freshDatabase } from '../support/postgres.ts';
import { advance, call, start } from '../support/running-the-show.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

let url: string;
let server: TestServer;
let hall: Hall;

beforeEach(async () => {
  url = await freshDatabase();
  server = await startTestServer(url, contestA());
  hall = await Hall.of(server);
});
afterEach(async () => {
  hall.closeAll();
  await server.stop();
});

/** What restoring a backup from when the log stood at `version` does to the database. */
async function restoreTo(version: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('delete from events where version > $1', [version]);
    if (version === 0) await client.query('delete from contests');
    await client.query(
      `update contests set version = $1, head = (select hash from events where contest_id = id and version = $1)`,
      [version],
    );
    await client.query('commit');
  } finally {
    await client.end();
  }
}

async function give(page: LivePage<'host'>, ...commands: readonly unknown[]): Promise<void> {
  for (const command of commands)
    expect(await page.send(command as CommandInput)).toMatchObject({ ok: true });
}

/** @returns the version at which it stands in the log */
async function given(page: LivePage<'host'>, command: unknown): Promise<number> {
  const answer = await page.send(command as CommandInput);
  if (!answer.ok) throw new Error(`refused: ${answer.refusal.message.zh}`);
  return answer.version;
}

async function expectShown(version: number): Promise<void> {
  const part = await server.app.get<EventLog>(EVENT_LOG).read('contest', null);
  expect(part?.position.version).toBe(version);
  expect(server.app.get(Ledger).get('contest')?.state).toEqual(fold(part?.events ?? []));
}

describe('under a running server', () => {
  it('every page gets the older state under a new epoch', async () => {
    const host = await hall.host();
    const pages = await Promise.all([hall.display(), hall.judge('e1'), hall.phone()]);
    const called = await given(host, call('p1'));
    await give(host, start('p1'));
    const newest = await given(host, advance('p1', 'presenting'));
    const { epoch } = host.last;
    await host.until('the newest version', ({ last }) => last.version === newest);
    await restoreTo(called);
    // the next command finds it: it was decided upon what is no longer there
    expect(await host.send(advance('p1', 'questions') as CommandInput)).toMatchObject({
      ok: false,
      refusal: { code: 'wrong-phase' },
    });
    for (const page of [host, ...pages]) {
      await page.until('a new epoch', ({ last }) => last.epoch !== epoch);
      expect(page.last.version).toBe(called);
    }
    expect(host.view.stage?.facts.phase).toBe('waiting');
    await expectShown(called);
    await give(host, start('p1'));
    await expectShown(called + 1);
  });

  it('a page of what is gone with it is closed and told why', async () => {
    const host = await hall.host();
    await give(host, { type: 'AddJudge', panelId: 'expert', name: '新评委' });
    await host.untilView('the judge', ({ judges }) => judges.some(({ name }) => name === '新评委'));
    const judgeId = host.view.judges.find(({ name }) => name === '新评委')?.judgeId ?? '';
    const judge = await (await Hall.of(server)).judge(judgeId);
    await restoreTo(1);
    await give(host, call('p1'));
    await judge.until('refused', ({ refused }) => refused !== null);
    expect(judge.refused?.code).toBe('not-signed-in');
    judge.close();
  });

  it('the whole contest may be gone', async () => {
    const [host, phone] = await Promise.all([hall.host(), hall.phone()]);
    await restoreTo(0);
    expect(await host.send(call('p1') as CommandInput)).toMatchObject({
      refusal: { code: 'unknown-contest' },
    });
    for (const page of [host, phone]) {
      await page.until('refused', ({ refused }) => refused !== null);
      expect(page.refused?.code).toBe('unknown-contest');
    }
  });
});

describe('across a restart', () => {
  it('pages that come back get the older version under a new epoch, as the first view', async () => {
    const host = await hall.host();
    const display = await hall.display();
    await give(host, call('p1'), start('p1'));
    const { epoch } = display.last;
    hall.closeAll();
    await server.stop();
    await restoreTo(2);
    server = await startTestServer(url);
    hall = await Hall.of(server);
    const again = await hall.display();
    expect(again.last.epoch).not.toBe(epoch);
    expect(again.last.version).toBe(2);
    await expectShown(2);
  });

  it('without a backup too: the same state, sign-ins still good, codes unchanged', async () => {
    const cookie = await hall.seatCookie('e1');
    const { codes, staff } = hall;
    const host = await hall.host();
    await give(host, call('p1'), start('p1'));
    const before = server.app.get(Ledger).get('contest')?.state;
    hall.closeAll();
    await server.stop();
    server = await startTestServer(url);
    hall = await Hall.of(server);
    expect(server.app.get(Ledger).get('contest')?.state).toEqual(before);
    expect({ ...hall.codes, joinUrl: '' }).toEqual({ ...codes, joinUrl: '' });
    await hall.page('judge', { cookie }).joined();
    await hall.page('host', { cookie: staff.cookies }).joined();
  });
});
