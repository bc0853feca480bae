/** Makes PostgreSQL's programs runnable by the account that will run them, copying them out of node_modules if it must. */
import { join } from 'node:path';
import type { Account } from './account.ts';
import { copyPrograms, linkLibraries } from './program-files.ts';
import type { PlatformPackage } from './platform-package.ts';
import { accountUnavailable, programsUnusable } from './refusals.ts';
import { runProgram } from './run-program.ts';

export interface Programs {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

/** Root's own cache: traversable by everyone, writable by root alone and, unlike /tmp, not swept. */
const ROOT_CACHE = '/var/cache/luyan';

export function placesForPrograms(account: Account, dataDir: string): readonly string[] {
  return account.kind === 'other' ? [ROOT_CACHE, dataDir] : [dataDir];
}

/**
 * Node_modules may lie where a dropped account cannot go (below /root) or where nobody may write the
 * package's missing symbolic links, so each place is proved by running the program there.
 * @throws {StartupRefusal} `database-programs-unusable` when no place works, with the last reason.
 */
export async function prepareRunnablePrograms(
  from: PlatformPackage,
  account: Account,
  placesForCopy: readonly string[],
): Promise<Programs> {
  let reason = await linkLibraries(from.nativeDir).then(() => null, messageOf);
  const inPlace = await provenPrograms(from.nativeDir, account);
  if (typeof inPlace !== 'string') return inPlace;
  reason ??= inPlace;
  for (const place of placesForCopy) {
    const copy = join(place, `postgres-programs-${from.version}`);
    const failed = await copyPrograms(from.nativeDir, copy).then(() => null, messageOf);
    const proven = failed ?? (await provenPrograms(copy, account));
    if (typeof proven !== 'string') return proven;
    reason = proven;
  }
  // The system would not let root change its account.
  if (account.kind === 'other' && /EPERM|EINVAL/.test(reason)) throw accountUnavailable(reason);
  throw programsUnusable(reason);
}

/** The programs below a folder, or why the account cannot run them. */
async function provenPrograms(nativeDir: string, account: Account): Promise<Programs | string> {
  const program = (name: string) =>
    join(nativeDir, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  const end = await runProgram(program('postgres'), ['--version'], {
    account,
    ...(process.platform === 'win32' ? {} : { cwd: '/' }),
    timeoutMs: 20_000,
  });
  if (end.outcome === 'not-run') return end.reason;
  if (!end.ok) return end.output.trim().split('\n').at(-1) || 'postgres --version';
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
