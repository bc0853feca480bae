/** A judge's hands on the pad. */
import type { Page } from 'playwright-core';
import { spread } from '../../support/wire-judge.ts';

const criteria: Readonly<Record<string, readonly string[]>> = {
  expert: ['综合表现', '普及意义', '痛点明确', '方案可行性', '技术先进性'],
  professional: ['综合表现', '普及意义', '痛点明确', '方案可行性', '技术先进性'],
  innovation: ['创新创意'],
};

async function enterByCode(page: Page, code: string): Promise<void> {
  await page.goto('/judge');
  await page.getByRole('textbox').fill(code);
  await page.getByRole('button', { name: '进入评分' }).click();
}

/** By the QR code's link: the code is gone from the address at once. */
async function enterByLink(page: Page, code: string): Promise<void> {
  await page.goto(`/judge#code=${code}`);
}

export const enter = { byCode: enterByCode, byLink: enterByLink } as const;

/** One criterion by the on-screen keypad. */
export async function enterScore(page: Page, criterion: string, score: string): Promise<void> {
  await page.getByRole('group', { name: criterion }).locator('[data-score]').click();
  const keypad = page.getByRole('dialog', { name: criterion });
  await keypad.getByRole('button', { name: '清空' }).click();
  for (const digit of score) {
    await keypad.getByRole('button', { name: digit === '.' ? '小数点' : digit, exact: true }).click();
  }
  await keypad.getByRole('button', { name: '确定' }).click();
}

/** Every criterion by the on-screen keypad. */
export async function fillIn(page: Page, totals: Readonly<Record<string, number>>): Promise<void> {
  for (const [component, total] of Object.entries(totals)) {
    const names = criteria[component] ?? [];
    const values = spread(total, names.length);
    for (const [index, name] of names.entries()) {
      await enterScore(page, name, values[index] ?? '');
    }
  }
}

/** Submits and waits until the server has acknowledged. */
export async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^提交(评分|修改)$/ }).click();
  await page.getByRole('button', { name: '已全部收到' }).waitFor();
}
