/** States of a judge's pad that a show seldom comes to by itself. */
import type { Page } from 'playwright-core';
import { fillIn } from '../../test/e2e/support/judge-page.ts';

/**
 * The network is gone as the whole sheet is sent off: staff carry it. Afterwards it is back, and the sheet received.
 * @param picture photographs the pad
 */
export async function withoutNetwork(pad: Page, picture: () => Promise<void>): Promise<void> {
  await fillIn(pad, { innovation: 8.5 });
  await pad.context().setOffline(true);
  await pad.getByRole('button', { name: '提交评分' }).click();
  await pad.getByRole('button', { name: '请工作人员代交' }).click();
  await pad.getByRole('img', { name: '这张评分表的二维码' }).waitFor();
  await picture();
  await pad.getByRole('button', { name: '返回' }).click();
  await pad.context().setOffline(false);
  await pad.getByRole('button', { name: '已全部收到' }).waitFor();
}

/** @param picture photographs the pad of the chair of the jury */
export async function chairPage(pad: Page, picture: () => Promise<void>): Promise<void> {
  await pad.getByRole('status').filter({ hasText: '评委组长' }).getByRole('button').click();
  await pad.getByText('已截止的项目').waitFor();
  await picture();
}
