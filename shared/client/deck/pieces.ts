/** How pdf.js gets the bytes of a deck. */
import { PDFDataRangeTransport } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { deckBlockBytes } from '../../contract/deck-opening.ts';
import type { DeckBytes } from './deck-bytes.ts';

class Pieces extends PDFDataRangeTransport {
  readonly #bytes: DeckBytes;

  constructor(bytes: DeckBytes) {
    super(bytes.size, null);
    this.#bytes = bytes;
  }

  override requestDataRange(begin: number, end: number): void {
    this.#bytes.range(begin, end).then(
      (piece) => this.onDataRange(begin, piece),
      // pdf.js cannot be told; the screen is, by its next view
      (error: unknown) => console.info('a piece of the deck is not to be had', error),
    );
  }
}

/** What `getDocument` is told of them; they look after themselves, so it fetches nothing ahead. */
export const inPieces = (bytes: DeckBytes) => ({
  range: new Pieces(bytes),
  rangeChunkSize: deckBlockBytes,
  disableStream: true,
  disableAutoFetch: true,
});
