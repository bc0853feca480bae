/** What the server's clock says, as measured from this device: smallest round trip wins. */
interface Sample {
  readonly roundTripMs: number;
  readonly offsetMs: number;
  readonly takenAt: number;
}

const KEPT = 8;

export class ServerClock {
  #samples: Sample[] = [];
  readonly #local: () => number;

  constructor(local: () => number = () => performance.timeOrigin + performance.now()) {
    this.#local = local;
  }

  /** This device's own clock, ms; steady while the page lives, even when the wall clock is set. */
  local(): number {
    return this.#local();
  }

  /** Takes one round trip: sent and received by the local clock, answered by the server's (all ms). */
  add(sentAt: number, serverNow: number, receivedAt: number): void {
    const roundTripMs = Math.max(0, receivedAt - sentAt);
    const offsetMs = serverNow - (sentAt + roundTripMs / 2);
    this.#samples = [...this.#samples, { roundTripMs, offsetMs, takenAt: receivedAt }].slice(-KEPT);
  }

  /** Forgets all samples: the server may have been replaced. */
  reset(): void {
    this.#samples = [];
  }

  get offsetMs(): number {
    const best = this.#samples.reduce<Sample | null>(
      (least, sample) => (least === null || sample.roundTripMs <= least.roundTripMs ? sample : least),
      null,
    );
    return best?.offsetMs ?? 0;
  }

  /** The server's clock now, ms since the Unix epoch, as well as this device can tell. */
  now(): number {
    return this.#local() + this.offsetMs;
  }
}
