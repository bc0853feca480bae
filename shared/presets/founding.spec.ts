import { describe, expect, it } from 'vitest';
import { entryChecks, fileNameFor } from './entry-rule.ts';
import {
  contestFrom,
  hasOneTrackOnly,
  presetById,
  presets,
  roundOf,
  tracksOf,
  type Preset,
} from './index.ts';

const preset = (id: string): Preset => presetById(id) as Preset;
const title = '新的一场';

describe('a contest from a preset', () => {
  it('has its rules, panels and groups, and nobody in them', () => {
    const { rules, groups } = preset('national-final-2020');
    expect(contestFrom(preset('national-final-2020'), { title })).toEqual({
      format: 'luyan-contest/1',
      title,
      rules,
      groups,
      panels: [
        { id: 'expert', name: '专家评委', judges: [] },
        { id: 'professional', name: '专业评委', judges: [] },
      ],
      projects: [],
    });
  });

  it.each([
    ['division', [false, true]],
    ['final', [true, false]],
    [undefined, [true, true]],
  ])('of contest C, round %s: awards and promotion are %j', (round, both) => {
    const { rules } = contestFrom(preset('national-2024'), { title, round });
    expect([rules.awards !== undefined, rules.promotion !== undefined]).toEqual(both);
  });

  it('takes other tiers in place of the preset’s and keeps what else it says of awards', () => {
    const tiers = [{ name: '一等奖', count: 3 }];
    const { awards } = contestFrom(preset('national-2024'), { title, round: 'final', tiers }).rules;
    expect(awards).toEqual({ ...preset('national-2024').rules.awards, tiers });
    expect(contestFrom(preset('fujian-2026'), { title, tiers }).rules.awards).toEqual({ tiers });
    expect(contestFrom(preset('fujian-ai-2026'), { title, tiers: [] }).rules.awards).toMatchObject({
      straddle: 'extend',
      tiers: [],
    });
  });

  it('leaves the preset as it was', () => {
    const before = JSON.stringify(presets);
    for (const each of presets)
      contestFrom(each, { title, round: each.rounds?.[0]?.id, tiers: [{ name: '奖', count: 1 }] });
    expect(JSON.stringify(presets)).toBe(before);
  });
});

it('a round is found by its id, in its preset only', () => {
  expect(roundOf(preset('national-2024'), 'final')?.name.zh).toBe('全国总决赛');
  expect(roundOf(preset('national-2024'), 'semi')).toBeUndefined();
  expect(roundOf(preset('shanxi-2019'), 'final')).toBeUndefined();
});

it('special contests stand behind the tracks', () => {
  expect(tracksOf(preset('national-2024')).slice(3)).toEqual(['县域医疗创新', '传统医学数字化', '海外人才']);
});

it('only contests C and D bind a project to one track', () => {
  expect(presets.filter(hasOneTrackOnly).map(({ id }) => id)).toEqual(['national-2024', 'fujian-2026']);
});

describe('the file name that a notice asks for', () => {
  const project = { unit: '示例医院', name: '样例平台{unit}', track: '技术创新应用' };
  it.each([
    ['shanxi-2019', '示例医院+样例平台{unit}'],
    ['national-2024', '示例医院-样例平台{unit}'],
    ['fujian-2026', '技术创新应用-示例医院-样例平台{unit}'],
  ])('%s: %s', (id, name) => {
    const rule = preset(id).entryRules.find(({ kind }) => kind === 'fileNaming');
    if (rule?.kind !== 'fileNaming') throw new Error('no naming rule');
    expect(fileNameFor(rule, project)).toBe(name);
  });

  it('leaves out the track of a project that has none', () => {
    const rule = { kind: 'fileNaming', pattern: '{track}-{name}', text: { zh: '题', en: 'x' } } as const;
    expect(fileNameFor(rule, { unit: 'u', name: 'n' })).toBe('-n');
  });
});

it('says of every rule in use how it is checked', () => {
  const kinds = presets.flatMap(({ entryRules }) => entryRules.map(({ kind }) => kind));
  expect(Object.keys(entryChecks).sort()).toEqual([...new Set(kinds)].sort());
});
