/** Puts one drawn page into its place; the page before stays until the new one is ready, so nothing blinks. */
import type { DeckPages } from './deck-pages.ts';

/**
 * @param width of the place, CSS pixels
 * @param height of the place, CSS pixels
 * @param ratio device pixels to a CSS pixel; it changes with the zoom and with the monitor
 * @returns what forgets a page that is no longer wanted; the canvas shown stays
 */
export function showPage(
  host: HTMLElement,
  pages: DeckPages,
  page: number,
  width: number,
  height: number,
  ratio = window.devicePixelRatio,
): () => void {
  const box = { width: Math.round(width * ratio), height: Math.round(height * ratio) };
  let wanted = true;
  const place = (canvas: HTMLCanvasElement): void => {
    if (!wanted || canvas.parentElement === host) return;
    canvas.style.width = `${canvas.width / ratio}px`;
    canvas.style.height = `${canvas.height / ratio}px`;
    host.replaceChildren(canvas);
  };
  const show = async () => {
    place(await pages.canvas(page, box));
    if (wanted) place(await pages.settled(page, box));
    if (wanted) await pages.prepareAround(page, box);
  };
  show().catch((error: unknown) => {
    if (wanted) console.warn('a page of the deck cannot be drawn', page, error);
  });
  return () => {
    wanted = false;
  };
}
