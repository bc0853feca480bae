/** Somebody, or a time server, sets the laptop's clock in the middle of the show: the stage clock goes on as it was. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aheadBy, apartMs } from '../support/clock-bounds.ts';
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

/** When the presentation ends, by the server's clock. */
function deadlineNow(): number {
  const facts = host.held.view.stage?.facts;
  if (facts?.phase !== 'presenting' || facts.clock.kind !== 'running')
    throw new Error('no presentation is running');
  return facts.clock.deadlineAt;
}

/** What the server's clock may be off; what may not happen is an hour. */
const WITHIN_MS = 50;

describe.each([HOUR_MS, -HOUR_MS])('a wall clock that is set by %d ms', (byMs) => {
  it('leaves the time that remains as it was, while the server runs', async () => {
    await host.give({ type: 'PauseClock', projectId });
    await host.give({ type: 'ResumeClock', projectId });
    const [deadline, clock, saidBefore] = [deadlineNow(), await host.clock(), product.output.length];
    await setWall(byMs);
    await expect
      .poll(() => product.output.slice(saidBefore), { timeout: 20_000 })
      .toContain(`${byMs / 1000} s from the clock of the show`);
    await host.give({ type: 'AdjustClock', projectId, deltaMs: 60_000 });
    expect(deadlineNow()).toBe(deadline + 60_000);
    expect(apartMs(await host.clock(), clock)).toBeLessThan(WITHIN_MS);
  });

  it('and when the server is killed and started again under the new wall clock', async () => {
    const [deadline, clock] = [deadlineNow(), await host.clock()];
    await product.kill();
    host.leave();
    await product.startAgain();
    host = await WireHost.withCookie(product.baseUrl, host.cookie);
    expect(deadlineNow()).toBe(deadline);
    expect(apartMs(aheadBy(host.held), clock)).toBeLessThan(WITHIN_MS);
    expect(apartMs(await host.clock(), clock)).toBeLessThan(WITHIN_MS);
    await setWall(0);
  });
});
