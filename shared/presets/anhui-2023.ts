/** Contest F of CONTESTS.md: a desk review of two lists with criteria of their own, so two presets from one notice. */
import type { Bilingual } from '../contract/text.ts';
import type { RulesInput } from '../scoring/contest-file.ts';
import { capabilityForm, capabilityTable, opportunityForm, opportunityTable } from './anhui-2023-tables.ts';
import type { EntryRule } from './entry-rule.ts';
import { expertPanel, trim } from './fourth-edition.ts';
import type { Preset } from './preset.ts';

const notice = 'anhui-2023';
const source = '安徽省智慧医疗场景创新';
const opportunityId = 'anhui-2023-opportunity';
const capabilityId = 'anhui-2023-capability';

/** The ten that are chosen, by expert review: each criterion 20 points, on both lists. */
function rules(preset: string, criteria: readonly (readonly [id: string, name: string])[]): RulesInput {
  return {
    preset,
    decimals: 2,
    components: [
      {
        id: 'expert',
        name: '专家评审',
        kind: 'judged',
        panel: 'expert',
        criteria: criteria.map(([id, name]) => ({ id, name, max: '20', step: '0.5' })),
        trim,
      },
    ],
    awards: { scope: 'contest', straddle: 'decide', tiers: [{ name: '入选', count: 10 }] },
  };
}

const stages: Preset['stages'] = [
  { name: { zh: '推荐', en: 'Recommendation' } },
  { name: { zh: '评审遴选', en: 'Review and selection' }, run: true },
  { name: { zh: '发布', en: 'Publication' } },
];

const entryRules: readonly EntryRule[] = [
  {
    kind: 'minRecommendedByEach',
    by: ['city', 'provincial-hospital'],
    min: 1,
    lists: [opportunityId, capabilityId],
    text: {
      zh: '各市、各省属医院推荐需求倒逼场景和示范应用场景各不少于 1 个。',
      en: 'Each city and each provincial hospital recommends at least 1 of each list.',
    },
  },
];

const provisions: readonly Bilingual[] = [
  {
    zh: '需求倒逼场景和示范应用场景各遴选 10 个。',
    en: '10 are chosen from each list: opportunities (需求倒逼场景) and capabilities (示范应用场景).',
  },
];

const sharedNotes: readonly Bilingual[] = [
  {
    zh: '两份清单的评审标准不同，而一场大赛只有一套评分表，因此一份通知成为两个预设，各建一场。',
    en: 'The two lists have different criteria, and one contest has one set of sheets: so one notice became two presets, each founded by itself.',
  },
  {
    zh: '通知未写各项标准的分值。这里两份清单都每项 20 分、以 0.5 分为一档：各项同等重要，同一批专家用同一把尺子；两份清单分别排名，满分不必相同。',
    en: 'The notice gives no points to the criteria. Here 20 each on both lists, by halves: all weigh the same and experts use one scale; the lists are ranked apart, so their maxima may differ.',
  },
  {
    zh: '通知未写如何统计评分。这里去掉 1 个最高分、1 个最低分后取平均；有效评分表不足三份时不去分。',
    en: 'The notice does not say how scores are averaged. Here the highest and the lowest are dropped; nothing with fewer than three valid sheets.',
  },
  {
    zh: '遴选的 10 个记作奖级“入选”，而不是晋级：没有下一场比赛，名单上要写“入选”。第 10 名并列时由评委会主席裁定，因为通知的名额是 10 个。',
    en: 'The 10 chosen are the tier 入选, not a promotion: no next contest follows, and lists are to say 入选. A tie for the 10th place is decided by the jury chair, as the notice chooses 10.',
  },
  {
    zh: '通知没有申报表。这里以产出表的各列（序号除外）作为要收集的栏目，无字数限制；场景类别由推荐单位填写，未列出可选项。',
    en: 'The notice has no form. Here the columns of the output table (without the number) are what is collected, without word limits; the categories to choose from are not on file.',
  },
];

export const anhui2023Opportunity: Preset = {
  id: opportunityId,
  notice,
  name: {
    zh: '安徽省智慧医疗场景创新 · 需求倒逼场景',
    en: 'Anhui smart healthcare scenarios: opportunities',
  },
  source,
  rules: rules(opportunityId, [
    ['openness', '有开放意愿'],
    ['feasibility', '有落地可行性'],
    ['attraction', '有资源吸附性'],
    ['replication', '有复制推广前景'],
    ['lead', '有示范带动和迭代升级作用'],
  ]),
  panels: expertPanel,
  directions: [],
  stages,
  entryRules,
  form: opportunityForm,
  outputTables: [opportunityTable],
  provisions,
  notes: sharedNotes,
};

export const anhui2023Capability: Preset = {
  id: capabilityId,
  notice,
  name: {
    zh: '安徽省智慧医疗场景创新 · 示范应用场景',
    en: 'Anhui smart healthcare scenarios: capabilities',
  },
  source,
  rules: rules(capabilityId, [
    ['technology', '技术先进性'],
    ['industry', '产业带动性'],
    ['demonstration', '应用示范性'],
  ]),
  panels: expertPanel,
  directions: [],
  stages,
  entryRules,
  form: capabilityForm,
  outputTables: [capabilityTable],
  provisions,
  notes: sharedNotes,
};
