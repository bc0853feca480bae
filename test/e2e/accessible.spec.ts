/** Every page, and every state of the stage on those that change with it: no fault by axe, in light and in dark. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staffPages } from '../../console/address.ts';
import { revealSteps, roomScenes, type CommandInput } from '../../shared/contract/commands.ts';
import { Product } from '../support/product.ts';
import { WireHost } from '../support/wire-host.ts';
import { WireJudge } from '../support/wire-judge.ts';
import { faultsOf } from './support/accessible.ts';
import { Devices, type sizes } from './support/browser.ts';
import { marks } from './support/show-contest.ts';
import { enter } from './support/judge-page.ts';

const projectId = 'p01';
let product: Product;
let devices: Devices;
let host: WireHost;

beforeAll(async () => {
  product = await Product.start();
  host = await WireHost.signIn(product.baseUrl, product.password);
  devices = await Devices.open(product.baseUrl);
});
afterAll(async () => {
  host?.leave();
  await devices?.close();
  await product?.stop();
});

/** @param words that are there once the server has told what to show; null: the page may be empty */
async function opened(size: keyof typeof sizes, path: string, words: string | null): Promise<Page> {
  const { page } = await devices.device(size);
  await page.goto(path);
  if (words === null) await page.locator('main > *').first().waitFor({ state: 'attached' });
  else await page.getByText(words).first().waitFor();
  return page;
}

describe('pages that anybody may open', () => {
  it.each([
    ['phone', '/', '评委'],
    ['laptop', '/console', '密码'],
    ['tablet', '/judge', '请输入您的六位口令'],
    ['phone', '/present', '口令'],
    ['phone', '/board', '山西赛区决赛'],
    ['phone', '/vote', '投票还没有开始'],
    ['screen', '/display', '山西赛区决赛'],
    ['screen', '/display/speaker', null],
    ['screen', '/display/board', null],
    ['screen', '/display/overlay', null],
  ] as const)('%s: %s', async (size, path, words) => {
    const page = await opened(size, path, words);
    expect(await faultsOf(page)).toEqual([]);
    await page.close();
  });
});

/** Two strokes of the mouse. */
async function signIn(page: Page, box: Locator): Promise<void> {
  const place = await box.boundingBox();
  if (place === null) throw new Error('the box is not shown');
  for (const from of [0.2, 0.5]) {
    await page.mouse.move(place.x + place.width * from, place.y + place.height * 0.3);
    await page.mouse.down();
    for (let step = 1; step <= 12; step += 1)
      await page.mouse.move(
        place.x + place.width * (from + step / 60),
        place.y + place.height * (0.3 + (step % 3) / 6),
      );
    await page.mouse.up();
  }
}

const LAST_MINUTE = 'in the last minute';

/** What the pages that follow the stage look like after each of these. */
const show: readonly (readonly [string, readonly CommandInput[]])[] = [
  ['nobody on stage', []],
  ['called', [{ type: 'CallProject', projectId }]],
  ['presenting', [{ type: 'StartPresentation', projectId }]],
  [LAST_MINUTE, [{ type: 'AdjustClock', projectId, deltaMs: -430_000 }]],
  ['paused', [{ type: 'PauseClock', projectId }]],
  [
    'with messages',
    [
      { type: 'ShowMessage', roomId: 'main', to: 'screen', text: '请保持安静' },
      { type: 'ShowMessage', roomId: 'main', to: 'speaker', text: '请靠近话筒' },
      { type: 'MessageJudge', judgeId: 'e1', text: '请提交评分' },
    ],
  ],
  ['questions', [{ type: 'AdvanceStage', projectId, from: 'presenting' }]],
  ['scoring', [{ type: 'AdvanceStage', projectId, from: 'questions' }]],
];

