/** 流程再造: the old way above, the new way below, each with its steps and its total. */
import type { Lane } from '../deck-content.ts';
import type { Page } from '../page.ts';
import { circle, line, rect, tip } from '../shapes.ts';
import type { Theme } from '../theme.ts';
import { body, framedPage } from './frame.ts';
import type { SlideMaker } from './frame.ts';

const laneHeight = 164;
const totalWidth = 168;

export const lanes: SlideMaker = (deck, place) => {
  const content = deck.content.lanes;
  if (content === undefined) throw new Error(`The deck of ${deck.name} has no lanes`);
  const page = framedPage(deck, place, '流程再造', content.headline);
  drawLane(page, deck.theme, content.before, body.y, false);
  drawLane(page, deck.theme, content.after, body.y + body.h - laneHeight, true);
  return page;
};

function drawLane(page: Page, theme: Theme, lane: Lane, y: number, lit: boolean): void {
  const plain = theme.ground === 'dark' ? theme.past : '#8a96a8';
  const colour = lit ? theme.primary : plain;
  const box = { x: body.x, y, w: body.w, h: laneHeight };
  const total = { x: body.x + body.w - totalWidth, y, w: totalWidth, h: laneHeight };
  page.draw(
    rect(box, { fill: theme.card, stroke: lit ? theme.primary : theme.line, width: lit ? 1.8 : 1 }, 14),
    rect(total, { fill: lit ? page.gradient(theme.primary, theme.deep) : colour }, 14),
  );
  page.text(
    lane.name,
    { x: box.x + 24, y: y + 18, w: 420, h: 22 },
    {
      size: 18,
      weight: 'bold',
      color: lit ? theme.strong : theme.muted,
      vertical: 'middle',
    },
  );
  page.text(
    lane.total,
    { ...total, x: total.x + 12, w: totalWidth - 24 },
    {
      size: 34,
      min: 20,
      weight: 'black',
      color: '#ffffff',
      align: 'center',
      vertical: 'middle',
      leading: 1.3,
      balance: true,
    },
  );
  const area = { x: box.x + 24, w: box.w - totalWidth - 48 };
  const w = area.w / lane.steps.length;
  const cy = y + 74;
  page.draw(
    line(area.x + w / 2, cy, area.x + area.w - w / 2, cy, { stroke: colour, width: 2.4, opacity: 0.5 }),
  );
  lane.steps.forEach((step, index) => {
    const cx = area.x + (index + 0.5) * w;
    page.draw(circle(cx, cy, 17, { fill: colour }));
    if (index > 0) page.draw(tip(cx - w / 2 + 5, cy, 11, colour));
    const style = { align: 'center', vertical: 'middle' } as const;
    page.text(
      String(index + 1),
      { x: cx - 17, y: cy - 17, w: 34, h: 34 },
      {
        ...style,
        size: 17,
        weight: 'bold',
        color: '#ffffff',
      },
    );
    page.text(
      step,
      { x: cx - w / 2 + 5, y: cy + 24, w: w - 10, h: 48 },
      {
        ...style,
        size: 16,
        min: 13,
        color: theme.ink,
        leading: 1.3,
        balance: true,
      },
    );
  });
}
