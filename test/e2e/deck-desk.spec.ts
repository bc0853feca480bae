/** A deck on its way at the staff desk: each state stands in its own row, however far down, without a fault by axe. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockedPdf } from '../support/locked-pdf.ts';
import { fakeOffice, type FakeOffice } from '../support/office.ts';
import { pdfOf } from '../support/pdf.ts';
import { pptxOf } from '../support/pptx.ts';
import { Product } from '../support/product.ts';
import { faultsOf } from './support/accessible.ts';
import { Devices } from './support/browser.ts';

let office: FakeOffice;
let product: Product;
let devices: Devices;
let desk: Page;

beforeAll(async () => {
  office = await fakeOffice('while [ ! -e "$HERE/go" ]; do sleep 0.1; done; cp "$HERE/made.pdf" "$PDF"');
  await writeFile(join(office.folder, 'made.pdf'), pdfOf(4));
  product = await Product.start({ env: { SOFFICE_PATH: office.path } });
  devices = await Devices.open(product.baseUrl);
  ({ page: desk } = await devices.device('laptop'));
  await desk.goto('/console#/staff/projects');
  await desk.getByLabel('密码').fill(product.password);
  await desk.keyboard.press('Enter');
  await desk.locator('tbody tr').nth(11).waitFor();
});
afterAll(async () => {
  await devices?.close();
  await product?.stop();
  await office?.remove();
});

/** By its number. */
const row = (number: number): Locator => desk.locator('tbody tr').nth(number - 1);
const send = (number: number, buffer: Buffer, name = '课件.pdf'): Promise<void> =>
  row(number)
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
const slides = pptxOf([{ text: '路演', eastAsian: '路演无此字体' }]);

/** It can be read where it stands. */
async function expectSeen(words: Locator): Promise<void> {
  await words.waitFor();
  const seen = await words.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });
  expect(seen).toBe(true);
}

describe('a refused file', () => {
  it.each([
    [5, 'without pages', () => Promise.resolve(pdfOf(0)), '不是可以打开的PDF'],
    [12, 'behind a password', lockedPdf, '打开密码'],
  ] as const)('in row %i, %s, is told there and nowhere else', async (number, _, file, words) => {
    await row(number).locator('label').scrollIntoViewIfNeeded();
    await send(number, await file());
    const refusal = row(number).getByRole('alert');
    await expectSeen(refusal);
    expect(await refusal.innerText()).toContain(words);
    expect(await faultsOf(desk)).toEqual([]);
  });

  it('is told until the next one is taken', async () => {
    expect(await desk.locator('tbody').getByRole('alert').count()).toBe(2);
    await send(5, pdfOf(3));
    await row(5).getByText('3 页', { exact: true }).waitFor();
    expect(await row(5).getByRole('alert').count()).toBe(0);
  });
});

describe('a file on its way', () => {
  it('tells how much of it has been sent, and can be stopped', async () => {
    const line = await desk.context().newCDPSession(desk);
    await line.send('Network.enable');
    const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 200_000 };
    await line.send('Network.emulateNetworkConditions', slow);
    await send(6, pdfOf(2, 8_000_000));
    await expectSeen(row(6).getByText(/正在上传 \d+%/));
    expect(await faultsOf(desk)).toEqual([]);
    await row(6).getByRole('button', { name: '取消上传' }).click();
    await row(6).locator('input[type=file]').waitFor({ state: 'attached' });
    await line.send('Network.emulateNetworkConditions', { ...slow, uploadThroughput: -1 });
    await line.detach();
  });

  it('tells that it is converted, or waits for it, and then which fonts are missing', async () => {
    await send(7, slides, '甲.pptx');
    await expectSeen(row(7).getByText('正在转换为PDF…'));
    await send(8, slides, '乙.pptx');
    await expectSeen(row(8).getByText('排队等待转换'));
    expect(await faultsOf(desk)).toEqual([]);
    await writeFile(join(office.folder, 'go'), '');
    for (const number of [7, 8]) {
      await row(number).getByText('4 页', { exact: true }).waitFor();
      await expectSeen(row(number).getByText('路演无此字体'));
    }
    expect(await faultsOf(desk)).toEqual([]);
  });
});
