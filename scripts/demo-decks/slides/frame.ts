/** What every slide of a deck knows, and the frame that the inner slides share. */
import type { DeckContent } from '../deck-content.ts';
import { Page, pageHeight, pageWidth } from '../page.ts';
import { circle, line, rect } from '../shapes.ts';
import type { Theme } from '../theme.ts';

/** A project as its deck shows it. */
export interface Deck {
  readonly contest: string;
  readonly number: number;
  readonly name: string;
  readonly unit: string;
  readonly jointUnits: readonly string[];
  readonly track: string;
  readonly content: DeckContent;
  readonly theme: Theme;
}

/** Where a slide stands in its deck. */
export interface Place {
  readonly page: number;
  readonly pages: number;
}

export type SlideMaker = (deck: Deck, place: Place) => Page;

export const margin = 52;
/** The area below the heading and above the foot line. */
export const body = { x: margin, y: 132, w: pageWidth - 2 * margin, h: 352 } as const;

/** An inner slide with its section name, headline, foot line and page number. */
export function framedPage(deck: Deck, place: Place, section: string, headline: string): Page {
  const { theme } = deck;
  const page = new Page();
  const everything = { x: 0, y: 0, w: pageWidth, h: pageHeight };
  page.draw(
    rect(everything, { fill: theme.paper }),
    circle(pageWidth - 30, -20, 150, { fill: theme.tint, opacity: 0.75 }),
    circle(pageWidth - 30, -20, 96, { fill: theme.paper, opacity: 0.7 }),
    rect(
      { x: 0, y: 0, w: 10, h: pageHeight },
      { fill: page.gradient(theme.primary, theme.deep, { x: 0, y: 1 }) },
    ),
    rect({ x: margin, y: 40, w: 34, h: 5 }, { fill: theme.accent }, 2.5),
    line(margin, 506, pageWidth - margin, 506, { stroke: theme.line, width: 1 }),
  );
  page.text(
    section,
    { x: margin + 44, y: 35, w: 400, h: 16 },
    { size: 15, weight: 'bold', color: theme.strong },
  );
  page.text(
    headline,
    { x: margin, y: 62, w: pageWidth - 2 * margin - 60, h: 46 },
    { size: 31, min: 24, weight: 'black', color: theme.ink, vertical: 'middle' },
  );
  foot(page, deck, place);
  return page;
}

function foot(page: Page, { theme, name }: Deck, { page: at, pages }: Place): void {
  const box = { x: margin, y: 512, w: 640, h: 16 };
  const style = { size: 11, color: theme.muted, vertical: 'middle' } as const;
  page.text(name, box, style);
  const right = { x: pageWidth - margin - 160, y: 512, w: 160, h: 16 };
  page.text(`${at} / ${pages}`, right, { ...style, weight: 'bold', align: 'right' });
}
