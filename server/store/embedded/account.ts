/** Which account PostgreSQL runs under: it refuses uid 0, so a root process hands it to an ordinary one. */
import { readFile, stat } from 'node:fs/promises';
import { accountUnavailable } from './refusals.ts';

export type Account =
  | { readonly kind: 'self' }
  /** Only ever chosen by root; both ids are unsigned. */
  | { readonly kind: 'other'; readonly uid: number; readonly gid: number };

/**
 * Not root: the account of this process. Root: the owner of the existing database, so that a single
 * start with sudo does not lock the usual user out, else `nobody`.
 * @throws {StartupRefusal} `database-account-unavailable`
 */
export async function chooseAccount(clusterDir: string): Promise<Account> {
  if (process.getuid?.() !== 0) return { kind: 'self' };
  const owner = await stat(clusterDir).catch(() => null);
  if (owner !== null && owner.uid !== 0) return { kind: 'other', uid: owner.uid, gid: owner.gid };
  const nobody = accountNamed('nobody', await readFile('/etc/passwd', 'utf8').catch(() => ''));
  if (nobody === null) throw accountUnavailable('nobody');
  return nobody;
}

/** Finds an account in the text of a passwd file; negative ids (macOS) are made unsigned. */
export function accountNamed(name: string, passwd: string): Account | null {
  const line = passwd.split('\n').find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  if (!/^-?\d+$/.test(uid ?? '') || !/^-?\d+$/.test(gid ?? '')) return null;
  return { kind: 'other', uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 };
}

/** The spawn options of the account; node wants ids as signed 32-bit numbers. */
export function asAccount(account: Account): { uid?: number; gid?: number } {
  return account.kind === 'self' ? {} : { uid: account.uid | 0, gid: account.gid | 0 };
}
