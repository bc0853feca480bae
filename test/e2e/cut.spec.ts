/** The deck ends by itself on every screen at the same moment, whatever their clocks, their links and the server do. */
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Product } from '../support/product.ts';
import { SlowLink } from '../support/slow-link.ts';
import { WireHost } from '../support/wire-host.ts';
import { Devices, type Device } from './support/browser.ts';
import { armBareTimer, bareTimerOn, cutOn, recordCut } from './support/cut-recorder.ts';

/** How far each display's clock is off. The fourth is in a background tab, the fifth loses its network over the deadline. */
const aheadMs = [30_000, -30_000, 11_000, -17_500, 500];
const BACKGROUND = 3;
const WITHOUT_NETWORK = 4;
/** Time enough to measure a clock over a bad link. */
const PRESENTATION_MS = 32_000;
const projectId = 'p01';

let product: Product;
let host: WireHost;
let devices: Devices;
const links: SlowLink[] = [];
const displays: Device[] = [];

beforeAll(async () => {
  product = await Product.start();
  host = await WireHost.signIn(product.baseUrl, product.password);
  devices = await Devices.open(product.baseUrl);
  await host.give({ type: 'CallProject', projectId });
  for (const [index, ms] of aheadMs.entries()) {
    const link = await SlowLink.open(product.port, 200);
    const device = await devices.device('screen');
    await recordCut(device.page, ms, index === BACKGROUND);
    links.push(link);
    displays.push(device);
  }
});
afterAll(async () => {
  host?.leave();
  await devices?.close();
  for (const link of links) await link.close();
  await product?.stop();
});

describe('five displays with wrong clocks behind links that delay each message by up to 200 ms', () => {
  it('cut the deck within 50 ms of the deadline and of each other, with the server killed 5 s before, and go on', async () => {
    await Promise.all(displays.map(({ page }, index) => page.goto(`${links[index]?.baseUrl}/display`)));
    const started = await host.give({ type: 'StartPresentation', projectId });
    const clock = started.view.stage?.facts.clock;
    if (clock?.kind !== 'running') throw new Error('the clock stands');
    const deltaMs = PRESENTATION_MS - (clock.deadlineAt - started.now);
    const { view } = await host.give({ type: 'AdjustClock', projectId, deltaMs });
    const facts = view.stage?.facts;
    if (facts?.clock.kind !== 'running') throw new Error('the clock stands');
    const { deadlineAt } = facts.clock;
    const watched = displays.filter((_display, index) => index !== BACKGROUND);
    await Promise.all(watched.map(({ page }) => page.locator('canvas').first().waitFor()));

    for (const { page } of displays) await armBareTimer(page, deadlineAt);

    await delay(deadlineAt - 10_000 - Date.now()); // the deadline itself is what is waited for
    links[WITHOUT_NETWORK]?.cut();
    await delay(deadlineAt - 5_000 - Date.now());
    await product.kill();
    for (const { page } of displays) expect(await cutOn(page)).toBeNull();
    await expect
      .poll(() => Promise.all(displays.map(({ page }) => cutOn(page))), { timeout: 15_000 })
      .not.toContain(null);

    const late = await Promise.all(
      displays.map(async ({ page }) => ({
        cutMs: ((await cutOn(page)) ?? Number.NaN) - deadlineAt,
        bareMs: (await bareTimerOn(page)) - deadlineAt,
      })),
    );
    const cutMs = late.map((one) => one.cutMs);
    const spreadMs = Math.max(...cutMs) - Math.min(...cutMs);
    const slowestMs = Math.max(0, ...late.map((one) => one.bareMs));
    console.log(`the cut, ms after the deadline: ${cutMs.join(', ')}; spread ${spreadMs}`);
    console.log(`a bare timer of the same pages: ${late.map((one) => one.bareMs).join(', ')}`);
    expect(Math.min(...cutMs)).toBeGreaterThanOrEqual(-50);
    expect(Math.max(...cutMs)).toBeLessThanOrEqual(50 + slowestMs);
    expect(spreadMs).toBeLessThanOrEqual(50 + slowestMs);
    for (const { page } of displays) expect(await page.locator('canvas').count()).toBe(0);

    await product.startAgain();
    await delay(10_000); // over the deadline for twenty seconds in all
    links[WITHOUT_NETWORK]?.mend();
    const texts = () => Promise.all(displays.map(({ page }) => page.evaluate('document.body.textContent')));
    await expect
      .poll(texts, { timeout: 20_000 })
      .toEqual(displays.map(() => expect.stringContaining('评委问答')));
  });
});
