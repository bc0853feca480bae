/** 痛点: one telling figure beside the reasons, as rows (three) or as columns (four). */
import { icon } from '../icons.ts';
import type { Page } from '../page.ts';
import { circle, rect } from '../shapes.ts';
import { mix } from '../theme.ts';
import { body, framedPage } from './frame.ts';
import type { Deck, SlideMaker } from './frame.ts';

export const pains: SlideMaker = (deck, place) => {
  const { headline, points } = deck.content.pains;
  const page = framedPage(deck, place, '行业痛点', headline);
  if (points.length > 3) columns(page, deck);
  else rows(page, deck);
  return page;
};

function rows(page: Page, deck: Deck): void {
  const { theme, content } = deck;
  const { figure, points } = content.pains;
  const panel = { x: body.x, y: body.y, w: 272, h: body.h };
  page.draw(
    rect(panel, { fill: page.gradient(theme.primary, theme.deep, { x: 0.4, y: 1 }) }, 14),
    circle(panel.x + 196, panel.y + 276, 66, { fill: '#ffffff', opacity: 0.07 }),
    circle(panel.x + 196, panel.y + 276, 40, { fill: '#ffffff', opacity: 0.07 }),
  );
  const white = '#ffffff';
  page.text(
    figure.value,
    { x: panel.x + 26, y: panel.y + 70, w: 220, h: 84 },
    {
      size: 76,
      min: 46,
      weight: 'black',
      color: white,
      vertical: 'bottom',
    },
  );
  page.text(
    figure.unit ?? '',
    { x: panel.x + 28, y: panel.y + 168, w: 220, h: 26 },
    {
      size: 21,
      weight: 'bold',
      color: mix(theme.accent, white, 0.55),
    },
  );
  page.text(
    figure.label,
    { x: panel.x + 28, y: panel.y + 210, w: 218, h: 84 },
    {
      size: 18,
      min: 15,
      color: mix(theme.primary, white, 0.86),
      leading: 1.5,
    },
  );
  const gap = 16;
  const h = (body.h - gap * (points.length - 1)) / points.length;
  points.forEach((point, index) => {
    const card = { x: body.x + 292, y: body.y + index * (h + gap), w: body.w - 292, h };
    page.draw(
      rect(card, { fill: theme.card, stroke: theme.line, width: 1 }, 12),
      circle(card.x + 50, card.y + h / 2, 28, { fill: theme.tint }),
      icon(point.icon, card.x + 50, card.y + h / 2, 30, theme.strong),
    );
    page.text(
      point.title,
      { x: card.x + 98, y: card.y + 19, w: card.w - 120, h: 24 },
      {
        size: 21,
        weight: 'bold',
        color: theme.ink,
      },
    );
    page.text(
      point.text,
      { x: card.x + 98, y: card.y + 51, w: card.w - 120, h: h - 62 },
      {
        size: 18,
        min: 14,
        color: theme.muted,
        leading: 1.45,
      },
    );
  });
}

function columns(page: Page, deck: Deck): void {
  const { theme, content } = deck;
  const { figure, points } = content.pains;
  const strip = { x: body.x, y: body.y, w: body.w, h: 104 };
  page.draw(rect(strip, { fill: page.gradient(theme.deep, theme.primary, { x: 1, y: 0 }) }, 14));
  page.text(
    figure.value,
    { x: strip.x + 30, y: strip.y, w: 230, h: strip.h },
    {
      size: 64,
      min: 44,
      weight: 'black',
      color: '#ffffff',
      vertical: 'middle',
    },
  );
  page.text(
    figure.unit ?? '',
    { x: strip.x + 270, y: strip.y + 18, w: 540, h: 26 },
    {
      size: 21,
      weight: 'bold',
      color: mix(theme.accent, '#ffffff', 0.55),
      vertical: 'middle',
    },
  );
  page.text(
    figure.label,
    { x: strip.x + 270, y: strip.y + 50, w: 560, h: 40 },
    {
      size: 17,
      min: 14,
      color: mix(theme.primary, '#ffffff', 0.86),
      vertical: 'middle',
    },
  );
  const gap = 16;
  const w = (body.w - gap * (points.length - 1)) / points.length;
  points.forEach((point, index) => {
    const card = { x: body.x + index * (w + gap), y: body.y + 122, w, h: body.h - 122 };
    page.draw(
      rect(card, { fill: theme.card, stroke: theme.line, width: 1 }, 12),
      rect({ x: card.x + 20, y: card.y, w: 44, h: 4 }, { fill: theme.accent }, 2),
      circle(card.x + 44, card.y + 50, 25, { fill: theme.tint }),
      icon(point.icon, card.x + 44, card.y + 50, 27, theme.strong),
    );
    page.text(
      point.title,
      { x: card.x + 20, y: card.y + 90, w: w - 34, h: 24 },
      {
        size: 20,
        min: 17,
        weight: 'bold',
        color: theme.ink,
      },
    );
    page.text(
      point.text,
      { x: card.x + 20, y: card.y + 124, w: w - 36, h: card.h - 136 },
      {
        size: 18,
        min: 13.5,
        color: theme.muted,
        leading: 1.45,
      },
    );
  });
}
