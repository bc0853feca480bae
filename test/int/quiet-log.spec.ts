/** What the server writes about itself, at its most talkative: never a code, a cookie, a password or a word of a judge's. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { pino, type destination } from 'pino';
import { DataSource } from 'typeorm';
import type { CommandInput } from '../../shared/contract/commands.ts';
import { Tokens } from '../../server/access/tokens.ts';
import { contestA, scoresOf } from '../support/contest-a.ts';
import { Hall } from '../support/live-page.ts';
import { freshDatabase } from '../support/postgres.ts';
import { advance, call, start } from '../support/running-the-show.ts';
import { staffPassword, startTestServer, type TestServer } from '../support/server.ts';
import { Client } from '../support/staff-client.ts';

let server: TestServer;
let written = '';

beforeAll(async () => {
  vi.stubEnv('LOG_LEVEL', 'trace');
  // pino writes to the file descriptor itself, where no test can listen
  const listener = { write: (line: string) => void (written += line) };
  vi.spyOn(pino, 'destination').mockReturnValue(listener as unknown as ReturnType<typeof destination>);
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      written += String(text);
      return true;
    });
  server = await startTestServer(await freshDatabase(), contestA());
});
afterAll(async () => {
  await server.stop();
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

it('through sign-ins good and bad, commands good and bad, and a store that fails', async () => {
  const hall = await Hall.of(server);
  const code = hall.codes.judges.find(({ judgeId }) => judgeId === 'e1')?.code ?? '';
  const client = new Client(server);
  await client.post('/access/staff', { password: 'Geheim-1' });
  await client.post('/access/seat', { code: 'GEHEIM2' });
  await client.post(`/access/seat?code=${code}`, { code, extra: 'Geheim-3' });
  await client.send('POST', '/access/staff', {
    body: '{"password":"Geheim-4',
    headers: { 'content-type': 'application/json' },
  });
  for (const page of ['/judge', '/api/nowhere', '/api/contests'])
    await fetch(`${server.baseUrl}${page}?code=${code}`, { headers: { cookie: hall.staff.cookies } });

  const [host, judge] = await Promise.all([hall.host(), hall.judge('e1')]);
  for (const command of [call('p1'), start('p1'), advance('p1', 'presenting'), advance('p1', 'questions')])
    await host.send(command as CommandInput);
  const scores = scoresOf('expert', 87.5);
  const sheet = {
    type: 'SubmitSheet',
    projectId: 'p1',
    componentId: 'expert',
    scores,
    comment: '密评：尚可',
  } as const;
  expect(await judge.send(sheet)).toMatchObject({ ok: true });
  await judge.ask({ commandId: 'Geheim-55', command: { type: 'CallProject', projectId: code } });
  const stranger = hall.page('judge', { cookie: `${judge.socket.io.opts.extraHeaders?.['cookie'] ?? ''}x` });
  await stranger.until('refused', ({ refused }) => refused !== null);

  const source = server.app.get(DataSource);
  const draft = {
    ...{ projectId: 'p1', componentId: 'innovation', knownRevision: 0, order: 1 },
    content: { scores: { innovation: '7.125' }, comment: '密评：草稿' },
  };
  expect(await judge.tellDraft(draft)).toMatchObject({ ok: true });
  expect(await judge.tellDraft({ ...draft, order: '密评' })).toMatchObject({ ok: false });
  await source.query('alter table drafts rename to drafts_away');
  expect(await judge.tellDraft({ ...draft, order: 2 })).toMatchObject({ refusal: { code: 'server-error' } });
  await source.query('alter table drafts_away rename to drafts');

  await source.query('alter table events rename to events_away');
  expect(await judge.send({ ...sheet, comment: '密评：改过' })).toMatchObject({
    refusal: { code: 'server-error' },
  });
  expect((await hall.staff.send('GET', '/contests/contest/log.json')).status).toBe(500);
  await source.query('alter table events_away rename to events');
  expect(await judge.send({ ...sheet, comment: '密评：再改' })).toMatchObject({ ok: true });
  expect(await host.send({ type: 'RenewSeat', judgeId: 'e1', reason: '平板遗失' })).toMatchObject({
    ok: true,
  });
  await judge.until('closed', ({ socket }) => !socket.connected);
  hall.closeAll();

  expect(written, 'it does say what went wrong').toContain('could not be recorded');
  const tokens = [hall.staff.cookies, await hall.seatCookie('e1')].flatMap((cookie) =>
    cookie.split(/[=;. ]+/).filter((part) => part.length > 20),
  );
  expect(tokens.length).toBeGreaterThan(3);
  const secrets = [
    ...tokens,
    ...hall.codes.judges.map((seat) => seat.code),
    ...hall.codes.presenters.map((presenter) => presenter.code),
    staffPassword,
    'Geheim',
    'GEHEIM',
    '密评',
    '87.5',
    '7.125',
    Buffer.from(server.app.get(Tokens).secret).toString('base64url'),
    server.settings.databaseUrl,
  ];
  expect(secrets.filter((secret) => written.includes(secret))).toEqual([]);
});
