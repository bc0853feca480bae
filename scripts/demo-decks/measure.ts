/** Wraps Chinese and mixed text by estimated glyph widths, so that a slide knows its lines before it is set. */

const narrow = /[ijlItf.,:;'|!()[\]·]/u;
const wide = /[mwMW@%+]/u;
const closing = /[，。、；：？！）》」』”’％%]/u;
const opening = /[（《「『“‘]/u;

/** Estimated advance of one character, in em of Noto Sans SC. */
function advance(character: string): number {
  if (character === ' ') return 0.23;
  if (character.charCodeAt(0) > 0x2e7f || '“”‘’—…→±'.includes(character)) return 1;
  if (narrow.test(character)) return 0.32;
  if (wide.test(character)) return 0.87;
  return character >= 'A' && character <= 'Z' ? 0.65 : 0.57;
}

/** Estimated width of a text set on one line, in em. */
export function widthInEm(text: string): number {
  let sum = 0;
  for (const character of text) sum += advance(character);
  return sum;
}

const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/**
 * Pieces that may not be torn apart: a Latin word, a Han character with the punctuation that clings to it, or,
 * with `whole`, a Chinese word.
 */
function pieces(text: string, whole: boolean): string[] {
  const raw = text.match(/[A-Za-z0-9.+%/&#<>≤≥~\-–]+|\s|\p{Script=Han}+|./gu) ?? [];
  const cut = (run: string): string[] =>
    whole ? [...words.segment(run)].map(({ segment }) => segment) : [...run];
  const glued: string[] = [];
  let pending = '';
  for (const piece of raw.flatMap((run) => (/^\p{Script=Han}/u.test(run) ? cut(run) : [run]))) {
    const last = glued.length - 1;
    if (opening.test(piece)) pending += piece;
    else if (closing.test(piece) && last >= 0 && pending === '') glued[last] = `${glued[last] ?? ''}${piece}`;
    else {
      glued.push(pending + piece);
      pending = '';
    }
  }
  return pending === '' ? glued : [...glued, pending];
}

function wrapTo(text: string, widthEm: number, whole: boolean): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const piece of pieces(paragraph, whole)) {
      if (line !== '' && widthInEm(line + piece.trimEnd()) > widthEm) {
        lines.push(line.trimEnd());
        line = piece.trimStart();
      } else line += piece;
    }
    lines.push(line.trimEnd());
  }
  return lines;
}

/**
 * Lines of `text` at most `widthEm` wide. With `balance`, lines break between words and are about equally long, as a title wants;
 * otherwise only a last line of one lonely character is avoided.
 */
export function wrap(text: string, widthEm: number, balance: boolean): string[] {
  const lines = wrapTo(text, widthEm, balance);
  if (lines.length < 2) return lines;
  const lonely = widthInEm(lines.at(-1) ?? '') < 2.5;
  if (!balance && !lonely) return lines;
  const narrowest = balance ? 0.5 : 0.8;
  for (let share = narrowest; share < 1; share += 0.02) {
    const tighter = wrapTo(text, widthEm * share, balance);
    if (tighter.length === lines.length) return tighter;
  }
  return lines;
}
