import { describe, expect, it } from 'vitest';
import { hashOf, placeOf, routeOf, searchOf, staffPages } from './address.ts';

describe('the address of the console', () => {
  it.each([
    ['', { desk: 'host' }],
    ['#/host', { desk: 'host' }],
    ['#/nowhere', { desk: 'host' }],
    ['#/staff', { desk: 'staff', page: 'contests' }],
    ['#/staff/codes', { desk: 'staff', page: 'codes' }],
    ['#/staff/nowhere', { desk: 'staff', page: 'contests' }],
  ])('%s', (hash, route) => {
    expect(routeOf(hash)).toEqual(route);
  });

  it('writes what it reads', () => {
    for (const page of staffPages)
      expect(routeOf(hashOf({ desk: 'staff', page }))).toEqual({ desk: 'staff', page });
    expect(routeOf(hashOf({ desk: 'host' }))).toEqual({ desk: 'host' });
  });

  it('names a contest and a room only where the query does', () => {
    expect(placeOf('')).toEqual({});
    expect(placeOf('?contest=a1&room=r2')).toEqual({ contestId: 'a1', roomId: 'r2' });
    expect(searchOf({})).toBe('');
    expect(placeOf(searchOf({ contestId: 'a1', roomId: 'r2' }))).toEqual({ contestId: 'a1', roomId: 'r2' });
  });
});
