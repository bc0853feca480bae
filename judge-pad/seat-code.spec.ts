import { describe, expect, it, vi } from 'vitest';
import { codeInFragment, takeCode, tidyCode } from './seat-code.ts';

describe('tidyCode', () => {
  it.each([
    ['k7m2qx', 'K7M2QX'],
    [' K7M-2QX ', 'K7M2QX'],
    ['Ｋ７ｍ２ＱＸ', 'K7M2QX'],
    ['K7M2QX99', 'K7M2QX'],
    ['口令', ''],
  ])('%j is %j', (typed, code) => expect(tidyCode(typed)).toBe(code));
});

describe('a QR link', () => {
  it.each([
    ['#code=k7m2qx', 'K7M2QX'],
    ['#a=1&code=K7M2QX', 'K7M2QX'],
    ['#code=', null],
    ['#other', null],
    ['', null],
  ])('%j carries %j', (fragment, code) => expect(codeInFragment(fragment)).toBe(code));

  it('loses its code at once, and keeps the rest of the address', () => {
    const history = { replaceState: vi.fn() };
    expect(takeCode({ hash: '#code=K7M2QX', pathname: '/judge', search: '?lang=en' }, history)).toBe(
      'K7M2QX',
    );
    expect(history.replaceState).toHaveBeenCalledWith(null, '', '/judge?lang=en');
  });

  it('leaves an address without a code alone', () => {
    const history = { replaceState: vi.fn() };
    expect(takeCode({ hash: '', pathname: '/judge', search: '' }, history)).toBeNull();
    expect(history.replaceState).not.toHaveBeenCalled();
  });
});
