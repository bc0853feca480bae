import { describe, expect, it } from 'vitest';
import { destination, secureAddress } from './destination.ts';

const after = (next: string, hash = ''): string => destination(`?next=${encodeURIComponent(next)}`, hash);

describe('where the trust page leads on to', () => {
  it('is the page that was asked for, with its query and the code in its fragment', () => {
    expect(after('/judge', '#code=A3C4D6')).toBe('/judge#code=A3C4D6');
    expect(after('/console?contest=c1')).toBe('/console?contest=c1');
    expect(secureAddress('192.168.1.20:3000', after('/present'))).toBe('https://192.168.1.20:3000/present');
  });

  it.each([
    'https://evil.example/judge',
    '//evil.example',
    '/\\evil.example',
    '@evil.example',
    '/judges',
    '',
    '/trust',
  ])('is never another site or another page: %s', (next) => {
    expect(after(next)).toBe('/');
  });
});
