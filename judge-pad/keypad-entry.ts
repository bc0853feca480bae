/** What the keypad's keys make of an entry, key by key; the entry is text, never a number. */
import { formatScore } from '../shared/scoring/sheet.ts';

export type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';
export type Key = Digit | '.' | 'half' | 'back' | 'clear';

export interface Entry {
  readonly text: string;
  /** Still the value that was there when the keypad opened: the first digit replaces it. */
  readonly fresh: boolean;
}

/** As long as a decimal of the contest file may be, before and after its point. */
const WHOLE_DIGITS = 6;
const FRACTION_DIGITS = 4;

export const startEntry = (value: string | null): Entry => ({ text: value ?? '', fresh: true });

export function press(entry: Entry, key: Key): Entry {
  return { text: pressed(entry, key), fresh: false };
}

function pressed({ text, fresh }: Entry, key: Key): string {
  switch (key) {
    case 'clear':
      return '';
    case 'back':
      return text.slice(0, -1);
    case '.':
      if (text === '') return '0.';
      return text.includes('.') ? text : `${text}.`;
    case 'half':
      return `${text.split('.')[0] || '0'}.5`;
    default:
      return withDigit(fresh ? '' : text, key);
  }
}

function withDigit(text: string, digit: Digit): string {
  const [whole = '', fraction] = text.split('.');
  if (fraction !== undefined) return fraction.length < FRACTION_DIGITS ? text + digit : text;
  if (whole === '0') return digit;
  return whole.length < WHOLE_DIGITS ? text + digit : text;
}

/** The score that stands in the keypad, in its shortest form; null where it is empty. */
export function enteredScore({ text }: Entry): string | null {
  return text === '' ? null : formatScore(text.replace(/\.$/, ''));
}

/** Which keys beside the digits make sense for a step: a point for a fraction, ½ for halves. */
export function extraKeys(step: string): { readonly point: boolean; readonly half: boolean } {
  const shortest = formatScore(step);
  return { point: shortest.includes('.'), half: shortest === '0.5' };
}

/** The key that a hardware keyboard's key stands for; null for any other. */
export function keyOf(keyboardKey: string): Key | null {
  if (/^[0-9]$/.test(keyboardKey)) return keyboardKey as Digit;
  switch (keyboardKey) {
    case '.':
    case '。':
    case ',':
      return '.';
    case 'Backspace':
      return 'back';
    case 'Delete':
      return 'clear';
    default:
      return null;
  }
}
