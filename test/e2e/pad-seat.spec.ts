/** A seat and the people and tablets that come and go at it, in real browsers: a spare tablet, then another person. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Product } from '../support/product.ts';
import { WireHost } from '../support/wire-host.ts';
import { faultsOf } from './support/accessible.ts';
import { Devices } from './support/browser.ts';
import { enter, enterScore, fillIn, submit } from './support/judge-page.ts';
import { inSteps } from './support/steps.ts';

const [first, second] = ['p01', 'p02'] as const;
const criterion = '创新创意';

let product: Product;
let host: WireHost;
let devices: Devices;
let pad: Page;
let spare: Page;

const nameOf = (projectId: string): string =>
  host.held.view.projects.find(({ project }) => project.projectId === projectId)?.project.name ?? '';
const codeOf = async (id: string): Promise<string> =>
  (await host.seats()).judges.find(({ judgeId }) => judgeId === id)?.code ?? '';
const toScoring = async (projectId: string): Promise<void> => {
  await host.give({ type: 'CallProject', projectId });
  await host.give({ type: 'StartPresentation', projectId });
  await host.give({ type: 'AdvanceStage', projectId, from: 'presenting' });
  await host.give({ type: 'AdvanceStage', projectId, from: 'questions' });
};
const scoreShown = (page: Page): Promise<string | null> =>
  page.getByRole('group', { name: criterion }).locator('[data-score]').getAttribute('aria-label');

/** Resolves once the server has acknowledged a draft with this score. */
function draftAcknowledged(page: Page, score: string): Promise<void> {
  return new Promise((resolve) => {
    page.on('websocket', (socket) => {
      let awaited: string | null = null;
      socket.on('framesent', ({ payload }) => {
        const [, id] = /^42(\d+)\["draft"/.exec(String(payload)) ?? [];
        if (id !== undefined && String(payload).includes(`"innovation":"${score}"`)) awaited = `43${id}[`;
      });
      socket.on('framereceived', ({ payload }) => {
        if (awaited !== null && String(payload).startsWith(awaited)) resolve();
      });
    });
  });
}

/** What a finger has to hit, and would miss. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`
    [...document.querySelectorAll('button, a[href], select, textarea, input:not([type=radio]):not([type=range])')]
      .filter((one) => one.checkVisibility() && !one.classList.contains('skip'))
      .map((one) => [one, one.getBoundingClientRect()])
      .filter(([, { width, height }]) => width < 44 || height < 44)
      .map(([one, { width, height }]) => one.tagName + ' ' + one.textContent.trim() + ' ' + width + 'x' + height)
  `);

beforeAll(async () => {
  product = await Product.start();
  host = await WireHost.signIn(product.baseUrl, product.password);
  devices = await Devices.open(product.baseUrl);
  pad = (await devices.device('tablet')).page;
  spare = (await devices.device('tablet')).page;
});

inSteps(() => ({ 'pad-seat-pad': pad, 'pad-seat-spare': spare }));
afterAll(async () => {
  host?.leave();
  await devices?.close();
  await product?.stop();
});

describe('a judge’s seat', () => {
  it('opens on a spare tablet with what was entered on the first one, and goes on there', async () => {
    await pad.goto('/judge');
    await pad.getByRole('textbox').waitFor();
    expect(await smallTargets(pad)).toEqual([]);
    await toScoring(first);
    const acknowledged = draftAcknowledged(pad, '7.5');
    await enter.byCode(pad, await codeOf('e1'));
    await pad.getByRole('heading', { name: nameOf(first) }).waitFor();
    await enterScore(pad, criterion, '7.5');
    await acknowledged;
    expect(await smallTargets(pad)).toEqual([]);
    await expect
      .poll(() => host.held.view.judges.find(({ judgeId }) => judgeId === 'e1')?.drafting)
      .toBe(true);
    await enter.byCode(spare, await codeOf('e1'));
    await spare.getByRole('heading', { name: nameOf(first) }).waitFor();
    expect(await scoreShown(spare)).toContain('，7.5 分，');
    await pad.getByText('此席位已改在另一台平板上使用').waitFor();
    expect(await smallTargets(pad)).toEqual([]);
    await fillIn(spare, { expert: 80 });
    await submit(spare);
  });

  it('another person at the same tablet does not see what the former one has sent off in vain; staff do', async () => {
    const everyone = host.held.view.judges.map(({ judgeId }) => judgeId);
    await host.give({ type: 'CloseScoring', projectId: first, acknowledgedMissing: everyone });
    await toScoring(second);
    await spare.getByRole('heading', { name: nameOf(second) }).waitFor();
    await fillIn(spare, { expert: 80, innovation: 6.5 });
    await spare.context().setOffline(true);
    await spare.getByText('网络中断').first().waitFor();
    await spare.getByRole('button', { name: '提交评分' }).click();
    await spare.getByText('已存在本机').first().waitFor();
    await host.give({ type: 'SubstituteJudge', judgeId: 'e1', name: '替补评委', reason: '身体不适' });
    await spare.context().setOffline(false);
    await spare.getByRole('button', { name: '进入评分' }).waitFor();
    await spare.getByRole('textbox').fill(await codeOf('e1'));
    await spare.getByRole('button', { name: '进入评分' }).click();
    await spare.getByRole('heading', { name: nameOf(second) }).waitFor();
    await spare.getByRole('heading', { name: '前任评委留在本机的评分' }).waitFor();
    expect(await scoreShown(spare)).not.toContain('6.5');
    await expect.poll(() => spare.getByText('6.5', { exact: true }).count()).toBe(0);
    expect(await faultsOf(spare)).toEqual([]);
    expect(await smallTargets(spare)).toEqual([]);

    await spare.getByRole('button', { name: '工作人员查看' }).click();
    const reading = spare.getByRole('dialog');
    await reading.getByLabel('工作人员口令').fill('no such password');
    await reading.getByRole('button', { name: '查看' }).click();
    await reading.getByRole('alert').getByText(/\S/).waitFor();
    await reading.getByLabel('工作人员口令').fill(product.password);
    await reading.getByRole('button', { name: '查看' }).click();
    await reading.getByText('6.5', { exact: true }).first().waitFor();
    expect(await faultsOf(spare)).toEqual([]);
    expect(await spare.evaluate<boolean>(`fetch('/api/contests').then(({ ok }) => ok)`)).toBe(false);
    for (const left of [2, 1]) {
      expect(await reading.getByRole('listitem').count()).toBe(left);
      await reading.getByRole('button', { name: '从本机删除' }).first().click();
    }
    await reading.waitFor({ state: 'detached' });
    await fillIn(spare, { expert: 70, innovation: 9 });
    await submit(spare);
  });
});
