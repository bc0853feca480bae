/** A layered architecture between two pillars. */
import type { Architecture } from '../deck-content.ts';
import type { Page } from '../page.ts';
import { rect } from '../shapes.ts';
import { mix } from '../theme.ts';
import type { Theme } from '../theme.ts';
import { body } from './frame.ts';

const pillarWidth = 46;
const gap = 12;

export function drawLayers(
  page: Page,
  theme: Theme,
  drawing: Extract<Architecture, { kind: 'layers' }>,
): void {
  const { layers, pillars } = drawing;
  const left = body.x + pillarWidth + gap;
  const w = body.w - 2 * (pillarWidth + gap);
  const h = (body.h - gap * (layers.length - 1)) / layers.length;
  pillar(page, theme, pillars[0], body.x);
  pillar(page, theme, pillars[1], body.x + body.w - pillarWidth);
  layers.forEach(({ name, cells }, row) => {
    const y = body.y + row * (h + gap);
    const shade = mix(theme.primary, theme.deep, row / layers.length);
    page.draw(
      rect({ x: left, y, w, h }, { fill: theme.tint }, 10),
      rect({ x: left, y, w: 116, h }, { fill: shade }, 10),
    );
    page.text(
      name,
      { x: left + 10, y, w: 96, h },
      {
        size: 19,
        min: 16,
        weight: 'bold',
        color: '#ffffff',
        align: 'center',
        vertical: 'middle',
        balance: true,
      },
    );
    const area = { x: left + 128, w: w - 140 };
    const cellWidth = (area.w - 10 * (cells.length - 1)) / cells.length;
    cells.forEach((cell, column) => {
      const box = { x: area.x + column * (cellWidth + 10), y: y + 12, w: cellWidth, h: h - 24 };
      page.draw(rect(box, { fill: theme.card, stroke: theme.line, width: 1 }, 7));
      page.text(
        cell,
        { ...box, x: box.x + 6, w: box.w - 12 },
        {
          size: 16.5,
          min: 13,
          color: theme.ink,
          align: 'center',
          vertical: 'middle',
          leading: 1.3,
          balance: true,
        },
      );
    });
  });
}

function pillar(page: Page, theme: Theme, label: string, x: number): void {
  page.draw(rect({ x, y: body.y, w: pillarWidth, h: body.h }, { fill: theme.accent, opacity: 0.16 }, 10));
  page.draw(rect({ x, y: body.y, w: pillarWidth, h: body.h }, { stroke: theme.accent, width: 1.3 }, 10));
  const color = theme.ground === 'dark' ? theme.accent : mix(theme.accent, theme.ink, 0.55);
  page.text(
    [...label].join('\n'),
    { x, y: body.y, w: pillarWidth, h: body.h },
    {
      size: 18,
      min: 14,
      weight: 'bold',
      color,
      align: 'center',
      vertical: 'middle',
      leading: 1.45,
    },
  );
}
