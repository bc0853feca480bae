/** The product as people start it: its own process on a data folder of its own, which can be killed and started again. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimPort } from '../../server/config/port.ts';
import { stopLeftBehind } from '../../server/store/embedded/embedded-postgres.ts';

const builtServer = join(import.meta.dirname, '../../dist/server/main.js');
/** The last line of what it says once it listens. */
const SAYS_WHEN_UP = 'Code cards';

export interface ProductOptions {
  /** Beside and over the usual ones; undefined takes one away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Default: a new one below the system's temporary folder. */
  readonly dataDir?: string;
  /** The script to run; default: the built server. */
  readonly script?: string;
  /** The folder to run it in; default: this process's. */
  readonly cwd?: string;
  /** The account to run it under; only root can choose one. */
  readonly account?: { readonly uid: number; readonly gid: number };
}

export interface ProductEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export class Product {
  readonly baseUrl: string;
  readonly password = 'staff-pass';
  readonly dataDir: string;
  readonly port: number;
  readonly #options: ProductOptions;
  #process: ChildProcess | null = null;
  #ended: Promise<ProductEnd> | null = null;
  #output = '';

  private constructor(dataDir: string, port: number, options: ProductOptions) {
    this.dataDir = dataDir;
    this.port = port;
    this.#options = options;
    this.baseUrl = `http://127.0.0.1:${port}`;
  }

  /** Its folder and port, not started yet. */
  static async prepare(options: ProductOptions = {}): Promise<Product> {
    const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'luyan-product-')));
    return new Product(dataDir, await claimPort(0, '127.0.0.1'), options);
  }

  static async start(options: ProductOptions = {}): Promise<Product> {
    const product = await Product.prepare(options);
    await product.startAgain();
    return product;
  }

  /** What the terminal has shown so far, both streams, of every start. */
  get output(): string {
    return this.#output;
  }

  get pid(): number | undefined {
    return this.#process?.pid;
  }

  /**
   * Ready when it has printed the addresses.
   * @param env for this start only
   * @returns what this start has printed
   */
  async startAgain(env: ProductOptions['env'] = {}): Promise<string> {
    const before = this.#output.length;
    const child = this.launch(env);
    const said = (): string => this.#output.slice(before);
    await new Promise<void>((resolve, reject) => {
      const hear = (): void => {
        if (said().includes(SAYS_WHEN_UP)) resolve();
      };
      child.stdout?.on('data', hear);
      child.once('close', (code) => reject(new Error(`the product ended with ${code}:\n${said()}`)));
    });
    return said();
  }

  /** Starts without waiting for anything. */
  launch(env: ProductOptions['env'] = {}): ChildProcess {
    const { script = builtServer, account = {}, cwd } = this.#options;
    const child = spawn(process.execPath, [script], {
      ...account,
      ...(cwd === undefined ? {} : { cwd }),
      env: {
        ...process.env,
        PORT: String(this.port),
        HOST: '127.0.0.1',
        DATA_DIR: this.dataDir,
        DATABASE_URL: undefined,
        STAFF_PASSWORD: this.password,
        ...this.#options.env,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = { stdout: '', stderr: '' };
    const hear = (stream: keyof typeof said) => (text: string) => {
      said[stream] += text;
      this.#output += text;
    };
    child.stdout.setEncoding('utf8').on('data', hear('stdout'));
    child.stderr.setEncoding('utf8').on('data', hear('stderr'));
    this.#process = child;
    this.#ended = once(child, 'close').then(([code, signal]: unknown[]) => ({
      code: code as number | null,
      signal: signal as NodeJS.Signals | null,
      ...said,
    }));
    return child;
  }

  /** How the last start ended, once it has. */
  async ended(): Promise<ProductEnd> {
    if (this.#ended === null) throw new Error('it was never started');
    return this.#ended;
  }

  /** SIGKILL: nothing can be saved, nothing said. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Sends the signal without waiting for anything. */
  signal(signal: NodeJS.Signals): void {
    this.#process?.kill(signal);
  }

  /** Sends the signal, if it still runs, and waits for its end. */
  async end(signal: NodeJS.Signals): Promise<ProductEnd> {
    this.#process?.kill(signal);
    return this.ended();
  }

  /** Ends it in whatever state it is, and removes its folder. */
  async stop(): Promise<void> {
    if (this.#process !== null) await this.end('SIGTERM');
    await stopLeftBehind(this.dataDir);
    await rm(this.dataDir, { recursive: true, force: true });
  }
}
