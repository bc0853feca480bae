/** One deck as canvases: opens a PDF, draws its pages at device pixels, keeps the neighbours ready. */
import { getDocument, version, type PDFDocumentProxy, type PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DeckBytes } from './deck-bytes.ts';
import { drawPage, type PixelBox } from './draw-page.ts';
import { inPieces } from './pieces.ts';
import { canvasFactoryWith, StandInFont } from './stand-in-font.ts';
import { keepSpareWorker, takeWorker } from './worker.ts';

type Reading = ReturnType<typeof getDocument>;

/** Where scripts/vite-pdf-files.ts puts them. */
const files = (folder: string) => new URL(`/assets/pdfjs-${version}/${folder}/`, location.href).href;

export class DeckPages {
  readonly #closing = new AbortController();
  readonly #worker: PDFWorker = takeWorker();
  readonly #standIn = new StandInFont();
  readonly #bytes: Promise<DeckBytes>;
  /** The first page alone, there sooner than the deck itself. */
  #ahead: Reading | null = null;
  /** What was drawn from it, until the deck itself takes its place. */
  #drawnAhead: Promise<HTMLCanvasElement> | null = null;
  #whole: Reading | null = null;
  #drawn = new Map<number, Promise<HTMLCanvasElement>>();
  #box: PixelBox = { width: 0, height: 0 };
  /** Settled once a page can be drawn; rejects when the document cannot be fetched or read. */
  readonly opened: Promise<unknown>;

  /** @param page the one that is wanted first */
  constructor(url: string, page: number) {
    this.#bytes = DeckBytes.open(url, this.#closing.signal);
    this.opened = this.#open(page);
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

  /** As {@link canvas}, of the deck itself where the page was drawn from the first page alone. */
  async settled(page: number, box: PixelBox): Promise<HTMLCanvasElement> {
    if (this.#drawnAhead !== null) {
      await this.#document();
      if (this.#drawn.get(1) === this.#drawnAhead) this.#drawn.delete(1);
      this.#drawnAhead = null;
    }
    return this.canvas(page, box);
  }

  /** Draws the next and the previous page ahead, and lets go of all that are further away. */
  async prepareAround(page: number, box: PixelBox): Promise<void> {
    const { numPages } = await this.#document();
    for (const kept of [...this.#drawn.keys()]) if (Math.abs(kept - page) > 1) this.#letGo(kept);
    for (const near of [page + 1, page - 1]) if (near >= 1 && near <= numPages) await this.canvas(near, box);
    keepSpareWorker();
    (await this.#bytes).fetchRest().catch((error: unknown) => {
      if (!this.#closing.signal.aborted) console.info('the rest of the deck is not to be had', error);
    });
  }

  /** Ends the document and its worker; canvases already handed out are the caller's to remove. */
  destroy(): void {
    this.#drawn.clear();
    this.#closing.abort();
    void Promise.allSettled([this.#ahead?.destroy(), this.#whole?.destroy()]).finally(() =>
      this.#worker.destroy(),
    );
  }

  async #open(page: number): Promise<void> {
    const bytes = await this.#bytes;
    const alone = page === 1 ? bytes.firstPageAlone() : null;
    if (alone !== null) this.#ahead = this.#read({ data: alone });
    await (this.#ahead?.promise ?? this.#document());
  }

  /** The deck itself, opened when it is first wanted. */
  async #document(): Promise<PDFDocumentProxy> {
    const bytes = await this.#bytes;
    this.#whole ??= this.#read(inPieces(bytes));
    return this.#whole.promise;
  }

  #read(source: Parameters<typeof getDocument>[0] & object): Reading {
    this.#closing.signal.throwIfAborted();
    return getDocument({
      ...source,
      worker: this.#worker,
      cMapUrl: files('cmaps'),
      standardFontDataUrl: files('standard_fonts'),
      wasmUrl: files('wasm'),
      CanvasFactory: canvasFactoryWith(this.#standIn),
      isEvalSupported: false,
    });
  }

  #draw(page: number, box: PixelBox): Promise<HTMLCanvasElement> {
    const drawnFrom = async (document: Promise<PDFDocumentProxy>) =>
      drawPage(await (await document).getPage(page), box, this.#standIn);
    if (page !== 1 || this.#ahead === null || this.#whole !== null) return drawnFrom(this.#document());
    this.#drawnAhead = drawnFrom(this.#ahead.promise);
    return this.#drawnAhead;
  }

  /** A far page's canvas, and what pdf.js keeps of its pictures. */
  #letGo(page: number): void {
    const drawn = this.#drawn.get(page);
    this.#drawn.delete(page);
    const clean = async () => {
      await drawn;
      if (!this.#drawn.has(page)) (await (await this.#document()).getPage(page)).cleanup();
    };
    clean().catch((error: unknown) => console.info('a page was not put away', page, error));
  }
}
