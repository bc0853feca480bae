/** HTTPS by a certificate of the laptop's own: with a TLS client that trusts the authority, and with those that do not. */
import { execFile } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { request as plainRequest, type IncomingHttpHeaders } from 'node:http';
import { request as secureRequest } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { checkServerIdentity } from 'node:tls';
import { promisify } from 'node:util';
import { io } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ServerCertificate } from '../../server/config/server-certificate.ts';
import { PROTOCOL_VERSION, type ViewMessage } from '../../shared/contract/protocol.ts';
import type { HostView } from '../../shared/contract/views.ts';
import { certificateAt, giveAuthority, ownNames } from '../support/certificate.ts';
import { contestA } from '../support/contest-a.ts';
import { LivePage } from '../support/live-page.ts';
import { freshDatabase } from '../support/postgres.ts';
import { staffPassword, startTestServer, type TestServer } from '../support/server.ts';

const root = join(import.meta.dirname, '../..');
const DAY_MS = 24 * 60 * 60 * 1000;

let dataDir: string;
let server: TestServer;
let certificate: ServerCertificate;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'luyan-https-'));
  await giveAuthority(dataDir);
  certificate = await certificateAt(dataDir);
  server = await startTestServer(await freshDatabase(), contestA(), { certificate });
});
afterEach(async () => {
  await server.stop();
  await rm(dataDir, { recursive: true });
});

/** What a tablet keeps that has trusted. */
const authorityPem = async (): Promise<string> =>
  readFile(join(dataDir, 'certificate/authority.pem'), 'utf8');
const secureUrl = (): string => server.baseUrl.replace(/^http:/, 'https:');

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface Asked {
  readonly headers?: Record<string, string>;
  readonly body?: string;
  /** A client that does not trust has none. */
  readonly ca?: string;
  /** The address that the certificate has to be good for, whichever was dialled. */
  readonly openedAs?: string;
}

async function ask(url: string, { headers = {}, body, ca, openedAs }: Asked = {}): Promise<Reply> {
  const method = body === undefined ? 'GET' : 'POST';
  const json = body === undefined ? headers : { 'content-type': 'application/json', ...headers };
  const identity =
    openedAs === undefined
      ? {}
      : {
          checkServerIdentity: (_host: string, own: Parameters<typeof checkServerIdentity>[1]) =>
            checkServerIdentity(openedAs, own),
        };
  const sent = url.startsWith('https:')
    ? secureRequest(url, { method, headers: json, agent: false, ...(ca && { ca }), ...identity })
    : plainRequest(url, { method, headers: json, agent: false });
  const answered = once(sent, 'response') as Promise<[import('node:http').IncomingMessage]>;
  sent.end(body);
  const [reply] = await answered;
  return { status: reply.statusCode ?? 0, headers: reply.headers, body: await text(reply) };
}

const signIn = (url: string, more: Asked): Promise<Reply> =>
  ask(`${url}/api/access/staff`, { ...more, body: JSON.stringify({ password: staffPassword }) });

describe('a device that trusts', () => {
  it('signs in with a cookie for HTTPS alone, and its socket gets the host’s view', async () => {
    const ca = await authorityPem();
    const signedIn = await signIn(secureUrl(), { ca, headers: { origin: secureUrl() } });
    expect(signedIn.status).toBe(204);
    const [cookie = ''] = signedIn.headers['set-cookie'] ?? [];
    expect(cookie).toContain('Secure');
    for (const transport of ['websocket', 'polling']) {
      const socket = io(secureUrl(), {
        forceNew: true,
        transports: [transport],
        ca,
        auth: { protocol: PROTOCOL_VERSION, audience: 'host' },
        extraHeaders: { cookie: cookie.split(';')[0] ?? '', origin: secureUrl() },
      });
      const message = await new Promise<ViewMessage<HostView>>((resolve, reject) => {
        socket.once('view', resolve).once('connect_error', reject);
      });
      expect(message.view.joinUrl).toBe(server.settings.joinUrl);
      socket.disconnect();
    }
  });

  it('is not told to use HTTPS for ever: the name is another laptop’s tomorrow', async () => {
    const { status, headers } = await ask(`${secureUrl()}/judge`, { ca: await authorityPem() });
    expect(status).toBe(200);
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['content-security-policy']).toContain("default-src 'self'");
  });

  it('takes no orders over HTTPS from a page that came over plain HTTP', async () => {
    const ca = await authorityPem();
    const refused = await signIn(secureUrl(), { ca, headers: { origin: server.baseUrl } });
    expect([refused.status, refused.body]).toEqual([403, expect.stringContaining('origin-refused')]);
  });
});

