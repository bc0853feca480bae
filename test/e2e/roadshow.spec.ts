/** A whole roadshow, as a hall sees it: three projects, real pages, a killed server, and results worked out by hand. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import exceljs from '@protobi/exceljs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContestFile } from '../../shared/scoring/check.ts';
import { tally } from '../../shared/scoring/tally.ts';
import { Devices, type Device } from './support/browser.ts';
import { readings, recordClock } from './support/clock-recorder.ts';
import { enter, fillIn, submit } from './support/judge-page.ts';
import { Product } from '../support/product.ts';
import {
  ballots,
  byHand,
  marks,
  presentationSeconds,
  questionsSeconds,
  showContest,
} from './support/show-contest.ts';
import { WireJudge } from '../support/wire-judge.ts';
import { inSteps } from './support/steps.ts';

const deck = join(import.meta.dirname, '../../dist/demo/decks/p01.pdf');
const [p1, p2, p3] = showContest.projects.map(({ name }) => name) as [string, string, string];
const wireJudges = ['e2', 'e3', 'e4', 'e5', 'e6', 'e7', 'q2', 'q3', 'q4'] as const;

let product: Product;
let devices: Devices;
let desk: Device;
let screen: Device;
let expertPad: Device;
let professionalPad: Device;
let phone: Device;
let contestId: string;
const codes = new Map<string, string>();
const wire = new Map<string, WireJudge>();

const wholeStageMs = (presentationSeconds + questionsSeconds) * 1000;

/** What a step of the show needs before it is taken. */
const primary = (page: Page) => page.locator('.primary button');
/** The desk offers this as the next thing, and would take it now. */
const ready = (words: string | RegExp) =>
  primary(desk.page)
    .filter({ hasText: words })
    .and(desk.page.locator('[aria-disabled=false]'))
    .waitFor({ timeout: wholeStageMs + 20_000 });
const press = async (words: string | RegExp, key = 'Space'): Promise<void> => {
  await ready(words);
  await desk.page.locator('body').press(key);
};
const onScreen = (words: string | RegExp) => screen.page.getByText(words).first().waitFor();
const scoresOf = (projectId: string) => marks[projectId] ?? {};
const staffGet = (path: string) => desk.page.request.get(path);

async function scoreByWire(projectId: string): Promise<void> {
  const scoring = wireJudges.map((id) => {
    const totals = scoresOf(projectId)[id];
    return totals === undefined ? undefined : wire.get(id)?.score(projectId, totals);
  });
  await Promise.all(scoring);
}

async function reveal(): Promise<void> {
  for (const step of ['各评委总分', '去掉最高与最低', '各计分项', '总分', '名次']) await press(step);
}

async function staffPage(page: string): Promise<void> {
  await desk.page.goto(`/console#/staff/${page}`);
}

/** The clock of a presentation that has begun and has ten seconds or more. */
const running = /^0:(20|1\d)$/;

const projectRow = (name: string) => desk.page.locator('tr', { hasText: name });

beforeAll(async () => {
  product = await Product.start();
  devices = await Devices.open(product.baseUrl);
  [desk, screen, expertPad, professionalPad, phone] = await Promise.all([
    devices.device('laptop'),
    devices.device('screen'),
    devices.device('tablet'),
    devices.device('tablet'),
    devices.device('phone'),
  ]);
});

inSteps(() => ({
  desk: desk.page,
  screen: screen.page,
  expertPad: expertPad.page,
  professionalPad: professionalPad.page,
  phone: phone.page,
}));

afterAll(async () => {
  wire.forEach((judge) => judge.leave());
  await devices?.close();
  await product?.stop();
});

