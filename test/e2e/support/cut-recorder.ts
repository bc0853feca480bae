/** A display whose own clock is wrong, and that notes by the machine's right clock when the deck leaves it. */
import type { Page } from 'playwright-core';

/** Runs before any script of the page: its clocks are off by `aheadMs`; the right one stays with the recorder. */
const recorder = (aheadMs: number): string => `
  const rightNow = Date.now.bind(Date);
  const origin = performance.timeOrigin;
  Date.now = () => rightNow() + ${aheadMs};
  Object.defineProperty(performance, 'timeOrigin', { get: () => origin + ${aheadMs} });
  window.cutAt = null;
  const realTimeout = window.setTimeout.bind(window);
  window.armBareTimer = (at) => realTimeout(() => { window.bareAt = rightNow(); }, at - rightNow());
  new MutationObserver(() => {
    if (window.cutAt !== null || document.body === null) return;
    if (document.body.textContent.includes('时间到')) window.cutAt = rightNow();
  }).observe(document, { childList: true, subtree: true, characterData: true });
`;

/** A page that nobody looks at: its timers fire once a second, it paints nothing. */
const hidden = `
  for (const name of ['setTimeout', 'setInterval']) {
    const real = window[name].bind(window);
    window[name] = (fn, ms, ...rest) => real(fn, Math.max(1000, ms ?? 0), ...rest);
  }
  window.requestAnimationFrame = () => 0;
  Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
  Object.defineProperty(document, 'hidden', { get: () => true });
`;

export async function recordCut(page: Page, aheadMs: number, inBackground: boolean): Promise<void> {
  await page.addInitScript(recorder(aheadMs));
  if (inBackground) await page.addInitScript(hidden);
}

/** When the time-up card came, ms since the epoch by this machine's clock; null while it has not. */
export function cutOn(page: Page): Promise<number | null> {
  return page.evaluate('window.cutAt');
}

/** A timer of the same page that does nothing else: what it is late by, the machine is, and not the display. */
export async function armBareTimer(page: Page, at: number): Promise<void> {
  await page.evaluate(`window.armBareTimer(${at})`);
}

/** When that timer went off. */
export function bareTimerOn(page: Page): Promise<number> {
  return page.evaluate('window.bareAt');
}
