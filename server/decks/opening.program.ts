/**
 * A program of its own that opens one PDF as the screens do, reads its first page, and prints which blocks of the file
 * that took, as JSON; the blocks are those of shared/contract/deck-opening.ts.
 */
import { open } from 'node:fs/promises';
import { deckBlockBytes } from '../../shared/contract/deck-opening.ts';
import { yieldToShow } from '../programs/yield-to-show.ts';

/** @param mostBlocks the reading ends when it would take more; what came first is what counts */
async function blocksOfFirstPage(path: string, mostBlocks: number): Promise<readonly number[]> {
  // reading draws nothing: with these in place PDF.js does not load its native canvas
  Object.assign(globalThis, { DOMMatrix: class {}, ImageData: class {}, Path2D: class {} });
  const { getDocument, PDFDataRangeTransport, VerbosityLevel } =
    await import('pdfjs-dist/legacy/build/pdf.mjs');
  const file = await open(path, 'r');
  const blocks = new Set<number>();
  let full: () => void = () => undefined;
  const enough = new Promise<void>((resolve) => (full = resolve));
  const { size } = await file.stat();
  const transport = new (class extends PDFDataRangeTransport {
    override requestDataRange(begin: number, end: number): void {
      const from = Math.floor(begin / deckBlockBytes);
      const to = Math.ceil(end / deckBlockBytes);
      if (blocks.size + to - from > mostBlocks) full();
      else {
        for (let block = from; block < to; block += 1) blocks.add(block);
        void file
          .read(new Uint8Array(end - begin), 0, end - begin, begin)
          .then(({ buffer }) => this.onDataRange(begin, buffer));
      }
    }
  })(size, null);
  const reading = getDocument({
    range: transport,
    rangeChunkSize: deckBlockBytes,
    disableStream: true,
    disableAutoFetch: true,
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useSystemFonts: false,
  });
  const firstPage = async () => {
    const page = await (await reading.promise).getPage(1);
    await page.getOperatorList();
  };
  await Promise.race([firstPage(), enough]);
  return [...blocks];
}

yieldToShow();
const [path = '', mostBlocks = '0'] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await blocksOfFirstPage(path, Number(mostBlocks))), () => process.exit());
