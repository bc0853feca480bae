/** The host desk by keyboard alone: one project, an undo, the order of calling, the lock, the blackout; and two hosts at once. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { Product } from '../support/product.ts';
import { Devices } from './support/browser.ts';

let product: Product;
let devices: Devices;
let desk: Page;
let second: Page;

const primary = (page: Page) => page.locator('.primary button');
const ready = (page: Page, words: string | RegExp) =>
  primary(page).filter({ hasText: words }).and(page.locator('[aria-disabled=false]')).waitFor();
const press = (key: string) => desk.keyboard.press(key);
const numbers = async (): Promise<string> =>
  (await desk.locator('ol .number').allInnerTexts()).slice(0, 4).join(' ');
const untilNumbers = (order: string) => expect.poll(numbers, { timeout: 20_000 }).toBe(order);

async function signIn(page: Page): Promise<void> {
  await page.goto('/console#/host');
  await page.getByLabel('密码').fill(product.password);
  await page.keyboard.press('Enter');
  await ready(page, '1 号');
}

beforeAll(async () => {
  product = await Product.start();
  devices = await Devices.open(product.baseUrl);
  [{ page: desk }, { page: second }] = await Promise.all([
    devices.device('laptop'),
    devices.device('laptop'),
  ]);
  await signIn(desk);
  await signIn(second);
});
afterAll(async () => {
  await devices?.close();
  await product?.stop();
});

describe('a host without a mouse', () => {
  it('puts the rundown in order before the start: numbers stay, and the next one is another', async () => {
    await untilNumbers('1 2 3 4');
    await press('k');
    await desk
      .getByRole('button', { name: /^提前 / })
      .first()
      .waitFor();
    await press('ArrowDown');
    await untilNumbers('2 1 3 4');
    await press('ArrowDown');
    await untilNumbers('2 3 1 4');
    const grip = (number: string) => desk.locator('[data-grip]', { hasText: new RegExp(`^${number}$`) });
    await grip('1').hover();
    await desk.mouse.down();
    const [from, to] = [await grip('1').boundingBox(), await grip('2').boundingBox()];
    if (from === null || to === null) throw new Error('no grips');
    await desk.mouse.move(from.x + 5, from.y - 5);
    await desk.mouse.move(to.x + 5, to.y + 5);
    await desk.mouse.up();
    await untilNumbers('1 2 3 4');
    await press('ArrowDown');
    await untilNumbers('2 1 3 4');
    await press('ArrowDown');
    await untilNumbers('2 3 1 4');
    await press('k');
    await desk.getByRole('button', { name: /^调整顺序/ }).waitFor();
    await ready(desk, '2 号');
  });

  it('takes the last move back', async () => {
    await press('z');
    await untilNumbers('2 1 3 4');
  });

  it('puts a project elsewhere with a finger', async () => {
    await press('k');
    const grip = (number: string) => desk.locator('[data-grip]', { hasText: new RegExp(`^${number}$`) });
    const line = await desk.context().newCDPSession(desk);
    await line.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    const touch = (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      ...touchPoints: { x: number; y: number }[]
    ) => line.send('Input.dispatchTouchEvent', { type, touchPoints });
    /** The finger takes a project by its number and lets go of it on another one's lower half. */
    const drag = async (number: string, below: string) => {
      const [from, to] = [await grip(number).boundingBox(), await grip(below).boundingBox()];
      if (from === null || to === null) throw new Error('no grips');
      const x = from.x + from.width / 2;
      const [begin, end] = [from.y + from.height / 2, to.y + to.height * 0.8];
      await touch('touchStart', { x, y: begin });
      for (let step = 1; step <= 10; step += 1)
        await touch('touchMove', { x, y: begin + ((end - begin) * step) / 10 });
      await touch('touchEnd');
    };
    await drag('4', '2');
    await untilNumbers('2 4 1 3');
    await drag('4', '3');
    await untilNumbers('2 1 3 4');
    await line.send('Emulation.setTouchEmulationEnabled', { enabled: false });
    await line.detach();
    await press('k');
    await ready(desk, '2 号');
  });

  it('calls, blacks the screen out and comes back', async () => {
    await press('Space');
    await ready(desk, '开始路演');
    await press('.');
    await desk.locator('[aria-current=true]', { hasText: '黑屏' }).waitFor();
    await press('.');
    await desk.locator('[aria-current=true]', { hasText: '跟随现场' }).waitFor();
  });

  it('meets the lock, says why, and unlocks', async () => {
    await desk.getByRole('button', { name: '设置已锁定' }).waitFor();
    await expect
      .poll(() => desk.getByRole('button', { name: /^调整顺序/ }).getAttribute('aria-disabled'))
      .toBe('true');
    await press('l');
    await desk.getByRole('dialog').getByRole('textbox').fill('临时调整');
    await press('Enter');
    await desk.getByRole('button', { name: '设置已解锁' }).waitFor();
    await press('l');
    await desk.getByRole('button', { name: '设置已锁定' }).waitFor();
  });
});

describe('two hosts who press at once', () => {
  it('make one step, and both see it', async () => {
    await Promise.all([ready(desk, '开始路演'), ready(second, '开始路演')]);
    await Promise.all([desk, second].map((page) => page.keyboard.press('Space')));
    for (const page of [desk, second])
      await page.locator('li[aria-current=step]', { hasText: '路演' }).waitFor();
    const counts = [desk, second].map((page) => page.locator('.toasts').getByText('此操作只在').count());
    const told = (await Promise.all(counts)).filter((count) => count > 0);
    expect(told.length, 'at most one was too late, and was told why').toBeLessThan(2);
  });
});
