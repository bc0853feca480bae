/**
 * Bytes as a text that people copy by hand: lines of four groups of four, in letters and digits that nobody confuses. Each
 * line ends in a check character: every single wrong character of a line and every swap of two is noticed, and so are lines
 * in another order, and a last line that is missing.
 */

/** Those of a seat's code but V. That they are 23, a prime, is what the check rests on. */
export const RELAY_ALPHABET = '34679ACDEFGHJKMNPQRTWXY';
const BASE = RELAY_ALPHABET.length;
const LINE = 16;
const GROUP = 4;
/** What a line's place adds to its check: a last line is never taken for another, nor for the last of fewer or more. */
const placeOf = (line: number, isLast: boolean): number => (isLast ? line + 11 : line);

export type CopiedText =
  | { readonly ok: true; readonly bytes: Uint8Array }
  /** The lines that were read or typed wrongly, the first one 1; none where there is nothing to read. */
  | { readonly ok: false; readonly lines: readonly number[] };

/** @param bytes the first is not 0 */
export function writeCopied(bytes: Uint8Array): string {
  const digits = digitsOf(bytes);
  let text = '';
  for (let at = 0; at < digits.length; at += LINE - 1) {
    const line = digits.slice(at, at + LINE - 1);
    const place = placeOf(at / (LINE - 1), at + LINE - 1 >= digits.length);
    text += [...line, checkOf(line, place)].map((digit) => RELAY_ALPHABET[digit] ?? '').join('');
  }
  return text;
}

/** As it was typed or scanned: case, width, spaces, dashes and line breaks do not matter. */
export function readCopied(typed: string): CopiedText {
  const lines = linesOf(typed);
  const digits = lines.map((line) => Array.from(line, (character) => RELAY_ALPHABET.indexOf(character)));
  const wrong = digits.flatMap((line, at) => {
    const place = placeOf(at, at === digits.length - 1);
    const read = line.length > 1 && !line.includes(-1);
    return read && checkOf(line.slice(0, -1), place) === line[line.length - 1] ? [] : [at + 1];
  });
  if (lines.length === 0 || wrong.length > 0) return { ok: false, lines: wrong };
  return { ok: true, bytes: bytesOf(digits.flatMap((line) => line.slice(0, -1))) };
}

/** As it is shown to be copied: one string a group, one list a line. */
export function groupsOf(text: string): readonly (readonly string[])[] {
  return linesOf(text).map((line) => cut(line, GROUP));
}

const linesOf = (typed: string): readonly string[] =>
  cut(
    typed
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s\-–—_.·]/g, ''),
    LINE,
  );

const cut = (text: string, length: number): string[] => {
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += length) parts.push(text.slice(at, at + length));
  return parts;
};

/** Weighted by place from 1 on, so that neither another character nor two in each other's place leave the sum as it is. */
function checkOf(line: readonly number[], place: number): number {
  const sum = line.reduce((total, digit, at) => total + digit * (at + 1), place) % BASE;
  for (let check = 0; check < BASE; check += 1)
    if ((sum + check * (line.length + 1)) % BASE === 0) return check;
  throw new RangeError('a line is longer than its check can bear');
}

function digitsOf(bytes: Uint8Array): number[] {
  let rest = bytes.reduce((whole, byte) => whole * 256n + BigInt(byte), 0n);
  const digits: number[] = [];
  for (; rest > 0n; rest /= BigInt(BASE)) digits.push(Number(rest % BigInt(BASE)));
  return digits.reverse();
}

function bytesOf(digits: readonly number[]): Uint8Array {
  let rest = digits.reduce((whole, digit) => whole * BigInt(BASE) + BigInt(digit), 0n);
  const bytes: number[] = [];
  for (; rest > 0n; rest /= 256n) bytes.push(Number(rest % 256n));
  return Uint8Array.from(bytes.reverse());
}
