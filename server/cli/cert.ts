/** `npm run cert`: a local authority and a certificate for this machine's names and addresses, in DATA_DIR. */
import { hostname } from 'node:os';
import { X509Certificate } from 'node:crypto';
import { makeAuthority, makeServerCertificate } from '../certificate/issue.ts';
import { readPem, writePem } from '../certificate/pem-files.ts';
import { nearsItsEnd, whyRenew } from '../certificate/why-renew.ts';
import { machineNames } from '../config/addresses.ts';
import { loadSettings } from '../config/settings.ts';
import { StartupRefusal } from '../config/startup-refusal.ts';
import { ensureDataDir } from '../store/embedded/database-folder.ts';

async function main(): Promise<void> {
  const { dataDir } = loadSettings(process.env);
  await ensureDataDir(dataDir);
  const now = Date.now();
  const names = machineNames();
  const former = await readPem(dataDir, 'authority');
  const keeps = former !== null && !nearsItsEnd(new X509Certificate(former.certificate), now);
  const authority = keeps ? former : await makeAuthority(hostname(), now);
  if (!keeps) await writePem(dataDir, 'authority', authority);
  const why = whyRenew(await readPem(dataDir, 'server'), authority, names, now);
  if (why !== null) await writePem(dataDir, 'server', await makeServerCertificate(authority, names, now));
  const { fingerprint256 } = new X509Certificate(authority.certificate);
  const [zh, en] = keeps
    ? why === null
      ? ['证书仍然可用，没有改动。', 'The certificate still serves; nothing was changed.']
      : [
          '服务器证书已更新，各平板不用重新信任。',
          'The server’s certificate was made anew; tablets need not trust anew.',
        ]
    : ['已建立本机证书机构和服务器证书。', 'A local authority and a certificate have been made.'];
  console.log(`${zh}\n${en}\n
适用 Good for: ${names.join('  ')}
机构指纹 Fingerprint of the authority (SHA-256):
${fingerprint256}

重新启动（npm start）后使用HTTPS；各平板打开 /trust 按步骤信任。
Start again (npm start) to use HTTPS; open /trust on each tablet and follow the steps there.
私钥在 ${dataDir}，请勿外传。The private keys are in that folder: give them to nobody.`);
}

await main().catch((error: unknown) => {
  console.error(error instanceof StartupRefusal ? error.message : error);
  process.exitCode = 1;
});
