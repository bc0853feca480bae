import { describe, expect, it } from 'vitest';
import { lacking } from './fonts-here.ts';

/** As `fc-list : family` prints it. */
const families = [
  'Noto Sans CJK SC,Noto Sans CJK SC Bold',
  '微软雅黑,Microsoft YaHei',
  'Foo\\-Bar,Foo\\,Baz',
  'SimSun,宋体',
].join('\n');

describe('the fonts that are lacking', () => {
  it('are those under none of the names that the installed ones go by', () => {
    const wanted = ['微软雅黑', 'Microsoft YaHei', '宋体', '仿宋', 'Foo-Bar', 'Foo,Baz', 'Bar'];
    expect(lacking(wanted, families)).toEqual(['仿宋', 'Bar']);
  });

  it('are none for capitals, spaces around or wide characters alone', () => {
    expect(lacking(['MICROSOFT YAHEI', ' simsun ', 'Ｓｉｍｓｕｎ'], families)).toEqual([]);
  });

  it('are all where nothing is installed', () => {
    expect(lacking(['宋体'], '')).toEqual(['宋体']);
  });
});
