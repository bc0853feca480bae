/** A judge's pad without a network, in a real browser: a whole project, a reload, a closed tab, a full disk, a wrong clock. */
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Product } from '../support/product.ts';
import { WireHost } from '../support/wire-host.ts';
import { faultsOf } from './support/accessible.ts';
import { Devices } from './support/browser.ts';
import { enter, fillIn, submit } from './support/judge-page.ts';
import { inSteps } from './support/steps.ts';

const [first, second, third] = ['p01', 'p02', 'p03'] as const;
const sheets = { expert: 80, innovation: 8 };
const DAY_MS = 86_400_000;

let product: Product;
let host: WireHost;
let devices: Devices;
let context: BrowserContext;
let pad: Page;
const codes = new Map<string, string>();

const nameOf = (projectId: string): string =>
  host.held.view.projects.find(({ project }) => project.projectId === projectId)?.project.name ?? '';
const judgeOf = (id: string) => host.held.view.judges.find(({ judgeId }) => judgeId === id);
const toScoring = async (projectId: string): Promise<void> => {
  await host.give({ type: 'CallProject', projectId });
  await host.give({ type: 'StartPresentation', projectId });
  await host.give({ type: 'AdvanceStage', projectId, from: 'presenting' });
  await host.give({ type: 'AdvanceStage', projectId, from: 'questions' });
};
const everyone = (): string[] => host.held.view.judges.map(({ judgeId }) => judgeId);

beforeAll(async () => {
  product = await Product.start();
  host = await WireHost.signIn(product.baseUrl, product.password);
  devices = await Devices.open(product.baseUrl);
  for (const { judgeId, code } of (await host.seats()).judges) codes.set(judgeId, code);
  pad = (await devices.device('tablet')).page;
  context = pad.context();
});

inSteps(() => ({ 'pad-offline': pad }));
afterAll(async () => {
  host?.leave();
  await devices?.close();
  await product?.stop();
});

describe('a pad whose network is gone', () => {
  it('scores a whole project that was called meanwhile, and says where the sheets are', async () => {
    await enter.byCode(pad, codes.get('e1') ?? '');
    await pad.getByText('暂无项目').first().waitFor();
    await pad.evaluate('navigator.serviceWorker.ready.then(() => caches.keys())');
    await expect
      .poll(() => pad.evaluate<number>(`caches.keys().then((names) => names.length)`))
      .toBeGreaterThan(0);
    await context.setOffline(true);
    await pad.getByText('刷新、关闭本页也不会丢').waitFor();
    await toScoring(first);
    await pad
      .getByRole('navigation')
      .getByRole('button', { name: nameOf(first) })
      .click();
    await fillIn(pad, sheets);
    await pad.getByText('仅在本机，尚未提交').first().waitFor();
    expect(await faultsOf(pad)).toEqual([]);
    await pad.getByRole('button', { name: '提交评分' }).click();
    await pad.getByText('已存在本机，网络恢复后会自动发送').first().waitFor();
    expect(await faultsOf(pad)).toEqual([]);
  });

  it('is reloaded, closed and opened again, and still has them', async () => {
    await pad.reload();
    await pad
      .getByRole('navigation')
      .getByRole('button', { name: nameOf(first) })
      .click();
    await pad.getByText('已存在本机，网络恢复后会自动发送').first().waitFor();
    await pad.close();
    pad = await context.newPage();
    await pad.goto('/judge');
    await pad
      .getByRole('navigation')
      .getByRole('button', { name: nameOf(first) })
      .click();
    await pad.getByText('已存在本机，网络恢复后会自动发送').first().waitFor();
    await fillIn(pad, { innovation: 9 });
    await pad.getByRole('button', { name: /^提交(评分|修改)$/ }).click();
  });

  it('sends them by itself once the network is back: each once, in order, with the server’s number', async () => {
    await context.setOffline(false);
    await pad.getByRole('button', { name: '已全部收到' }).waitFor();
    const receipt = judgeOf('e1')?.receipts;
    for (const number of Object.values(receipt ?? {}))
      await pad.getByText(`第 ${number.version} 号`).first().waitFor();
    expect(Object.keys(receipt ?? {})).toEqual(['expert', 'innovation']);
  });

  it('sends what was submitted before closing and arrives after it; the host is asked', async () => {
    await host.give({ type: 'CloseScoring', projectId: first, acknowledgedMissing: everyone() });
    await toScoring(second);
    await pad.getByRole('heading', { name: nameOf(second) }).waitFor();
    await fillIn(pad, sheets);
    await context.setOffline(true);
    await pad.getByText('网络中断').first().waitFor();
    await pad.getByRole('button', { name: '提交评分' }).click();
    await pad.getByText('已存在本机').first().waitFor();
    const closed = await host.give({
      type: 'CloseScoring',
      projectId: second,
      acknowledgedMissing: everyone(),
    });
    expect(closed.view.lateSheets).toEqual([]);
    await context.setOffline(false);
    await pad.getByText('已收到，但在截止之后').first().waitFor();
    expect(await faultsOf(pad)).toEqual([]);
    await expect.poll(() => host.held.view.lateSheets.map(({ judge }) => judge.id)).toEqual(['e1', 'e1']);
    const [card] = host.held.view.lateSheets;
    if (card === undefined) throw new Error('no late sheet');
    await host.give({
      ...{ type: 'AcceptLateSheet', projectId: second, componentId: card.componentId },
      ...{ judgeId: 'e1', version: card.version, reason: '网络中断' },
    });
    await pad.getByText(`第 ${card.version} 号`).first().waitFor();
  });

  it('keeps going when the disk is full, and says so', async () => {
    await context.addInitScript(`
      const full = () => { throw new DOMException('full', 'QuotaExceededError'); };
      IDBObjectStore.prototype.put = full;
      Storage.prototype.setItem = full;
    `);
    await pad.reload();
    await toScoring(third);
    await pad.getByRole('heading', { name: nameOf(third) }).waitFor();
    await fillIn(pad, { innovation: 7 });
    await pad.getByText('这台设备没有空间或不允许保存').waitFor();
    expect(await faultsOf(pad)).toEqual([]);
    await fillIn(pad, { expert: 70 });
    await submit(pad);
  });
});

