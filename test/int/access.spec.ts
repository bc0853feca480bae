/** The HTTP edge: who may do what, from where, how often, and what every answer carries. */
import { request } from 'node:http';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PinoLogger } from '../../server/config/pino-logger.ts';
import type { RefusedBody, WhoAmI } from '../../shared/contract/rest.ts';
import { contestA } from '../support/contest-a.ts';
import { seatCodes } from '../support/live-page.ts';
import { freshDatabase } from '../support/postgres.ts';
import { routesOf } from '../support/routes.ts';
import { staffPassword, startTestServer, type TestServer } from '../support/server.ts';
import { Client, refusalOf, signedInStaff } from '../support/staff-client.ts';

let server: TestServer;
const logged = vi.spyOn(PinoLogger.prototype, 'error');
afterAll(() => logged.mockRestore());

beforeEach(async () => {
  server = await startTestServer(await freshDatabase(), contestA());
  logged.mockClear();
});
afterEach(async () => {
  expect(logged, 'whatever was sent is no fault of the server’s own').not.toHaveBeenCalled();
  await server.stop();
});

const whoIs = async (client: Client): Promise<WhoAmI> =>
  (await (await client.send('GET', '/access')).json()) as WhoAmI;

interface Reply {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
}

/** A POST as no browser would send it: from an address, or with headers of choice. */
function post(
  path: string,
  body: string,
  headers: Record<string, string> = {},
  localAddress = '127.0.0.1',
): Promise<Reply> {
  const json = { 'content-type': 'application/json', ...headers };
  return new Promise((resolve, reject) => {
    const sent = request(
      `${server.baseUrl}${path}`,
      { method: 'POST', headers: json, localAddress },
      (reply) => {
        let text = '';
        reply.setEncoding('utf8').on('data', (part: string) => (text += part));
        reply.on('end', () => resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: text }));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
const codeOf = ({ body }: Reply): string => (JSON.parse(body) as RefusedBody).refusal.code;
const password = (word: string): string => JSON.stringify({ password: word });

describe('signing in', () => {
  it('of staff by password, and out again', async () => {
    const client = new Client(server);
    expect(await refusalOf(await client.post('/access/staff', { password: 'wrong' }))).toEqual([
      401,
      'wrong-password',
    ]);
    expect(await whoIs(client)).toEqual({ staff: false, seat: null, presenter: null });
    expect((await client.post('/access/staff', { password: staffPassword })).status).toBe(204);
    expect((await whoIs(client)).staff).toBe(true);
    expect((await client.send('DELETE', '/access/staff')).status).toBe(204);
    expect((await whoIs(client)).staff).toBe(false);
  });

  it('of judges and presenters by code, however it is typed', async () => {
    const codes = await seatCodes(await signedInStaff(server));
    const [judge, presenter] = [codes.judges[0], codes.presenters[0]];
    const client = new Client(server);
    const typed = ` ${judge?.code.slice(0, 3).toLowerCase()}-${judge?.code.slice(3).toLowerCase()} `;
    expect((await client.post('/access/seat', { code: typed })).status).toBe(204);
    expect((await client.post('/access/presenter', { code: presenter?.code })).status).toBe(204);
    expect(await whoIs(client)).toEqual({
      staff: false,
      seat: { contestId: 'contest', judgeId: judge?.judgeId },
      presenter: { contestId: 'contest', projectId: presenter?.projectId },
    });
    expect(await refusalOf(await client.post('/access/seat', { code: presenter?.code }))).toEqual([
      401,
      'wrong-code',
    ]);
    expect(await refusalOf(await client.post('/access/presenter', { code: judge?.code }))).toEqual([
      401,
      'wrong-code',
    ]);
    expect(await refusalOf(await client.send('DELETE', '/access/device'))).toEqual([
      400,
      'malformed-command',
    ]);
  });

  it('sets cookies that no script and no other site can use', async () => {
    const { headers } = await post('/api/access/staff', password(staffPassword));
    const [cookie = ''] = headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^luyan_staff=[\w-]+\.[\w-]+\.[\w-]+;/);
    for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Max-Age=86400'])
      expect(cookie).toContain(part);
    expect(cookie, 'a hall has plain HTTP').not.toContain('Secure');
    expect(cookie).not.toContain('Domain');
  });

  it('is worth nothing with a cookie of another installation or kind', async () => {
    const stranger = await startTestServer(await freshDatabase(), contestA());
    const foreign = await signedInStaff(stranger);
    await stranger.stop();
    const headers = { cookie: foreign.cookies };
    expect((await fetch(`${server.baseUrl}/api/contests`, { headers })).status).toBe(401);
    const staff = await signedInStaff(server);
    const renamed = { cookie: staff.cookies.replace('luyan_staff', 'luyan_seat') };
    expect(await (await fetch(`${server.baseUrl}/api/access`, { headers: renamed })).json()).toMatchObject({
      seat: null,
    });
  });

  it('is limited by address', async () => {
    const tries = async (address: string, count: number, headers = {}): Promise<Reply[]> => {
      const replies: Reply[] = [];
      for (let n = 0; n < count; n += 1)
        replies.push(
          await post(
            '/api/access/seat',
            JSON.stringify({ code: 'WRONG' }),
            { ...headers, 'x-forwarded-for': `203.0.113.${n}` },
            address,
          ),
        );
      return replies;
    };
    const replies = await tries('127.0.0.2', 31);
    expect(new Set(replies.slice(0, 30).map(codeOf))).toEqual(new Set(['wrong-code']));
    const over = replies[30];
    expect([over?.status, over && codeOf(over)]).toEqual([429, 'too-many-tries']);
    const { refusal } = JSON.parse(over?.body ?? '') as RefusedBody;
    expect(refusal.facts).toMatchObject({ retryAfterSeconds: expect.any(Number) });
    expect(refusal.message.zh).toMatch(/秒/);
    expect((await tries('127.0.0.3', 1)).map(codeOf), 'another address').toEqual(['wrong-code']);
  });
});

describe('behind a public address', () => {
  const publicUrl = 'https://luyan.example.org';
  beforeEach(async () => {
    await server.stop();
    server = await startTestServer(await freshDatabase(), contestA(), { publicUrl });
  });

  it('takes the proxy’s word for who asks, not the client’s', async () => {
    const tryFrom = (claimed: string, address: string): Promise<Reply> =>
      post('/api/access/staff', password('wrong'), {
        'x-forwarded-for': `${claimed}, ${address}`,
        'x-forwarded-proto': 'https',
      });
    for (let n = 0; n < 30; n += 1)
      expect((await tryFrom(`198.51.100.${n}`, '203.0.113.9')).status).toBe(401);
    expect((await tryFrom('198.51.100.99', '203.0.113.9')).status).toBe(429);
    expect((await tryFrom('198.51.100.99', '203.0.113.10')).status).toBe(401);
  });

  it('takes its own pages, and sets cookies for https alone', async () => {
    const proxied = { origin: publicUrl, 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.9' };
    const { status, headers } = await post('/api/access/staff', password(staffPassword), proxied);
    expect(status).toBe(204);
    expect(headers['set-cookie']?.[0]).toContain('Secure');
  });
});

describe('another site’s page', () => {
  it('may not change anything, nor read', async () => {
    const staff = await signedInStaff(server);
    for (const origin of ['https://evil.example', 'null', server.baseUrl.replace(/\d+$/, '1')]) {
      const headers = { origin, cookie: staff.cookies };
      const reply = await post(
        '/api/contests',
        JSON.stringify({ preset: 'shanxi-2019', title: '外来' }),
        headers,
      );
      expect([reply.status, codeOf(reply)]).toEqual([403, 'origin-refused']);
      expect(reply.headers['access-control-allow-origin']).toBeUndefined();
      const leaving = await fetch(`${server.baseUrl}/api/access/staff`, { method: 'DELETE', headers });
      expect(leaving.status).toBe(403);
    }
    const listing = await fetch(`${server.baseUrl}/api/contests`, {
      headers: { origin: 'https://evil.example', cookie: staff.cookies },
    });
    expect(listing.headers.get('access-control-allow-origin')).toBeNull();
    const own = { origin: server.baseUrl, cookie: staff.cookies };
    expect(
      (await post('/api/contests', JSON.stringify({ preset: 'shanxi-2019', title: '自己' }), own)).status,
    ).toBe(201);
  });
});

describe('every route under /api', () => {
  /** What anybody may ask; all else is for staff alone. */
  const open = [
    /^GET \/api\/docs/,
    /^GET \/api\/trust/,
    /^GET \/api\/access$/,
    /^POST \/api\/access\/(staff|seat|presenter)$/,
    /^POST \/api\/access\/seat\/again$/,
    // the seat's own (relay.spec.ts): refused without its cookie
    /^GET \/api\/access\/seat\/relay-key$/,
    /^DELETE \/api\/access\/:kind$/,
    /^GET \/api\/decks\/:deckId\.pdf$/,
    /^POST \/api\/contests\/:id\/ballots$/,
    /^GET \/api\/contests\/:id\/ballots\/mine$/,
  ];

  it('answers 401 without a staff cookie, but for the few that are named here', async () => {
    const routes = routesOf(server)
      .filter(({ path }) => path.startsWith('/api'))
      .map(({ method, path }) => ({ method, path, name: `${method.replace('HEAD', 'GET')} ${path}` }));
    const guarded = routes.filter(({ name }) => !open.some((pattern) => pattern.test(name)));
    for (const pattern of open)
      expect(
        routes.some(({ name }) => pattern.test(name)),
        String(pattern),
      ).toBe(true);
    expect(guarded.length).toBeGreaterThan(10);
    const seat = new Client(server);
    const { judges } = await seatCodes(await signedInStaff(server));
    await seat.post('/access/seat', { code: judges[0]?.code });
    for (const { method, path, name } of guarded)
      for (const cookie of ['', seat.cookies]) {
        const real = path.replace(':id', 'contest').replace(':projectId', 'p1');
        const reply = await fetch(`${server.baseUrl}${real}`, { method, headers: { cookie } });
        expect(reply.status, name).toBe(401);
        if (method !== 'HEAD') expect(await refusalOf(reply), name).toEqual([401, 'not-signed-in']);
      }
  });

  it('that is not there is refused with a sentence, and does not repeat the address', async () => {
    const reply = await fetch(`${server.baseUrl}/api/nowhere?code=A3C4D6`);
    const text = await reply.text();
    expect(reply.status).toBe(404);
    expect(text).toContain('unknown-page');
    expect(text).not.toContain('A3C4D6');
  });
});
