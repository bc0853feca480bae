/** A presenter's own screen on the displays, Chromium to Chromium: it comes, stays over mishaps, and is cut like the deck. */
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Product } from '../support/product.ts';
import { WireHost } from '../support/wire-host.ts';
import { Devices, type Device } from './support/browser.ts';
import { armBareTimer, bareTimerOn, cutOn, recordCut } from './support/cut-recorder.ts';
import {
  keepTracks,
  notePictureEnd,
  openSlides,
  pictureEndOn,
  pictureOn,
  shareFlags,
  tracksOf,
} from './support/shared-slides.ts';

const projectId = 'p01';
/** From the last look at the displays to the cut. */
const LEFT_MS = 9_000;
/** The laptop says that it is over this long after the deadline. */
const LAPTOP_ENDS_MS = 500;

let product: Product;
let host: WireHost;
let devices: Devices;
let displays: Device[];
let laptop: Device;
let code: string;

const pages = () => displays.map(({ page }) => page);
const words = (device: Device) => device.page.evaluate('document.body.textContent') as Promise<string>;

async function openLaptop(): Promise<Device> {
  const device = await devices.device('laptop');
  await keepTracks(device.page);
  await device.page.goto(`/present#code=${code}`);
  return device;
}
const share = (device: Device) => device.page.getByRole('button', { name: '共享本机屏幕' }).click();

/** Every display plays it, and goes on playing. */
async function untilEveryDisplayPlays(): Promise<void> {
  for (const page of pages()) {
    await expect
      .poll(() => pictureOn(page), { timeout: 20_000 })
      .toMatchObject({ visible: true, width: expect.any(Number) });
    const before = await pictureOn(page);
    expect(before?.width).toBeGreaterThan(0);
    expect(before?.height).toBeGreaterThan(0);
    await expect
      .poll(async () => (await pictureOn(page))?.frames ?? 0, { timeout: 20_000 })
      .toBeGreaterThan((before?.frames ?? 0) + 5);
  }
}

/** No picture, and the uploaded deck in its place. */
async function untilEveryDisplayShowsTheDeck(): Promise<void> {
  for (const page of pages()) {
    await expect.poll(() => pictureOn(page), { timeout: 20_000 }).toBeNull();
    await page.locator('canvas').first().waitFor();
  }
}

const shareAtDesk = () => host.held.view.share;
const untilDesk = (shown: object | null) =>
  expect
    .poll(shareAtDesk, { timeout: 20_000 })
    .toEqual(shown === null ? null : expect.objectContaining(shown));

beforeAll(async () => {
  product = await Product.start();
  host = await WireHost.signIn(product.baseUrl, product.password);
  devices = await Devices.open(product.baseUrl, {}, shareFlags);
  const { presenters } = await host.seats();
  code = presenters.find((one) => one.projectId === projectId)?.code ?? '';
  await openSlides((await devices.device('laptop')).page);
  displays = [await devices.device('screen'), await devices.device('screen')];
  for (const page of pages()) await recordCut(page, 0);
  await Promise.all(pages().map((page) => page.goto('/display')));
});
afterAll(async () => {
  host?.leave();
  await devices?.close();
  await product?.stop();
});

