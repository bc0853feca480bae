/** Every scene of the big screen, in the order of a show, driven over the wire; what each shows and what it does not. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { revealSteps, type RevealStep, type RoomScene } from '../../shared/contract/commands.ts';
import type { SeatCodes } from '../../shared/contract/rest.ts';
import { Product } from '../support/product.ts';
import { WireHost } from '../support/wire-host.ts';
import { WireJudge } from '../support/wire-judge.ts';
import { Devices, type Device } from './support/browser.ts';
import { marks, organisers, scenesContest } from './support/scenes-contest.ts';
import { inSteps } from './support/steps.ts';

const deck = join(import.meta.dirname, '../../dist/demo/decks/p01.pdf');
const [p1, p2, p3, p4] = scenesContest.projects.map(({ name }) => name) as [string, string, string, string];

let product: Product;
let devices: Devices;
let screen: Device;
let page: Page;
let host: WireHost;
let contestId: string;
const judges = new Map<string, WireJudge>();

const api = (method: string, path: string, body?: unknown): Promise<Response> =>
  fetch(`${product.baseUrl}/api${path}`, {
    method,
    headers: { cookie: host.cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const see = (words: string | RegExp) => page.getByText(words).first().waitFor();
const gone = (words: string) => page.getByText(words).first().waitFor({ state: 'detached' });
const text = () => page.locator('main').innerText();
const show = (scene: RoomScene) => host.give({ type: 'ShowScene', roomId: 'main', scene });
const step = (projectId: string, next: RevealStep) =>
  host.give({ type: 'RevealNext', projectId, step: next });

async function score(projectId: string, judgeIds = ['e1', 'e2', 'e3']): Promise<void> {
  for (const judgeId of judgeIds) {
    const total = marks[projectId]?.[Number(judgeId.slice(1)) - 1] ?? 0;
    await judges.get(judgeId)?.score(projectId, { expert: total });
  }
}

/** What is left on the clock of the project on stage, ms. */
function leftMs(): number {
  const clock = host.held.view.stage?.facts.clock;
  if (clock?.kind !== 'paused') throw new Error('the clock is to be paused first');
  return clock.remainingMs;
}

/** Leaves the paused clock this much, so that no test depends on how fast it goes. */
async function leave(projectId: string, remainingMs: number): Promise<void> {
  await host.give({ type: 'AdjustClock', projectId, deltaMs: Math.trunc(remainingMs - leftMs()) });
}

/** From the call to the place, without looking. */
async function play(projectId: string): Promise<void> {
  await host.give({ type: 'CallProject', projectId });
  await host.give({ type: 'StartPresentation', projectId });
  await host.give({ type: 'AdvanceStage', projectId, from: 'presenting' });
  await host.give({ type: 'AdvanceStage', projectId, from: 'questions' });
  await score(projectId);
  await host.give({ type: 'CloseScoring', projectId });
  for (const next of revealSteps) await step(projectId, next);
}

beforeAll(async () => {
  product = await Product.start();
  devices = await Devices.open(product.baseUrl);
  screen = await devices.device('screen');
  page = screen.page;
  const first = await WireHost.signIn(product.baseUrl, product.password);
  host = first;
  ({ id: contestId } = (await (await api('POST', '/contests', { file: scenesContest })).json()) as {
    id: string;
  });
  expect((await api('PUT', '/contests/current', { id: contestId })).status).toBe(204);
  first.leave();
  host = await WireHost.withCookie(product.baseUrl, first.cookie, contestId);
  const seats = (await (await api('GET', `/contests/${contestId}/seats`)).json()) as SeatCodes;
  for (const { judgeId, code } of seats.judges)
    judges.set(judgeId, await WireJudge.enter(product.baseUrl, code));
  const file = new FormData();
  file.append('file', new Blob([await readFile(deck)], { type: 'application/pdf' }), '甲项目.pdf');
  const uploaded = await fetch(`${product.baseUrl}/api/contests/${contestId}/projects/p1/deck`, {
    method: 'POST',
    headers: { cookie: host.cookie },
    body: file,
  });
  expect(uploaded.status, await uploaded.text()).toBe(200);
  await page.goto('/display');
});

