/** Shares of a whole as a ring, with a legend that carries the percentages. */
import type { Chart } from '../deck-content.ts';
import type { Box, Page } from '../page.ts';
import { rect, ringPiece } from '../shapes.ts';
import { mix } from '../theme.ts';
import type { Theme } from '../theme.ts';

export function drawDonut(
  page: Page,
  theme: Theme,
  chart: Extract<Chart, { kind: 'donut' }>,
  plot: Box,
): void {
  const { parts, centre } = chart;
  const sum = parts.reduce((total, { value }) => total + value, 0);
  const outer = Math.min(plot.h / 2, 92);
  const at = { x: plot.x + outer + 12, y: plot.y + plot.h / 2 };
  const fills = parts.map((_, k) => pieceFill(theme, k));
  const legendX = plot.x + outer * 2 + 40;
  const row = Math.min(36, plot.h / parts.length);
  const top = at.y - (row * parts.length) / 2;
  let turned = 0;
  parts.forEach(({ label, value }, k) => {
    const until = turned + value / sum;
    const fill = fills[k] ?? theme.primary;
    const turns = { from: turned + 0.004, until: until - 0.004 };
    page.draw(
      ringPiece(at, { outer, inner: outer * 0.6 }, turns, { fill }),
      rect({ x: legendX, y: top + k * row + row / 2 - 7, w: 14, h: 14 }, { fill }, 4),
    );
    const y = top + k * row;
    page.text(
      label,
      { x: legendX + 22, y, w: plot.x + plot.w - legendX - 72, h: row },
      {
        size: 15,
        min: 12,
        color: theme.ink,
        vertical: 'middle',
      },
    );
    const percent = `${Math.round((value / sum) * 100)}%`;
    page.text(
      percent,
      { x: plot.x + plot.w - 50, y, w: 50, h: row },
      {
        size: 16,
        weight: 'bold',
        color: theme.strong,
        align: 'right',
        vertical: 'middle',
      },
    );
    turned = until;
  });
  page.text(
    centre,
    { x: at.x - outer * 0.52, y: at.y - 36, w: outer * 1.04, h: 72 },
    {
      size: 19,
      min: 13,
      weight: 'black',
      color: theme.ink,
      align: 'center',
      vertical: 'middle',
      leading: 1.3,
      balance: true,
    },
  );
}

function pieceFill(theme: Theme, k: number): string {
  const choices = [
    theme.primary,
    theme.accent,
    mix(theme.primary, theme.card, 0.4),
    mix(theme.accent, theme.card, 0.5),
  ];
  return choices[k] ?? mix(theme.primary, theme.card, 0.7);
}
