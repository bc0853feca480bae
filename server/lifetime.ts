/** From the first step of a start to the last of an end: Ctrl-C may come at any moment, also half-way through a start. */

/** A terminal's Ctrl-C, a service manager, and the closed window of a terminal. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** Of an end that hangs: PostgreSQL alone may take some seconds to write its checkpoint. */
const LONGEST_END_MS = 30_000;

export class Lifetime {
  readonly #closings: (() => Promise<void>)[] = [];
  #ending = false;

  /** Whether the end has been asked for: a start opens nothing more. */
  get ending(): boolean {
    return this.#ending;
  }

  /** Remembers how to close what has just been opened; the last opened is closed first. */
  opened(close: () => Promise<void>): void {
    this.#closings.unshift(close);
  }

  /**
   * Starts, and ends this process with exit code 0 at the first signal, once the start has come to a halt and everything
   * opened is closed; a second signal does not wait.
   * @param start looks at `ending` after each step
   * @param onFailure told why it cannot start; then the exit code is 1
   */
  async run(
    start: (lifetime: Lifetime) => Promise<void>,
    onFailure: (error: unknown) => void,
  ): Promise<void> {
    const started = start(this).catch(async (error: unknown) => {
      // what is broken off half-way fails in its own ways, and nobody asks
      if (this.#ending) return;
      onFailure(error);
      await this.#exit(1);
    });
    const end = (): void => {
      if (this.#ending) process.exit(130);
      this.#ending = true;
      void started.then(() => this.#exit(0));
    };
    SIGNALS.forEach((signal) => process.on(signal, end));
    await started;
  }

  async #exit(code: number): Promise<void> {
    setTimeout(() => process.exit(1), LONGEST_END_MS).unref();
    try {
      for (const close of this.#closings) await close();
    } catch (error) {
      console.error(error);
      process.exit(1);
    }
    process.exit(code);
  }
}
