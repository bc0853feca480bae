/** A display whose own clock is wrong, and that notes by the machine's right clock when the deck leaves it. */
/** Runs before any script of the page: its clocks are off by `aheadMs`; the right one stays with the recorder. */
const recorder = (aheadMs: number): string => `
  const rightNow = Date.now.bind(Date);
  const origin = performance.timeOrigin;
  Date.now = () => rightNow() + ${aheadMs};
  Object.defineProperty(performance, 'timeOrigin', { get: () => origin + ${aheadMs} });
  window.cutAt = null;
  const realTimeout = window.setTimeout.bind(window);
  window.armBareTimer = (at) => realTimeout(() => { window.bareAt = rightNow(); }, at - rightNow());
  window.ticks = 0;
  setInterval(() => { window.ticks += 1; }, 100);
  new MutationObserver(() => {
    if (window.cutAt !== null || document.body === null) return;
    if (document.body.textContent.includes('时间到')) window.cutAt = rightNow();
  }).observe(document, { childList: true, subtree: true, characterData: true });
`;

/** A page of Playwright's, or a tab of its own. */
export interface Recorded {
  evaluate<T>(expression: string): Promise<T>;
  addInitScript(source: string): Promise<unknown>;
  goto(url: string): Promise<unknown>;
}

export async function recordCut(page: Recorded, aheadMs: number): Promise<void> {
  await page.addInitScript(recorder(aheadMs));
}

/** When the time-up card came, ms since the epoch by this machine's clock; null while it has not. */
export function cutOn(page: Recorded): Promise<number | null> {
  return page.evaluate('window.cutAt');
}

/** A timer of the same page that does nothing else: what it is late by, the machine is, and not the display. */
export async function armBareTimer(page: Recorded, at: number): Promise<void> {
  await page.evaluate(`window.armBareTimer(${at})`);
}

/** When that timer went off. */
export function bareTimerOn(page: Recorded): Promise<number> {
  return page.evaluate('window.bareAt');
}

/** How often a timer of the page that is set to every 100 ms has gone off until now. */
export function ticksOn(page: Recorded): Promise<number> {
  return page.evaluate('window.ticks');
}
