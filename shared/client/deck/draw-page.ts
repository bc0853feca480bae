/** Draws one page of a PDF into a canvas of its own. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { StandInFont } from './stand-in-font.ts';

/** Device pixels. */
export interface PixelBox {
  readonly width: number;
  readonly height: number;
}

/** @returns a canvas that fits the box, whole and in proportion; the page is drawn again when a font came late */
export async function drawPage(
  sheet: PDFPageProxy,
  box: PixelBox,
  standIn: StandInFont,
): Promise<HTMLCanvasElement> {
  const natural = sheet.getViewport({ scale: 1 });
  const scale = Math.min(box.width / natural.width, box.height / natural.height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(natural.width * scale));
  canvas.height = Math.max(1, Math.round(natural.height * scale));
  // as pdf.js would ask for it, which then gets the same
  standIn.prepare(canvas, { alpha: false, willReadFrequently: true });
  let fetches: number;
  do {
    fetches = standIn.fetches;
    await sheet.render({ canvas, viewport: sheet.getViewport({ scale }) }).promise;
    await standIn.fetchMissing().catch(drawnWithoutIt);
  } while (standIn.fetches !== fetches);
  return canvas;
}

const drawnWithoutIt = (error: unknown): void =>
  console.warn('the font that stands in cannot be fetched', error);
