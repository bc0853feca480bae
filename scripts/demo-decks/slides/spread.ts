/** 推广与普及意义: reach as rising stairs on the left, three kinds of value on the right. */
import { icon } from '../icons.ts';
import type { Page } from '../page.ts';
import { circle, rect } from '../shapes.ts';
import { mix } from '../theme.ts';
import { body, framedPage } from './frame.ts';
import type { Deck, SlideMaker } from './frame.ts';

const stairsWidth = 408;
const gap = 16;

export const spread: SlideMaker = (deck, place) => {
  const page = framedPage(deck, place, '推广与普及意义', deck.content.spread.headline);
  stairs(page, deck);
  values(page, deck);
  return page;
};

function stairs(page: Page, { theme, content }: Deck): void {
  const { reach } = content.spread;
  const w = (stairsWidth - 10 * (reach.length - 1)) / reach.length;
  reach.forEach((figure, index) => {
    const share = (index + 1) / reach.length;
    const h = 62 + share * 186;
    const x = body.x + index * (w + 10);
    const y = body.y + body.h - h;
    const fill = mix(mix(theme.primary, theme.paper, 0.45), theme.primary, share);
    page.draw(rect({ x, y, w, h }, { fill }, 10));
    page.text(
      `${figure.value}${figure.unit ?? ''}`,
      { x: x - 4, y: y - 46, w: w + 8, h: 40 },
      {
        size: 27,
        min: 16,
        weight: 'black',
        color: theme.strong,
        align: 'center',
        vertical: 'middle',
      },
    );
    page.text(
      figure.label,
      { x: x + 8, y: y + 12, w: w - 16, h: h - 24 },
      {
        size: 16,
        min: 13,
        weight: 'bold',
        color: '#ffffff',
        align: 'center',
        leading: 1.35,
        balance: true,
      },
    );
  });
}

function values(page: Page, { theme, content }: Deck): void {
  const points = content.spread.values;
  const x = body.x + stairsWidth + 36;
  const w = body.w - stairsWidth - 36;
  const h = (body.h - gap * (points.length - 1)) / points.length;
  points.forEach((point, index) => {
    const card = { x, y: body.y + index * (h + gap), w, h };
    page.draw(
      rect(card, { fill: theme.card, stroke: theme.line, width: 1 }, 12),
      circle(x + 46, card.y + h / 2, 27, { fill: theme.accent, opacity: 0.18 }),
      icon(point.icon, x + 46, card.y + h / 2, 29, theme.accent),
    );
    page.text(
      point.title,
      { x: x + 90, y: card.y + 14, w: w - 108, h: 24 },
      {
        size: 19,
        min: 16,
        weight: 'bold',
        color: theme.ink,
        vertical: 'middle',
      },
    );
    page.text(
      point.text,
      { x: x + 90, y: card.y + 44, w: w - 108, h: h - 54 },
      {
        size: 17.5,
        min: 13,
        color: theme.muted,
        leading: 1.4,
      },
    );
  });
}
