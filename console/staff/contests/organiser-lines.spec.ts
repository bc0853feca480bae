import { describe, expect, it } from 'vitest';
import { organisersFrom, organisersText } from './organiser-lines.ts';

describe('organisers as staff write them', () => {
  it('a line a role; either colon, and blank lines between', () => {
    expect(organisersFrom('主办：样例省学会\n\n 协办: 示例大学、云岭示范医院；演示医科大学 ')).toEqual([
      { role: '主办', names: ['样例省学会'] },
      { role: '协办', names: ['示例大学', '云岭示范医院', '演示医科大学'] },
    ]);
    expect(organisersFrom('')).toEqual([]);
  });

  it.each(['样例省学会', '：样例省学会', '主办：', '主办：甲\n乙'])('%j is not whole', (text) => {
    expect(organisersFrom(text)).toBeNull();
  });

  it('reads back what it wrote', () => {
    const organisers = [{ role: '支持单位', names: ['甲', '乙'] }];
    expect(organisersFrom(organisersText(organisers))).toEqual(organisers);
  });
});
