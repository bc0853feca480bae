/** Makes a new database folder with initdb: UTF-8, a random password, no trusted connections. */
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, open, rename, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './account.ts';
import { clusterArgument, databaseFolder, type DatabaseFolder } from './database-folder.ts';
import { draftOf, sweepDrafts } from './drafts.ts';
import type { Programs } from './programs.ts';
import {
  accountUnavailable,
  diskFull,
  FIRST_START_FREE_BYTES,
  notStarting,
  refusalForFileError,
} from './refusals.ts';
import { runProgram } from './run-program.ts';

export const SUPERUSER = 'luyan';

/** Only this machine, only with the password. */
const HOST_BASED_ACCESS = `# Written by Luyan.\nhost all all 127.0.0.1/32 scram-sha-256\n`;

/**
 * Fills a draft and renames it, so a database folder is either absent or whole. When another copy of
 * the product makes the same folder at the same time, the first to rename wins and ours is dropped.
 * @throws {StartupRefusal} `disk-full`, `data-dir-not-writable`, `database-account-unavailable`,
 *   `database-not-starting`
 */
export async function initializeCluster(
  folder: DatabaseFolder,
  programs: Programs,
  account: Account,
): Promise<void> {
  const { bavail, bsize } = await statfs(folder.dataDir);
  if (bavail * bsize < FIRST_START_FREE_BYTES) throw diskFull(folder.dataDir, bavail * bsize);
  await sweepDrafts(folder.root);
  const draft = databaseFolder(folder.dataDir, draftOf(folder.root));
  try {
    await fillDraft(draft, programs, account);
    await rename(draft.root, folder.root);
    await syncFolder(folder.dataDir);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTEMPTY') return;
    throw refusalForFileError(error, folder.dataDir);
  } finally {
    await rm(draft.root, { recursive: true, force: true });
  }
}

async function fillDraft(draft: DatabaseFolder, programs: Programs, account: Account): Promise<void> {
  const password = randomBytes(24).toString('hex');
  const passwordForInitdb = join(draft.root, 'initdb-password');
  await mkdir(draft.cluster, { recursive: true, mode: 0o700 });
  await writeDurably(draft.passwordFile, password);
  await writeDurably(passwordForInitdb, password);
  if (account.kind === 'other') {
    await giveTo(account, draft.cluster);
    await giveTo(account, passwordForInitdb);
    await chmod(draft.root, 0o711); // initdb steps from the cluster to ../initdb-password
  }
  await runInitdb(draft, programs, account);
  await writeDurably(join(draft.cluster, 'pg_hba.conf'), HOST_BASED_ACCESS);
  await rm(passwordForInitdb);
  await chmod(draft.root, 0o700);
  await syncFolder(draft.root);
}

async function runInitdb(draft: DatabaseFolder, programs: Programs, account: Account): Promise<void> {
  const withLocale = (locale: string) =>
    runProgram(
      programs.initdb,
      [
        ...['-D', clusterArgument(draft, account), '-U', SUPERUSER, '-E', 'UTF8', '--data-checksums'],
        ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', `--locale=${locale}`],
        ...['--auth=scram-sha-256', '--pwfile=../initdb-password'],
      ],
      { account, cwd: draft.cluster },
    );
  let end = await withLocale('C.UTF-8');
  // Systems without that locale: the builtin provider above still sorts and folds case in UTF-8.
  if (end.outcome === 'ended' && end.output.includes('invalid locale')) end = await withLocale('C');
  if (end.outcome === 'not-run') throw accountUnavailable(end.reason);
  if (end.ok) return;
  if (/No space left on device|Disk quota exceeded/.test(end.output)) throw diskFull(draft.dataDir);
  throw notStarting(errorLineOf(end.output), 'initdb');
}

function errorLineOf(output: string): string {
  const lines = output.trim().split('\n');
  return (lines.find((line) => /error|fatal/i.test(line)) ?? lines.at(-1) ?? '').trim();
}

async function giveTo(account: Account & { kind: 'other' }, path: string): Promise<void> {
  await chown(path, account.uid, account.gid).catch((error: unknown) => {
    throw accountUnavailable(error instanceof Error ? error.message : String(error));
  });
}

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes a rename or a new file survive a power cut; Windows has no such call for folders. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
