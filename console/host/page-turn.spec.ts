import { describe, expect, it } from 'vitest';
import { pageAfter } from './page-turn.ts';

const deck = { url: '/api/decks/d1.pdf', pages: 5, page: 2 };

describe('turning pages', () => {
  it('goes on from the page shown', () => {
    expect(pageAfter(deck, null, 1, 0)).toBe(3);
    expect(pageAfter(deck, null, -1, 0)).toBe(1);
  });

  it('counts a second press from the page asked for, while the view lags behind', () => {
    expect(pageAfter(deck, { url: deck.url, page: 3, at: 1_000 }, 1, 1_120)).toBe(4);
  });

  it('believes the view again after a moment, and at once for another deck', () => {
    expect(pageAfter(deck, { url: deck.url, page: 4, at: 1_000 }, 1, 2_000)).toBe(3);
    expect(pageAfter(deck, { url: '/api/decks/d0.pdf', page: 4, at: 1_000 }, 1, 1_100)).toBe(3);
  });

  it('stops at both ends', () => {
    expect(pageAfter({ ...deck, page: 5 }, null, 1, 0)).toBeNull();
    expect(pageAfter({ ...deck, page: 1 }, null, -1, 0)).toBeNull();
  });
});
