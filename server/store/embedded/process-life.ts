/** Whether a process id from a file still names the process that wrote it. */
import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';

/** True also for processes of other accounts and for zombies. */
export function isProcessAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * `yes` or `no` where the system tells, else `unknown`. A process id is used again after a crash, at
 * the latest after a reboot, so being alive alone proves nothing.
 */
export async function worksInFolder(pid: number, folder: string): Promise<'yes' | 'no' | 'unknown'> {
  if (!isProcessAlive(pid)) return 'no';
  if (process.platform === 'win32') return 'unknown';
  if (process.platform !== 'linux') return (await isPostgresByName(pid)) ? 'unknown' : 'no';
  const [own, its] = await Promise.all([stat(folder), statOrCode(`/proc/${pid}/cwd`)]);
  if (typeof its !== 'string') return own.dev === its.dev && own.ino === its.ino ? 'yes' : 'no';
  return its === 'EACCES' || its === 'EPERM' ? 'unknown' : 'no';
}

function statOrCode(path: string) {
  return stat(path).catch((error: unknown) =>
    error instanceof Error && 'code' in error ? String(error.code) : String(error),
  );
}

async function isPostgresByName(pid: number): Promise<boolean> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'comm=', '-p', String(pid)]).catch(() => ({
    stdout: '',
  }));
  return stdout.includes('postgres');
}
