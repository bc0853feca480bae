/** Ends every process of one conversion, also one that has left its process group. */
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { FOLDER_MARK } from './seclusion.ts';

const LONGEST_DYING_MS = 10_000;
const LOOK_AGAIN_MS = 20;

/**
 * On Linux by the mark in their environment, elsewhere by the profile on their command line. Windows tells neither
 * without an administrator; there the tree is ended from its root.
 * @param folder the conversion's own
 * @throws when one of them outlives SIGKILL
 */
export async function endAllOf(folder: string): Promise<void> {
  const giveUpAt = performance.now() + LONGEST_DYING_MS;
  // one may start another while they are looked through, and a killed one takes a moment
  for (let found = await processesOf(folder); found.length > 0; found = await processesOf(folder)) {
    if (performance.now() > giveUpAt) throw new Error(`processes that cannot be ended: ${found.join(' ')}`);
    found.forEach(endOne);
    await delay(LOOK_AGAIN_MS);
  }
}

/** Ends a program with all that it has started and not let go of; quiet when it has ended already. */
export async function endTree(pid: number): Promise<void> {
  if (process.platform === 'win32')
    await promisify(execFile)('taskkill', ['/T', '/F', '/PID', String(pid)]).catch(hasEnded);
  else endOne(-pid);
}

const hasEnded = (): null => null;

function endOne(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // macOS answers so for a group of which only ended processes are left
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ESRCH' && !(code === 'EPERM' && process.platform === 'darwin')) throw error;
  }
}

async function processesOf(folder: string): Promise<readonly number[]> {
  if (process.platform === 'linux') return markedWith(`${FOLDER_MARK}=${folder}\0`);
  if (process.platform === 'win32') return [];
  const { stdout } = await promisify(execFile)('ps', ['-Ao', 'pid=,args=']);
  return stdout
    .split('\n')
    .filter((line) => line.includes(`${folder}/`))
    .map((line) => Number.parseInt(line, 10));
}

async function markedWith(mark: string): Promise<readonly number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    pids.map(async (pid) => {
      // ended meanwhile, or of another account
      const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
      return environment.includes(mark) ? [Number(pid)] : [];
    }),
  );
  return found.flat();
}
