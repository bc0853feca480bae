/** Which page a press of the turner means, while the view may still show the page before the last press. */
import type { DeckPage } from '../../shared/contract/views.ts';

export interface AskedPage {
  readonly url: string;
  readonly page: number;
  /** Server time of the press, ms. */
  readonly at: number;
}

/** Views come at most some ten times a second: after this long the view is right and the press was lost. */
const TRUSTED_MS = 600;

/** @returns the page to ask for, or null where the deck ends. */
export function pageAfter(deck: DeckPage, asked: AskedPage | null, by: 1 | -1, now: number): number | null {
  const trusted = asked !== null && asked.url === deck.url && now - asked.at < TRUSTED_MS;
  const page = (trusted ? asked.page : deck.page) + by;
  return page < 1 || page > deck.pages ? null : page;
}
