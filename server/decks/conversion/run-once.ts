/** Runs one command line in a folder of its own and leaves none of its processes behind, however it ends. */
import { spawn, type ChildProcess } from 'node:child_process';
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
  /** Its exit code (null: by a signal), or why it was ended; `not-started`: it could not be. */
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
  const [program = '', ...args] = yielding(line);
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
  return new Promise((resolve) => {
    const timer = setTimeout(() => settle('too-long'), longestMs);
    const stop = (): void => settle('stopped');
    const settle = (ended: Ended['ended']): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      resolve(ended);
    };
    child.once('spawn', () => yieldOnWindows(child));
    child.once('error', () => settle('not-started'));
    child.once('exit', (code) => settle(code));
    signal?.addEventListener('abort', stop);
    if (signal?.aborted === true) stop();
  });
}

/** Before the program is one, so that whatever it starts inherits both; Windows is told of each program once it runs. */
const YIELDING = [
  'sh',
  '-c',
  'test ! -w /proc/self/oom_score_adj || echo 1000 >/proc/self/oom_score_adj; exec nice -n 10 "$@"',
  'sh',
];

/** It takes only the processor time that the show leaves, and where memory runs out it is the first to go. */
const yielding = (line: readonly string[]): readonly string[] =>
  process.platform === 'win32' ? line : [...YIELDING, ...line];

function yieldOnWindows({ pid }: ChildProcess): void {
  if (pid === undefined || process.platform !== 'win32') return;
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch (error) {
    // it has ended already
    const { info } = error as NodeJS.ErrnoException & { readonly info?: { errno: number } };
    if (info?.errno !== NO_SUCH_PROCESS) throw error;
  }
}
