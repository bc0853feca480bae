/** Tests that go on where the one before ended. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach } from 'vitest';

/**
 * After one that has failed the rest of the file is skipped; what the pages showed then lies in the temporary folder.
 * @param pages by the name of their pictures: `luyan-e2e-NAME.png`
 */
export function inSteps(pages: () => Readonly<Record<string, Page>>): void {
  let broken = false;
  beforeEach((context) => {
    if (broken) context.skip('an earlier step failed');
  });
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    broken = true;
    for (const [name, page] of Object.entries(pages()))
      await page.screenshot({ path: join(tmpdir(), `luyan-e2e-${name}.png`) });
  });
}
