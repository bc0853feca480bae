/** One timer after another that keeps its time in a hidden page too. */
import type { TickRequest } from './ticker.worker.ts';

/** How often a page looks at the clock; and at the very instant at which its view changes by itself. */
export const TICK_EVERY_MS = 100;

export class Ticker {
  readonly #onTick: () => void;
  #worker: Worker | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #awaited = 0;

  constructor(onTick: () => void) {
    this.#onTick = onTick;
    // an old or locked-down browser without module workers keeps time as long as somebody looks
    if (typeof Worker === 'undefined') return;
    const worker = new Worker(new URL('./ticker.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<number>) => this.#ticked(data));
    worker.addEventListener('error', () => this.#loseWorker());
    this.#worker = worker;
  }

  /**
   * The next tick, and the only one that is still awaited. Worker and page keep time at once and the first of them
   * counts: a hidden page's own timers are slowed down, and on a busy machine either can be late by tens of ms.
   */
  tickIn(delayMs: number): void {
    this.#awaited += 1;
    const tick = this.#awaited;
    this.#worker?.postMessage({ tick, delayMs } satisfies TickRequest);
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ticked(tick), delayMs);
  }

  stop(): void {
    this.#awaited += 1;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#worker?.terminate();
    this.#worker = null;
  }

  #ticked(tick: number): void {
    if (tick !== this.#awaited) return;
    this.#awaited += 1;
    this.#onTick();
  }

  #loseWorker(): void {
    if (this.#worker === null) return;
    this.#worker.terminate();
    this.#worker = null;
    this.tickIn(0);
  }
}
