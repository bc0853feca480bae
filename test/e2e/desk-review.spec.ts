/** A desk review from the contest file to the board: two judges score in their own time, the host closes and reveals. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfOf } from '../support/pdf.ts';
import { Product } from '../support/product.ts';
import { Devices, type Device } from './support/browser.ts';
import { enter, enterScore, submit } from './support/judge-page.ts';
import { reviewByHand, reviewContest, reviewMarks } from './support/review-contest.ts';
import { inSteps } from './support/steps.ts';

const [p1, p2] = reviewContest.projects.map(({ name }) => name) as [string, string];

let product: Product;
let devices: Devices;
let desk: Device;
let first: Device;
let second: Device;
let phone: Device;
const codes = new Map<string, string>();

const row = (name: string) => desk.page.locator('tr', { hasText: name });
const onBoard = (name: string) => phone.page.getByRole('listitem').filter({ hasText: name });
const listed = (page: Page, name: string) => page.getByRole('navigation').getByRole('button', { name });

async function fill(page: Page, marks: Readonly<Record<string, string>>): Promise<void> {
  for (const [criterion, score] of Object.entries(marks)) await enterScore(page, criterion, score);
}

beforeAll(async () => {
  product = await Product.start();
  devices = await Devices.open(product.baseUrl);
  [desk, first, second, phone] = await Promise.all([
    devices.device('laptop'),
    devices.device('tablet'),
    devices.device('phone'),
    devices.device('phone'),
  ]);
});

inSteps(() => ({
  'review-desk': desk.page,
  'review-first': first.page,
  'review-second': second.page,
  'review-phone': phone.page,
}));

afterAll(async () => {
  await devices?.close();
  await product?.stop();
});

describe('a desk review', () => {
  it('staff found it from a file and attach a project’s material', async () => {
    const { page } = desk;
    await page.goto('/console#/staff/contests');
    await page.getByLabel('密码').fill(product.password);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByLabel('选择 JSON 文件').setInputFiles({
      name: 'review.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(reviewContest)),
    });
    await page.getByRole('button', { name: '导入' }).click();
    await row(reviewContest.title).getByRole('button', { name: '设为当前' }).click();
    await row(reviewContest.title).getByText('已打开').waitFor();
    const listing = (await (await page.request.get('/api/contests')).json()) as { currentId: string };
    const seats = await page.request.get(`/api/contests/${listing.currentId}/seats`);
    const { judges } = (await seats.json()) as { judges: { judgeId: string; code: string }[] };
    for (const { judgeId, code } of judges) codes.set(judgeId, code);
    await page.goto('/console#/staff/projects');
    await row(p1)
      .locator('input[type=file]')
      .setInputFiles({ name: '材料.pdf', mimeType: 'application/pdf', buffer: pdfOf(3) });
    await row(p1).getByText('3 页').waitFor();
    await phone.page.goto('/board');
    await onBoard(p1).getByText('评分中').waitFor();
    expect(await phone.page.getByText('台上').count()).toBe(0);
  });

  it('a judge reads the material, keeps a draft, and scores both projects in any order', async () => {
    const { page } = first;
    await enter.byCode(page, codes.get('e1') ?? '');
    await listed(page, p2).click();
    await enterScore(page, '场景需求', '5');
    await listed(page, p1).getByText('未评').waitFor();
    await listed(page, p2).getByText('草稿').waitFor();
    await listed(page, p1).click();
    await page.getByRole('button', { name: '查看材料' }).click();
    const reader = page.getByRole('dialog');
    await reader.locator('canvas').waitFor();
    await reader.getByRole('button', { name: '下一页' }).click();
    await reader.getByText('2 / 3').waitFor();
    await reader.getByRole('button', { name: '关闭' }).click();
    await fill(page, reviewMarks.p1.e1);
    await submit(page);
    await page.getByRole('button', { name: '下一个待评' }).click();
    await page.reload();
    await listed(page, p2).getByText('草稿').waitFor();
    await listed(page, p2).click();
    await fill(page, reviewMarks.p2.e1);
    await submit(page);
    await page.getByText('已全部提交').waitFor();
    await page.getByText('2 / 2').first().waitFor();
  });

  it('another scores on a phone, as far as the first project', async () => {
    const { page } = second;
    await enter.byLink(page, codes.get('e2') ?? '');
    await listed(page, p1).click();
    await fill(page, reviewMarks.p1.e2);
    await submit(page);
  });

  it('the host sees who is missing, and closes only what is complete', async () => {
    const { page } = desk;
    await page.goto('/console#/host');
    await row(p1).getByText('4/4').waitFor();
    await row(p2).getByText('2/4').waitFor();
    await row(p2).getByText('专家乙').waitFor();
    await row(p2).getByRole('button', { name: '截止评分' }).click();
    await page.getByRole('dialog').getByText('还有评委没有提交').waitFor();
    await page.getByRole('button', { name: '继续等待' }).click();
    await page.getByRole('button', { name: '全部截止' }).click();
    await page.getByRole('button', { name: '只截止已交齐的 1 个' }).click();
    await row(p1).getByText('已截止').waitFor();
    await row(p1).getByText(reviewByHand.p1).waitFor();
    await onBoard(p1).getByText('待揭晓').waitFor();
    await onBoard(p2).getByText('评分中').waitFor();
    await listed(first.page, p1).getByText('已截止').waitFor();
  });

  it('reopened with a reason, it can be scored again, and closes with all others', async () => {
    const { page } = desk;
    await row(p1).getByRole('button', { name: '重新开放' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('评委会要求复核');
    await page.getByRole('button', { name: '确认重新开放' }).click();
    await row(p1).getByText('评分中').waitFor();
    await second.page.getByRole('button', { name: '下一个', exact: true }).click();
    await fill(second.page, reviewMarks.p2.e2);
    await submit(second.page);
    await row(p2).getByText('已交齐').waitFor();
    await page.getByRole('button', { name: '全部截止' }).click();
    await page.getByRole('button', { name: '截止全部 2 个' }).click();
    await row(p2).getByText('已截止').waitFor();
    for (const total of Object.values(reviewByHand))
      expect(await phone.page.getByText(total).count(), 'nothing before the reveal').toBe(0);
  });

  it('revealed at once, the board shows the totals worked out by hand', async () => {
    const { page } = desk;
    await page.getByRole('button', { name: '全部公布' }).click();
    await page.getByRole('button', { name: '公布 2 个项目' }).click();
    await row(p1).getByText('已公布').waitFor();
    await onBoard(p1).getByText(reviewByHand.p1).waitFor();
    await onBoard(p2).getByText(reviewByHand.p2).waitFor();
    expect(await phone.page.getByRole('listitem').first().textContent()).toContain(p1);
    for (const { complaints } of [desk, first, second, phone]) expect(complaints).toEqual([]);
  });
});