describe('pages that follow the stage', () => {
  const pages = new Map<string, Page>();

  it('are opened', async () => {
    const desk = await opened('laptop', '/console', '密码');
    await desk.locator('input[type=password]').fill(product.password);
    await desk.keyboard.press('Enter');
    await desk.getByText('路演顺序').first().waitFor();
    pages.set('host desk', desk);
    const { judges, presenters } = await host.seats();
    const { page: pad } = await devices.device('tablet');
    await enter.byLink(pad, judges.find(({ judgeId }) => judgeId === 'e1')?.code ?? '');
    await pad.getByText('专家评委一').first().waitFor();
    pages.set('pad', pad);
    const { page: remote } = await devices.device('phone');
    await remote.goto(`/present#code=${presenters.find((one) => one.projectId === projectId)?.code}`);
    pages.set('remote', remote);
    pages.set('big screen', await opened('screen', '/display', '山西赛区决赛'));
    pages.set('speaker', await opened('screen', '/display/speaker', null));
    pages.set('overlay', await opened('screen', '/display/overlay', null));
    pages.set('board', await opened('phone', '/board', '山西赛区决赛'));
  });

  /**
   * Each page in turn, in front: those behind are drawn seldom.
   * @param giveBack the clock gets the time that each look has taken, so a slow machine does not run it out
   */
  async function look(giveBack = false): Promise<Record<string, readonly string[]>> {
    const faults: Record<string, readonly string[]> = {};
    for (const [name, page] of pages) {
      const began = performance.now();
      await page.bringToFront();
      const found = await faultsOf(page);
      if (found.length > 0) faults[name] = found;
      const deltaMs = Math.round(performance.now() - began);
      if (giveBack) await host.give({ type: 'AdjustClock', projectId, deltaMs });
    }
    return faults;
  }

  it.each(show)('%s', async (state, commands) => {
    for (const command of commands) await host.give(command);
    expect(await look(state === LAST_MINUTE)).toEqual({});
  });

  it('closed and revealed, step by step', async () => {
    for (const { judgeId, code } of (await host.seats()).judges) {
      const judge = await WireJudge.enter(product.baseUrl, code);
      await judge.score(projectId, marks['p1']?.[judgeId] ?? {});
      judge.leave();
    }
    await host.give({ type: 'CloseScoring', projectId });
    expect(await look()).toEqual({});
    const bigScreen = pages.get('big screen');
    for (const step of revealSteps) {
      await host.give({ type: 'RevealNext', projectId, step });
      expect(bigScreen && (await faultsOf(bigScreen)), step).toEqual([]);
    }
    expect(await look()).toEqual({});
  });

  it('the other scenes of the big screen', async () => {
    const bigScreen = pages.get('big screen');
    for (const scene of roomScenes) {
      if (host.held.view.scenes[scene].blockedBecause !== null) continue;
      await host.give({ type: 'ShowScene', roomId: 'main', scene });
      expect(bigScreen && (await faultsOf(bigScreen)), scene).toEqual([]);
    }
  });

  it.each(staffPages)('the staff desk: %s', async (name) => {
    const desk = pages.get('host desk');
    await desk?.goto(`/console#/staff/${name}`);
    await desk?.locator('h1').first().waitFor();
    expect(desk && (await faultsOf(desk))).toEqual([]);
  });

  it('a judge reads all own marks and signs them, and the staff desk says so', async () => {
    const pad = pages.get('pad');
    const desk = pages.get('host desk');
    if (pad === undefined || desk === undefined) throw new Error('the pages are not open');
    for (const { project, withdrawn } of host.held.view.projects)
      if (project.projectId !== projectId && !withdrawn)
        await host.give({ type: 'WithdrawProject', projectId: project.projectId, reason: '演练结束' });
    await pad.bringToFront();
    // the seat went over the wire when its sheets were sent
    await pad.getByRole('button', { name: '改回在这台平板上使用' }).click();
    await pad.getByRole('button', { name: '核对并签字' }).click();
    const box = pad.getByRole('img', { name: '请在框内手写签名' });
    await box.scrollIntoViewIfNeeded();
    expect(await faultsOf(pad)).toEqual([]);
    await signIn(pad, box);
    await pad.getByRole('button', { name: '撤销一笔' }).click();
    await pad.getByRole('button', { name: '确认签字' }).click();
    await pad
      .getByText(/已签字，第 \d+ 号/)
      .first()
      .waitFor();
    expect(await faultsOf(pad)).toEqual([]);
    await pad.getByRole('button', { name: '重新签字' }).click();
    await pad.getByRole('button', { name: '改为键入姓名' }).click();
    await pad.getByLabel('键入您的姓名，作为签字').fill('专家评委一');
    expect(await faultsOf(pad)).toEqual([]);
    await pad.getByRole('button', { name: '确认签字' }).click();
    await pad
      .getByText(/已签字，第 \d+ 号/)
      .first()
      .waitFor();
    const signed = (await host.log()).entries.flatMap(({ event }) =>
      event.type === 'MarksSigned' ? [event] : [],
    );
    expect(signed).toMatchObject([
      { judgeId: 'e1', strokes: expect.stringMatching(/^M[^M]+$/) as string },
      { judgeId: 'e1', typedName: '专家评委一' },
    ]);
    await desk.bringToFront();
    await desk.goto('/console#/staff/results');
    await desk.getByText('11 位评委中 1 位已签字').waitFor();
    expect(await faultsOf(desk)).toEqual([]);
  });
});
