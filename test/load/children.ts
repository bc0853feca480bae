/** The measured processes: started, asked for their CPU time, and ended, whatever happens. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { pause } from './statistics.ts';

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const END_WITHIN_MS = 5_000;

export interface Measured {
  readonly child: ChildProcess;
  readonly url: string;
  /** CPU time of the process so far, user and system, in µs. */
  cpuMicros(): Promise<number>;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

function start(script: string, execArgv: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  const child = fork(script, [], {
    execArgv: [...execArgv, '--import', here('./report-cpu.mjs')],
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  child.stderr?.on('data', (chunk: Buffer) => process.stderr.write(chunk));
  return child;
}

/** The child's next message, which is expected to hold `key`. */
function answerOf<K extends string, T>(child: ChildProcess, key: K): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('a measured process ended by itself'));
    child.once('exit', ended);
    child.once('message', (message: Partial<Record<K, T>>) => {
      child.off('exit', ended);
      const value = message[key];
      if (value === undefined) reject(new Error(`a measured process did not say its ${key}`));
      else resolve(value);
    });
  });
}

async function stop(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  const late = setTimeout(() => child.kill('SIGKILL'), END_WITHIN_MS);
  await ended;
  clearTimeout(late);
}

const measured = (child: ChildProcess, url: string): Measured => ({
  child,
  url,
  cpuMicros: async () => {
    const answer = answerOf<'cpu', NodeJS.CpuUsage>(child, 'cpu');
    child.send('cpu');
    const { user, system } = await answer;
    return user + system;
  },
  stop: (signal) => stop(child, signal),
});

export async function startBareServer(): Promise<Measured> {
  const child = start(here('./bare-server.ts'), ['--import', 'tsx'], {});
  const port = await answerOf<'port', number>(child, 'port');
  return measured(child, `http://127.0.0.1:${port}`);
}

/** How the product is started. */
export interface Recipe {
  /** Path of the built `main.js`. */
  readonly main: string;
  readonly port: number;
  readonly env: NodeJS.ProcessEnv;
  /** For a profiler. */
  readonly execArgv: readonly string[];
}

/**
 * Starts the built server, as `npm start` does, and waits until it is ready.
 * @throws when it ends before
 */
export async function startProduct(recipe: Recipe): Promise<Measured> {
  const product = spawnProduct(recipe);
  while (!(await answers(`${product.url}/health/ready`))) {
    if (product.child.exitCode !== null) throw new Error(`${recipe.main} ended before it was ready`);
    await pause(20);
  }
  return product;
}

/** The same without waiting until it listens. */
export function spawnProduct({ main, port, env, execArgv }: Recipe): Measured {
  const child = start(main, execArgv, { ...env, HOST: '127.0.0.1', PORT: String(port) });
  return measured(child, `http://127.0.0.1:${port}`);
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}
