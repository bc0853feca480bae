/** A pipeline: chevrons from left to right, what each stage does below, and the base that carries them. */
import type { Architecture } from '../deck-content.ts';
import { icon } from '../icons.ts';
import type { Page } from '../page.ts';
import { circle, n, path, rect } from '../shapes.ts';
import { mix } from '../theme.ts';
import type { Theme } from '../theme.ts';
import { body } from './frame.ts';

export function drawPipeline(
  page: Page,
  theme: Theme,
  drawing: Extract<Architecture, { kind: 'pipeline' }>,
): void {
  const { stages, base } = drawing;
  const w = body.w / stages.length;
  const notch = 20;
  stages.forEach((stage, index) => {
    const x = body.x + index * w;
    const fill = mix(theme.primary, theme.deep, index / (stages.length + 1));
    const back = index === 0 ? 0 : notch;
    page.draw(
      path(
        `M${n(x)} ${body.y}h${n(w - notch - 4)}l${notch} 44l${-notch} 44h${n(-(w - notch - 4))}l${back} -44Z`,
        { fill },
      ),
      icon(stage.icon, x + back + 22, body.y + 44, 26, '#ffffff'),
    );
    page.text(
      stage.title,
      { x: x + back + 40, y: body.y, w: w - notch - back - 42, h: 88 },
      {
        size: 21,
        min: 15,
        weight: 'bold',
        color: '#ffffff',
        vertical: 'middle',
        leading: 1.25,
        balance: true,
      },
    );
    const card = { x: x + 2, y: body.y + 104, w: w - 14, h: 172 };
    page.draw(rect(card, { fill: theme.card, stroke: theme.line, width: 1 }, 10));
    const slot = (card.h - 20) / stage.items.length;
    stage.items.forEach((item, row) => {
      const y = card.y + 10 + row * slot;
      page.draw(circle(card.x + 18, y + slot / 2, 4, { fill: theme.accent }));
      page.text(
        item,
        { x: card.x + 32, y, w: card.w - 42, h: slot },
        {
          size: 16,
          min: 13,
          color: theme.ink,
          vertical: 'middle',
          leading: 1.3,
        },
      );
    });
  });
  const foundation = { x: body.x, y: body.y + 292, w: body.w - 10, h: body.h - 292 };
  page.draw(
    rect(foundation, { fill: theme.accent, opacity: 0.15 }, 10),
    rect(foundation, { stroke: theme.accent, width: 1.3 }, 10),
  );
  const color = theme.ground === 'dark' ? theme.accent : mix(theme.accent, theme.ink, 0.6);
  page.text(
    base,
    { ...foundation, x: foundation.x + 20, w: foundation.w - 40 },
    {
      size: 18,
      min: 14,
      weight: 'bold',
      color,
      align: 'center',
      vertical: 'middle',
    },
  );
}
