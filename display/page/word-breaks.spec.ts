import { describe, expect, it } from 'vitest';
import { emWidth, titleLines, unbroken } from './word-breaks.ts';

describe('unbroken', () => {
  it('parts between words only, and loses nothing', () => {
    const parts = unbroken('云上影像：跨机构检查检验结果互认平台');
    expect(parts).toContain('检查');
    expect(parts.join('')).toBe('云上影像：跨机构检查检验结果互认平台');
  });
  it('keeps punctuation with its word', () => {
    const parts = unbroken('决赛（演示）');
    expect(parts.some((part) => part.startsWith('）') || part.endsWith('（') || part === '（')).toBe(false);
  });
  it('has no part for no text', () => {
    expect(unbroken('')).toEqual([]);
  });
});

describe('titleLines', () => {
  it('splits at the dot', () => {
    expect(titleLines('第四届智慧医疗创新大赛 · 山西赛区决赛（演示）')).toEqual([
      '第四届智慧医疗创新大赛',
      '山西赛区决赛（演示）',
    ]);
  });
  it('leaves a plain title', () => {
    expect(titleLines('总决赛')).toEqual(['总决赛', null]);
  });
});

it('emWidth counts Latin characters as narrow', () => {
  expect(emWidth('病种成本')).toBe(4);
  expect(emWidth('DRG病种')).toBeCloseTo(3.74);
});
