/** Grouped bars with their values on top; of two series the first is the past and stays grey. */
import type { Chart } from '../deck-content.ts';
import { widthInEm } from '../measure.ts';
import type { Box, Page } from '../page.ts';
import { line, rect } from '../shapes.ts';
import type { Theme } from '../theme.ts';

type Bars = Extract<Chart, { kind: 'bars' }>;

const labelHeight = 22;
const legendHeight = 20;

export function drawBars(page: Page, theme: Theme, chart: Bars, plot: Box): void {
  const { labels, series } = chart;
  const top = Math.max(...series.flatMap(({ values }) => values));
  const base = plot.y + plot.h - labelHeight;
  const room = plot.h - labelHeight - legendHeight - 18;
  const slot = plot.w / labels.length;
  const barWidth = Math.min(44, (slot * 0.7) / series.length);
  const fills = series.length > 1 ? [theme.past, theme.primary] : [theme.primary];
  for (const share of [0.25, 0.5, 0.75, 1]) {
    const y = base - room * share;
    page.draw(line(plot.x, y, plot.x + plot.w, y, { stroke: theme.line, width: 0.8, dash: '3 4' }));
  }
  page.draw(line(plot.x, base, plot.x + plot.w, base, { stroke: theme.line, width: 1.4 }));
  labels.forEach((label, at) => {
    const middle = plot.x + (at + 0.5) * slot;
    page.text(
      label,
      { x: middle - slot / 2, y: base + 6, w: slot, h: 16 },
      {
        size: 13.5,
        min: 11,
        color: theme.muted,
        align: 'center',
        vertical: 'middle',
      },
    );
    series.forEach(({ values }, which) => {
      const value = values[at] ?? 0;
      const h = Math.max(2, (value / top) * room);
      const x = middle + (which - series.length / 2) * (barWidth + 3) + 1.5;
      const latest = which === series.length - 1;
      page.draw(rect({ x, y: base - h, w: barWidth, h }, { fill: fills[which] ?? theme.accent }, 4));
      page.text(
        String(value),
        { x: x - 14, y: base - h - 19, w: barWidth + 28, h: 16 },
        {
          size: 14,
          min: 11,
          weight: 'bold',
          color: latest ? theme.strong : theme.muted,
          align: 'center',
          vertical: 'middle',
        },
      );
    });
  });
  if (series.length > 1) legend(page, theme, chart, plot, fills);
}

function legend(page: Page, theme: Theme, { series }: Bars, plot: Box, fills: readonly string[]): void {
  let right = plot.x + plot.w;
  for (let which = series.length - 1; which >= 0; which--) {
    const name = series[which]?.name ?? '';
    const w = widthInEm(name) * 13 + 4;
    page.text(
      name,
      { x: right - w, y: plot.y - 2, w: w + 2, h: 16 },
      { size: 13, color: theme.muted, vertical: 'middle' },
    );
    page.draw(
      rect({ x: right - w - 17, y: plot.y, w: 12, h: 12 }, { fill: fills[which] ?? theme.accent }, 3),
    );
    right -= w + 34;
  }
}
