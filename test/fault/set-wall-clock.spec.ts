/** Somebody, or a time server, sets the laptop's clock in the middle of the show: the stage clock goes on as it was. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Product } from '../support/product.ts';
import { WireHost } from '../support/wire-host.ts';

const HOUR_MS = 3_600_000;
const projectId = 'p01';
let folder: string;
let product: Product;
let host: WireHost;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'luyan-wall-'));
  const preload = join(import.meta.dirname, '../support/shifted-wall.mjs');
  product = await Product.start({
    env: { NODE_OPTIONS: `--import=${preload}`, WALL_SHIFT_FILE: join(folder, 'shift') },
  });
  host = await WireHost.signIn(product.baseUrl, product.password);
  await host.give({ type: 'CallProject', projectId });
  await host.give({ type: 'StartPresentation', projectId });
});
afterAll(async () => {
  host.leave();
  await product.stop();
  await rm(folder, { recursive: true });
});

const setWall = (ms: number): Promise<void> => writeFile(join(folder, 'shift'), String(ms));

/** When the presentation ends, by a clock of this test that nobody sets. */
function endsAt(): number {
  const facts = host.held.view.stage?.facts;
  if (facts?.phase !== 'presenting' || facts.clock.kind !== 'running')
    throw new Error('no presentation is running');
  return performance.now() + facts.clock.deadlineAt - host.held.now;
}

/** Each measurement carries the way of a message; what may not happen is an hour, nor a second. */
const WITHIN_MS = 500;

describe.each([HOUR_MS, -HOUR_MS])('a wall clock that is set by %d ms', (byMs) => {
  it('leaves the time that remains as it was, while the server runs', async () => {
    await host.give({ type: 'PauseClock', projectId });
    await host.give({ type: 'ResumeClock', projectId });
    const before = endsAt();
    await setWall(byMs);
    await delay(1_100); // the server looks at its wall clock once a second
    await host.give({ type: 'AdjustClock', projectId, deltaMs: 60_000 });
    expect(Math.abs(endsAt() - before - 60_000)).toBeLessThan(WITHIN_MS);
    await expect.poll(() => product.output).toContain('s from the clock of the show');
  });

  it('and when the server is killed and started again under the new wall clock', async () => {
    const before = endsAt();
    await product.kill();
    host.leave();
    await product.startAgain();
    host = await WireHost.withCookie(product.baseUrl, host.cookie);
    expect(Math.abs(endsAt() - before)).toBeLessThan(WITHIN_MS);
    await setWall(0);
  });
});