it('a tablet whose clock is wrong by a day shows and sends all the same', async () => {
  const { page } = await devices.device('phone');
  await page.addInitScript(`const now = Date.now.bind(Date); Date.now = () => now() - ${DAY_MS};`);
  await enter.byCode(page, codes.get('e2') ?? '');
  await page.getByRole('heading', { name: nameOf(third) }).waitFor();
  await fillIn(page, sheets);
  await submit(page);
  const received = judgeOf('e2')?.receipts['expert'];
  await page.getByText(`第 ${received?.version} 号`).first().waitFor();
});

it('a sheet by keyboard alone, every value with its name, and at 200 % nothing is cut off', async () => {
  const { page } = await devices.device('tablet');
  await enter.byCode(page, codes.get('e3') ?? '');
  await page.getByRole('heading', { name: nameOf(third) }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const scores = page.locator('[data-score]');
  const count = await scores.count();
  for (let index = 0; index < count; index += 1) {
    await expect
      .poll(async () => {
        const focused = await page.evaluate<boolean>(
          `document.activeElement === document.querySelectorAll('[data-score]')[${index}]`,
        );
        if (!focused) await page.keyboard.press('Tab');
        return focused;
      })
      .toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.type('5');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
  }
  for (const label of await scores.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label'))))
    expect(label).toMatch(/，1 分，满分/);
  const submitButton = page.getByRole('button', { name: '提交评分' });
  await submitButton.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '已全部收到' }).waitFor();
  // half the width in CSS pixels is what a browser makes of 200 %
  await page.setViewportSize({ width: 590, height: 410 });
  const overflow = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  expect(overflow).toBeLessThanOrEqual(0);
  expect(await faultsOf(page)).toEqual([]);
});

let staff: Page;

describe('a pad whose network does not come back', () => {
  let lost: Page;
  const typed: string[] = [];

  it('shows each sheet as a code to be scanned and a text to be typed, without a fault by axe', async () => {
    lost = (await devices.device('tablet')).page;
    await enter.byCode(lost, codes.get('e4') ?? '');
    await lost.getByRole('heading', { name: nameOf(third) }).waitFor();
    await fillIn(lost, sheets);
    await lost.context().setOffline(true);
    await lost.getByText('网络中断').first().waitFor();
    await lost.getByRole('button', { name: '提交评分' }).click();
    await lost.getByRole('button', { name: '请工作人员代交' }).click();
    const panel = lost.getByRole('dialog', { name: '请工作人员代交评分' });
    for (const place of ['第 1 张，共 2 张', '第 2 张，共 2 张']) {
      await panel.getByText(place).waitFor();
      await panel.getByRole('img', { name: '这张评分表的二维码' }).waitFor();
      typed.push((await panel.getByRole('listitem').allInnerTexts()).join('\n'));
      expect(await faultsOf(lost)).toEqual([]);
      const next = panel.getByRole('button', { name: '下一张' });
      if (await next.isEnabled()) await next.click();
    }
  });

  it('and staff enter them from another device, without seeing a mark', async () => {
    staff = (await devices.device('phone')).page;
    await staff.goto('/console#/staff/relay');
    await staff.locator('input[type=password]').fill(product.password);
    await staff.keyboard.press('Enter');
    for (const text of typed) {
      await staff.getByLabel('平板上的短码').fill(text.toLowerCase());
      await staff.getByRole('button', { name: '核对' }).click();
      await staff.getByText('还没有收到这张评分表').waitFor();
      await staff.getByText(judgeOf('e4')?.name ?? '').waitFor();
      expect(await faultsOf(staff)).toEqual([]);
      const words = (await staff.locator('main').innerText()).replace(/\d+(:\d\d)+/g, 'a time of day');
      expect(words).not.toMatch(/\b(80|16|8)\b/);
      await staff.getByLabel('代交人姓名').fill('场务甲');
      await staff.getByRole('button', { name: '确认代交' }).click();
      await staff.getByText('已收到，第').waitFor();
      expect(await faultsOf(staff)).toEqual([]);
      await staff.getByRole('button', { name: '下一张' }).click();
    }
    expect(Object.keys(judgeOf('e4')?.receipts ?? {})).toEqual(['expert', 'innovation']);
  });

  it('and back again it finds that they are in: received, once, carried in by staff', async () => {
    await lost.getByRole('button', { name: '返回' }).click();
    const before = judgeOf('e4')?.receipts ?? {};
    await lost.context().setOffline(false);
    await lost.getByRole('button', { name: '已全部收到' }).waitFor();
    for (const { version } of Object.values(before))
      await lost
        .getByText(new RegExp(`第 ${version} 号.*工作人员代交`))
        .first()
        .waitFor();
    expect(judgeOf('e4')?.receipts).toEqual(before);
  });

  it('a wrong character is named by its line', async () => {
    const [first = ''] = typed;
    await staff.getByLabel('平板上的短码').fill(first.replace(/^./, (c) => (c === 'A' ? 'C' : 'A')));
    await staff.getByRole('button', { name: '核对' }).click();
    await staff.getByText('第 1 行有误').waitFor();
  });
});

