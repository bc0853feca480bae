/** A chart with its title in a card: bars, a trend or a donut. */
import type { Chart } from '../deck-content.ts';
import type { Box, Page } from '../page.ts';
import type { Theme } from '../theme.ts';
import { drawBars } from './bars.ts';
import { drawDonut } from './donut.ts';
import { drawTrend } from './trend.ts';

export function drawChart(page: Page, theme: Theme, chart: Chart, card: Box): void {
  const title = chart.kind === 'donut' ? chart.title : `${chart.title}（${chart.unit}）`;
  page.text(
    title,
    { x: card.x + 20, y: card.y + 14, w: card.w - 40, h: 22 },
    {
      size: 17,
      min: 14,
      weight: 'bold',
      color: theme.ink,
      vertical: 'middle',
    },
  );
  const plot = { x: card.x + 20, y: card.y + 46, w: card.w - 40, h: card.h - 58 };
  switch (chart.kind) {
    case 'bars':
      drawBars(page, theme, chart, plot);
      break;
    case 'trend':
      drawTrend(page, theme, chart, plot);
      break;
    case 'donut':
      drawDonut(page, theme, chart, plot);
      break;
    default:
      chart satisfies never;
  }
}
