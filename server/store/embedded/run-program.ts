/** Runs one of PostgreSQL's programs to its end and collects what it says. */
import { spawn } from 'node:child_process';
import { asAccount, type Account } from './account.ts';

export interface ProgramRun {
  readonly account: Account;
  readonly cwd?: string;
  readonly timeoutMs?: number;
}

export type ProgramEnd =
  | { readonly outcome: 'ended'; readonly ok: boolean; readonly output: string }
  /** The system did not let it run at all: no permission, wrong architecture, uid not available. */
  | { readonly outcome: 'not-run'; readonly reason: string };

/** In a session of its own, so that Ctrl-C in the terminal reaches this process only. */
export function runProgram(file: string, args: readonly string[], run: ProgramRun): Promise<ProgramEnd> {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      ...asAccount(run.account),
      ...(run.cwd === undefined ? {} : { cwd: run.cwd }),
      env: programEnvironment(),
      detached: process.platform !== 'win32',
      windowsHide: true,
      timeout: run.timeoutMs ?? 120_000,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (text: string) => (output += text);
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.on('error', (error) => resolve({ outcome: 'not-run', reason: error.message }));
    child.on('close', (status) => resolve({ outcome: 'ended', ok: status === 0, output }));
  });
}

/** This process's environment without the PG* variables that would redirect PostgreSQL, and speaking plain English. */
export function programEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/i.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}