describe('every state of the pad, in the largest text, on a phone and a tablet held either way', () => {
  let page: Page;

  /** No fault by axe, and nothing wider than the page. */
  async function look(): Promise<string[]> {
    const faults = await faultsOf(page);
    for (const [width, height] of [
      [390, 844],
      [820, 1180],
      [1180, 820],
    ] as const) {
      await page.setViewportSize({ width, height });
      const over = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      if (over > 0) faults.push(`${width} × ${height}: ${over} px too wide`);
    }
    return faults;
  }

  it('settings, help that was asked for, a sheet on its way, the code for staff', async () => {
    page = (await devices.device('tablet')).page;
    await enter.byCode(page, codes.get('e5') ?? '');
    await page.getByRole('heading', { name: nameOf(third) }).waitFor();
    await page.getByRole('button', { name: '显示设置' }).click();
    await page.getByRole('radio', { name: '特大' }).check();
    expect(await look()).toEqual([]);
    await page.getByRole('button', { name: '关闭' }).click();
    await page.getByRole('button', { name: '需要帮助' }).click();
    await expect.poll(() => judgeOf('e5')?.helpAskedAt ?? null).not.toBeNull();
    expect(await look()).toEqual([]);
    await fillIn(page, sheets);
    await page.context().setOffline(true);
    await page.getByText('网络中断').first().waitFor();
    await page.getByRole('button', { name: '提交评分' }).click();
    await page.getByRole('button', { name: '请工作人员代交' }).click();
    await page.getByRole('img', { name: '这张评分表的二维码' }).waitFor();
    expect(await look()).toEqual([]);
    await page.getByRole('button', { name: '返回' }).click();
  });

  it('sheets that the server did not take', async () => {
    await host.give({ type: 'RecuseJudge', judgeId: 'e5', projectId: third, reason: '本院' });
    await page.context().setOffline(false);
    await page.getByRole('heading', { name: '留在本机的评分' }).waitFor();
    expect(await look()).toEqual([]);
  });
});

describe('a signature that is given while the network is gone', () => {
  let page: Page;

  it('is kept on the device, over a reload, and says so', async () => {
    await host.give({ type: 'CloseScoring', projectId: third, acknowledgedMissing: everyone() });
    for (const { project } of host.held.view.projects)
      if (![first, second, third].includes(project.projectId as typeof first))
        await host.give({ type: 'WithdrawProject', projectId: project.projectId, reason: '未到场' });
    page = (await devices.device('tablet')).page;
    await enter.byCode(page, codes.get('e4') ?? '');
    await page.getByRole('button', { name: '核对并签字' }).waitFor();
    await page.evaluate('navigator.serviceWorker.ready');
    await expect.poll(() => page.evaluate<number>(`caches.keys().then((names) => names.length)`)).toBe(1);
    await page.context().setOffline(true);
    await page.getByText('网络中断').first().waitFor();
    await page.getByRole('button', { name: '核对并签字' }).click();
    await page.getByRole('button', { name: '改为键入姓名' }).click();
    await page.getByLabel('键入您的姓名').fill('专家评委四');
    await page.getByRole('button', { name: '确认签字' }).click();
    await page.getByText('签字已存在本机').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.reload();
    await page.getByText('签字已存在本机').waitFor();
    expect(judgeOf('e4')?.signing.state).toBe('none');
  });

  it('is sent by itself once it is back; the pad says its number, and the host who has signed', async () => {
    await page.context().setOffline(false);
    await page.getByText('已签字，第').waitFor();
    await expect.poll(() => judgeOf('e4')?.signing.state).toBe('signed');
    await staff.goto('/console#/host');
    await staff.setViewportSize({ width: 1366, height: 768 });
    await staff.getByText('位评委中 1 位已签字').waitFor();
    expect(await faultsOf(staff)).toEqual([]);
  });
});