describe('a device that does not trust yet', () => {
  it('is given nothing over HTTPS, and everything it needs to trust over plain HTTP', async () => {
    await expect(ask(`${secureUrl()}/judge`)).rejects.toThrow(/certificate/);
    const known = await ask(`${server.baseUrl}/api/trust`);
    const { name, fingerprint256: fingerprint, der } = certificate.authority;
    expect(JSON.parse(known.body)).toEqual({ authority: { name, fingerprint } });
    const file = await fetch(`${server.baseUrl}/api/trust/luyan.crt`);
    expect(file.headers.get('content-type')).toBe('application/x-x509-ca-cert');
    const installed = new X509Certificate(Buffer.from(await file.arrayBuffer()));
    expect([installed.fingerprint256, installed.ca]).toEqual([fingerprint, true]);
    const profile = await fetch(`${server.baseUrl}/api/trust/luyan.mobileconfig`);
    expect(profile.headers.get('content-type')).toBe('application/x-apple-aspen-config');
    const plist = await profile.text();
    expect(plist).toContain('com.apple.security.root');
    expect(plist).toContain(der.toString('base64'));
    for (const { body } of [known, { body: plist }]) expect(body).not.toContain('PRIVATE');
    expect((await ask(`${server.baseUrl}/trust`)).status).toBe(200);
  });

  const atLan = { host: '192.168.1.20:3000' };
  it.each(['/judge', '/console', '/present'])('is led from %s to the page that helps', async (path) => {
    const { status, headers } = await ask(`${server.baseUrl}${path}?contest=c`, { headers: atLan });
    expect([status, headers.location]).toEqual([
      302,
      `/trust?next=${encodeURIComponent(`${path}?contest=c`)}`,
    ]);
  });

  it('opens what is public as ever, and goes on without HTTPS where a person has chosen so', async () => {
    for (const path of ['/', '/vote', '/board', '/display', '/trust'])
      expect((await ask(`${server.baseUrl}${path}`, { headers: atLan })).status, path).toBe(200);
    const chosen = { ...atLan, cookie: 'a=b; luyan_on_plain=1' };
    expect((await ask(`${server.baseUrl}/judge`, { headers: chosen })).status).toBe(200);
    const signedIn = await signIn(server.baseUrl, { headers: { origin: server.baseUrl } });
    expect(signedIn.status).toBe(204);
    expect(signedIn.headers['set-cookie']?.[0]).not.toContain('Secure');
    for (const transport of ['websocket', 'polling'] as const) {
      const page = new LivePage(server, 'public', { transport });
      await page.joined();
      page.socket.disconnect();
    }
  });

  it('needs no trust on the server’s own machine', async () => {
    for (const host of ['localhost:3000', '127.0.0.1:3000', '[::1]:3000'])
      expect((await ask(`${server.baseUrl}/console`, { headers: { host } })).status, host).toBe(200);
  });
});

describe('the certificate', () => {
  it('is made anew at the next start where the machine has another address; nobody has to trust anew', async () => {
    const ca = await authorityPem();
    const opened = { ca, openedAs: '10.9.8.7' };
    await expect(ask(`${secureUrl()}/judge`, opened)).rejects.toThrow(/10\.9\.8\.7/);
    await server.stop();
    const renewed = await certificateAt(dataDir, [...ownNames, '10.9.8.7']);
    server = await startTestServer(await freshDatabase(), contestA(), { certificate: renewed });
    expect(renewed.authority).toEqual(certificate.authority);
    expect((await ask(`${secureUrl()}/judge`, opened)).status).toBe(200);
    expect((await certificateAt(dataDir, [...ownNames, '10.9.8.7'])).certificate).toBe(renewed.certificate);
  });

  it('is made anew near its end', async () => {
    const later = Date.now() + 780 * DAY_MS;
    const renewed = new X509Certificate((await certificateAt(dataDir, ownNames, later)).certificate);
    expect(Date.parse(renewed.validTo)).toBeGreaterThan(later + 365 * DAY_MS);
    expect(renewed.verify(new X509Certificate(certificate.authority.der).publicKey)).toBe(true);
  });
});

it('an end waits for no connection, whatever it has said so far', async () => {
  const { port } = new URL(server.baseUrl);
  const silent = connect(Number(port), '127.0.0.1');
  const halfPlain = connect(Number(port), '127.0.0.1', () => halfPlain.write('GET /'));
  const halfSecure = connect(Number(port), '127.0.0.1', () => halfSecure.write(Buffer.from([22, 3, 1])));
  const all = [silent, halfPlain, halfSecure];
  for (const socket of all) socket.on('error', () => socket.destroy());
  await Promise.all(all.map((socket) => once(socket, 'connect')));
  // answered after those three were accepted
  await ask(`${server.baseUrl}/health/live`);
  const closed = all.map((socket) => once(socket, 'close'));
  await server.stop();
  await Promise.all(closed);
  server = await startTestServer(await freshDatabase());
});

describe('npm run cert', () => {
  const cert = async (folder: string): Promise<string> => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(root, 'scripts/run-source.mjs'), 'server/cli/cert.ts'],
      { cwd: root, env: { ...process.env, DATA_DIR: folder } },
    );
    return stdout;
  };

  it('makes both for this account alone, prints the fingerprint, and changes nothing when run again', async () => {
    const folder = join(dataDir, 'new');
    const said = await cert(folder);
    const files = ['authority', 'server'].map((name) => join(folder, `certificate/${name}.pem`));
    const read = (): Promise<string[]> => Promise.all(files.map((file) => readFile(file, 'utf8')));
    const made = await read();
    expect(said).toContain(new X509Certificate(made[0] ?? '').fingerprint256);
    expect(said).not.toContain('PRIVATE');
    if (process.platform !== 'win32')
      for (const file of files) expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await cert(folder)).toContain('没有改动');
    expect(await read()).toEqual(made);
  });
});
