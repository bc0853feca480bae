/** Which slides a deck has, in order: cover first, thanks last, lanes and roadmap where there is something to say. */
import type { Page } from '../page.ts';
import { architecture } from './architecture.ts';
import { cover } from './cover.ts';
import { data } from './data.ts';
import type { Deck, SlideMaker } from './frame.ts';
import { innovations } from './innovations.ts';
import { lanes } from './lanes.ts';
import { pains } from './pains.ts';
import { roadmap } from './roadmap.ts';
import { spread } from './spread.ts';
import { thanks } from './thanks.ts';

export type { Deck } from './frame.ts';

export function slidesOf(deck: Deck): Page[] {
  const { content } = deck;
  const makers: SlideMaker[] = [
    cover,
    pains,
    architecture,
    ...(content.lanes === undefined ? [] : [lanes]),
    data,
    innovations,
    ...(content.roadmap === undefined ? [] : [roadmap]),
    spread,
    thanks,
  ];
  return makers.map((make, index) => make(deck, { page: index + 1, pages: makers.length }));
}
