import { describe, expect, it } from 'vitest';
import { lineSizeOf, nameSize } from './name-size.ts';

const row = (length: number, status: 'ranked' | 'waiting' = 'ranked') => ({
  status,
  project: { projectId: 'p', number: 1, name: '名'.repeat(length), unit: '单位', units: [] } as never,
});

describe('names on the ranking', () => {
  it.each([
    ['short ones', [row(8), row(15)], 'short'],
    ['one that is longer makes all of them smaller', [row(8), row(17)], 'middle'],
    ['the longest of them decides', [row(17), row(23), row(8)], 'long'],
    ['one that takes two lines leaves the others one', [row(8), row(40)], 'long'],
    ['one without scores has room', [row(8), row(23, 'waiting')], 'short'],
    ['none', [], 'short'],
  ] as const)('%s', (_, rows, size) => {
    expect(lineSizeOf(rows)).toBe(size);
  });

  it('two lines are for what fits no line, beside scores', () => {
    expect(nameSize('名'.repeat(24), true, 'long')).toBe('two-lines');
    expect(nameSize('名'.repeat(24), false, 'long')).toBe('long');
    expect(nameSize('名'.repeat(8), true, 'middle')).toBe('middle');
  });
});
