/** The certificate that a start uses: made anew first where the machine has other addresses, or its end is near. */
import { X509Certificate } from 'node:crypto';
import type { ServerCertificate } from '../config/server-certificate.ts';
import type { BilingualSentence } from '../config/startup-refusal.ts';
import { runOwnProgram } from '../programs/own-program.ts';
import { readPem, type KeyAndCertificate } from './pem-files.ts';
import { nearsItsEnd, whyRenew } from './why-renew.ts';

const LONGEST_MS = 30_000;
const HEAP_MEGABYTES = 128;

export interface IssueJob {
  readonly dataDir: string;
  readonly names: readonly string[];
  /** Unix ms. */
  readonly now: number;
}

export interface CurrentCertificate {
  /** null: `npm run cert` was never run here, so plain HTTP. */
  readonly certificate: ServerCertificate | null;
  /** What the person at the terminal should know. */
  readonly remarks: readonly BilingualSentence[];
}

/** @throws {StartupRefusal} certificate-unreadable */
export async function currentCertificate(job: IssueJob): Promise<CurrentCertificate> {
  const { dataDir, names, now } = job;
  const authority = await readPem(dataDir, 'authority');
  if (authority === null) return { certificate: null, remarks: [] };
  const before = await readPem(dataDir, 'server');
  const why = whyRenew(before, authority, names, now);
  const failed = why === null ? null : await renew(job);
  const server = await readPem(dataDir, 'server');
  const remarks = [
    ...(why !== null && failed === null ? [RENEWED] : []),
    ...(failed === null ? [] : [notRenewed(failed)]),
    ...(nearsItsEnd(new X509Certificate(authority.certificate), now) ? [AUTHORITY_ENDS] : []),
  ];
  return { certificate: server === null ? null : inUse(server, authority), remarks };
}

/** @returns what went wrong; null: nothing */
async function renew(job: IssueJob): Promise<string | null> {
  const outcome = await runOwnProgram({
    beside: import.meta.url,
    name: 'issue.program',
    input: Buffer.from(JSON.stringify(job)),
    longestMs: LONGEST_MS,
    heapMegabytes: HEAP_MEGABYTES,
  });
  if (outcome.kind === 'done') return null;
  return outcome.kind === 'failed' ? outcome.said : `more than ${LONGEST_MS} ms`;
}

function inUse(server: KeyAndCertificate, authority: KeyAndCertificate): ServerCertificate {
  const { subject, fingerprint256, raw, validTo } = new X509Certificate(authority.certificate);
  return {
    ...server,
    authority: { name: /^CN=(.*)$/m.exec(subject)?.[1] ?? subject, fingerprint256, der: raw, validTo },
  };
}

const RENEWED: BilingualSentence = {
  zh: '本机地址有变或证书将到期，服务器证书已更新；各平板不用重新信任。',
  en: 'The server’s certificate was made anew for this machine’s addresses as they are now; tablets need not trust anew.',
};
const AUTHORITY_ENDS: BilingualSentence = {
  zh: '本机证书机构将到期：请在活动之前运行 npm run cert，并让各平板重新信任。',
  en: 'The local authority is near its end: run npm run cert before the event, and have the tablets trust anew.',
};
const notRenewed = (why: string): BilingualSentence => ({
  zh: `服务器证书没能更新，先用原来的：新地址的HTTPS可能打不开（${why.trim()}）。`,
  en: `The server’s certificate could not be made anew; the former one stays, and HTTPS may not open under new addresses (${why.trim()}).`,
});
