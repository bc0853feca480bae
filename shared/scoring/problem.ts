// What is wrong with a contest file, and where.

/** One thing that is wrong, in words that staff can act on. */
export interface Problem {
  /** Where it stands, as a JSON path: `$.sheets[3].scores.tech`. */
  path: string;
  /** Stable for programs: `score-over-maximum`. */
  code: string;
  message: { zh: string; en: string };
}

export type PathPart = string | number;

/** Takes down one problem. */
export type Report = (path: readonly PathPart[], code: string, zh: string, en: string) => void;

/** Problems as they are found; a hopeless file has millions, so only the first are written out. */
export interface Found {
  readonly problems: Problem[];
  /** How many more were found than are written out. */
  untold: number;
}

export const MOST_WRITTEN = 1000;
const LONGEST_NAME = 80;
const LONGEST_MESSAGE = 300;

/** A {@link Report} that appends to what was found. */
export function reportInto(found: Found): Report {
  return (path, code, zh, en) => {
    if (found.problems.length >= MOST_WRITTEN) {
      found.untold += 1;
      return;
    }
    const message = { zh: clip(zh, LONGEST_MESSAGE), en: clip(en, LONGEST_MESSAGE) };
    found.problems.push({ path: jsonPath(path), code, message });
  };
}

/** Writes a path as RFC 9535 does: names that are no identifiers stand in brackets and quotes; long ones are cut. */
export function jsonPath(parts: readonly PathPart[]): string {
  const written = parts.map((part) => {
    if (typeof part === 'number') return `[${part}]`;
    const name = clip(part, LONGEST_NAME);
    if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) return `.${name}`;
    return `['${name.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}']`;
  });
  return `$${written.join('')}`;
}

/** The text, cut after `longest` UTF-16 units at most and never within a character. */
export function clip(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
