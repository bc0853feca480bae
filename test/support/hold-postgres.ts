/** Runs postgres-holder.ts as a process of its own, to be killed, interrupted or refused. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface Holder {
  readonly child: ChildProcess;
  readonly said: { readonly url?: string; readonly refused?: string };
}

export interface HolderOptions {
  /** How long it lingers after a signal before it ends the server. */
  readonly pauseMs?: number;
  readonly uid?: number;
}

const SCRIPT = fileURLToPath(new URL('./postgres-holder.ts', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** In a process group of its own, as a terminal would start it. */
export async function holdPostgres(dataDir: string, options: HolderOptions = {}): Promise<Holder> {
  const { uid } = options;
  const args = ['--import', 'tsx', SCRIPT, dataDir, String(options.pauseMs ?? 0)];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { child, said: JSON.parse(line) as Holder['said'] };
}

export async function endHolder(holder: Holder, signal: NodeJS.Signals): Promise<void> {
  if (holder.child.exitCode !== null || holder.child.signalCode !== null) return;
  const ended = once(holder.child, 'exit');
  holder.child.kill(signal);
  await ended;
}
