// What is wrong with a JSON text that JSON.parse would not tell, or not survive: one pass, before it is parsed.
import type { PathPart } from './problem.ts';

/** No contest file is nested deeper; what is could exhaust the stack or the patience of whoever reads it. */
export const DEEPEST = 32;
/** Scores, names and brackets of a file: many times those of the largest contest. */
export const MOST_VALUES = 1_000_000;

export interface JsonOutline {
  /** Members that stand in one object under the same name; parsing keeps only the last of them. */
  readonly duplicates: readonly (readonly PathPart[])[];
  /** Where it goes deeper than {@link DEEPEST} levels, the first time; the rest of the text was not looked at. */
  readonly tooDeep: readonly PathPart[] | null;
  /** The text has more than {@link MOST_VALUES} values; the rest of it was not looked at. */
  readonly tooMany: boolean;
}

interface Level {
  /** The names so far; null in an array. */
  readonly names: Set<string> | null;
  at: PathPart;
  /** In an object: what comes next is a name. */
  nameNext: boolean;
}

const BACKSLASH = 0x5c;

/** What JSON has beside strings, brackets and commas. */
const outsideStrings = new Set(' \t\r\n:0123456789+-.eEtrufalsn\uFEFF');

/**
 * Looks over a JSON text. Where it plainly is no JSON the look ends, since parsing will end there too or earlier; of
 * other texts that are no JSON the outline says something or other, and nothing is thrown.
 */
export function outlineOf(text: string): JsonOutline {
  const duplicates: PathPart[][] = [];
  const levels: Level[] = [];
  const path = (): PathPart[] => levels.map(({ at }) => at);
  let values = 1;
  for (let index = 0; index < text.length; index += 1) {
    const level = levels.at(-1);
    switch (text[index]) {
      case '"': {
        const end = endOfString(text, index);
        if (level?.names && level.nameNext) {
          const name = readName(text.slice(index, end + 1));
          level.at = name;
          level.nameNext = false;
          if (level.names.has(name)) duplicates.push(path());
          level.names.add(name);
        }
        index = end;
        break;
      }
      case '{':
      case '[': {
        if (levels.length === DEEPEST) return { duplicates, tooDeep: path(), tooMany: false };
        const names = text[index] === '{' ? new Set<string>() : null;
        levels.push({ names, at: 0, nameNext: names !== null });
        values += 1;
        break;
      }
      case ',':
        if (level?.names) level.nameNext = true;
        else if (typeof level?.at === 'number') level.at += 1;
        values += 1;
        break;
      case '}':
      case ']':
        if ((text[index] === '}') !== Boolean(level?.names))
          return { duplicates, tooDeep: null, tooMany: false };
        levels.pop();
        break;
      default:
        if (!outsideStrings.has(text[index] ?? '')) return { duplicates, tooDeep: null, tooMany: false };
    }
    if (values > MOST_VALUES) return { duplicates, tooDeep: null, tooMany: true };
  }
  return { duplicates, tooDeep: null, tooMany: false };
}

/** The index of the quote that ends the string beginning at `start`, or of the text's end. */
function endOfString(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let before = quote - 1;
    while (text.charCodeAt(before) === BACKSLASH) before -= 1;
    if ((quote - before) % 2 === 1) return quote;
  }
  return text.length;
}

/** The name that a JSON string stands for: one and the same may be written with and without escapes. */
function readName(quoted: string): string {
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  try {
    return String(JSON.parse(quoted));
  } catch {
    // no JSON string: parsing the whole text will say so
    return quoted;
  }
}
