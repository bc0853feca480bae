/** Whether a certificate still serves: for the names that this machine has now, and for long enough. */
import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import type { KeyAndCertificate } from './pem-files.ts';

/** What is nearer to its end than this is made anew. */
const NEAR_END_MS = 30 * 24 * 60 * 60 * 1000;

export type WhyRenew = 'missing' | 'other-authority' | 'near-its-end' | 'other-names';

/** @param now Unix ms */
export const nearsItsEnd = (certificate: X509Certificate, now: number): boolean =>
  Date.parse(certificate.validTo) - now < NEAR_END_MS;

/**
 * @param names host names and IP addresses that it has to be good for; it may be good for more
 * @param now Unix ms
 * @returns null: it serves
 */
export function whyRenew(
  server: KeyAndCertificate | null,
  authority: KeyAndCertificate,
  names: readonly string[],
  now: number,
): WhyRenew | null {
  if (server === null) return 'missing';
  const own = new X509Certificate(server.certificate);
  if (!own.verify(new X509Certificate(authority.certificate).publicKey)) return 'other-authority';
  if (nearsItsEnd(own, now)) return 'near-its-end';
  const isCovered = (name: string): boolean =>
    (isIP(name) === 0 ? own.checkHost(name) : own.checkIP(name)) !== undefined;
  return names.every(isCovered) ? null : 'other-names';
}
