/**
 * Chinese of a font that is neither in the PDF nor on this machine is drawn in the one that the pages bring along. A
 * canvas does not wait for a font, so what was missing is fetched after a page was drawn, and the page drawn anew.
 */

/** Declared by shared/ui/base.css in pieces, each fetched for the characters that it has. */
const STAND_IN = '"Noto Sans SC Variable"';
/** What pdf.js calls a font that it hopes to find on this machine. */
const HOPED_FOR = /\bg_d\d+_sf\d+\b/;
/** Where Chinese, its punctuation and radicals begin. */
const FIRST_CHINESE = 0x2e80;

export const chineseOf = (text: string): string =>
  [...text].filter((character) => (character.codePointAt(0) ?? 0) >= FIRST_CHINESE).join('');

/** Of the fonts in a canvas's `font`; null where it is none that is only hoped for. */
export const withStandIn = (font: string): string | null =>
  HOPED_FOR.test(font) ? `${font}, ${STAND_IN}` : null;

export class StandInFont {
  /** Drawn since the last look, in fonts that may not be there. */
  #drawn = '';
  #fetches = 0;

  /** Grows with every piece of the font that came after something had been drawn. */
  get fetches(): number {
    return this.#fetches;
  }

  /** The context in which pdf.js draws on that canvas. */
  prepare(canvas: HTMLCanvasElement, settings: CanvasRenderingContext2DSettings): CanvasRenderingContext2D {
    const context = canvas.getContext('2d', settings);
    if (context === null) throw new Error('this browser gives no canvas to draw on');
    let hoped = false;
    const font = Object.getOwnPropertyDescriptor(CanvasRenderingContext2D.prototype, 'font');
    Object.defineProperty(context, 'font', {
      get: () => font?.get?.call(context) as string,
      set: (value: string) => {
        const longer = withStandIn(value);
        hoped ||= longer !== null;
        font?.set?.call(context, longer ?? value);
      },
    });
    for (const draw of ['fillText', 'strokeText'] as const) {
      const drawn = context[draw].bind(context);
      context[draw] = (text, ...place) => {
        if (hoped) this.#note(text);
        drawn(text, ...place);
      };
    }
    return context;
  }

  /** Fetches the pieces of the font that are missing of what was drawn. */
  async fetchMissing(): Promise<void> {
    const text = this.#drawn;
    this.#drawn = '';
    const face = `16px ${STAND_IN}`;
    if (text === '' || document.fonts.check(face, text)) return;
    await document.fonts.load(face, text);
    this.#fetches += 1;
  }

  #note(text: string): void {
    const chinese = chineseOf(text);
    if (chinese !== '' && !this.#drawn.includes(chinese)) this.#drawn += chinese;
  }
}

/** Where pdf.js gets the canvases from on which it draws parts of a page. */
export const canvasFactoryWith = (standIn: StandInFont) =>
  class {
    create(width: number, height: number) {
      const canvas = document.createElement('canvas');
      canvas.width = width;
      canvas.height = height;
      return { canvas, context: standIn.prepare(canvas, { willReadFrequently: true }) };
    }

    reset({ canvas }: { canvas: HTMLCanvasElement }, width: number, height: number): void {
      canvas.width = width;
      canvas.height = height;
    }

    destroy({ canvas }: { canvas: HTMLCanvasElement }): void {
      canvas.width = 0;
      canvas.height = 0;
    }
  };
