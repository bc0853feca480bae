/** Finds out what a screen needs of a PDF for its first page, by reading it as the screens do. */
import { open } from 'node:fs/promises';
import { deckBlockBytes, rangesOfBlocks, type DeckOpening } from '../../shared/contract/deck-opening.ts';
import { pdfReader } from './pdf-reader.ts';

/** A first page that takes more comes piece by piece. */
const MOST_BLOCKS = (8 * 1024 * 1024) / deckBlockBytes;

/** @throws when the first page cannot be read */
export async function findOpening(path: string): Promise<DeckOpening> {
  const { getDocument, PDFDataRangeTransport, options } = await pdfReader();
  const file = await open(path, 'r');
  const blocks = new Set<number>();
  const reads: Promise<void>[] = [];
  let full: () => void = () => undefined;
  const tooMuch = new Promise<false>((resolve) => (full = () => resolve(false)));
  const { size } = await file.stat();
  const transport = new (class extends PDFDataRangeTransport {
    override requestDataRange(begin: number, end: number): void {
      const from = Math.floor(begin / deckBlockBytes);
      const to = Math.ceil(end / deckBlockBytes);
      if (blocks.size + to - from > MOST_BLOCKS) return full();
      for (let block = from; block < to; block += 1) blocks.add(block);
      reads.push(
        file
          .read(new Uint8Array(end - begin), 0, end - begin, begin)
          .then(({ buffer }) => this.onDataRange(begin, buffer)),
      );
    }
  })(size, null);
  const reading = getDocument({
    range: transport,
    rangeChunkSize: deckBlockBytes,
    disableStream: true,
    disableAutoFetch: true,
    ...options,
  });
  const firstPageRead = async (): Promise<true> => {
    await (await (await reading.promise).getPage(1)).getOperatorList();
    return true;
  };
  try {
    const firstPage = await Promise.race([firstPageRead(), tooMuch]);
    return { size, ranges: rangesOfBlocks(blocks, size), firstPage };
  } finally {
    await Promise.allSettled([...reads, reading.destroy()]);
    await file.close();
  }
}
