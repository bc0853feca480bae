import { describe, expect, it } from 'vitest';
import { movedTo } from './moved-to.ts';

describe('moving a project to a place', () => {
  it.each([
    ['c', 1, 'cabd'],
    ['a', 4, 'bcda'],
    ['b', 1, 'bacd'],
    ['c', 2, 'acbd'],
    ['b', 3, 'acbd'],
    ['b', 2, 'abcd'],
    ['b', 0, 'bacd'],
    ['b', 99, 'acdb'],
  ])('%s to %i', (id, place, order) => {
    expect(movedTo(['a', 'b', 'c', 'd'], id, place).join('')).toBe(order);
  });
});
