/** Starts a program of this server as a process of its own: for heavy or risky work that must not hold up the show. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join, relative } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

export interface ProgramRun {
  /** `import.meta.url` of the module that asks; the program lies beside it. */
  readonly beside: string;
  /** File name without its ending: `page-count.program`. */
  readonly name: string;
  readonly args?: readonly string[];
  /** What it reads from standard input. */
  readonly input?: Buffer;
  /** After this it is ended. */
  readonly longestMs: number;
  readonly heapMegabytes: number;
}

/** `too-long`: it was ended. `failed`: it ended by itself, and not well. */
export type ProgramOutcome =
  | { readonly kind: 'done'; readonly output: Buffer }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'failed'; readonly said: string };

const LONGEST_TOLD = 2_000;

/**
 * Runs the program and gives what it has written to standard output. It lowers its own priority (yieldToShow).
 * @throws when no process can be started
 */
export async function runOwnProgram(run: ProgramRun): Promise<ProgramOutcome> {
  const child = start(run);
  const timer = setTimeout(() => child.kill('SIGKILL'), run.longestMs);
  try {
    await once(child, 'spawn');
    const { stdin, stdout, stderr } = child;
    if (stdin === null || stdout === null || stderr === null) throw new Error('a process without streams');
    const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
    const [output, said, fed, [exitCode]] = await Promise.all([
      buffer(stdout),
      buffer(stderr),
      // a program that ends before it has read all of its input says so by its exit code
      pipeline([run.input ?? Buffer.alloc(0)], stdin).then(() => true, isBrokenPipe),
      ended,
    ]);
    if (exitCode === 0 && fed) return { kind: 'done', output };
    if (child.killed) return { kind: 'too-long' };
    return { kind: 'failed', said: said.toString().slice(-LONGEST_TOLD) };
  } finally {
    clearTimeout(timer);
  }
}

/**
 * What the program writes, for work that has no other outcome.
 * @param what it makes, for the error: `the PDF`
 * @throws when it could not be made
 */
export async function madeByOwnProgram(what: string, run: ProgramRun): Promise<Buffer> {
  const outcome = await runOwnProgram(run);
  if (outcome.kind === 'done') return outcome.output;
  const why = outcome.kind === 'failed' ? outcome.said : `it took more than ${run.longestMs} ms`;
  throw new Error(`${what} could not be made: ${why}`);
}

function start({ beside, name, args = [], heapMegabytes }: ProgramRun): ChildProcess {
  const fromSource = beside.endsWith('.ts');
  const file = fileURLToPath(new URL(`./${name}.${fromSource ? 'ts' : 'js'}`, beside));
  const program = fromSource ? bySource(file) : [file];
  return spawn(process.execPath, [`--max-old-space-size=${heapMegabytes}`, ...program, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
}

/** Where the server itself runs from its sources, as in tests. */
function bySource(file: string): string[] {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  return [join(root, 'scripts/run-source.mjs'), relative(root, file)];
}

const isBrokenPipe = (): false => false;
