/** A clock for the show: it starts from the wall clock and then goes on by itself, whatever is done to the wall clock. */

/** What the machine's clocks say, each in milliseconds. */
export interface MachineClocks {
  /** Since the Unix epoch; people and time servers set it forwards and back. */
  wall(): number;
  /** Since some moment; never set, and stands still while the machine sleeps. */
  monotonic(): number;
  /** Since the machine came up; never set, and goes on while it sleeps. Coarse: some milliseconds. */
  uptime(): number;
}

/** Where this clock stood at one moment, so that another process of the same machine can go on from it. */
export interface ClockAnchor {
  readonly serverMs: number;
  readonly uptimeMs: number;
}

/** Less than this between two clocks is their coarseness, or a time server's small correction. */
const NOTICEABLE_MS = 1_000;
const CHECK_EVERY_MS = 1_000;

export class SteadyClock {
  readonly #clocks: MachineClocks;
  readonly #onJump: (byMs: number) => void;
  /** Server time = monotonic + #ahead. Grows when the machine has slept; otherwise as it was at the start. */
  #ahead: number;
  #uptimeBehind: number;
  #wallAhead = 0;
  #checkedAt: number;

  /**
   * @param anchor of an earlier process since the machine came up; null starts from the wall clock
   * @param onJump told by how many ms the wall clock has been set away from this one, each time that changes
   */
  constructor(clocks: MachineClocks, anchor: ClockAnchor | null, onJump: (byMs: number) => void) {
    this.#clocks = clocks;
    this.#onJump = onJump;
    const monotonic = clocks.monotonic();
    const uptime = clocks.uptime();
    const start = anchor === null ? clocks.wall() : anchor.serverMs + (uptime - anchor.uptimeMs);
    this.#ahead = start - monotonic;
    this.#uptimeBehind = monotonic - uptime;
    this.#checkedAt = monotonic;
    this.#compareWithWall();
  }

  /** Whole milliseconds since the Unix epoch, as the wall clock stood when this clock began; never goes back. */
  now(): number {
    const monotonic = this.#clocks.monotonic();
    if (monotonic - this.#checkedAt >= CHECK_EVERY_MS) this.check();
    return Math.floor(monotonic + this.#ahead);
  }

  /** Counts in the time that the machine has slept, and compares with the wall clock. */
  check(): void {
    const monotonic = this.#clocks.monotonic();
    this.#checkedAt = monotonic;
    const sleptMs = this.#clocks.uptime() - monotonic + this.#uptimeBehind;
    if (sleptMs >= NOTICEABLE_MS) {
      this.#ahead += sleptMs;
      this.#uptimeBehind -= sleptMs;
    }
    this.#compareWithWall();
  }

  /** Takes the wall clock's word again; for a moment at which no deadline hangs on this clock. */
  followWall(): void {
    this.#ahead = this.#clocks.wall() - this.#clocks.monotonic();
    this.#wallAhead = 0;
  }

  anchor(): ClockAnchor {
    return { serverMs: this.#clocks.monotonic() + this.#ahead, uptimeMs: this.#clocks.uptime() };
  }

  #compareWithWall(): void {
    const wallAhead = this.#clocks.wall() - (this.#clocks.monotonic() + this.#ahead);
    if (Math.abs(wallAhead - this.#wallAhead) < NOTICEABLE_MS) return;
    this.#wallAhead = wallAhead;
    this.#onJump(Math.round(wallAhead));
  }
}
