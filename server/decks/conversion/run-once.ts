/** Runs one command line in a folder of its own and leaves none of its processes behind, however it ends. */
import { spawn, type ChildProcess } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { endAllOf, endTree } from './processes-of.ts';
import { secludedEnvironment } from './seclusion.ts';

export interface Run {
  /** The program and its arguments. */
  readonly line: readonly string[];
  /** Its working folder, by which its processes are known. */
  readonly folder: string;
  readonly longestMs: number;
  /** Ends it early. */
  readonly signal?: AbortSignal;
}

export interface Ended {
  /** Its exit code (null: by a signal), or why it was ended; `not-started`: there is no such program. */
  readonly ended: number | null | 'too-long' | 'stopped' | 'not-started';
  /** The end of what it wrote, both streams. */
  readonly said: string;
}

const LONGEST_TOLD = 2_000;
/** After its end, for what it has written to arrive. */
const LAST_WORDS_MS = 1_000;
/** `ESRCH`, as libuv numbers it. */
const NO_SUCH_PROCESS = -3;

/** @throws when one of its processes cannot be ended */
export async function runOnce({ line, folder, longestMs, signal }: Run): Promise<Ended> {
  const [program = '', ...args] = line;
  const child = spawn(program, args, {
    cwd: folder,
    env: secludedEnvironment(folder),
    // the leader of a process group of its own, which is ended as a whole
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  let said = '';
  const hear = (text: string): void => {
    said = (said + text).slice(-LONGEST_TOLD);
  };
  child.stdout.setEncoding('utf8').on('data', hear);
  child.stderr.setEncoding('utf8').on('data', hear);
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let ended: Ended['ended'];
  try {
    ended = await endOf(child, longestMs, signal);
  } finally {
    if (child.pid !== undefined) {
      await endTree(child.pid);
      await endAllOf(folder);
      await Promise.race([closed, delay(LAST_WORDS_MS)]);
      child.stdout.destroy();
      child.stderr.destroy();
    }
  }
  return { ended, said };
}

function endOf(child: ChildProcess, longestMs: number, signal?: AbortSignal): Promise<Ended['ended']> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => settle('too-long'), longestMs);
    const stop = (): void => settle('stopped');
    const settle = (ended: Ended['ended']): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      resolve(ended);
    };
    child.once('spawn', () => void yieldToShow(child).catch(reject));
    child.once('error', () => settle('not-started'));
    child.once('exit', (code) => settle(code));
    signal?.addEventListener('abort', stop);
    if (signal?.aborted === true) stop();
  });
}

/** It takes only the processor time that the show leaves, and where memory runs out it is the first to go. */
async function yieldToShow({ pid }: ChildProcess): Promise<void> {
  if (pid === undefined) return;
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
    if (process.platform === 'linux') await writeFile(`/proc/${pid}/oom_score_adj`, '1000');
  } catch (error) {
    const { code, errno, info } = error as NodeJS.ErrnoException & { readonly info?: { errno: number } };
    // it has ended already
    if (code !== 'ENOENT' && (info?.errno ?? errno) !== NO_SUCH_PROCESS) throw error;
  }
}
