/**
 * What the server's clock says, as measured from this device. Each round trip bounds how far the server's clock is ahead:
 * it answered after we asked and before we heard. What all bounds leave is a narrow range, its middle the offset.
 */

/** How far ahead the server's clock can be, by one message; all ms. */
interface Bounds {
  readonly lowMs: number;
  readonly highMs: number;
  readonly takenAt: number;
}

/** On a slow link many round trips tell what one cannot: so often, so many, until the clock is known this well. */
export const measuring = { againMs: 500, mostQuick: 40, wellKnownMs: 15 } as const;

const KEPT = 64;
/** No quartz of a tablet goes wrong faster than this; a bound loosens by as much as it ages. */
const DRIFT = 50e-6;
/** The server tells whole milliseconds, rounded down. */
const SERVER_RESOLUTION_MS = 1;
/** A clock that is shown is set right by this share of the time that passes, so that it never jumps or stands. */
const SLEW = 0.05;
/** More than this is no measuring error but another server, or a device that has slept: then it jumps. */
const LARGEST_SLEW_MS = 1_000;

export class ServerClock {
  #bounds: Bounds[] = [];
  readonly #local: () => number;
  /** The offset as it is shown, and when it last moved. */
  #shown: { offsetMs: number; at: number } | null = null;

  constructor(local: () => number = () => performance.timeOrigin + performance.now()) {
    this.#local = local;
  }

  /** This device's own clock, ms; steady while the page lives, even when the wall clock is set. */
  local(): number {
    return this.#local();
  }

  /** Takes one round trip: sent and received by the local clock, answered by the server's (all ms). */
  add(sentAt: number, serverNow: number, receivedAt: number): void {
    this.#take({
      lowMs: serverNow - receivedAt,
      highMs: serverNow + SERVER_RESOLUTION_MS - sentAt,
      takenAt: receivedAt,
    });
  }

  /** Takes a message that nobody asked for: the server sent it at `serverNow`, so its clock is at least there. */
  hear(serverNow: number, receivedAt: number): void {
    this.#take({ lowMs: serverNow - receivedAt, highMs: Infinity, takenAt: receivedAt });
  }

  /** Forgets all measurements: the server may have been replaced. */
  reset(): void {
    this.#bounds = [];
  }

  /** How far the server's clock is ahead of this device's, ms, as well as can be told. */
  get offsetMs(): number {
    const { lowMs, highMs } = this.#range();
    if (lowMs === -Infinity) return 0;
    return highMs === Infinity ? lowMs : (lowMs + highMs) / 2;
  }

  /** By how much `offsetMs` can be wrong at most, ms; infinite before the first round trip. */
  get uncertaintyMs(): number {
    const { lowMs, highMs } = this.#range();
    return (highMs - lowMs) / 2;
  }

  /** The server's clock now, ms since the Unix epoch; never jumps by a new measurement, but closes in on it. */
  now(): number {
    const local = this.#local();
    const wanted = this.offsetMs;
    const shown = this.#shown;
    const missing = shown === null ? Infinity : wanted - shown.offsetMs;
    const step = shown === null ? 0 : Math.max(0, local - shown.at) * SLEW;
    const offsetMs =
      shown === null || Math.abs(missing) > LARGEST_SLEW_MS
        ? wanted
        : shown.offsetMs + Math.max(-step, Math.min(step, missing));
    this.#shown = this.#bounds.length === 0 ? null : { offsetMs, at: local };
    return local + offsetMs;
  }

  /** Keeps the newest, and of the older ones those that agree with all newer: a server's clock that was set outdates them. */
  #take(newest: Bounds): void {
    this.#bounds = [newest, ...this.#bounds].slice(0, KEPT);
    let lowMs = -Infinity;
    let highMs = Infinity;
    for (const [index, bounds] of this.#bounds.entries()) {
      const slack = (newest.takenAt - bounds.takenAt) * DRIFT;
      lowMs = Math.max(lowMs, bounds.lowMs - slack);
      highMs = Math.min(highMs, bounds.highMs + slack);
      if (lowMs > highMs) {
        this.#bounds = this.#bounds.slice(0, index);
        return;
      }
    }
  }

  #range(): { lowMs: number; highMs: number } {
    const newestAt = this.#bounds[0]?.takenAt ?? 0;
    let lowMs = -Infinity;
    let highMs = Infinity;
    for (const bounds of this.#bounds) {
      const slack = (newestAt - bounds.takenAt) * DRIFT;
      lowMs = Math.max(lowMs, bounds.lowMs - slack);
      highMs = Math.min(highMs, bounds.highMs + slack);
    }
    return { lowMs, highMs };
  }
}
