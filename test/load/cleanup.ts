/** Everything that was started is ended again, last first: at the end, after an error, and on Ctrl-C. */
export class Cleanup {
  #steps: (() => Promise<unknown>)[] = [];
  #interrupted = false;

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        this.#interrupted = true;
        void this.run().then(() => process.exit(130));
      });
  }

  /** What fails from now on fails because its other end has been ended. */
  get interrupted(): boolean {
    return this.#interrupted;
  }

  add(step: () => Promise<unknown>): void {
    this.#steps.push(step);
  }

  async run(): Promise<void> {
    const steps = this.#steps.reverse();
    this.#steps = [];
    for (const step of steps)
      await step().catch((error: unknown) => console.error(`while cleaning up: ${String(error)}`));
  }
}
