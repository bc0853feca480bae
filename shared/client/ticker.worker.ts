/** Timers that a hidden page may rely on: browsers slow down a page's own once nobody looks at it, not a worker's. */

/** Asks for one answer with the same number, `delayMs` later. */
export interface TickRequest {
  readonly tick: number;
  readonly delayMs: number;
}

addEventListener('message', ({ data }: MessageEvent<TickRequest>) => {
  setTimeout(() => postMessage(data.tick), data.delayMs);
});
