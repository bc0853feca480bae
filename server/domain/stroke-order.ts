/** Names by strokes, character by character (RULES.md §6.6, docs/decisions/0009-stroke-order.md). */
import { strokeTable } from './stroke-table.ts';

const cldr = new Intl.Collator('zh-Hans-CN-u-co-stroke');
const cldrLetters = new Intl.Collator('zh-Hans-CN-u-co-stroke', { sensitivity: 'base' });

/** Digits come first, then Chinese characters, then Latin and all other letters: as CLDR has them. */
const classOf = (character: string): number =>
  /\p{Script=Han}/u.test(character) ? 1 : /\p{Number}/u.test(character) ? 0 : 2;

/** Where a character stands: two stand alike only if no column and not CLDR tells them apart. */
interface Place {
  readonly character: string;
  readonly class: number;
  /** Of a Chinese character; 0 of all else. */
  readonly strokes: number;
  /** Among the characters of as many strokes; those that the table lacks come after all that it has. */
  readonly place: number;
}

const placeInTable: ReadonlyMap<string, Place> = new Map(
  strokeTable.flatMap((characters, strokes) =>
    [...characters].map((character, place) => [character, { character, class: 1, strokes, place }] as const),
  ),
);

/** The index of CLDR's stroke collation has a mark before the first character of each count, up to this one (UTS #35-5). */
const countedByCldr = 33;

/** Where the index ends, and where CLDR does not know a character, it stands after all that are counted. */
function strokesByCldr(character: string): number {
  let strokes = 1;
  while (
    strokes < countedByCldr &&
    cldr.compare(`\uFDD0${String.fromCodePoint(0x2801 + strokes)}`, character) <= 0
  )
    strokes += 1;
  return strokes < countedByCldr ? strokes : Infinity;
}

function placeOf(character: string): Place {
  const known = placeInTable.get(character);
  if (known !== undefined) return known;
  const kind = classOf(character);
  return {
    character,
    class: kind,
    strokes: kind === 1 ? strokesByCldr(character) : 0,
    place: kind === 1 ? Infinity : 0,
  };
}

const byNumber = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

function comparePlaces(a: Place, b: Place): number {
  return (
    byNumber(a.class, b.class) ||
    byNumber(a.strokes, b.strokes) ||
    byNumber(a.place, b.place) ||
    cldrLetters.compare(a.character, b.character)
  );
}

/** What a name is ordered by, made once a name. */
export interface StrokeKey {
  readonly places: readonly Place[];
  readonly text: string;
}

/** Full-width and other compatible forms are as their plain ones; only letters and digits count at first. */
export function strokeKey(name: string): StrokeKey {
  const text = name.normalize('NFKC').trim();
  return { places: [...text].filter((each) => /[\p{Letter}\p{Number}]/u.test(each)).map(placeOf), text };
}

/**
 * A total order of texts. Each pair of characters is told apart by stroke count, then by the strokes as they are written
 * (横 竖 撇 点 折), then by how they are put together; a name that goes on comes after one that has ended. Names whose
 * letters and digits are alike are told apart by CLDR (punctuation, capitals), then by code unit.
 *
 * @returns below 0 where `a` comes first, above 0 where `b` does, 0 only for the same text
 */
export function compareByStrokes(a: StrokeKey, b: StrokeKey): number {
  const shared = Math.min(a.places.length, b.places.length);
  for (let at = 0; at < shared; at += 1) {
    const [one, other] = [a.places[at], b.places[at]];
    const apart = one && other ? comparePlaces(one, other) : 0;
    if (apart !== 0) return apart;
  }
  return (
    byNumber(a.places.length, b.places.length) ||
    cldr.compare(a.text, b.text) ||
    (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)
  );
}
