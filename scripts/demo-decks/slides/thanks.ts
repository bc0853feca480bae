/** Last page. */
import { motif } from '../motifs/index.ts';
import { Page, pageHeight, pageWidth } from '../page.ts';
import { rect } from '../shapes.ts';
import { mix } from '../theme.ts';
import type { SlideMaker } from './frame.ts';

export const thanks: SlideMaker = ({ theme, name, unit }) => {
  const page = new Page();
  const soft = mix(theme.primary, '#ffffff', 0.82);
  page.draw(
    rect(
      { x: 0, y: 0, w: pageWidth, h: pageHeight },
      { fill: page.gradient(theme.deep, mix(theme.primary, theme.deep, 0.4)) },
    ),
    `<g opacity="0.3">${motif(theme.motif, { x: 540, y: 20, w: 400, h: 500 }, theme.accent).join('')}</g>`,
    rect({ x: 72, y: 286, w: 72, h: 5 }, { fill: theme.accent }, 2.5),
  );
  page.text(
    '感谢聆听',
    { x: 72, y: 152, w: 560, h: 80 },
    { size: 76, weight: 'black', color: '#ffffff', vertical: 'middle' },
  );
  page.text(
    '敬请各位评委、专家批评指正',
    { x: 74, y: 240, w: 560, h: 32 },
    { size: 24, color: soft, vertical: 'middle' },
  );
  page.text(
    name,
    { x: 74, y: 312, w: 560, h: 28 },
    {
      size: 22,
      min: 17,
      weight: 'bold',
      color: '#ffffff',
      vertical: 'middle',
    },
  );
  page.text(unit, { x: 74, y: 348, w: 560, h: 28 }, { size: 19, color: soft, vertical: 'middle' });
  return page;
};
