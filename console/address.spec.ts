import { describe, expect, it } from 'vitest';
import { linkOf } from '../judge-pad/relay/carried.ts';
import { deskAddress } from '../server/paper/desk-address.ts';
import { hashOf, placeOf, routeOf, searchOf, staffPages } from './address.ts';

describe('the address of the console', () => {
  it.each([
    ['', { desk: 'host' }],
    ['#/host', { desk: 'host' }],
    ['#/nowhere', { desk: 'host' }],
    ['#/staff', { desk: 'staff', page: 'contests' }],
    ['#/staff/codes', { desk: 'staff', page: 'codes' }],
    ['#/staff/paper', { desk: 'staff', page: 'paper' }],
    ['#/staff/nowhere', { desk: 'staff', page: 'contests' }],
  ])('%s', (hash, route) => {
    expect(routeOf(hash)).toEqual(route);
  });

  it('reads the sheet that a QR code on paper names', () => {
    const sheet = { contestId: 'c1', judgeId: 'e1', projectId: 'p1', componentId: 'expert' };
    const hash = new URL(deskAddress('http://192.168.1.5:3000', sheet)).hash;
    expect(routeOf(hash)).toEqual({ desk: 'staff', page: 'paper', sheet });
  });

  it('reads what a pad without a network says by its QR code', () => {
    const carried = { scanned: '3467ACDE', typed: '', comment: 'none' } as const;
    const hash = new URL(linkOf('http://192.168.1.5:3000', carried)).hash;
    expect(routeOf(hash)).toEqual({ desk: 'staff', page: 'relay', carried: '3467ACDE' });
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
