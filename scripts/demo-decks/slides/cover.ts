/** First page: who presents what, in one of three arrangements. */
import { motif } from '../motifs/index.ts';
import { Page, pageHeight, pageWidth } from '../page.ts';
import type { Box, TextStyle } from '../page.ts';
import { widthInEm } from '../measure.ts';
import { rect } from '../shapes.ts';
import { mix } from '../theme.ts';
import type { Deck, SlideMaker } from './frame.ts';

interface Arrangement {
  readonly text: Box;
  readonly align: 'left' | 'center';
  readonly ink: string;
  readonly soft: string;
  readonly chip: { readonly fill: string; readonly ink: string };
}

const everything = { x: 0, y: 0, w: pageWidth, h: pageHeight };

export const cover: SlideMaker = (deck) => {
  const page = new Page();
  const arrangement = ground(page, deck);
  const { text: box, align, ink, soft, chip } = arrangement;
  const at = (y: number, h: number): Box => ({ x: box.x, y, w: box.w, h });
  const set = (style: TextStyle): TextStyle => ({ align, ...style });
  page.text(deck.contest, at(54, 22), set({ size: 16, min: 13, color: soft, vertical: 'middle' }));
  page.text(
    titleOf(deck),
    at(146, 160),
    set({ size: 52, min: 32, weight: 'black', color: ink, vertical: 'bottom', leading: 1.26, balance: true }),
  );
  page.text(
    deck.content.tagline,
    at(322, 52),
    set({ size: 21, min: 17, color: soft, leading: 1.35, balance: true }),
  );
  drawChip(page, `路演序号 ${deck.number}`, box, align, 92, chip);
  page.text(
    deck.unit,
    at(412, 30),
    set({ size: 24, min: 18, weight: 'bold', color: ink, vertical: 'middle' }),
  );
  const joint =
    deck.jointUnits.length > 0 ? `联合申报：${deck.jointUnits.join(' · ')}` : `参赛方向：${deck.track}`;
  page.text(joint, at(450, 24), set({ size: 15, min: 12, color: soft, vertical: 'middle' }));
  return page;
};

/** @throws Error when the cover's lines are not the project's name. */
function titleOf({ name, content }: Deck): string {
  if (content.title.join('') !== name) throw new Error(`The cover of ${name} says ${content.title.join('')}`);
  return content.title.join('\n');
}

function drawChip(
  page: Page,
  label: string,
  box: Box,
  align: 'left' | 'center',
  y: number,
  colors: { readonly fill: string; readonly ink: string },
): void {
  const w = widthInEm(label) * 15 + 32;
  const x = align === 'left' ? box.x : box.x + (box.w - w) / 2;
  page.draw(rect({ x, y, w, h: 30 }, { fill: colors.fill }, 15));
  const style = { size: 15, weight: 'bold', color: colors.ink, align: 'center', vertical: 'middle' } as const;
  page.text(label, { x, y, w, h: 30 }, style);
}

function ground(page: Page, { theme }: Deck): Arrangement {
  const { primary, deep, accent, motif: kind } = theme;
  const pale = mix(primary, '#ffffff', 0.82);
  const chip = { fill: accent, ink: '#ffffff' };
  switch (theme.cover) {
    case 'full': {
      const far = theme.ground === 'dark' ? mix(primary, deep, 0.62) : primary;
      page.draw(
        rect(everything, { fill: page.gradient(deep, far) }),
        ...motif(kind, { x: 580, y: 30, w: 350, h: 480 }, accent),
      );
      const dark = { fill: accent, ink: mix(deep, '#000000', 0.4) };
      const text = { x: 64, y: 0, w: 530, h: pageHeight };
      return { text, align: 'left', ink: '#ffffff', soft: pale, chip: theme.ground === 'dark' ? dark : chip };
    }
    case 'split': {
      const panel = { x: 600, y: 0, w: 360, h: pageHeight };
      page.draw(
        rect(everything, { fill: theme.paper }),
        rect(panel, { fill: page.gradient(primary, deep, { x: 0.6, y: 1 }) }),
        ...motif(kind, { x: 620, y: 60, w: 320, h: 420 }, accent),
        rect({ x: 0, y: 0, w: 10, h: pageHeight }, { fill: accent }),
      );
      const text = { x: 64, y: 0, w: 490, h: pageHeight };
      return {
        text,
        align: 'left',
        ink: theme.ink,
        soft: theme.muted,
        chip: { fill: primary, ink: '#ffffff' },
      };
    }
    case 'centre': {
      page.draw(
        rect(everything, { fill: page.gradient(mix(primary, deep, 0.45), deep, { x: 0, y: 1 }) }),
        `<g opacity="0.34">${motif(kind, { x: 40, y: 10, w: 880, h: 520 }, accent).join('')}</g>`,
        rect({ x: 0, y: 388, w: pageWidth, h: 152 }, { fill: deep, opacity: 0.72 }),
        rect({ x: 440, y: 386, w: 80, h: 4 }, { fill: accent }, 2),
      );
      const text = { x: 110, y: 0, w: 740, h: pageHeight };
      return { text, align: 'center', ink: '#ffffff', soft: pale, chip };
    }
    default:
      return theme.cover satisfies never;
  }
}
