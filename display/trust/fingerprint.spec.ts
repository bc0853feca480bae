import { describe, expect, it } from 'vitest';
import { inParts } from './fingerprint.ts';

describe('inParts', () => {
  it('gives four parts of eight bytes that are the fingerprint when put together', () => {
    const fingerprint = Array.from({ length: 32 }, (_, n) => (n + 160).toString(16).toUpperCase()).join(':');
    const parts = inParts(fingerprint);
    expect(parts).toHaveLength(4);
    expect(parts[0]).toBe('A0:A1:A2:A3:A4:A5:A6:A7:');
    expect(parts.join('')).toBe(fingerprint);
  });
});