describe('a whole roadshow', () => {
  it('staff sign in, import the contest, make it the current one, attach a deck and recuse a judge', async () => {
    const { page } = desk;
    await page.goto('/console');
    await page.getByLabel('密码').fill('not-the-password');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByText('密码不正确').waitFor();
    await page.getByLabel('密码').fill(product.password);
    await page.getByRole('button', { name: '登录' }).click();
    await staffPage('contests');
    const file = {
      name: 'show.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(showContest)),
    };
    await page.getByLabel('选择 JSON 文件').setInputFiles(file);
    await page.getByRole('button', { name: '导入' }).click();
    await projectRow('三项目演练').getByRole('button', { name: '设为当前' }).click();
    await projectRow('三项目演练').getByText('已打开').waitFor();
    await staffPage('projects');
    await projectRow(p1)
      .locator('input[type=file]')
      .setInputFiles({
        name: 'notes.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('no PDF at all'),
      });
    await projectRow(p1).getByText('这不是可以打开的PDF或PPT文件').waitFor();
    await projectRow(p1).locator('input[type=file]').setInputFiles(deck);
    await projectRow(p1)
      .getByText(/\d+ 页/)
      .waitFor();
    await projectRow(p2).getByRole('button', { name: '回避' }).click();
    const judge = page.getByRole('dialog').getByRole('listitem').filter({ hasText: '专家5号' });
    await judge.getByRole('button', { name: '回避' }).click();
    await judge.getByRole('textbox').fill('同单位');
    await judge.getByRole('button', { name: '回避' }).last().click();
    await judge.getByRole('button', { name: '解除回避' }).waitFor();
    const listing = (await (await staffGet('/api/contests')).json()) as { currentId: string };
    contestId = listing.currentId;
    const seats = (await (await staffGet(`/api/contests/${contestId}/seats`)).json()) as {
      judges: { judgeId: string; code: string }[];
    };
    seats.judges.forEach(({ judgeId, code }) => codes.set(judgeId, code));
    expect(codes.size).toBe(11);
  });

  it('the judges take their seats, the screens and the phone open', async () => {
    await enter.byLink(expertPad.page, codes.get('e1') ?? '');
    await enter.byCode(professionalPad.page, (codes.get('q1') ?? '').toLowerCase());
    await expertPad.page.getByText('专家1号').first().waitFor();
    await professionalPad.page.getByText('专业1号').first().waitFor();
    expect(expertPad.page.url()).not.toContain('code');
    for (const id of wireJudges) wire.set(id, await WireJudge.enter(product.baseUrl, codes.get(id) ?? ''));
    await screen.page.goto('/display');
    await onScreen('三项目演练');
    await phone.page.goto('/vote');
    await phone.page.getByText('投票').first().waitFor();
    await desk.page.goto('/console#/host');
    await desk.page.getByRole('region', { name: '评委' }).getByText('专家7号', { exact: true }).waitFor();
  });

  it('the public votes, one ballot a device', async () => {
    await staffPage('vote');
    await desk.page.getByRole('button', { name: '开放投票' }).click();
    await phone.page.getByRole('button', { name: p1 }).click();
    await phone.page.getByRole('region').getByRole('button').last().click();
    await phone.page
      .getByText(/1\s*人/)
      .first()
      .waitFor();
    const again = await phone.page.request.post(`/api/contests/${contestId}/ballots`, {
      data: { projectId: 'p2' },
    });
    expect(((await again.json()) as { refusal: { code: string } }).refusal.code).toBe('already-voted');
    for (const projectId of ballots) {
      const cast = await fetch(`${product.baseUrl}/api/contests/${contestId}/ballots`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ projectId }),
      });
      expect(cast.ok).toBe(true);
    }
    await desk.page.getByText('6', { exact: true }).waitFor();
    await desk.page.getByRole('button', { name: '截止投票' }).click();
    await desk.page.getByRole('dialog').locator('button[type=submit]').click();
    await phone.page.getByText('投票已截止').first().waitFor();
    await desk.page.goto('/console#/host');
  });

  it('the first project is called, presents its deck, and is cut when time is up', async () => {
    await press('1 号');
    await onScreen(p1);
    await press('开始路演');
    await screen.page.locator('canvas').first().waitFor();
    await press('提前进入问答', 'PageDown');
    await desk.page.getByText(/^2 \/ \d+$/).waitFor();
    const cut = async (): Promise<void> => {
      await onScreen('时间到');
      expect(await screen.page.locator('canvas').count()).toBe(0);
      await onScreen('评委问答');
    };
    const scoring = async (): Promise<void> => {
      await fillIn(expertPad.page, scoresOf('p1')['e1'] ?? {});
      await submit(expertPad.page);
      await scoreByWire('p1');
      await fillIn(professionalPad.page, scoresOf('p1')['q1'] ?? {});
      await submit(professionalPad.page);
    };
    await Promise.all([cut(), scoring()]);
    await press('截止评分');
    await onScreen('评分已截止');
  });

  it('nothing of the result is on any screen before the reveal, and all of it after', async () => {
    const visible = async (): Promise<string> =>
      (await Promise.all([screen, expertPad, professionalPad, phone].map(({ page }) => page.content()))).join(
        '\n',
      );
    expect(await visible()).not.toContain(byHand.p1.total);
    await reveal();
    await onScreen(byHand.p1.total);
    await onScreen(byHand.p1.expert);
  });

  it('the server is killed while the second project presents, and the clock goes on as if nothing had happened', async () => {
    await press('2 号');
    await onScreen(p2);
    await recordClock(screen.page);
    const startedAfter = Date.now();
    await press('开始路演');
    await onScreen(running);
    const startedBefore = Date.now();
    await fillIn(expertPad.page, { innovation: scoresOf('p2')['e1']?.['innovation'] ?? 0 });
    await product.kill();
    await product.startAgain();

    const fresh = await devices.device('screen');
    await fresh.page.addInitScript('window.readings = []');
    await recordClock(fresh.page);
    await fresh.page.goto('/display');
    await fresh.page
      .getByText(/^0:\d\d$/)
      .first()
      .waitFor();
    await desk.page.getByText('已连接').waitFor();

    const lessThan = (at: number, start: number) => presentationSeconds - (at - start) / 1000;
    const [firstFrame] = await readings(fresh.page);
    expect(firstFrame?.seconds).toBeLessThan(presentationSeconds);
    for (const { at, seconds } of [...(await readings(fresh.page)), ...(await readings(screen.page))]) {
      if (at < startedBefore || at > startedAfter + presentationSeconds * 1000) continue;
      expect(seconds).toBeGreaterThanOrEqual(Math.floor(lessThan(at, startedAfter)));
      expect(seconds).toBeLessThanOrEqual(Math.ceil(lessThan(at, startedBefore)) + 1);
    }
    const seen = (await readings(screen.page))
      .filter(({ at }) => at >= startedBefore)
      .map(({ seconds }) => seconds);
    expect(seen.length).toBeGreaterThan(10);
    await fresh.page.close();
  });

  it('a pad that is reloaded in the middle keeps its draft; the recused judge takes no sheet', async () => {
    await expertPad.page.reload();
    await expertPad.page.getByText(p2).first().waitFor();
    await fillIn(expertPad.page, { expert: scoresOf('p2')['e1']?.['expert'] ?? 0 });
    await submit(expertPad.page);
    await fillIn(professionalPad.page, scoresOf('p2')['q1'] ?? {});
    await submit(professionalPad.page);
    const refused = await wire.get('e5')?.send({
      type: 'SubmitSheet',
      projectId: 'p2',
      componentId: 'innovation',
      scores: { innovation: '5' },
    });
    expect(refused?.refusal?.code).toBe('judge-recused');
    await scoreByWire('p2');
    await press('截止评分');
    await reveal();
    await onScreen(byHand.p2.total);
  });

  it('closing the third project names the judge who is missing and asks once', async () => {
    await press('3 号');
    await press('开始路演');
    await onScreen(running);
    await press('提前进入问答', 'n');
    await onScreen('评委问答');
    await press('提前进入评分', 'n');
    await onScreen('评委评分中');
    await fillIn(expertPad.page, { expert: 60, innovation: 5 });
    await submit(expertPad.page);
    await fillIn(expertPad.page, scoresOf('p3')['e1'] ?? {});
    await submit(expertPad.page);
    await fillIn(professionalPad.page, scoresOf('p3')['q1'] ?? {});
    await submit(professionalPad.page);
    await scoreByWire('p3');
    await press('截止评分');
    await desk.page.getByText('还有评委没有提交（1）').waitFor();
    await desk.page.getByText('专业4号').first().waitFor();
    await desk.page.getByRole('button', { name: '仍然截止' }).click();
    await reveal();
    await onScreen(byHand.p3.total);
  });

  it('the board on the big screen and on the phone shows the totals and ranks worked out by hand', async () => {
    await desk.page.getByRole('button', { name: '排行榜' }).click();
    await phone.page.goto('/board');
    for (const { total } of Object.values(byHand)) {
      await onScreen(total);
      await phone.page.getByText(total).first().waitFor();
    }
    const order = [p3, p1, p2];
    for (const { page } of [screen, phone]) {
      const text = await page.locator('body').innerText();
      const places = order.map((name) => text.lastIndexOf(name));
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  it('the exported JSON imports again to the same results, the numbers worked out by hand', async () => {
    const exported: unknown = await (await staffGet(`/api/contests/${contestId}/export.json`)).json();
    const checked = checkContestFile(exported);
    if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
    const results = tally(checked.file);
    for (const { id, total, rank, components } of results.projects) {
      const expected = byHand[id as keyof typeof byHand];
      const values = Object.fromEntries(Object.entries(components).map(([key, { value }]) => [key, value]));
      expect({ ...values, total, rank }).toEqual(expected);
    }
    const imported = await desk.page.request.post('/api/contests', { data: { file: exported } });
    const { id } = (await imported.json()) as { id: string };
    const again: unknown = await (await staffGet(`/api/contests/${id}/export.json`)).json();
    const checkedAgain = checkContestFile(again);
    if (!checkedAgain.ok) throw new Error(JSON.stringify(checkedAgain.problems));
    expect(tally(checkedAgain.file)).toEqual(results);
  });

  it('the exported workbook shows the numbers worked out by hand', async () => {
    const response = await staffGet(`/api/contests/${contestId}/export.xlsx`);
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load((await response.body()) as unknown as ArrayBuffer);
    const summary = workbook.worksheets[0];
    const rows: string[][] = [];
    summary?.eachRow((row) => rows.push((row.values as unknown[]).map((cell) => String(cell ?? ''))));
    for (const [id, expected] of Object.entries(byHand)) {
      const name = showContest.projects.find((project) => project.id === id)?.name ?? '';
      const row = rows.find((cells) => cells.includes(name));
      for (const value of [expected.total, expected.expert, expected.professional, expected.innovation]) {
        expect(row).toContain(String(Number(value)));
      }
      expect(row).toContain(String(expected.rank));
    }
  });

  it('no page has complained, and the server has logged no fault, code or password', async () => {
    const lost = /WebSocket connection|ERR_CONNECTION|Failed to load resource/;
    for (const { complaints } of [desk, screen, expertPad, professionalPad, phone])
      expect(complaints.filter((complaint) => !lost.test(complaint))).toEqual([]);
    expect(product.output).not.toMatch(/"level":(50|60)/);
    codes.forEach((code) => expect(product.output).not.toContain(code));
  });
});

/** The deck is made by the build; without it the first test would fail for a reason nobody sees. */
beforeAll(async () => expect((await readFile(deck)).subarray(0, 5).toString()).toBe('%PDF-'));