inSteps(() => ({ scenes: page }));

afterAll(async () => {
  judges.forEach((judge) => judge.leave());
  host?.leave();
  await devices?.close();
  await product?.stop();
});

describe('the scenes of the big screen', () => {
  it('welcome: the contest’s title, who holds it, and a code for phones', async () => {
    await see('画面演练大赛');
    await host.give({ type: 'NameOrganisers', organisers });
    for (const { role, names } of organisers) for (const words of [role, ...names]) await see(words);
    await page.locator('figure svg').waitFor();
  });

  it('running order: who is next, and a withdrawn project with its number', async () => {
    await host.give({ type: 'WithdrawProject', projectId: 'p4', reason: '退出' });
    await show('order');
    await page.locator('.line.next', { hasText: p1 }).getByText('下一个').waitFor();
    await page.locator('.line.withdrawn', { hasText: p4 }).getByText('4', { exact: true }).waitFor();
  });

  it('title card', async () => {
    await host.give({ type: 'CallProject', projectId: 'p1' });
    await see('即将路演');
    await see(p1);
    await show('order');
    await page.locator('.line.on-stage', { hasText: p1 }).getByText('台上').waitFor();
    await show('programme');
  });

  it('deck, with the clock in its corner and a warning at each threshold', async () => {
    await host.give({ type: 'StartPresentation', projectId: 'p1' });
    await page.locator('.deck canvas').first().waitFor();
    await host.give({ type: 'PauseClock', projectId: 'p1' });
    const chip = page.locator('.chip');
    await page.locator('.chip.calm', { hasText: '暂停' }).waitFor();
    await leave('p1', 60_000);
    await page.locator('.chip.warn', { hasText: '1:00' }).waitFor();
    await leave('p1', 30_000);
    await page.locator('.chip.bad', { hasText: '0:30' }).waitFor();
    await host.give({ type: 'ResumeClock', projectId: 'p1' });
    const breathing = () =>
      chip.evaluate((element) =>
        element
          .getAnimations({ subtree: true })
          .map(({ effect }) => effect?.getComputedTiming())
          .filter((timing) => timing?.iterations === Infinity)
          .map((timing) => timing?.duration),
      );
    await page.locator('.chip.bad:not(.paused)').waitFor();
    expect(await breathing(), 'a breath every two seconds').toEqual([2_000]);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await breathing(), 'none where less motion is wanted').toEqual([]);
    await page.emulateMedia({ reducedMotion: null });
  });

  it('time-up card in place of the slide, then the clock of the questions', async () => {
    await host.give({ type: 'PauseClock', projectId: 'p1' });
    await leave('p1', 1_000);
    await host.give({ type: 'ResumeClock', projectId: 'p1' });
    await see('时间到');
    expect(await page.locator('.deck canvas').count()).toBe(0);
    await see('评委问答');
    await page.locator('[role=timer]', { hasText: /^1:[0-2]\d$/ }).waitFor();
  });

  it('scoring: how many sheets are in, never what is in them', async () => {
    await host.give({ type: 'AdvanceStage', projectId: 'p1', from: 'questions' });
    await see('评委评分中');
    await score('p1', ['e1']);
    await page.locator('.figures', { hasText: '1 / 3' }).waitFor();
    await score('p1', ['e2', 'e3']);
    await page.locator('.figures', { hasText: '3 / 3' }).waitFor();
    expect(await page.content()).not.toMatch(/88\.5|71\.5/);
    await host.give({ type: 'CloseScoring', projectId: 'p1' });
    await see('评分已截止');
  });

  it('reveal: a step at a time, one step back, and the host sees the next one before the hall', async () => {
    expect(host.held.view.reveal?.preview?.components[0]?.sheets).toHaveLength(3);
    await step('p1', 'sheets');
    await see('71.5');
    expect(await page.locator('li.dropped').count()).toBe(0);
    await step('p1', 'dropped');
    await see('去掉最高分');
    await host.give({ type: 'UndoLast', roomId: 'main', version: host.held.view.undo?.version ?? 0 });
    await gone('去掉最高分');
    await step('p1', 'dropped');
    await step('p1', 'components');
    await page.locator('.value.shown', { hasText: '88.50' }).waitFor();
    expect(host.held.view.reveal?.preview?.total).toBe('88.50');
    expect(await page.locator('.total.shown').count()).toBe(0);
    await step('p1', 'total');
    await page.locator('.total.shown', { hasText: '88.50' }).waitFor();
    await step('p1', 'place');
    await see('第 1 名');
  });

  it('vote: a code and a head-count, and who leads neither before nor after it has closed', async () => {
    await show('vote');
    await see('投票尚未开始');
    expect((await api('POST', `/contests/${contestId}/vote/open`)).ok).toBe(true);
    await see('投票进行中');
    await page.locator('figure svg').waitFor();
    for (const projectId of ['p3', 'p3', 'p1'])
      await fetch(`${product.baseUrl}/api/contests/${contestId}/ballots`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ projectId }),
      });
    await page.locator('.count.numbers', { hasText: '3' }).waitFor();
    expect((await api('POST', `/contests/${contestId}/vote/close`)).ok).toBe(true);
    await see('投票已截止');
    await page.locator('.count.numbers', { hasText: '3' }).waitFor();
    for (const name of [p1, p2, p3]) await gone(name);
  });

  it('awards, before all is revealed: nothing to see, and the host is told why', async () => {
    await show('awards');
    await see('颁奖典礼');
    expect(host.held.view.actions.AwardNext.blockedBecause?.facts).toEqual({
      unrevealed: 2,
      votePending: false,
    });
  });

  it('leaderboard: overall, then each group by itself', async () => {
    await play('p2');
    await play('p3');
    await show('leaderboard');
    await see('实时排行榜');
    await page.locator('.row.ranked', { hasText: p3 }).getByText('100.00', { exact: true }).waitFor();
    await page.locator('.row.ranked', { hasText: p1 }).getByText('97.50', { exact: true }).waitFor();
    for (const group of ['医院组', '企业组'])
      await page.locator('.group', { hasText: group }).waitFor({ timeout: 60_000 });
  });

  it('awards: from the last tier to the first, and one step back', async () => {
    await host.give({ type: 'NameAward', projectId: 'p2', award: '最佳原创奖', reason: '评委会评定' });
    const award = (type: 'AwardNext' | 'AwardBack') =>
      host.give({ type, roomId: 'main', after: host.held.view.awards.step });
    const called = async (title: string, ...names: string[]) => {
      await page.locator('.award h1', { hasText: title }).waitFor();
      for (const name of names) await see(name);
      for (const other of [p1, p2, p3].filter((name) => !names.includes(name))) await gone(other);
    };
    await award('AwardNext');
    await called('最佳原创奖', p2);
    expect(host.held.view.awards.next).toMatchObject({ award: '二等奖', count: 2 });
    await award('AwardNext');
    await called('二等奖', p2);
    await award('AwardNext');
    await called('二等奖', p2, p1);
    await award('AwardBack');
    await gone(p1);
    await called('二等奖', p2);
    await award('AwardNext');
    await award('AwardNext');
    await called('一等奖', p3);
    expect(host.held.view.actions.AwardNext.blockedBecause?.code).toBe('awards-over');
  });

  it('black, with a message across it', async () => {
    await show('black');
    await page.locator('.black').waitFor();
    await expect.poll(async () => (await text()).trim()).toBe('');
    await host.give({ type: 'ShowMessage', roomId: 'main', to: 'screen', text: '合影之后请有序离场' });
    await see('合影之后请有序离场');
    expect(screen.complaints).toEqual([]);
  });
});
