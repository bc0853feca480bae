/** 建设历程: milestones above and below a line through time. */
import { circle, line, rect } from '../shapes.ts';
import { mix } from '../theme.ts';
import { body, framedPage } from './frame.ts';
import type { SlideMaker } from './frame.ts';

const cardHeight = 128;

export const roadmap: SlideMaker = (deck, place) => {
  const { theme, content } = deck;
  const steps = content.roadmap ?? [];
  const page = framedPage(deck, place, '建设历程', '从试点到推广，一步一个脚印');
  const axis = body.y + body.h / 2;
  const w = body.w / steps.length;
  page.draw(
    rect(
      { x: body.x, y: axis - 4, w: body.w, h: 8 },
      { fill: page.gradient(theme.accent, theme.primary, { x: 1, y: 0 }) },
      4,
    ),
  );
  steps.forEach((step, index) => {
    const cx = body.x + (index + 0.5) * w;
    const above = index % 2 === 0;
    const cardWidth = Math.min(w * 1.5, 280);
    const x = Math.min(Math.max(cx - cardWidth / 2, body.x), body.x + body.w - cardWidth);
    const card = { x, y: above ? body.y : body.y + body.h - cardHeight, w: cardWidth, h: cardHeight };
    const color = mix(theme.accent, theme.primary, (index + 1) / steps.length);
    page.draw(
      line(cx, axis, cx, above ? card.y + cardHeight : card.y, { stroke: color, width: 2, dash: '4 4' }),
      circle(cx, axis, 15, { fill: theme.paper, stroke: color, width: 5 }),
      rect(card, { fill: theme.card, stroke: theme.line, width: 1 }, 12),
      rect({ x: card.x, y: card.y + 18, w: 5, h: cardHeight - 36 }, { fill: color }, 2.5),
    );
    page.text(
      step.when,
      { x: card.x + 22, y: card.y + 16, w: cardWidth - 36, h: 18 },
      {
        size: 15,
        weight: 'bold',
        color: theme.strong,
        vertical: 'middle',
      },
    );
    page.text(
      step.title,
      { x: card.x + 22, y: card.y + 39, w: cardWidth - 36, h: 24 },
      {
        size: 19,
        min: 16,
        weight: 'bold',
        color: theme.ink,
        vertical: 'middle',
      },
    );
    page.text(
      step.text,
      { x: card.x + 22, y: card.y + 70, w: cardWidth - 36, h: 48 },
      {
        size: 17,
        min: 12.5,
        color: theme.muted,
        leading: 1.4,
      },
    );
  });
  return page;
};
