import { describe, expect, it } from 'vitest';
import { matches } from './find-project.ts';

const project = {
  number: 12,
  name: 'AI辅助胸部CT肺结节随访管理系统',
  unit: '样例省肿瘤专科医院',
  jointUnits: ['示例大学人工智能学院'],
};

describe('finding a project', () => {
  it.each([
    ['', true],
    ['12', true],
    ['1', false],
    [' ai辅助 ', true],
    ['肿瘤', true],
    ['人工智能学院', true],
    ['急救', false],
  ])('by “%s”', (wanted, found) => {
    expect(matches(project, wanted)).toBe(found);
  });
});
