/** QR codes as a phone reads them: from pixels, by a reader that is not the writer's. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import decode from 'qr/decode.js';
import { qrPath } from '../../shared/ui/qr-path.ts';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** RGBA. */
  readonly data: Uint8ClampedArray;
}

/** A reader in a hall gives up after a frame; a test does not depend on how fast the machine is. */
const timeLimit = 20_000;

/** All of a picture, from the first that is found on; each is painted over before the next is looked for. */
export function qrCodesOn({ width, height, data }: Pixels): string[] {
  const rest = { width, height, data: Uint8ClampedArray.from(data) };
  const codes: string[] = [];
  for (;;) {
    let box = { x: 0, y: 0, width: 0, height: 0 };
    try {
      codes.push(decode(rest, { timeLimit, pointsOnDetect: (points) => (box = points.boundingBox) }));
    } catch (error) {
      if (codes.length === 0) throw error;
      return codes;
    }
    const [left, right] = [Math.max(0, Math.floor(box.x)), Math.min(width, Math.ceil(box.x + box.width))];
    const [top, bottom] = [Math.max(0, Math.floor(box.y)), Math.min(height, Math.ceil(box.y + box.height))];
    for (let y = top; y < bottom; y += 1)
      rest.data.fill(255, 4 * (y * width + left), 4 * (y * width + right));
  }
}

/** A code as the screens draw it, so many pixels a square. */
export function drawnQr(text: string, perSquare = 3): Pixels {
  const { size, path } = qrPath(text);
  const width = size * perSquare;
  const data = new Uint8ClampedArray(4 * width * width).fill(255);
  for (const [, column = '', row = ''] of path.matchAll(/M(\d+) (\d+)h/g))
    for (let line = 0; line < perSquare; line += 1) {
      const from = 4 * ((Number(row) * perSquare + line) * width + Number(column) * perSquare);
      for (let at = from; at < from + 4 * perSquare; at += 1) data[at] = at % 4 === 3 ? 255 : 0;
    }
  return { width, height: width, data };
}

/** @param scale pixels a point: at 2, as a page that is held at arm's length */
export async function pagesOf(pdf: Uint8Array, scale = 2): Promise<Pixels[]> {
  const document = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise;
  const factory = document.canvasFactory as {
    create(width: number, height: number): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D };
  };
  const pages: Pixels[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale });
    const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
    const { canvas, context } = factory.create(width, height);
    await page.render({ canvas, canvasContext: context, viewport }).promise;
    pages.push({ width, height, data: context.getImageData(0, 0, width, height).data });
  }
  await document.destroy();
  return pages;
}
