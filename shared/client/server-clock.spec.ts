import { describe, expect, it } from 'vitest';
import { ServerClock } from './server-clock.ts';

/** Numbers in [0, 1) that are the same in every run. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A device whose clock is wrong by `aheadMs`, on a link that delays each message by up to `longestMs`. */
class Device {
  trueMs = 1_800_000_000_000;
  readonly clock: ServerClock;
  readonly #random: () => number;
  readonly #longestMs: number;
  aheadMs: number;

  constructor(seed: number, aheadMs: number, longestMs: number) {
    this.#random = randomFrom(seed);
    this.#longestMs = longestMs;
    this.aheadMs = aheadMs;
    this.clock = new ServerClock(() => this.trueMs + this.aheadMs);
  }

  /** What the clock is wrong by, ms. */
  get error(): number {
    return this.clock.now() - this.trueMs;
  }

  roundTrip(): void {
    const sentAt = this.clock.local();
    this.trueMs += this.#random() * this.#longestMs;
    const serverNow = Math.floor(this.trueMs);
    this.trueMs += this.#random() * this.#longestMs;
    this.clock.add(sentAt, serverNow, this.clock.local());
  }
}

describe('measuring the server’s clock', () => {
  it.each([-30_000, -7_000, 0, 12_345, 30_000])(
    'a device that is wrong by %d ms is right within 25 ms after 24 round trips of up to 400 ms',
    (aheadMs) => {
      for (let seed = 1; seed <= 200; seed += 1) {
        const device = new Device(seed, aheadMs, 200);
        for (let trips = 0; trips < 24; trips += 1) {
          device.roundTrip();
          device.trueMs += 500;
        }
        expect(Math.abs(device.clock.offsetMs + aheadMs)).toBeLessThanOrEqual(device.clock.uncertaintyMs);
        expect([seed, Math.abs(device.error) < 25]).toEqual([seed, true]);
      }
    },
  );

  it('knows how far it may be wrong, and that it knows nothing at first', () => {
    const device = new Device(1, 4_000, 100);
    expect(device.clock.uncertaintyMs).toBe(Infinity);
    device.roundTrip();
    expect(device.clock.uncertaintyMs).toBeGreaterThan(0);
    expect(Math.abs(device.error)).toBeLessThanOrEqual(device.clock.uncertaintyMs);
  });

  it('the shortest round trip tells most, wherever it stands', () => {
    const clock = new ServerClock(() => 10_000);
    clock.add(9_000, 19_900, 10_000);
    clock.add(9_998, 20_000, 10_000);
    clock.add(9_500, 19_900, 10_000);
    expect(clock.offsetMs).toBeCloseTo(10_001.5);
  });

  it('a message that nobody asked for narrows the range from one side', () => {
    const clock = new ServerClock(() => 10_000);
    clock.add(9_900, 20_050, 10_000);
    const before = clock.uncertaintyMs;
    clock.hear(20_090, 10_000);
    expect(clock.uncertaintyMs).toBeLessThan(before);
    expect(clock.offsetMs).toBeGreaterThanOrEqual(10_090);
  });

  it('follows a device whose quartz goes wrong', () => {
    const device = new Device(3, 0, 20);
    for (let trips = 0; trips < 400; trips += 1) {
      device.roundTrip();
      device.trueMs += 10_000;
      device.aheadMs += 10_000 * 30e-6;
    }
    expect(Math.abs(device.error)).toBeLessThan(20);
  });

  it('forgets what the newest answer contradicts: the server’s clock was set, or the device has slept', () => {
    const device = new Device(4, 500, 50);
    for (let trips = 0; trips < 10; trips += 1) device.roundTrip();
    device.aheadMs -= 60_000;
    device.roundTrip();
    expect(Math.abs(device.error)).toBeLessThanOrEqual(51);
  });
});

describe('showing it', () => {
  it('closes in on a new measurement, and neither jumps nor goes back', () => {
    let local = 0;
    const clock = new ServerClock(() => local);
    clock.add(-200, 1_000, 0);
    const first = clock.now();
    clock.add(-1, 1_100, 0);
    let before = first;
    for (local = 10; local <= 4_000; local += 10) {
      const now = clock.now();
      expect(now - before).toBeGreaterThanOrEqual(9.4);
      expect(now - before).toBeLessThanOrEqual(10.6);
      before = now;
    }
    expect(clock.now() - local).toBeCloseTo(clock.offsetMs, 0);
  });

  it('jumps where it was wrong by more than a second', () => {
    let local = 0;
    const clock = new ServerClock(() => local);
    clock.add(-2, 1_000, 0);
    clock.now();
    clock.reset();
    local = 10;
    clock.add(8, 61_000, 10);
    expect(clock.now()).toBeCloseTo(61_001, -1);
  });
});
