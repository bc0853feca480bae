/** Notes which pages of a deck a screen shows, when, and which canvases it keeps. */
import type { Page } from 'playwright-core';

export interface ShownPage {
  /** The red of the ground in its middle left: tests/support/drawn-pdf.ts. */
  readonly red: number;
  /** ms since the epoch. */
  readonly at: number;
  /** When the canvas was made. */
  readonly madeAt: number;
  /** Device pixels. */
  readonly width: number;
  readonly height: number;
}

const recorder = `
  window.shownPages = [];
  const made = new WeakMap();
  const canvases = [];
  const create = document.createElement.bind(document);
  document.createElement = (name, ...rest) => {
    const element = create(name, ...rest);
    if (String(name).toLowerCase() === 'canvas') {
      made.set(element, Date.now());
      canvases.push(new WeakRef(element));
    }
    return element;
  };
  window.bigCanvases = () =>
    canvases.map((one) => one.deref()).filter((canvas) => canvas && canvas.width >= 1000).length;
  window.canvasesMade = () => canvases.length;
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const canvas of addedNodes)
        if (canvas.nodeName === 'CANVAS' && canvas.closest('.deck')) {
          const [red] = canvas.getContext('2d').getImageData(4, canvas.height >> 1, 1, 1).data;
          const { width, height } = canvas;
          window.shownPages.push({ red, at: Date.now(), madeAt: made.get(canvas), width, height });
        }
  }).observe(document, { childList: true, subtree: true });
`;

export async function recordPages(page: Page): Promise<void> {
  await page.addInitScript(recorder);
}

export const shownPages = (page: Page): Promise<readonly ShownPage[]> => page.evaluate('window.shownPages');
export const canvasesMade = (page: Page): Promise<number> => page.evaluate('window.canvasesMade()');

/** Canvases of a page's size that are still in memory. */
export async function bigCanvases(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  return page.evaluate('window.bigCanvases()');
}
