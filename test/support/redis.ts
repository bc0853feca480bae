/** A Redis of its own for a test file: to be killed, frozen and started again on the same port. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { findRedis, noRedis, skippedForNoRedis } from '../../scripts/find-redis.mjs';
import { isCi } from '../../scripts/installed.mjs';
import { claimPort } from '../../server/config/port.ts';

const program = findRedis();
if (program === null && isCi()) throw new Error(noRedis);

/** Why specs that need Redis are skipped on this machine; null where they are not. */
export const skippedWithoutRedis = program === null ? skippedForNoRedis : null;
/** Behind the title of what is skipped. */
export const withoutRedis = program === null ? ' (skipped: no redis-server on this machine)' : '';

export class TestRedis {
  readonly port: number;
  #child: ChildProcess | null = null;

  private constructor(port: number) {
    this.port = port;
  }

  /** On a free port, not started yet. */
  static async reserved(): Promise<TestRedis> {
    return new TestRedis(await claimPort(0, '127.0.0.1'));
  }

  static async started(): Promise<TestRedis> {
    const redis = await TestRedis.reserved();
    await redis.start();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Takes connections when it resolves. */
  async start(): Promise<void> {
    if (program === null) throw new Error(noRedis);
    const where = ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', tmpdir()];
    const child = spawn(program, [...where, '--save', '', '--appendonly', 'no'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#child = child;
    const lines: string[] = [];
    for await (const line of createInterface(child.stdout)) {
      lines.push(line);
      if (line.includes('Ready to accept connections')) break;
    }
    if (child.exitCode !== null) throw new Error(`redis-server ended: ${lines.join('\n')}`);
    child.stdout.resume();
  }

  /** At once, as a crash would. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  /** Connections stay open and nothing is answered, as when the network goes. */
  freeze(): void {
    this.#child?.kill('SIGSTOP');
  }

  thaw(): void {
    this.#child?.kill('SIGCONT');
  }
}
