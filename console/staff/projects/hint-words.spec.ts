import { describe, expect, it } from 'vitest';
import type { RecusalHint } from '../../../shared/contract/views.ts';
import { reasonFor, sureOnes } from './hint-words.ts';

const hint: RecusalHint = {
  judgeId: 'e1',
  projectId: 'p1',
  likeness: 'spelling',
  judgeUnit: '示例市一院',
  projectUnit: '示例市第一人民医院',
};

describe('what is recorded when an offered recusal is confirmed', () => {
  it('both units as they are written', () => {
    expect(reasonFor(hint).zh).toBe('本院回避：示例市一院 / 示例市第一人民医院');
    expect(reasonFor({ ...hint, judgeUnit: hint.projectUnit }).zh).toBe('本院回避：示例市第一人民医院');
  });

  it('one tap confirms no likeness but the surest', () => {
    const same: RecusalHint = { ...hint, likeness: 'same' };
    expect(sureOnes([hint, same])).toEqual([same]);
  });
});
