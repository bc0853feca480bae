/** The chair of the jury: named at the staff desk, approves and decides on the pad, and the host goes on without where need be. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Product } from '../support/product.ts';
import { WireHost } from '../support/wire-host.ts';
import { WireJudge } from '../support/wire-judge.ts';
import { faultsOf } from './support/accessible.ts';
import { Devices } from './support/browser.ts';
import { chairContest, chairMarks, judgeNames } from './support/chair-contest.ts';
import { enter } from './support/judge-page.ts';

const [p1, p2, p3] = chairContest.projects.map(({ name }) => name) as [string, string, string];
let product: Product;
let devices: Devices;
let host: WireHost;
let desk: Page;
let pad: Page;
const codes = new Map<string, string>();

beforeAll(async () => {
  product = await Product.start();
  const demo = await WireHost.signIn(product.baseUrl, product.password);
  host = await demo.found(chairContest);
  demo.leave();
  for (const { judgeId, code } of (await host.seats()).judges) codes.set(judgeId, code);
  devices = await Devices.open(product.baseUrl);
  desk = (await devices.device('laptop')).page;
  pad = (await devices.device('tablet')).page;
});
afterAll(async () => {
  host?.leave();
  await devices?.close();
  await product?.stop();
});

const resultOf = (name: string) => pad.locator('article section section', { hasText: name });
const waitingAt = (name: string) =>
  desk.getByRole('region', { name: '组长审定' }).getByRole('listitem').filter({ hasText: name });

describe('the chair of the jury', () => {
  it('staff name one of the judges, and ask for approval', async () => {
    await desk.goto(`/console?contest=${host.contestId}#/staff/judges`);
    await desk.getByLabel('密码').fill(product.password);
    await desk.getByRole('button', { name: '登录' }).click();
    await desk.getByRole('button', { name: '指定组长' }).click();
    expect(await faultsOf(desk)).toEqual([]);
    await desk.getByLabel('姓名').selectOption({ label: `${judgeNames[0]} · 专家评委` });
    await desk.getByRole('button', { name: '保存' }).click();
    const asked = desk.getByRole('checkbox', { name: /成绩须经组长审定/ });
    await asked.click();
    await desk.locator('input[type=checkbox]:checked').waitFor();
    expect(await faultsOf(desk)).toEqual([]);
    expect(host.held.view.chair).toEqual({ judgeId: 'j1', name: judgeNames[0] });
  });

  it('the pad shows nothing before closing, then what waits, whose mark is far out, and the tie', async () => {
    for (const [at, judgeId] of ['j1', 'j2', 'j3', 'j4', 'j5'].entries()) {
      const judge = await WireJudge.enter(product.baseUrl, codes.get(judgeId) ?? '');
      for (const [projectId, totals] of Object.entries(chairMarks))
        await judge.score(projectId, { score: totals[at] ?? 0 });
      judge.leave();
    }
    await enter.byLink(pad, codes.get('j1') ?? '');
    await pad.getByText('没有等待审定的项目').waitFor();
    await host.give({ type: 'CloseScoringOfMany', projectIds: ['p1', 'p2', 'p3'] });
    await pad.getByText('3 个项目等待您审定，1 处同分可以裁定').waitFor();
    await pad.getByRole('button', { name: '查看并审定' }).click();
    await resultOf(p1).getByText('冯评委的评分偏离较大：比中位数低 29 分').waitFor();
    expect(await resultOf(p1).getByText('89.00').count()).toBe(2);
    expect(await faultsOf(pad)).toEqual([]);
  });

  it('approves with two presses, and only then the host may reveal', async () => {
    await desk.goto(`/console?contest=${host.contestId}#/host`);
    await waitingAt(p1).getByText('等待组长审定').waitFor();
    const reveal = desk.locator('tr', { hasText: p1 }).getByRole('button', { name: '公布' });
    expect(await reveal.getAttribute('aria-disabled')).toBe('true');
    expect(await reveal.getAttribute('title')).toContain(`正等待评委组长${judgeNames[0]}审定`);
    expect(await faultsOf(desk)).toEqual([]);
    await resultOf(p1).getByRole('button', { name: '审定成绩' }).click();
    await resultOf(p1).getByRole('button', { name: '确认审定' }).click();
    await resultOf(p1)
      .getByText(/已审定/)
      .waitFor();
    await waitingAt(p1).getByText(`组长${judgeNames[0]}已审定`).waitFor();
    await host.give({ type: 'RevealAtOnce', projectIds: ['p1'] });
  });

  it('puts a tie in order with a reason', async () => {
    const tie = pad.getByRole('region', { name: '同分裁定' });
    await tie.getByText('影响奖项或晋级').waitFor({ state: 'detached' });
    await tie.getByRole('button', { name: `上移 ${p3}` }).click();
    await tie.getByLabel('理由').fill('评委会合议，创新性较高');
    expect(await faultsOf(pad)).toEqual([]);
    await tie.getByRole('button', { name: '记录裁定' }).click();
    await tie.waitFor({ state: 'detached' });
    await resultOf(p3).getByText('第 2 名').waitFor();
    await resultOf(p2).getByText('第 3 名').waitFor();
    expect(await pad.getByText('并列').count()).toBe(0);
  });

  it('where the chair is away the host goes on without, with a reason', async () => {
    await waitingAt(p2).getByRole('button', { name: '不等组长，继续' }).click();
    await desk.getByRole('textbox').last().fill('组长因急诊离场');
    expect(await faultsOf(desk)).toEqual([]);
    await desk.getByRole('dialog').getByRole('button', { name: '不等组长，继续' }).click();
    await waitingAt(p2)
      .getByText(/未经组长审定继续.+组长因急诊离场/)
      .waitFor();
    await host.give({ type: 'RevealAtOnce', projectIds: ['p2'] });
    await resultOf(p2)
      .getByText(/未经组长审定继续/)
      .waitFor();
  });

  it('another judge’s pad knows nothing of it', async () => {
    const { page } = await devices.device('phone');
    await enter.byLink(page, codes.get('j2') ?? '');
    await page.getByRole('heading', { name: judgeNames[1] }).waitFor();
    expect(await page.getByText('评委组长').count()).toBe(0);
    const { entries } = await host.log();
    expect(entries.flatMap(({ event }) => (event.type === 'TiedOrdered' ? [event] : []))).toMatchObject([
      { projects: ['p3', 'p2'], judgeId: 'j1', reason: '评委会合议，创新性较高' },
    ]);
  });
});
