// What a page tells of its device reaches the server, however late or lost one report of it was.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { REPORT_EVERY_MS, type DeviceReport } from '../contract/protocol.ts';
import { DeviceTeller } from './device-teller.ts';

let sound = false;
let answers: boolean[] = [];
const told: DeviceReport[] = [];
let teller: DeviceTeller;

const send = (report: DeviceReport): Promise<boolean> => {
  told.push(report);
  return Promise.resolve(answers.shift() ?? true);
};
const heard = () => told.map((report) => report.sound);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('removeEventListener', () => undefined);
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('innerWidth', 1920);
  vi.stubGlobal('innerHeight', 1080);
  [sound, answers] = [false, []];
  told.length = 0;
  teller = new DeviceTeller(send, () => sound);
  teller.connected();
});
afterEach(() => {
  teller.stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('what a page tells of its device', () => {
  it('is told upon a connection, and a change at most every ten seconds', async () => {
    sound = true;
    teller.changed();
    await vi.advanceTimersByTimeAsync(REPORT_EVERY_MS - 1);
    expect(heard()).toEqual([false]);
    await vi.advanceTimersByTimeAsync(1);
    expect(heard()).toEqual([false, true]);
    await vi.advanceTimersByTimeAsync(10 * REPORT_EVERY_MS);
    expect(told).toHaveLength(2);
  });

  it('is told again where the server did not take it, until it does', async () => {
    answers = [false, false];
    sound = true;
    teller.changed();
    await vi.advanceTimersByTimeAsync(10 * REPORT_EVERY_MS);
    expect(heard()).toEqual([false, true, true, true]);
  });

  it('goes back and forth between two reports: the last one stands', async () => {
    answers = [false];
    sound = true;
    teller.changed();
    await vi.advanceTimersByTimeAsync(REPORT_EVERY_MS);
    sound = false;
    await vi.advanceTimersByTimeAsync(2 * REPORT_EVERY_MS);
    expect(heard()).toEqual([false, true, false]);
  });

  it('waits for the next connection while there is none', async () => {
    teller.lost();
    sound = true;
    teller.changed();
    await vi.advanceTimersByTimeAsync(3 * REPORT_EVERY_MS);
    expect(told).toHaveLength(1);
    teller.connected();
    expect(heard()).toEqual([false, true]);
  });
});
