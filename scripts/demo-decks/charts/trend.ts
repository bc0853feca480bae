/** A line over time with the area under it, its last point marked. */
import type { Chart } from '../deck-content.ts';
import type { Box, Page } from '../page.ts';
import { circle, line, n, path, track } from '../shapes.ts';
import type { Theme } from '../theme.ts';

const labelHeight = 22;

export function drawTrend(
  page: Page,
  theme: Theme,
  chart: Extract<Chart, { kind: 'trend' }>,
  plot: Box,
): void {
  const { labels, values } = chart;
  const high = Math.max(...values);
  const base = plot.y + plot.h - labelHeight;
  const room = plot.h - labelHeight - 34;
  const slot = plot.w / labels.length;
  const points = values.map(
    (value, at) => [plot.x + (at + 0.5) * slot, base - (value / high) * room * 0.96 - 4] as const,
  );
  for (const share of [0.25, 0.5, 0.75, 1]) {
    const y = base - room * share;
    page.draw(line(plot.x, y, plot.x + plot.w, y, { stroke: theme.line, width: 0.8, dash: '3 4' }));
  }
  const first = points[0]?.[0] ?? plot.x;
  const last = points.at(-1)?.[0] ?? plot.x;
  const outline = points.map(([x, y]) => `L${n(x)} ${n(y)}`).join('');
  page.draw(
    line(plot.x, base, plot.x + plot.w, base, { stroke: theme.line, width: 1.4 }),
    path(`M${n(first)} ${n(base)}${outline}L${n(last)} ${n(base)}Z`, { fill: theme.primary, opacity: 0.16 }),
    track(points, { stroke: theme.primary, width: 3.4 }),
  );
  points.forEach(([x, y], at) => {
    const end = at === points.length - 1;
    page.draw(
      circle(
        x,
        y,
        end ? 8 : 5,
        end ? { fill: theme.accent } : { fill: theme.card, stroke: theme.primary, width: 2.6 },
      ),
    );
    page.text(
      String(values[at] ?? ''),
      { x: x - 32, y: y - (end ? 34 : 27), w: 64, h: 20 },
      {
        size: end ? 19 : 14,
        weight: 'bold',
        color: end ? theme.strong : theme.muted,
        align: 'center',
        vertical: 'middle',
      },
    );
    page.text(
      labels[at] ?? '',
      { x: x - slot / 2, y: base + 6, w: slot, h: 16 },
      {
        size: 13.5,
        min: 11,
        color: theme.muted,
        align: 'center',
        vertical: 'middle',
      },
    );
  });
}
