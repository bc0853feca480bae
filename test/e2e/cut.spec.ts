/** The deck ends by itself on every screen at the same moment, whatever their clocks, their links and the server do. */
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Product } from '../support/product.ts';
import { SlowLink } from '../support/slow-link.ts';
import { WireHost } from '../support/wire-host.ts';
import { BackgroundTab } from './support/background-tab.ts';
import { Devices } from './support/browser.ts';
import {
  armBareTimer,
  bareTimerOn,
  cutOn,
  recordCut,
  ticksOn,
  type Recorded,
} from './support/cut-recorder.ts';

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
const displays: Recorded[] = [];
let background: BackgroundTab;

beforeAll(async () => {
  product = await Product.start();
  host = await WireHost.signIn(product.baseUrl, product.password);
  devices = await Devices.open(product.baseUrl);
  background = await BackgroundTab.open();
  await host.give({ type: 'CallProject', projectId });
  for (const [index, ms] of aheadMs.entries()) {
    const link = await SlowLink.open(product.port, 200);
    const display = index === BACKGROUND ? background : (await devices.device('screen')).page;
    await recordCut(display, ms);
    links.push(link);
    displays.push(display);
  }
});
afterAll(async () => {
  host?.leave();
  await devices?.close();
  await background?.close();
  for (const link of links) await link.close();
  await product?.stop();
});

/** How many pages of a deck each shows. */
const decksOn = (pages: readonly Recorded[]): Promise<number[]> =>
  Promise.all(pages.map((page) => page.evaluate<number>('document.querySelectorAll("canvas").length')));

describe('five displays with wrong clocks behind links that delay each message by up to 200 ms', () => {
  it('cut the deck within 50 ms of the deadline and of each other, with the server killed 5 s before, and go on', async () => {
    await Promise.all(displays.map((page, index) => page.goto(`${links[index]?.baseUrl}/display`)));
    const started = await host.give({ type: 'StartPresentation', projectId });
    const clock = started.view.stage?.facts.clock;
    if (clock?.kind !== 'running') throw new Error('the clock stands');
    const deltaMs = PRESENTATION_MS - (clock.deadlineAt - started.now);
    const { view } = await host.give({ type: 'AdjustClock', projectId, deltaMs });
    const facts = view.stage?.facts;
    if (facts?.clock.kind !== 'running') throw new Error('the clock stands');
    const { deadlineAt } = facts.clock;
    const watched = displays.filter((_display, index) => index !== BACKGROUND);
    await expect.poll(() => decksOn(watched), { timeout: 20_000 }).not.toContain(0);
    for (const page of watched) await armBareTimer(page, deadlineAt);
    const [hiddenSince, ticksBefore] = [performance.now(), await ticksOn(background)];

    await delay(deadlineAt - 10_000 - Date.now()); // the deadline itself is what is waited for
    links[WITHOUT_NETWORK]?.cut();
    await delay(deadlineAt - 5_000 - Date.now());
    await product.kill();
    for (const page of displays) expect(await cutOn(page)).toBeNull();
    const hidden = await background.evaluate<string>('document.visibilityState');
    const ticks = (await ticksOn(background)) - ticksBefore;
    expect(hidden, 'a tab that nobody looks at').toBe('hidden');
    expect(ticks, 'its own timers are slowed down').toBeLessThan((performance.now() - hiddenSince) / 500);
    await expect.poll(() => Promise.all(displays.map(cutOn)), { timeout: 15_000 }).not.toContain(null);

    const cutMs = (await Promise.all(displays.map(cutOn))).map((at) => (at ?? Number.NaN) - deadlineAt);
    const bareMs = (await Promise.all(watched.map(bareTimerOn))).map((at) => at - deadlineAt);
    const spreadMs = Math.max(...cutMs) - Math.min(...cutMs);
    const slowestMs = Math.max(0, ...bareMs);
    console.log(`the cut, ms after the deadline: ${cutMs.join(', ')}; spread ${spreadMs}`);
    console.log(`a bare timer of the pages in front: ${bareMs.join(', ')}`);
    expect(Math.min(...cutMs)).toBeGreaterThanOrEqual(-50);
    expect(Math.max(...cutMs)).toBeLessThanOrEqual(50 + slowestMs);
    expect(spreadMs).toBeLessThanOrEqual(50 + slowestMs);
    expect(await decksOn(displays)).toEqual(displays.map(() => 0));

    await product.startAgain();
    await delay(10_000); // over the deadline for twenty seconds in all
    links[WITHOUT_NETWORK]?.mend();
    const texts = () =>
      Promise.all(displays.map((page) => page.evaluate<string>('document.body.textContent')));
    await expect
      .poll(texts, { timeout: 20_000 })
      .toEqual(displays.map(() => expect.stringContaining('评委问答')));
  });
});
