/** What screens need of a deck for its first page (shared/contract/deck-opening.ts), found out once, when it arrives. */
import { open } from 'node:fs/promises';
import { deckBlockBytes, openingHead, type DeckOpening } from '../../shared/contract/deck-opening.ts';
import { runOwnProgram } from '../programs/own-program.ts';

const LONGEST_MS = 20_000;
const HEAP_MEGABYTES = 512;
/** Of a deck whose first page is not known: where readers begin, and where most files keep their table. */
const BEGINNING_BYTES = 256 * 1024;
const END_BYTES = 128 * 1024;

/** @returns null where the first page could not be read like this: the deck can be shown all the same */
export async function knownOpening(path: string): Promise<DeckOpening | null> {
  const outcome = await runOwnProgram({
    beside: import.meta.url,
    name: 'opening.program',
    args: [path],
    longestMs: LONGEST_MS,
    heapMegabytes: HEAP_MEGABYTES,
  });
  return outcome.kind === 'done' ? (JSON.parse(outcome.output.toString()) as DeckOpening) : null;
}

export function guessedOpening(size: number): DeckOpening {
  const end = size - (size % deckBlockBytes) - END_BYTES;
  if (end <= BEGINNING_BYTES) return { size, ranges: [[0, size]], firstPage: true };
  const ranges = [
    [0, BEGINNING_BYTES],
    [end, size],
  ] as const;
  return { size, ranges, firstPage: false };
}

/** As it is sent. */
export async function openingOf(path: string, opening: DeckOpening): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const pieces = [Buffer.from(openingHead(opening))];
    for (const [begin, end] of opening.ranges) {
      const piece = Buffer.alloc(end - begin);
      await file.read(piece, 0, piece.length, begin);
      pieces.push(piece);
    }
    return Buffer.concat(pieces);
  } finally {
    await file.close();
  }
}
