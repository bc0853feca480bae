import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsOf, readCopied, RELAY_ALPHABET, writeCopied } from './copied-text.ts';

/** Of one line, of several, and of one whose last line is full. */
const samples = [2, 9, 29, 33, 60, 400].map((length) =>
  Uint8Array.from({ length }, (_, at) => (at === 0 ? 1 : (at * 89 + 7) % 256)),
);
const texts = samples.map(writeCopied).map((text) => ({ text, length: text.length }));
const isRead = (text: string): boolean => readCopied(text).ok;

describe('a text to be copied by hand', () => {
  it('has 23 letters and digits, none of which is taken for another', () => {
    expect(new Set(RELAY_ALPHABET).size).toBe(23);
    expect(RELAY_ALPHABET).toMatch(/^[0-9A-Z]+$/);
    expect(RELAY_ALPHABET).not.toMatch(/[01258BILOSUVZ]/);
  });

  it('reads back what it was written from, whatever that is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 80 }), (bytes) => {
        fc.pre(bytes[0] !== 0);
        expect(readCopied(writeCopied(bytes))).toEqual({ ok: true, bytes });
      }),
    );
  });

  it('does not mind case, width, spaces, dashes or line breaks', () => {
    const text = texts[2]?.text ?? '';
    const typed = groupsOf(text)
      .map((line) => line.join(' - ').toLowerCase())
      .join('\r\n');
    const wide = Array.from(typed, (c) =>
      /[!-~]/.test(c) ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c,
    );
    expect(readCopied(typed)).toEqual({ ok: true, bytes: samples[2] });
    expect(readCopied(wide.join(''))).toEqual({ ok: true, bytes: samples[2] });
  });

  it.each(texts)(
    'of $length characters every single wrong character is noticed, and in which line',
    ({ text }) => {
      for (let at = 0; at < text.length; at += 1)
        for (const other of RELAY_ALPHABET) {
          if (other === text[at]) continue;
          const typed = text.slice(0, at) + other + text.slice(at + 1);
          expect(readCopied(typed)).toEqual({ ok: false, lines: [1 + Math.floor(at / 16)] });
        }
    },
  );

  it.each(texts)(
    'of $length characters every swap of two neighbours is noticed, and every swap within a line',
    ({ text }) => {
      for (let one = 0; one < text.length; one += 1)
        for (let other = one + 1; other < text.length; other += 1) {
          const within = Math.floor(one / 16) === Math.floor(other / 16);
          if (text[one] === text[other] || (other > one + 1 && !within)) continue;
          const typed = Array.from(text);
          [typed[one], typed[other]] = [text[other] ?? '', text[one] ?? ''];
          expect(isRead(typed.join('')), `${one} and ${other}`).toBe(false);
        }
    },
  );

  it.each(texts.filter(({ length }) => length > 16))(
    'of $length characters a line left out or moved is noticed',
    ({ text }) => {
      const lines = groupsOf(text).map((groups) => groups.join(''));
      for (let at = 0; at < lines.length; at += 1) {
        expect(isRead(lines.filter((_, index) => index !== at).join('')), `without ${at + 1}`).toBe(false);
        const [line, next] = [lines[at], lines[at + 1]];
        if (line === undefined || next === undefined || line === next) continue;
        const swapped = [...lines.slice(0, at), next, line, ...lines.slice(at + 2)];
        expect(isRead(swapped.join('')), `${at + 1} after ${at + 2}`).toBe(false);
      }
    },
  );

  it.each([
    ['', []],
    [' \n ', []],
    ['中文', [1]],
    ['3', [1]],
    ['O0I1', [1]],
  ])('%j is no text', (typed, lines) => {
    expect(readCopied(typed)).toEqual({ ok: false, lines });
  });
});
