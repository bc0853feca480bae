/** The host desk on small laptops and a tablet lying down, in both languages: in no phase is anything cut off or covered. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandInput } from '../../shared/contract/commands.ts';
import { phases, type Phase } from '../../shared/stage/stage.ts';
import { Product } from '../support/product.ts';
import { WireHost } from '../support/wire-host.ts';
import { Devices } from './support/browser.ts';

const projectId = 'p01';
const windows = [
  { width: 1366, height: 768 },
  { width: 1280, height: 800 },
  { width: 1180, height: 820 },
] as const;

let product: Product;
let host: WireHost;
let devices: Devices;
const desks = {} as Record<'zh' | 'en', Page>;

beforeAll(async () => {
  product = await Product.start();
  host = await WireHost.signIn(product.baseUrl, product.password);
  devices = await Devices.open(product.baseUrl);
  for (const language of ['zh', 'en'] as const) {
    const { page } = await devices.device('laptop');
    await page.addInitScript(`localStorage.setItem('luyan-language', '${language}')`);
    await page.goto('/console#/host');
    await page.locator('input[type=password]').fill(product.password);
    await page.keyboard.press('Enter');
    await page.locator('.primary button').waitFor();
    desks[language] = page;
  }
});
afterAll(async () => {
  host?.leave();
  await devices?.close();
  await product?.stop();
});

/** In the page: what hides part of itself, leaves its place, or lies over its neighbour. Names may end in dots. */
const ill = `(() => {
  const found = [];
  const name = (e) => e.tagName.toLowerCase() + ' “' + e.textContent.trim().slice(0, 20) + '”';
  const root = document.documentElement;
  if (root.scrollHeight > innerHeight + 1 || root.scrollWidth > innerWidth + 1) found.push('the page scrolls');
  for (const e of document.querySelectorAll('main section, main header, main p, main button, main li, main .bar')) {
    const style = getComputedStyle(e);
    if (e.closest('.visually-hidden, iframe') !== null || e.clientWidth === 0) continue;
    const cutX = e.scrollWidth > e.clientWidth + 1 && style.overflowX === 'hidden' && style.textOverflow !== 'ellipsis';
    const box = e.getBoundingClientRect();
    const outside = ({ top, bottom }) => top < box.top - 1 || bottom > box.bottom + 1;
    const cutY = style.overflowY === 'hidden' && [...e.children].some((part) => outside(part.getBoundingClientRect()));
    if (cutX || cutY) found.push(name(e) + ' is cut off');
  }
  for (const panel of document.querySelectorAll('main > section, main > aside')) {
    const edges = panel.getBoundingClientRect();
    const parts = [...panel.children].map((e) => [e, e.getBoundingClientRect()]).filter(([, box]) => box.height > 0);
    parts.forEach(([e, box], at) => {
      if (box.bottom > edges.bottom + 1) found.push(name(e) + ' leaves its column below');
      if (at > 0 && box.top < parts[at - 1][1].bottom - 1) found.push(name(e) + ' covers what is above');
    });
    for (const e of panel.querySelectorAll('button, p, li')) {
      const box = e.getBoundingClientRect();
      if (box.right > edges.right + 1 || box.left < edges.left - 1) found.push(name(e) + ' leaves its column');
    }
  }
  return found;
})()`;

async function look(): Promise<Record<string, readonly string[]>> {
  const faults: Record<string, readonly string[]> = {};
  for (const [language, page] of Object.entries(desks)) {
    await page.bringToFront();
    for (const window of windows) {
      await page.setViewportSize(window);
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
      const found = await page.evaluate<string[]>(ill);
      if (found.length > 0) faults[`${language} ${window.width}×${window.height}`] = found;
    }
  }
  return faults;
}

/** Once the desk has heard of it, this is there. */
const at = (phase: Phase) => (page: Page) =>
  page.locator(`li[aria-current=step]:nth-child(${phases.indexOf(phase) + 1})`);
const show: readonly (readonly [string, readonly CommandInput[], (page: Page) => Locator])[] = [
  ['nobody on stage', [], (page) => page.locator('.primary button')],
  ['called', [{ type: 'CallProject', projectId }], at('waiting')],
  ['presenting', [{ type: 'StartPresentation', projectId }], at('presenting')],
  ['paused', [{ type: 'PauseClock', projectId }], (page) => page.locator('section.paused')],
  [
    'with more than ten minutes',
    [{ type: 'AdjustClock', projectId, deltaMs: 1_800_000 }],
    (page) => page.getByRole('timer').filter({ hasText: /^\s*\d\d:/ }),
  ],
  ['questions', [{ type: 'AdvanceStage', projectId, from: 'presenting' }], at('questions')],
  ['scoring', [{ type: 'AdvanceStage', projectId, from: 'questions' }], at('scoring')],
];

async function expectWhole(mark: (page: Page) => Locator): Promise<void> {
  for (const page of Object.values(desks)) await mark(page).waitFor();
  expect(await look()).toEqual({});
}

describe('the host desk shows all of itself', () => {
  it.each(show)('%s', async (_state, commands, mark) => {
    for (const command of commands) await host.give(command);
    await expectWhole(mark);
  });

  it('closed, without the judges who are missing', async () => {
    const acknowledgedMissing = host.held.view.judges.map(({ judgeId }) => judgeId);
    await host.give({ type: 'CloseScoring', projectId, acknowledgedMissing });
    await expectWhole(at('closed'));
  });
});
