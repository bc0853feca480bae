/**
 * What a screen needs of a deck to draw its first page, in one answer: a deck of 50 MB is spread over hundreds of places,
 * and asking for each in turn takes longer on bad Wi-Fi than sending them all.
 *
 * The answer of `GET /api/decks/<id>.pdf?part=opening`: one line of JSON (`size` of the whole file, `ranges` of it as
 * pairs of beginning and end, the end not included, `firstPage`: whether they are all that page takes), a line feed, then
 * the bytes of these ranges one after the other.
 */

/** Ranges begin at multiples of this and end there or at the end of the file; readers ask in the same steps. */
export const deckBlockBytes = 8 * 1024;

export type DeckRange = readonly [begin: number, end: number];

export interface DeckOpening {
  /** Of the whole file, bytes. */
  readonly size: number;
  /** In the order of the file, none touching the next. */
  readonly ranges: readonly DeckRange[];
  /** Whether the first page can be drawn with these bytes alone; false where they are only guessed. */
  readonly firstPage: boolean;
}

const LINE_FEED = 10;

/** What comes before the bytes. */
export const openingHead = ({ size, ranges, firstPage }: DeckOpening): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify({ size, ranges, firstPage })}\n`);

/** @throws when it is no opening */
export function readOpening(answer: Uint8Array): DeckOpening & { readonly bytes: Uint8Array } {
  const end = answer.indexOf(LINE_FEED);
  const head: Partial<DeckOpening> = JSON.parse(
    new TextDecoder().decode(answer.subarray(0, end)),
  ) as DeckOpening;
  // one that an earlier version has stored says nothing of the first page
  const { size = 0, ranges = [], firstPage = false } = head;
  const bytes = answer.subarray(end + 1);
  const told = ranges.reduce((sum, [from, to]) => sum + to - from, 0);
  if (told !== bytes.length) throw new Error(`an opening of ${told} bytes came with ${bytes.length}`);
  return { size, ranges, firstPage, bytes };
}

/** Block numbers as ranges of the file, in its order. */
export function rangesOfBlocks(blocks: Iterable<number>, size: number): readonly DeckRange[] {
  const ranges: [number, number][] = [];
  for (const block of [...blocks].sort((a, b) => a - b)) {
    const [begin, end] = [block * deckBlockBytes, Math.min((block + 1) * deckBlockBytes, size)];
    const last = ranges.at(-1);
    if (last?.[1] === begin) last[1] = end;
    else ranges.push([begin, end]);
  }
  return ranges;
}
