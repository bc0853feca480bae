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

/** A {@link Report} that appends to `problems`. */
export function reportInto(problems: Problem[]): Report {
  return (path, code, zh, en) => problems.push({ path: jsonPath(path), code, message: { zh, en } });
}

/** Writes a path as RFC 9535 does: names that are no identifiers stand in brackets and quotes. */
export function jsonPath(parts: readonly PathPart[]): string {
  const written = parts.map((part) => {
    if (typeof part === 'number') return `[${part}]`;
    if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(part)) return `.${part}`;
    return `['${part.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}']`;
  });
  return `$${written.join('')}`;
}
