/** What screens need of a deck for its first page (shared/contract/deck-opening.ts), found out once, when it arrives. */
import { open } from 'node:fs/promises';
import {
  deckBlockBytes,
  openingHead,
  rangesOfBlocks,
  type DeckRange,
} from '../../shared/contract/deck-opening.ts';
import { runOwnProgram } from '../programs/own-program.ts';

const LONGEST_MS = 20_000;
const HEAP_MEGABYTES = 512;
/** A first page that takes more comes piece by piece. */
const MOST_BYTES = 8 * 1024 * 1024;
/** Of a deck whose first page is not known: where readers begin, and where most files keep their table. */
const BEGINNING_BYTES = 256 * 1024;
const END_BYTES = 128 * 1024;

/** @returns null where the first page could not be read like this: the deck can be shown all the same */
export async function openingRanges(path: string, size: number): Promise<readonly DeckRange[] | null> {
  const outcome = await runOwnProgram({
    beside: import.meta.url,
    name: 'opening.program',
    args: [path, String(MOST_BYTES / deckBlockBytes)],
    longestMs: LONGEST_MS,
    heapMegabytes: HEAP_MEGABYTES,
  });
  if (outcome.kind !== 'done') return null;
  return rangesOfBlocks(JSON.parse(outcome.output.toString()) as readonly number[], size);
}

export function guessedRanges(size: number): readonly DeckRange[] {
  const end = size - (size % deckBlockBytes) - END_BYTES;
  return end <= BEGINNING_BYTES
    ? [[0, size]]
    : [
        [0, BEGINNING_BYTES],
        [end, size],
      ];
}

/** As it is sent. */
export async function openingOf(path: string, size: number, ranges: readonly DeckRange[]): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const pieces = [Buffer.from(openingHead({ size, ranges }))];
    for (const [begin, end] of ranges) {
      const piece = Buffer.alloc(end - begin);
      await file.read(piece, 0, piece.length, begin);
      pieces.push(piece);
    }
    return Buffer.concat(pieces);
  } finally {
    await file.close();
  }
}
