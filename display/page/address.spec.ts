import { describe, expect, it } from 'vitest';
import { followsOf, pageUrl, readAddress } from './address.ts';

describe('readAddress', () => {
  it('takes contest, room and language from the query', () => {
    expect(readAddress('?contest=c1&room=r2&lang=en')).toEqual({
      contestId: 'c1',
      roomId: 'r2',
      language: 'en',
    });
  });
  it('leaves out what is not there and languages it does not have', () => {
    expect(readAddress('?lang=fr')).toEqual({
      contestId: undefined,
      roomId: undefined,
      language: undefined,
    });
  });
});

describe('pageUrl', () => {
  it.each([
    ['http://10.0.0.2:3000', '/board', undefined, 'http://10.0.0.2:3000/board'],
    ['http://10.0.0.2:3000/', '/vote', 'c 1', 'http://10.0.0.2:3000/vote?contest=c%201'],
    ['', '/vote', 'c1', '/vote?contest=c1'],
  ])('%s %s %s', (base, path, contestId, url) => {
    expect(pageUrl(base, path, contestId)).toBe(url);
  });
});

it.each([
  ['/display', 'programme'],
  ['/display/speaker', 'speaker'],
  ['/display/board', 'board'],
  ['/display/overlay', 'overlay'],
  ['/display/', 'programme'],
])('%s is opened for %s', (pathname, follows) => {
  expect(followsOf(pathname)).toBe(follows);
});
