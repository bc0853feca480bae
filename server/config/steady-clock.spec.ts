import { beforeEach, describe, expect, it } from 'vitest';
import { SteadyClock, type ClockAnchor } from './steady-clock.ts';

const HOUR_MS = 3_600_000;
const START = 1_800_000_000_000;

let wall: number;
let monotonic: number;
let uptime: number;
let jumps: number[];

beforeEach(() => {
  wall = START;
  monotonic = 5_000;
  uptime = 90_000;
  jumps = [];
});

function pass(ms: number): void {
  wall += ms;
  monotonic += ms;
  uptime += ms;
}

function sleep(ms: number): void {
  wall += ms;
  uptime += ms;
}

const clockFrom = (anchor: ClockAnchor | null = null): SteadyClock =>
  new SteadyClock(
    { wall: () => wall, monotonic: () => monotonic, uptime: () => Math.floor(uptime / 10) * 10 },
    anchor,
    (byMs) => jumps.push(byMs),
  );

describe('a steady clock', () => {
  it('starts from the wall clock and goes with it', () => {
    const clock = clockFrom();
    expect(clock.now()).toBe(START);
    pass(1234);
    expect(clock.now()).toBe(START + 1234);
    expect(jumps).toEqual([]);
  });

  it.each([HOUR_MS, -HOUR_MS])('goes on when the wall clock is set by %d ms, and says so once', (byMs) => {
    const clock = clockFrom();
    pass(10_000);
    wall += byMs;
    expect(clock.now()).toBe(START + 10_000);
    pass(60_000);
    expect(clock.now()).toBe(START + 70_000);
    pass(60_000);
    expect(clock.now()).toBe(START + 130_000);
    expect(jumps).toEqual([byMs]);
  });

  it('says so again when the wall clock is set right', () => {
    const clock = clockFrom();
    wall += HOUR_MS;
    clock.check();
    wall -= HOUR_MS;
    clock.check();
    expect(jumps).toEqual([HOUR_MS, 0]);
  });

  it('counts the time that the machine slept', () => {
    const clock = clockFrom();
    sleep(600_000);
    pass(2_000);
    expect(clock.now()).toBe(START + 602_000);
    expect(jumps).toEqual([]);
    sleep(5_000);
    clock.check();
    expect(clock.now()).toBe(START + 607_000);
  });

  it('goes on from where an earlier process stood, although the wall clock was set meanwhile', () => {
    const anchor = clockFrom().anchor();
    pass(3_000);
    wall += HOUR_MS;
    monotonic = 7;
    const next = clockFrom(anchor);
    expect(next.now()).toBe(START + 3_000);
    expect(jumps).toEqual([HOUR_MS]);
  });

  it('follows the wall clock again when it is told to', () => {
    const clock = clockFrom();
    wall += HOUR_MS;
    clock.check();
    clock.followWall();
    expect(clock.now()).toBe(START + HOUR_MS);
    pass(5_000);
    clock.check();
    expect(jumps).toEqual([HOUR_MS]);
  });

  it('tells whole milliseconds', () => {
    const clock = clockFrom();
    pass(0.7);
    expect(clock.now()).toBe(START);
  });
});
