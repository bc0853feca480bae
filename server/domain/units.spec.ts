import { describe, expect, it } from 'vitest';
import type { UnitLikeness } from '../../shared/contract/views.ts';
import { unitLikeness } from './units.ts';

/** Made-up units, written as such units are. */
const table: readonly (readonly [string, string, UnitLikeness | null])[] = [
  // width, spaces, brackets, case
  ['示例市第一人民医院', '示例市第一人民医院', 'same'],
  ['示例市 第一人民医院', '示例市第一人民医院', 'same'],
  ['示例科技（样例）有限公司', '示例科技(样例)有限公司', 'same'],
  ['示例市第１人民医院', '示例市第1人民医院', 'same'],
  ['ＡＢＣ医疗', 'abc 医疗', 'same'],
  ['样例大学·附属医院', '样例大学附属医院', 'same'],
  // province and city
  ['某某省示例市第一人民医院', '示例市第一人民医院', 'spelling'],
  ['示例第一人民医院', '示例市第一人民医院', 'spelling'],
  ['示例市样例区中医院', '样例区中医医院', 'spelling'],
  ['某某自治区示例市中心医院', '示例市中心医院', 'spelling'],
  // numbered hospitals
  ['示例市第一人民医院', '示例市第1人民医院', 'spelling'],
  ['示例市第一人民医院', '示例市一院', 'spelling'],
  ['示例市第一人民医院', '示例市一医院', 'spelling'],
  ['示例市第一人民医院', '示例市第一医院', 'spelling'],
  ['示例市第十人民医院', '示例市十院', 'spelling'],
  ['示例市妇幼保健院', '示例市妇幼保健计划生育服务中心', 'spelling'],
  // affiliated hospitals
  ['样例医科大学第一附属医院', '样例医科大学附属第一医院', 'spelling'],
  ['样例医科大学第一附属医院', '样例医大一附院', 'spelling'],
  ['样例医科大学第一附属医院', '样例医大附一院', 'spelling'],
  ['样例大学附属医院', '样例大学附院', 'spelling'],
  ['样例中医药大学附属第二医院', '样例中医大二附院', 'spelling'],
  // a second name
  ['示例市第二人民医院（样例大学附属医院）', '样例大学附属医院', 'spelling'],
  ['示例市第二人民医院/样例大学附属医院', '示例市二院', 'spelling'],
  ['示例市第二人民医院（本部）', '示例市第二人民医院', 'spelling'],
  // companies
  ['示例医疗科技有限公司', '示例医疗科技股份有限公司', 'spelling'],
  ['示例医疗科技有限责任公司', '示例医疗科技', 'spelling'],
  // departments and schools
  ['示例市第一人民医院心血管内科', '示例市第一人民医院', 'part'],
  ['示例市一院信息中心', '示例市第一人民医院', 'part'],
  ['示例市第一人民医院东院区', '示例市第一人民医院', 'part'],
  ['样例大学公共卫生学院', '样例大学', 'part'],
  // a university and its hospital
  ['样例大学', '样例大学附属第一医院', 'affiliated'],
  ['样例医科大学', '样例医大附属口腔医院', 'affiliated'],
  // short forms
  ['市一医院', '示例市第一人民医院', 'short'],
  ['市第一人民医院', '示例市第一人民医院', 'short'],
  ['第一人民医院', '示例市第一人民医院', 'short'],
  ['省人民医院', '某某省人民医院', 'short'],
  ['样医大一附院', '样例医科大学第一附属医院', 'short'],
  // others
  ['示例市第一人民医院', '示例市第二人民医院', null],
  ['示例市第一人民医院', '样例市第一人民医院', null],
  ['示例市人民医院', '示例市中医院', null],
  ['示例市人民医院', '示例县人民医院', null],
  ['样例大学附属第一医院', '样例大学附属第二医院', null],
  ['样例大学', '样例医科大学', null],
  ['样例大学附属医院', '示例大学附属医院', null],
  ['示例医疗科技有限公司', '示例医疗器械有限公司', null],
  ['某某省人民医院', '某某省示例市人民医院', null],
  ['样例大学公共卫生学院', '样例大学护理学院', 'part'],
  ['示例市卫生健康委员会', '示例市第一人民医院', null],
  ['', '示例市第一人民医院', null],
  [' ', ' ', null],
  ['一', '一', 'same'],
];

describe('whether two names may mean the same unit', () => {
  it.each(table)('%s and %s: %s', (one, other, likeness) => {
    expect(unitLikeness(one, other)).toBe(likeness);
    expect(unitLikeness(other, one)).toBe(likeness);
  });

  it('holds for any unit and itself', () => {
    for (const [one] of table) if (one.trim() !== '') expect(unitLikeness(one, one)).toBe('same');
  });
});
