/** What every HTTP answer carries, and what becomes of bodies that are wrong. */
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { PinoLogger } from '../../server/config/pino-logger.ts';
import type { RefusedBody } from '../../shared/contract/rest.ts';
import { contestA } from '../support/contest-a.ts';
import { freshDatabase } from '../support/postgres.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { signedInStaff } from '../support/staff-client.ts';

let server: TestServer;
const logged = vi.spyOn(PinoLogger.prototype, 'error');
afterAll(() => logged.mockRestore());

beforeAll(async () => {
  server = await startTestServer(await freshDatabase(), contestA());
});
afterEach(() => {
  expect(logged, 'whatever was sent is no fault of the server’s own').not.toHaveBeenCalled();
});
afterAll(async () => {
  await server.stop();
});

interface Reply {
  readonly status: number;
  readonly body: string;
}

async function post(path: string, body: string, type = 'application/json'): Promise<Reply> {
  const reply = await fetch(`${server.baseUrl}${path}`, {
    method: 'POST',
    body,
    headers: { 'content-type': type },
  });
  return { status: reply.status, body: await reply.text() };
}
const codeOf = ({ body }: Reply): string => (JSON.parse(body) as RefusedBody).refusal.code;
const password = (word: string): string => JSON.stringify({ password: word });

describe('every answer', () => {
  it.each([
    '/',
    '/display',
    '/display/speaker',
    '/display/board',
    '/display/overlay',
    '/judge',
    '/console',
    '/board',
    '/vote',
    '/trust',
    '/api/access',
    '/api/contests',
    '/api/nowhere',
    '/assets/empty.txt',
  ])('carries the security headers: %s', async (path) => {
    const { headers } = await fetch(`${server.baseUrl}${path}`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(/script-src ([^;]*)/.exec(policy)?.[1]).toBe("'self' 'wasm-unsafe-eval'");
    for (const part of [
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'self'",
      "form-action 'self'",
    ])
      expect(policy).toContain(part);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('with codes or names of people is not kept by anybody', async () => {
    const staff = await signedInStaff(server);
    for (const path of [
      '/contests/contest/seats',
      '/access',
      '/contests/contest/export.json',
      '/contests/contest/log.json',
    ])
      expect((await staff.send('GET', path)).headers.get('cache-control'), path).toContain('no-store');
  });
});

describe('a body that is wrong', () => {
  it.each<[string, string, number, string]>([
    ['nothing', '', 400, 'malformed-command'],
    ['half a document', '{"password":', 400, 'malformed-command'],
    ['null', 'null', 400, 'malformed-command'],
    ['a list', '[]', 400, 'malformed-command'],
    ['another type', '{"password":7}', 400, 'malformed-command'],
    ['a field too many', '{"password":"x","admin":true}', 400, 'malformed-command'],
    ['a prototype', '{"__proto__":{"password":"x"}}', 400, 'malformed-command'],
    ['deep nesting', `{"password":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 400, 'malformed-command'],
    ['an endless password', password('x'.repeat(201)), 400, 'malformed-command'],
  ])('%s is refused with its code and a sentence', async (_what, body, status, code) => {
    const reply = await post('/api/access/staff', body);
    expect([reply.status, codeOf(reply)]).toEqual([status, code]);
    expect((JSON.parse(reply.body) as RefusedBody).refusal.message.zh).toMatch(/。$/);
  });

  it('of another type, or too large, too', async () => {
    expect(codeOf(await post('/api/access/staff', 'password=x', 'text/plain'))).toBe('malformed-command');
    const large = await post('/api/contests', JSON.stringify({ file: 'x'.repeat(9 * 1024 * 1024) }));
    expect([large.status, codeOf(large)]).toEqual([413, 'upload-too-large']);
    expect((JSON.parse(large.body) as RefusedBody).refusal.facts).toEqual({ limitMegabytes: 8 });
  });
});
