/** How many messages a socket may send in a while; what comes beyond is refused. */
const WINDOW_MS = 10_000;

export class Allowance {
  readonly #most: number;
  #since = -Infinity;
  #taken = 0;

  /** @param most in ten seconds */
  constructor(most: number) {
    this.#most = most;
  }

  /** @param now ms, of any clock; one that was set back begins a new while */
  take(now: number): boolean {
    if (Math.abs(now - this.#since) >= WINDOW_MS) {
      this.#since = now;
      this.#taken = 0;
    }
    this.#taken += 1;
    return this.#taken <= this.#most;
  }
}
