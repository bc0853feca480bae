/** Starts and stops PostgreSQL's server process itself. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, rename, stat } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { asAccount, type Account } from './account.ts';
import { clusterArgument, type DatabaseFolder } from './database-folder.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { worksInFolder } from './process-life.ts';
import type { Programs } from './programs.ts';
import { programEnvironment, runProgram } from './run-program.ts';

/** All that starting and stopping a server needs to know. */
export interface Site {
  readonly folder: DatabaseFolder;
  readonly programs: Programs;
  readonly account: Account;
  readonly password: string;
}

export type StartEnd =
  | { readonly outcome: 'ready'; readonly pid: number; readonly port: number }
  /** `log`: what the server wrote in this attempt. */
  | { readonly outcome: 'failed'; readonly log: string };

const START_TIMEOUT_MS = 120_000;
const FAST_STOP_TIMEOUT_MS = 20_000;
const KEPT_LOG_BYTES = 10 * 1024 * 1024;

/** Options given here override what is in the folder. Durability settings stay at PostgreSQL's defaults: all on. */
const OPTIONS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  cluster_name: 'luyan',
};

/** Starts a server in a session of its own, so that Ctrl-C in the terminal does not reach it, and waits until it accepts connections. */
export async function startPostmaster(site: Site, port: number): Promise<StartEnd> {
  const { folder, programs, account } = site;
  const log = await openLog(folder.logFile);
  try {
    const child = spawn(
      programs.postgres,
      [
        ...['-D', clusterArgument(folder, account), '-p', String(port)],
        ...Object.entries(OPTIONS).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ],
      {
        ...asAccount(account),
        cwd: folder.cluster,
        env: programEnvironment(),
        detached: true,
        windowsHide: true,
        stdio: ['ignore', log.file.fd, log.file.fd],
      },
    );
    child.unref();
    const end: { reason: string | null } = { reason: null };
    child.on('error', (error) => (end.reason = `${error.message}\n`));
    child.on('exit', () => (end.reason ??= ''));
    for (const deadline = Date.now() + START_TIMEOUT_MS; Date.now() < deadline; await delay(5)) {
      if (end.reason !== null) return { outcome: 'failed', log: `${end.reason}${await log.written()}` };
      const seen = await readPostmasterFile(folder.cluster);
      if (seen?.ready && seen.pid === child.pid) return { outcome: 'ready', pid: seen.pid, port };
    }
    child.kill('SIGQUIT');
    await once(child, 'exit');
    return { outcome: 'failed', log: await log.written() };
  } finally {
    await log.file.close();
  }
}

/** Asks the server to end now and cleanly: it breaks off its sessions, writes a checkpoint and goes. */
export async function stopPostmaster(site: Site, pid: number): Promise<void> {
  const { folder, programs, account } = site;
  if (process.platform === 'win32') {
    await runProgram(programs.pgCtl, ['stop', '-m', 'fast', '-w', '-D', folder.cluster], { account });
    return;
  }
  if (await endedAfter(site, pid, 'SIGINT', FAST_STOP_TIMEOUT_MS)) return;
  // Nothing committed is lost: the next start replays the log.
  await endedAfter(site, pid, 'SIGQUIT', FAST_STOP_TIMEOUT_MS);
}

/** Sends the signal and waits; also true when the process was gone already. */
async function endedAfter(
  site: Site,
  pid: number,
  signal: NodeJS.Signals,
  timeoutMs: number,
): Promise<boolean> {
  const { cluster } = site.folder;
  const isNamed = async () => (await readPostmasterFile(cluster))?.pid === pid;
  if (!(await isNamed()) || (await worksInFolder(pid, cluster)) === 'no') return true;
  signalIfAlive(pid, signal);
  for (const deadline = Date.now() + timeoutMs; Date.now() < deadline; await delay(10)) {
    const works = await worksInFolder(pid, cluster);
    // The file goes shortly before the process does: where the system tells, wait for the process.
    if (works === 'no' || (works === 'unknown' && !(await isNamed()))) return true;
  }
  return false;
}

/** For the last moment of this process, when nothing can be awaited any more. */
export function signalIfAlive(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return;
    throw error;
  }
}

async function openLog(path: string) {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size > KEPT_LOG_BYTES) await rename(path, `${path}.1`);
  const file = await open(path, 'a+', 0o600);
  const start = (await file.stat()).size;
  const written = async () => {
    const { size: now } = await file.stat();
    const { buffer } = await file.read(Buffer.alloc(now - start), 0, now - start, start);
    return buffer.toString('utf8');
  };
  return { file, written };
}
