/** 应用成效: figures in a strip, two charts below; all numbers are made up, and the slide says so. */
import { drawChart } from '../charts/index.ts';
import type { Figure } from '../deck-content.ts';
import { widthInEm } from '../measure.ts';
import type { Page } from '../page.ts';
import { rect } from '../shapes.ts';
import type { Theme } from '../theme.ts';
import { body, framedPage } from './frame.ts';
import type { SlideMaker } from './frame.ts';

const gap = 16;
const stripHeight = 88;

export const data: SlideMaker = (deck, place) => {
  const { headline, figures, charts } = deck.content.data;
  const page = framedPage(deck, place, '应用成效', headline);
  const w = (body.w - gap * (figures.length - 1)) / figures.length;
  figures.forEach((figure, index) => {
    drawFigure(page, deck.theme, figure, { x: body.x + index * (w + gap), w }, index === 0);
  });
  const chartWidth = (body.w - gap) / 2;
  charts.forEach((chart, index) => {
    const card = {
      x: body.x + index * (chartWidth + gap),
      y: body.y + stripHeight + gap,
      w: chartWidth,
      h: body.h - stripHeight - gap,
    };
    page.draw(rect(card, { fill: deck.theme.card, stroke: deck.theme.line, width: 1 }, 12));
    drawChart(page, deck.theme, chart, card);
  });
  page.text(
    '演示数据，非真实统计',
    { x: 560, y: 486, w: 348, h: 18 },
    {
      size: 11,
      color: deck.theme.muted,
      align: 'right',
      vertical: 'middle',
    },
  );
  return page;
};

function drawFigure(
  page: Page,
  theme: Theme,
  figure: Figure,
  at: { x: number; w: number },
  first: boolean,
): void {
  const card = { x: at.x, y: body.y, w: at.w, h: stripHeight };
  const fill = first ? page.gradient(theme.primary, theme.deep, { x: 1, y: 0.5 }) : theme.tint;
  page.draw(rect(card, { fill }, 12));
  const unit = figure.unit ?? '';
  const size = Math.min(40, (card.w - 40 - widthInEm(unit) * 18) / widthInEm(figure.value) / 1.08);
  const width = widthInEm(figure.value) * size * 1.06;
  const value = { x: card.x + 20, y: card.y + 14, w: width + 10, h: 42 };
  page.text(figure.value, value, {
    size,
    min: 18,
    weight: 'black',
    color: first ? '#ffffff' : theme.strong,
    vertical: 'middle',
  });
  page.text(
    unit,
    { x: card.x + 24 + width, y: card.y + 24, w: widthInEm(unit) * 18 + 8, h: 26 },
    {
      size: 17,
      weight: 'bold',
      color: first ? '#ffffff' : theme.strong,
      vertical: 'bottom',
    },
  );
  page.text(
    figure.label,
    { x: card.x + 20, y: card.y + 58, w: card.w - 30, h: 20 },
    {
      size: 15,
      min: 12.5,
      color: first ? '#ffffff' : theme.muted,
      vertical: 'middle',
    },
  );
}
