import { X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeAuthority, makeServerCertificate } from './issue.ts';
import type { KeyAndCertificate } from './pem-files.ts';
import { whyRenew } from './why-renew.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const now = Date.UTC(2026, 10, 28, 9);
const names = ['localhost', '127.0.0.1', '::1', 'stage-laptop.local', '192.168.1.20'];

let authority: KeyAndCertificate;
let server: KeyAndCertificate;
let root: X509Certificate;
let own: X509Certificate;
beforeAll(async () => {
  authority = await makeAuthority('stage-laptop', now);
  server = await makeServerCertificate(authority, names, now);
  root = new X509Certificate(authority.certificate);
  own = new X509Certificate(server.certificate);
});

describe('the authority', () => {
  it('names Luyan, the machine and the day, and may sign', () => {
    expect(root.subject).toContain('CN=Luyan 路演 stage-laptop 2026-11-28');
    expect(root.ca).toBe(true);
    expect(root.checkIssued(root) && root.verify(root.publicKey)).toBe(true);
  });
});

describe('the server’s certificate', () => {
  it('is signed by the authority, and may not sign others', () => {
    expect(own.checkIssued(root) && own.verify(root.publicKey)).toBe(true);
    expect(own.ca).toBe(false);
  });

  it('is good for every name and address, and for no other', () => {
    for (const name of ['localhost', 'stage-laptop.local']) expect(own.checkHost(name)).toBe(name);
    for (const address of ['127.0.0.1', '::1', '192.168.1.20']) expect(own.checkIP(address)).toBe(address);
    expect(own.checkHost('example.org')).toBeUndefined();
    expect(own.checkIP('192.168.1.21')).toBeUndefined();
  });

  it('lasts no longer than Apple takes, and began before now for tablets whose clock is wrong', () => {
    const [from, to] = [Date.parse(own.validFrom), Date.parse(own.validTo)];
    expect(to - from).toBeLessThanOrEqual(825 * DAY_MS);
    expect(from).toBeLessThan(now - DAY_MS);
  });
});

describe('a certificate is made anew', () => {
  const why = (at: number, wanted = names, under = authority): string | null =>
    whyRenew(server, under, wanted, at);

  it('never while it serves', () => {
    expect(why(now)).toBeNull();
    expect(why(now, ['localhost', '192.168.1.20'])).toBeNull();
    expect(why(now + 700 * DAY_MS)).toBeNull();
  });

  it('where there is none, where addresses are new, near its end, under another authority', async () => {
    expect(whyRenew(null, authority, names, now)).toBe('missing');
    expect(why(now, [...names, '10.0.0.5'])).toBe('other-names');
    expect(why(now, [...names, 'other.local'])).toBe('other-names');
    expect(why(now + 780 * DAY_MS)).toBe('near-its-end');
    expect(why(now, names, await makeAuthority('stage-laptop', now))).toBe('other-authority');
  });
});
