import { describe, expect, it } from 'vitest';
import { presetById, type Preset } from '../../../../shared/presets/index.ts';
import { rulesSchema } from '../../../../shared/scoring/contest-file.ts';
import {
  countingInWords,
  maximumInWords,
  orderInWords,
  percent,
  promotionInWords,
  showInWords,
  tierPlaces,
  voteInWords,
} from './rules-in-words.ts';

const preset = (id: string): Preset => presetById(id) as Preset;
const rulesOf = (id: string) => rulesSchema.parse(preset(id).rules);

describe('a preset in words', () => {
  it.each([
    ['shanxi-2019', '汇报 8 分钟 + 答辩 4 分钟'],
    ['national-final-2020', '汇报 10 分钟 + 答辩 2 分钟'],
    ['fujian-ai-2026', undefined],
  ])('%s: its stage is %s', (id, zh) => {
    expect(showInWords(rulesOf(id).stage)?.zh).toBe(zh);
  });

  it('times that are no whole minutes are told in seconds', () => {
    expect(showInWords({ presentationSeconds: 450, questionsSeconds: 0 })).toEqual({
      zh: '汇报 450 秒 + 答辩 0 分钟',
      en: '450 s presentation + 0 min questions',
    });
  });

  it('the maximum has no digits that it does not need', () => {
    expect(maximumInWords(rulesOf('shanxi-2019').components)).toBe('150');
    const [component] = rulesSchema.parse({
      components: [{ ...preset('anhui-2023-capability').rules.components[0], weight: '0.125' }],
    }).components;
    expect(component && maximumInWords([component])).toBe('7.5');
  });

  it.each([
    ['0.05', '5%'],
    ['0.2', '20%'],
    ['0.125', '12.5%'],
    ['0.0001', '0.01%'],
  ])('a share of %s is %s', (share, words) => {
    expect(percent(share)).toBe(words);
  });

  it('award tiers are ranges of places', () => {
    expect(
      tierPlaces(rulesOf('national-final-2020').awards?.tiers ?? []).map(({ places }) => places),
    ).toEqual(['1', '2–10', '11–25', '26–55', '56–100']);
  });

  it.each([
    ['shanxi-2019', '全部项目的前 5 名'],
    ['national-2024', '各赛道的 20%（四舍五入，至少 1 个）'],
    ['fujian-2026', undefined],
  ])('%s promotes: %s', (id, zh) => {
    expect(promotionInWords(rulesOf(id).promotion)?.zh).toBe(zh);
  });

  it.each([
    ['shanxi-2019', '计入总分'],
    ['national-final-2020', '7 天，全部项目同时开放'],
    ['national-2024', undefined],
  ])('%s: its public vote is %s', (id, zh) => {
    expect(voteInWords(preset(id))?.zh).toBe(zh);
  });

  it('only what has a stage has a running order', () => {
    expect(orderInWords(preset('shanxi-2019').rules.order)?.zh).toBe('按项目名称笔划');
    expect(orderInWords(preset('anhui-2023-capability').rules.order)).toBeNull();
  });

  it('says what of a component counts', () => {
    const counting = rulesOf('national-final-2020').components.map((each) => countingInWords(each).zh);
    const mean = '去 1 个最高、1 个最低后取平均（满 3 份起）';
    expect(counting).toEqual([mean, mean, '按得票名次 10 至 1 分，不超过该项目总分的 5%', mean]);
  });
});
