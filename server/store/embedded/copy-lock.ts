/**
 * Keeps two copies of the product off one data folder: a PostgreSQL advisory lock, held by a connection
 * of the living process. The system closes that connection when the process is killed, so the lock is
 * never stale; a lock file would have to guess.
 */
import pg from 'pg';
import { setTimeout as delay } from 'node:timers/promises';

const LOCK_KEYS = [0x4c55, 0x5941] as const;
const NAME = 'luyan-node-';

export type LockAttempt =
  | { readonly outcome: 'held'; readonly lock: CopyLock }
  | { readonly outcome: 'taken'; readonly holderPid: number | null };

export interface CopyLock {
  /** The connection that holds the lock, for the few statements of starting up. */
  readonly client: pg.Client;
  /** Settles when the connection is gone, whoever closed it; with it goes the lock. */
  readonly lost: Promise<void>;
}

/**
 * @param patienceMs how long a holder may take to go: a killed process's connection ends within
 *   milliseconds, a living one keeps the lock
 */
export async function takeCopyLock(connectionString: string, patienceMs: number): Promise<LockAttempt> {
  const client = new pg.Client({
    connectionString,
    application_name: `${NAME}${process.pid}`,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  const lost = new Promise<void>((resolve) => client.once('end', resolve));
  client.on('error', () => undefined); // 'end' follows and tells all there is to know
  await client.connect();
  for (const deadline = Date.now() + patienceMs; ; await delay(25)) {
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1, $2) as held', [
      ...LOCK_KEYS,
    ]);
    if (rows[0]?.held) return { outcome: 'held', lock: { client, lost } };
    if (Date.now() >= deadline) break;
  }
  const holderPid = await holderOf(client);
  await client.end();
  return { outcome: 'taken', holderPid };
}

async function holderOf(client: pg.Client): Promise<number | null> {
  const { rows } = await client.query<{ name: string }>(
    `select application_name as name from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and granted and classid = $1 and objid = $2 and objsubid = 2`,
    [...LOCK_KEYS],
  );
  const pid = Number(rows[0]?.name.slice(NAME.length));
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}
