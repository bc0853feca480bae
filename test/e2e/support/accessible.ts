/** axe on a page as it stands, in light and in dark: WCAG 2.2 up to AA. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** In the dark only colours are others: everything else has been asked in the light. */
const rules = {
  light: { type: 'tag', values: tags },
  dark: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
} as const;
const schemes = ['light', 'dark'] as const;
const hasAxe = `'axe' in globalThis`;

/** Drawn anew, and every transition that ends has ended. */
const settled = `new Promise(requestAnimationFrame).then(() => Promise.allSettled(
  document.getAnimations()
    .filter((one) => one.effect.getComputedTiming().endTime !== Infinity)
    .map((one) => one.finished)))`;

interface Found {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
  }[];
}

/** @returns one line a fault: the scheme, axe's rule, where, and why */
export async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const colorScheme of schemes) {
    // colours on their way to others are nobody's contrast: pages have no transitions then (shared/ui/base.css)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(settled);
    if (!(await page.evaluate<boolean>(hasAxe))) await page.evaluate(axe.source);
    const options = JSON.stringify({ runOnly: rules[colorScheme], resultTypes: ['violations'] });
    const found = await page.evaluate<Found>(`axe.run(document, ${options})`);
    for (const { id, nodes } of found.violations)
      for (const { target, failureSummary = '' } of nodes)
        faults.push(
          `${colorScheme} · ${id} · ${target.join(' ')} · ${failureSummary.split('\n').at(1) ?? ''}`,
        );
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  return faults;
}
