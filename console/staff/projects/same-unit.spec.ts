import { describe, expect, it } from 'vitest';
import { sameUnit } from './same-unit.ts';

describe("a judge of the project's own unit", () => {
  const project = { unit: '示例市第一人民医院', jointUnits: ['样例县人民医院'] };

  it.each([
    ['示例市第一人民医院', true],
    ['示例市 第一人民医院', true],
    ['样例县人民医院', true],
    ['第一人民医院', false],
    ['', false],
    [null, false],
  ])('%s', (unit, same) => {
    expect(sameUnit({ unit }, project)).toBe(same);
  });
});
