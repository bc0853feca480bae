/** 创新点: three tall cards, or four in a square. */
import type { Point } from '../deck-content.ts';
import { icon } from '../icons.ts';
import type { Box, Page } from '../page.ts';
import { circle, rect, roundedTop } from '../shapes.ts';
import { mix } from '../theme.ts';
import type { Theme } from '../theme.ts';
import { body, framedPage } from './frame.ts';
import type { SlideMaker } from './frame.ts';

const gap = 18;

export const innovations: SlideMaker = (deck, place) => {
  const { headline, points } = deck.content.innovations;
  const page = framedPage(deck, place, '创新点', headline);
  if (points.length > 3) {
    const w = (body.w - gap) / 2;
    const h = (body.h - gap) / 2;
    points.forEach((point, index) => {
      const box = {
        x: body.x + (index % 2) * (w + gap),
        y: body.y + Math.floor(index / 2) * (h + gap),
        w,
        h,
      };
      wideCard(page, deck.theme, point, box, index);
    });
  } else {
    const w = (body.w - gap * (points.length - 1)) / points.length;
    points.forEach((point, index) => {
      tallCard(page, deck.theme, point, { x: body.x + index * (w + gap), y: body.y, w, h: body.h }, index);
    });
  }
  return page;
};

function tallCard(page: Page, theme: Theme, point: Point, box: Box, index: number): void {
  const head = { ...box, h: 114 };
  const shade = mix(theme.primary, theme.deep, index * 0.28);
  page.draw(
    rect(box, { fill: theme.card, stroke: theme.line, width: 1 }, 14),
    roundedTop(head, 14, { fill: page.gradient(shade, mix(shade, theme.deep, 0.6)) }),
    circle(box.x + 52, box.y + 114, 32, { fill: theme.accent, stroke: theme.card, width: 5 }),
    icon(point.icon, box.x + 52, box.y + 114, 32, '#ffffff'),
  );
  page.text(
    `0${index + 1}`,
    { x: box.x + box.w - 124, y: box.y + 12, w: 100, h: 70 },
    {
      size: 60,
      weight: 'black',
      color: '#ffffff',
      align: 'right',
      vertical: 'middle',
      opacity: 0.28,
    },
  );
  page.text(
    point.title,
    { x: box.x + 24, y: box.y + 166, w: box.w - 44, h: 30 },
    {
      size: 25,
      min: 18,
      weight: 'bold',
      color: theme.ink,
      vertical: 'middle',
    },
  );
  page.text(
    point.text,
    { x: box.x + 24, y: box.y + 210, w: box.w - 46, h: box.h - 226 },
    {
      size: 20,
      min: 14,
      color: theme.muted,
      leading: 1.55,
    },
  );
}

function wideCard(page: Page, theme: Theme, point: Point, box: Box, index: number): void {
  page.draw(
    rect(box, { fill: theme.card, stroke: theme.line, width: 1 }, 14),
    rect(
      { x: box.x, y: box.y + 22, w: 6, h: box.h - 44 },
      { fill: index % 2 === 0 ? theme.primary : theme.accent },
      3,
    ),
    circle(box.x + 60, box.y + 56, 31, { fill: page.gradient(theme.primary, theme.deep) }),
    icon(point.icon, box.x + 60, box.y + 56, 33, '#ffffff'),
  );
  page.text(
    String(index + 1),
    { x: box.x + box.w - 84, y: box.y + 14, w: 62, h: 70 },
    {
      size: 64,
      weight: 'black',
      color: theme.tint,
      align: 'right',
      vertical: 'middle',
    },
  );
  page.text(
    point.title,
    { x: box.x + 106, y: box.y + 28, w: box.w - 176, h: 56 },
    {
      size: 22,
      min: 18,
      weight: 'bold',
      color: theme.ink,
      vertical: 'middle',
      leading: 1.25,
    },
  );
  page.text(
    point.text,
    { x: box.x + 30, y: box.y + 102, w: box.w - 56, h: box.h - 114 },
    {
      size: 18,
      min: 13.5,
      color: theme.muted,
      leading: 1.45,
    },
  );
}
