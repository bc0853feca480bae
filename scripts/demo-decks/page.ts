/** One slide: vector shapes below, fitted text above, both in points from the top left of a 16:9 page. */
import type { Content, ContentText } from 'pdfmake/interfaces.js';
import { widthInEm, wrap } from './measure.ts';

export const pageWidth = 960;
export const pageHeight = 540;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface TextStyle {
  /** Largest size in points; the text shrinks to `min` where it would not fit its box. */
  readonly size: number;
  readonly min?: number;
  readonly color: string;
  readonly weight?: 'regular' | 'bold' | 'black';
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  /** Distance of base lines in em. */
  readonly leading?: number;
  readonly balance?: boolean;
  readonly opacity?: number;
}

/** Noto Sans SC: from the top of a set line to the middle of its Han characters, in em. */
const middleOfLine = 0.78;

export class Page {
  readonly #defs: string[] = [];
  readonly #shapes: string[] = [];
  readonly #texts: Content[] = [];

  /** Adds SVG markup on top of what was drawn before, below all text. */
  draw(...markup: readonly string[]): this {
    this.#shapes.push(...markup);
    return this;
  }

  /** Adds a gradient and returns the paint that refers to it; `to` is the end point in shares of the shape. */
  gradient(from: string, until: string, to: { x: number; y: number } = { x: 1, y: 1 }): string {
    const id = `g${this.#defs.length}`;
    this.#defs.push(
      `<linearGradient id="${id}" x1="0" y1="0" x2="${to.x}" y2="${to.y}">` +
        `<stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${until}"/></linearGradient>`,
    );
    return `url(#${id})`;
  }

  /**
   * Sets `text` inside `box`.
   * @throws Error when it does not fit even at the smallest size, so that no slide is ever clipped.
   */
  text(text: string, box: Box, style: TextStyle): this {
    const leading = style.leading ?? 1.4;
    const { size, lines } = fit(text, box, style, leading);
    const span = (lines.length - 1) * leading * size;
    const first = firstMiddle(box, style.vertical ?? 'top', span, size);
    lines.forEach((line, index) => {
      const y = first + index * leading * size - middleOfLine * size;
      this.#texts.push({
        absolutePosition: { x: box.x, y },
        columns: [{ ...setting(style, size), width: box.w, text: line }],
      });
    });
    return this;
  }

  /** The slide as pdfmake content on a page of its own. */
  content(first: boolean): Content {
    const svg =
      `<svg xmlns="http://www.w3.org/2000/svg" width="${pageWidth}" height="${pageHeight}" ` +
      `viewBox="0 0 ${pageWidth} ${pageHeight}"><defs>${this.#defs.join('')}</defs>${this.#shapes.join('')}</svg>`;
    const shapes: Content = { svg, absolutePosition: { x: 0, y: 0 } };
    const stack = [shapes, ...this.#texts];
    return first ? { stack } : { stack, pageBreak: 'before' };
  }
}

function fit(text: string, box: Box, style: TextStyle, leading: number): { size: number; lines: string[] } {
  for (let size = style.size; size >= (style.min ?? style.size); size -= 0.5) {
    const lines = wrap(text, box.w / size, style.balance ?? false);
    const widest = Math.max(...lines.map(widthInEm)) * size;
    const height = ((lines.length - 1) * leading + 1) * size;
    if (widest <= box.w + 0.5 && height <= box.h + 0.5) return { size, lines };
  }
  throw new Error(`Text does not fit ${Math.round(box.w)} × ${Math.round(box.h)} pt: ${text}`);
}

function firstMiddle(box: Box, vertical: 'top' | 'middle' | 'bottom', span: number, size: number): number {
  switch (vertical) {
    case 'top':
      return box.y + size / 2;
    case 'middle':
      return box.y + (box.h - span) / 2;
    case 'bottom':
      return box.y + box.h - span - size / 2;
    default:
      return vertical satisfies never;
  }
}

function setting(style: TextStyle, fontSize: number): Omit<ContentText, 'text'> {
  return {
    font: style.weight === 'black' ? 'SansBlack' : 'Sans',
    bold: style.weight === 'bold',
    fontSize,
    color: style.color,
    alignment: style.align ?? 'left',
    noWrap: true,
    opacity: style.opacity ?? 1,
  };
}
