/** `DATA_DIR/certificate`: the authority and the server's certificate, each one file of private key and certificate. */
import { X509Certificate } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupRefusal } from '../config/startup-refusal.ts';

export interface KeyAndCertificate {
  /** PEM, PKCS #8. */
  readonly key: string;
  /** PEM. */
  readonly certificate: string;
}

export type PemFile = 'authority' | 'server';

const folderOf = (dataDir: string): string => join(dataDir, 'certificate');
const pathOf = (dataDir: string, file: PemFile): string => join(folderOf(dataDir), `${file}.pem`);

/**
 * @returns null: not made yet
 * @throws {StartupRefusal} certificate-unreadable
 */
export async function readPem(dataDir: string, file: PemFile): Promise<KeyAndCertificate | null> {
  const path = pathOf(dataDir, file);
  try {
    const text = await readFile(path, 'utf8');
    const read = { key: blockOf(text, 'PRIVATE KEY'), certificate: blockOf(text, 'CERTIFICATE') };
    new X509Certificate(read.certificate);
    return read;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new StartupRefusal(
      'certificate-unreadable',
      {
        zh: `证书文件无法读取：${path}。请删除文件夹 ${folderOf(dataDir)}，再运行 npm run cert（各平板要重新信任）；不需要HTTPS时删除即可。`,
        en: `The certificate cannot be read: ${path}. Remove the folder ${folderOf(dataDir)} and run npm run cert again (every tablet has to trust anew); without it the server runs on plain HTTP.`,
      },
      { cause: error },
    );
  }
}

/** Readable by this account alone, and never half written: key and certificate change together. */
export async function writePem(dataDir: string, file: PemFile, content: KeyAndCertificate): Promise<void> {
  await mkdir(folderOf(dataDir), { recursive: true, mode: 0o700 });
  const path = pathOf(dataDir, file);
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, `${content.key.trim()}\n${content.certificate.trim()}\n`, { mode: 0o600 });
  await rename(draft, path);
}

function blockOf(text: string, label: string): string {
  const block = new RegExp(`-----BEGIN ${label}-----[^-]+-----END ${label}-----`).exec(text);
  if (block === null) throw new Error(`no ${label} in the file`);
  return block[0];
}
