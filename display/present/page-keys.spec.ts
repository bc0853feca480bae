import { describe, expect, it } from 'vitest';
import { pageAfter, turnOfKey } from './page-keys.ts';

const bare = { ctrlKey: false, altKey: false, metaKey: false };

describe('turnOfKey', () => {
  it.each([
    ['PageDown', 'next'],
    ['PageUp', 'previous'],
    ['ArrowRight', 'next'],
    ['ArrowLeft', 'previous'],
    [' ', 'next'],
    ['b', null],
    ['toString', null],
  ])('%j turns %s', (key, turn) => {
    expect(turnOfKey({ ...bare, key })).toBe(turn);
  });
  it('leaves the browser its own shortcuts', () => {
    expect(turnOfKey({ ...bare, key: 'ArrowLeft', altKey: true })).toBeNull();
  });
});

describe('pageAfter', () => {
  it.each([
    [1, 24, 'next', 2],
    [24, 24, 'next', null],
    [1, 24, 'previous', null],
    [2, 24, 'previous', 1],
    [0, 0, 'next', null],
  ] as const)('from %i of %i, %s: %s', (from, pages, turn, page) => {
    expect(pageAfter(from, pages, turn)).toBe(page);
  });
});
