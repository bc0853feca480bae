/** Records every clock reading that a page paints, frame by frame, with when: for what must never flash. */
import type { Page } from 'playwright-core';

export interface Reading {
  /** This machine's clock, ms since the epoch. */
  readonly at: number;
  /** Seconds on the page's clock. */
  readonly seconds: number;
}

/** Runs inside the page, on each animation frame, from the first document on. */
const recorder = `
  window.readings = [];
  const read = () => {
    const text = document.body ? document.body.innerText.match(/\\b(\\d+):([0-5]\\d)\\b/) : null;
    if (text) window.readings.push({ at: Date.now(), seconds: Number(text[1]) * 60 + Number(text[2]) });
    requestAnimationFrame(read);
  };
  requestAnimationFrame(read);
`;

/** From now on, and in every document that the page opens later. */
export async function recordClock(page: Page): Promise<void> {
  await page.addInitScript(recorder);
  await page.evaluate(recorder);
}

export async function readings(page: Page): Promise<readonly Reading[]> {
  return page.evaluate('window.readings');
}