describe('the presenter’s own screen', () => {
  it('is readied before the clock runs, and is live on both displays once it does', async () => {
    laptop = await openLaptop();
    await expect.poll(() => words(laptop), { timeout: 20_000 }).toContain('尚未上台');
    await host.give({ type: 'CallProject', projectId });
    await share(laptop);
    await untilDesk({ state: 'sharing', watching: 2 });
    await expect.poll(() => words(laptop)).toContain('您的屏幕已接通');
    for (const page of pages()) await page.getByText('示例').first().waitFor({ state: 'attached' });
    await host.give({ type: 'StartPresentation', projectId });
    await untilEveryDisplayPlays();
    await expect.poll(() => words(laptop)).toContain('大屏正在显示您的屏幕');
  });

  it('comes back by itself to a display that is loaded anew', async () => {
    const began = Date.now();
    await pages()[0]?.reload();
    await untilEveryDisplayPlays();
    console.log(`a reloaded display played again within ${Date.now() - began} ms`);
    await untilDesk({ state: 'sharing', watching: 2 });
  });

  it('does not leave the displays while the server is killed and started again', async () => {
    await Promise.all(pages().map(notePictureEnd));
    await product.kill();
    await product.startAgain();
    await untilDesk({ state: 'sharing', watching: 2 });
    await delay(4_000); // longer than a display holds on to a picture that nothing names
    expect(await Promise.all(pages().map(pictureEndOn))).toEqual([null, null]);
    await untilEveryDisplayPlays();
  });

  it('gives way to the PDF when the presenter stops', async () => {
    await laptop.page.getByRole('button', { name: '停止共享' }).click();
    await untilEveryDisplayShowsTheDeck();
    await untilDesk(null);
    expect(await tracksOf(laptop.page)).toEqual(['ended']);
  });

  it('gives way to the PDF when the host desk stops it, and the laptop is told', async () => {
    await share(laptop);
    await untilEveryDisplayPlays();
    const desk = await devices.device('laptop');
    await desk.page.goto('/console');
    await desk.page.getByLabel('密码').fill(product.password);
    await desk.page.getByRole('button', { name: '登录' }).click();
    await desk.page.getByText('大屏画面来自路演者的电脑').waitFor();
    await desk.page.getByRole('button', { name: '停止共享' }).click();
    await untilEveryDisplayShowsTheDeck();
    await expect.poll(() => words(laptop)).toContain('主持台已停止您的屏幕共享');
    expect(await tracksOf(laptop.page)).toEqual(['ended', 'ended']);
    await desk.page.context().close();
  });

  it('leaves no frozen picture when the laptop’s page crashes; the desk says that it is lost', async () => {
    await share(laptop);
    await untilEveryDisplayPlays();
    await laptop.page.goto('chrome://crash').catch((error: unknown) => error);
    await untilEveryDisplayShowsTheDeck();
    await untilDesk({ state: 'lost' });
  });

  it('is cut on both displays and ended on the laptop at the deadline, with the server killed before it', async () => {
    laptop = await openLaptop();
    await share(laptop);
    await untilEveryDisplayPlays();
    const clock = host.held.view.stage?.facts.clock;
    if (clock?.kind !== 'running') throw new Error('the clock stands');
    const deltaMs = LEFT_MS - (clock.deadlineAt - Date.now());
    const { view } = await host.give({ type: 'AdjustClock', projectId, deltaMs });
    const shortened = view.stage?.facts.clock;
    if (shortened?.kind !== 'running') throw new Error('the clock stands');
    const { deadlineAt } = shortened;
    await Promise.all(pages().map(notePictureEnd));
    await Promise.all(pages().map((page) => armBareTimer(page, deadlineAt)));
    await product.kill();
    expect(Date.now()).toBeLessThan(deadlineAt);
    expect(await Promise.all(pages().map(pictureEndOn))).toEqual([null, null]);

    await expect.poll(() => Promise.all(pages().map(pictureEndOn)), { timeout: 20_000 }).not.toContain(null);
    const late = await Promise.all(
      pages().map(async (page) => ({
        pictureMs: ((await pictureEndOn(page)) ?? Number.NaN) - deadlineAt,
        cardMs: ((await cutOn(page)) ?? Number.NaN) - deadlineAt,
        bareMs: (await bareTimerOn(page)) - deadlineAt,
      })),
    );
    console.log(`after the deadline, ms: ${JSON.stringify(late)}`);
    for (const { pictureMs, cardMs } of late) {
      expect(pictureMs).toBeGreaterThanOrEqual(-50);
      // by the display's own clock, long before the laptop says that it is over
      expect(Math.max(pictureMs, cardMs)).toBeLessThan(LAPTOP_ENDS_MS);
    }
    await expect.poll(() => tracksOf(laptop.page)).toEqual(['ended']);
    await expect.poll(() => words(laptop)).toContain('时间到，屏幕共享已结束');
    for (const page of pages()) await page.getByText('时间到').waitFor();
  });
});
