/** A local authority and a certificate in a data folder, as `npm run cert` makes them. */
import { makeAuthority } from '../../server/certificate/issue.ts';
import { writePem } from '../../server/certificate/pem-files.ts';
import { currentCertificate } from '../../server/certificate/renewal.ts';
import type { ServerCertificate } from '../../server/config/server-certificate.ts';

export const ownNames = ['localhost', '127.0.0.1'] as const;

/** @param authorityNow Unix ms: when the authority was made */
export async function giveAuthority(dataDir: string, authorityNow = Date.now()): Promise<void> {
  await writePem(dataDir, 'authority', await makeAuthority('test-laptop', authorityNow));
}

/** What a start on this folder uses. */
export async function certificateAt(
  dataDir: string,
  names: readonly string[] = ownNames,
  now = Date.now(),
): Promise<ServerCertificate> {
  const { certificate } = await currentCertificate({ dataDir, names, now });
  if (certificate === null) throw new Error('there is no authority in this folder');
  return certificate;
}
