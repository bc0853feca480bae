/** One deck as canvases: opens a PDF, draws its pages at device pixels, keeps the neighbours ready. */
import {
  getDocument,
  GlobalWorkerOptions,
  version,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

/** Where scripts/vite-pdf-files.ts puts them. */
const files = (folder: string) => new URL(`/assets/pdfjs-${version}/${folder}/`, location.href).href;

/** Device pixels. */
export interface PixelBox {
  readonly width: number;
  readonly height: number;
}

export class DeckPages {
  readonly #task: ReturnType<typeof getDocument>;
  #drawn = new Map<number, Promise<HTMLCanvasElement>>();
  #box: PixelBox = { width: 0, height: 0 };
  /** Rejects when the document cannot be fetched or read. */
  readonly opened: Promise<PDFDocumentProxy>;

  constructor(url: string) {
    this.#task = getDocument({
      url,
      cMapUrl: files('cmaps'),
      standardFontDataUrl: files('standard_fonts'),
      wasmUrl: files('wasm'),
      isEvalSupported: false,
    });
    this.opened = this.#task.promise;
  }

  /**
   * The page as a canvas that fits the box, whole and in proportion. The same canvas for the same page and box.
   * @param page 1-based
   * @param box an infinite height fits the width alone
   */
  canvas(page: number, box: PixelBox): Promise<HTMLCanvasElement> {
    if (box.width !== this.#box.width || box.height !== this.#box.height) {
      this.#drawn.clear();
      this.#box = box;
    }
    const held = this.#drawn.get(page);
    if (held !== undefined) return held;
    const drawing = this.#draw(page, box);
    this.#drawn.set(page, drawing);
    drawing.catch(() => this.#drawn.delete(page));
    return drawing;
  }

  /** Draws the next and the previous page ahead, and lets go of all that are further away. */
  async prepareAround(page: number, box: PixelBox): Promise<void> {
    const { numPages } = await this.opened;
    for (const kept of [...this.#drawn.keys()]) if (Math.abs(kept - page) > 1) this.#drawn.delete(kept);
    for (const near of [page + 1, page - 1]) if (near >= 1 && near <= numPages) await this.canvas(near, box);
  }

  /** Ends the document and its worker; canvases already handed out are the caller's to remove. */
  destroy(): void {
    this.#drawn.clear();
    void this.#task.destroy();
  }

  async #draw(page: number, box: PixelBox): Promise<HTMLCanvasElement> {
    const sheet = await (await this.opened).getPage(page);
    const natural = sheet.getViewport({ scale: 1 });
    const scale = Math.min(box.width / natural.width, box.height / natural.height);
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(natural.width * scale);
    canvas.height = Math.round(natural.height * scale);
    await sheet.render({ canvas, viewport: sheet.getViewport({ scale }) }).promise;
    return canvas;
  }
}
