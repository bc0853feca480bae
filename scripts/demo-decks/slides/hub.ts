/** A platform in the middle of six services. */
import type { Architecture } from '../deck-content.ts';
import { icon } from '../icons.ts';
import type { Page } from '../page.ts';
import { circle, path, n, rect } from '../shapes.ts';
import type { Theme } from '../theme.ts';
import { body } from './frame.ts';

export function drawHub(page: Page, theme: Theme, drawing: Extract<Architecture, { kind: 'hub' }>): void {
  const cx = body.x + body.w / 2;
  const cy = body.y + body.h / 2;
  const w = 282;
  const h = 100;
  const gap = (body.h - 3 * h) / 2;
  drawing.spokes.forEach((spoke, index) => {
    const left = index < 3;
    const card = { x: left ? body.x : body.x + body.w - w, y: body.y + (index % 3) * (h + gap), w, h };
    const edge = left ? card.x + w : card.x;
    const middle = card.y + h / 2;
    const bend = (edge + cx) / 2;
    page.draw(
      path(`M${n(edge)} ${n(middle)}C${n(bend)} ${n(middle)} ${n(bend)} ${n(cy)} ${n(cx)} ${n(cy)}`, {
        stroke: theme.accent,
        width: 2.2,
        dash: '6 5',
      }),
      rect(card, { fill: theme.card, stroke: theme.line, width: 1 }, 12),
      rect(
        { x: left ? card.x + w - 5 : card.x, y: card.y + 18, w: 5, h: h - 36 },
        { fill: theme.accent },
        2.5,
      ),
      circle(card.x + 44, middle, 25, { fill: theme.tint }),
      icon(spoke.icon, card.x + 44, middle, 27, theme.strong),
    );
    page.text(
      spoke.title,
      { x: card.x + 82, y: card.y + 18, w: w - 96, h: 22 },
      {
        size: 19,
        min: 16,
        weight: 'bold',
        color: theme.ink,
      },
    );
    page.text(
      spoke.text,
      { x: card.x + 82, y: card.y + 48, w: w - 98, h: 42 },
      {
        size: 17,
        min: 13,
        color: theme.muted,
        leading: 1.4,
      },
    );
  });
  page.draw(
    circle(cx, cy, 118, { fill: theme.primary, opacity: 0.1 }),
    circle(cx, cy, 100, { fill: theme.primary, opacity: 0.16 }),
    circle(cx, cy, 82, { fill: page.gradient(theme.primary, theme.deep) }),
  );
  page.text(
    drawing.core,
    { x: cx - 62, y: cy - 50, w: 124, h: 100 },
    {
      size: 25,
      min: 18,
      weight: 'black',
      color: '#ffffff',
      align: 'center',
      vertical: 'middle',
      leading: 1.3,
      balance: true,
    },
  );
}
