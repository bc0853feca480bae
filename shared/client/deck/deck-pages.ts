/** One deck as canvases: opens a PDF, draws its pages at device pixels, keeps the neighbours ready. */
import { getDocument, version, type PDFDocumentProxy, type PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DeckBytes } from './deck-bytes.ts';
import { inPieces } from './pieces.ts';
import { canvasFactoryWith, StandInFont } from './stand-in-font.ts';
import { keepSpareWorker, takeWorker } from './worker.ts';

/** Where scripts/vite-pdf-files.ts puts them. */
const files = (folder: string) => new URL(`/assets/pdfjs-${version}/${folder}/`, location.href).href;

/** Device pixels. */
export interface PixelBox {
  readonly width: number;
  readonly height: number;
}

export class DeckPages {
  readonly #closing = new AbortController();
  #bytes: DeckBytes | null = null;
  #task: ReturnType<typeof getDocument> | null = null;
  readonly #worker: PDFWorker = takeWorker();
  readonly #standIn = new StandInFont();
  #drawn = new Map<number, Promise<HTMLCanvasElement>>();
  #box: PixelBox = { width: 0, height: 0 };
  /** Rejects when the document cannot be fetched or read. */
  readonly opened: Promise<PDFDocumentProxy>;

  constructor(url: string) {
    this.opened = this.#open(url);
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
    for (const kept of [...this.#drawn.keys()]) if (Math.abs(kept - page) > 1) this.#letGo(kept);
    for (const near of [page + 1, page - 1]) if (near >= 1 && near <= numPages) await this.canvas(near, box);
    keepSpareWorker();
    this.#bytes?.fetchRest().catch((error: unknown) => {
      if (!this.#closing.signal.aborted) console.info('the rest of the deck is not to be had', error);
    });
  }

  /** Ends the document and its worker; canvases already handed out are the caller's to remove. */
  destroy(): void {
    this.#drawn.clear();
    this.#closing.abort();
    void Promise.resolve(this.#task?.destroy()).finally(() => this.#worker.destroy());
  }

  async #open(url: string): Promise<PDFDocumentProxy> {
    const { signal } = this.#closing;
    this.#bytes = await DeckBytes.open(url, signal);
    signal.throwIfAborted();
    this.#task = getDocument({
      ...inPieces(this.#bytes),
      worker: this.#worker,
      cMapUrl: files('cmaps'),
      standardFontDataUrl: files('standard_fonts'),
      wasmUrl: files('wasm'),
      CanvasFactory: canvasFactoryWith(this.#standIn),
      isEvalSupported: false,
    });
    return this.#task.promise;
  }

  async #draw(page: number, box: PixelBox): Promise<HTMLCanvasElement> {
    const sheet = await (await this.opened).getPage(page);
    const natural = sheet.getViewport({ scale: 1 });
    const scale = Math.min(box.width / natural.width, box.height / natural.height);
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(natural.width * scale));
    canvas.height = Math.max(1, Math.round(natural.height * scale));
    // as pdf.js would ask for it, which then gets the same
    this.#standIn.prepare(canvas, { alpha: false, willReadFrequently: true });
    let fetches: number;
    do {
      fetches = this.#standIn.fetches;
      await sheet.render({ canvas, viewport: sheet.getViewport({ scale }) }).promise;
      await this.#standIn.fetchMissing().catch(drawnWithoutIt);
    } while (this.#standIn.fetches !== fetches);
    return canvas;
  }

  /** A far page's canvas, and what pdf.js keeps of its pictures. */
  #letGo(page: number): void {
    const drawn = this.#drawn.get(page);
    this.#drawn.delete(page);
    const clean = async () => {
      await drawn;
      if (!this.#drawn.has(page)) (await (await this.opened).getPage(page)).cleanup();
    };
    clean().catch((error: unknown) => console.info('a page was not put away', page, error));
  }
}

const drawnWithoutIt = (error: unknown): void =>
  console.warn('the font that stands in cannot be fetched', error);
