/**
 * `DATA_DIR/postgres`: the database, its password and its log in one folder.
 *
 * The account PostgreSQL runs under need not be able to walk the path to it (DATA_DIR below /root):
 * its programs start with the cluster as working directory, entered before the account is dropped,
 * and know it as /proc/self/cwd. So the data stays where the user asked for it.
 */
import { access, chmod, constants, lchown, mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './account.ts';
import { folderIncomplete, madeByOtherMajor, refusalForFileError } from './refusals.ts';

export interface DatabaseFolder {
  readonly dataDir: string;
  readonly root: string;
  /** PostgreSQL's own data directory. */
  readonly cluster: string;
  /** Readable by this process's account alone; PostgreSQL keeps only a SCRAM verifier. */
  readonly passwordFile: string;
  readonly logFile: string;
}

export function databaseFolder(dataDir: string, root = join(dataDir, 'postgres')): DatabaseFolder {
  return {
    dataDir,
    root,
    cluster: join(root, 'cluster'),
    passwordFile: join(root, 'password'),
    logFile: join(root, 'server.log'),
  };
}

/** What to tell PostgreSQL's programs, whose working directory is the cluster, as their data directory. */
export function clusterArgument(folder: DatabaseFolder, account: Account): string {
  return account.kind === 'other' && process.platform === 'linux' ? '/proc/self/cwd' : folder.cluster;
}

/** @throws {StartupRefusal} `data-dir-not-writable`, `disk-full` */
export async function ensureDataDir(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true });
    await access(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw refusalForFileError(error, dataDir);
  }
}

/**
 * The password of an existing database, after making sure that `account` can open it; null when there
 * is no database yet.
 * @throws {StartupRefusal} `database-other-major`, `database-folder-incomplete`, `data-dir-not-writable`
 */
export async function openDatabaseFolder(
  folder: DatabaseFolder,
  account: Account,
  major: string,
): Promise<string | null> {
  try {
    const found = await readIfThere(join(folder.cluster, 'PG_VERSION'));
    if (found === null) return null;
    if (found.trim() !== major) throw madeByOtherMajor(folder.dataDir, found.trim(), major);
    const password = await readIfThere(folder.passwordFile);
    if (password === null || password === '') throw folderIncomplete(folder.root, 'password');
    await chmod(folder.cluster, 0o700);
    await ownBy(account, folder.cluster);
    return password;
  } catch (error) {
    throw refusalForFileError(error, folder.root);
  }
}

/** Gives a cluster that was restored by root, from a backup say, to the account that will run it. */
async function ownBy(account: Account, cluster: string): Promise<void> {
  if (account.kind === 'self') return;
  const owners = await Promise.all([stat(cluster), stat(join(cluster, 'PG_VERSION'))]);
  if (owners.every((owner) => owner.uid === account.uid)) return;
  const names = await readdir(cluster, { recursive: true });
  for (const name of ['.', ...names]) await lchown(join(cluster, name), account.uid, account.gid);
}

async function readIfThere(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
}
