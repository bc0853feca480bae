/** What the division final and the national final of the fourth contest (第四届) have in common, and later ones fall back on. */
import type { Bilingual } from '../contract/text.ts';
import type { RulesInput } from '../scoring/contest-file.ts';
import type { ContestStage, Preset } from './preset.ts';

type Component = RulesInput['components'][number];
type JudgedComponent = Extract<Component, { kind: 'judged' }>;

export const trim = { high: 1, low: 1, minSheets: 3 } as const;

/** 评分要素 with what the notice asks of each; ids are stable, sheets refer to them. */
const elements = [
  { id: 'overall', name: '综合表现', guide: '团队综合表现，方案与现场表达清晰' },
  { id: 'value', name: '普及意义', guide: '具有实用价值、社会价值和经济价值，便于推广' },
  { id: 'pain-point', name: '痛点明确', guide: '痛点清晰明确，属于行业共性问题' },
  { id: 'feasibility', name: '方案可行性', guide: '方案完整可靠，符合国家和行业标准' },
  { id: 'technology', name: '技术先进性', guide: '理念与技术先进，具有规范性和通用性' },
] as const;

function criteria(max: string): JudgedComponent['criteria'] {
  return elements.map(({ id, name, guide }) => ({ id, name, max, step: '0.5', guide }));
}

/** For contests that only expert judges score. */
export const expertPanel: Preset['panels'] = [{ id: 'expert', name: '专家评委' }];

export const panels: Preset['panels'] = [...expertPanel, { id: 'professional', name: '专业评委' }];

/** Expert judges, at most 100 a sheet: five criteria of 20. */
export const expert: JudgedComponent = {
  id: 'expert',
  name: '专家评委评分',
  kind: 'judged',
  panel: 'expert',
  criteria: criteria('20'),
  trim,
};

/** Professional judges, at most 30 a sheet: the same five criteria, of 6. */
export const professional: JudgedComponent = {
  id: 'professional',
  name: '专业评委评分',
  kind: 'judged',
  panel: 'professional',
  criteria: criteria('6'),
  trim,
};

/** Innovation, at most 10, given by each expert judge on a sheet of its own. */
export const innovation: JudgedComponent = {
  id: 'innovation',
  name: '创新创意分',
  kind: 'judged',
  panel: 'expert',
  criteria: [{ id: 'innovation', name: '创新创意', max: '10', step: '0.5', guide: '创新程度与创意价值' }],
  trim,
};

export const directions: readonly string[] = [
  '医疗健康信息管理',
  '互联网+医疗健康',
  '5G物联网+智慧医院',
  '大数据与人工智能应用',
  '远程医疗与医联体',
  '区块链与数据监管治理',
];

/** The stages of the whole contest; each of the two presets runs one of them. */
export function stages(run: '赛区决赛' | '总决赛路演'): readonly ContestStage[] {
  const all: readonly Bilingual[] = [
    { zh: '报名与资格审查', en: 'Entry and eligibility check' },
    { zh: '赛区决赛', en: 'Division final' },
    { zh: '公示', en: 'Publicity' },
    { zh: '网络投票', en: 'Public vote' },
    { zh: '总决赛路演', en: 'Roadshow of the national final' },
    { zh: '现场公布结果', en: 'Results announced on the spot' },
  ];
  return all.map((name) => (name.zh === run ? { name, run: true } : { name }));
}

/** What both notices lay down beside the rules. */
export const sharedProvisions: readonly Bilingual[] = [
  {
    zh: '“超时自动结束PPT”：汇报时间到，幻灯片自动结束。',
    en: '“超时自动结束PPT”: when the time is up, the deck is ended automatically.',
  },
];

/** Choices both notices leave open. */
export const sharedNotes: readonly Bilingual[] = [
  {
    zh: '通知给出五个评分要素和满分（专家 100 分、专业 30 分），未写各要素占多少分。这里平均分配：专家每项 20 分，专业每项 6 分；各要素同等重要，评委最容易记。',
    en: 'The notice names five criteria and the maxima (experts 100, professionals 30), not how they divide. Here evenly: 20 each for experts, 6 each for professionals; all criteria weigh the same, which judges remember best.',
  },
  {
    zh: '通知未写最小打分单位。这里取 0.5 分：比整数分更能拉开差距，又便于在平板上点选。',
    en: 'The notice names no smallest step. Here 0.5: it tells projects apart better than whole points and is still easy to tap.',
  },
  {
    zh: '通知未写少于三份有效评分表时如何去掉最高、最低分。这里有效评分表不足三份时不去分，并在成绩上注明。',
    en: 'The notice does not say how to drop the highest and lowest of fewer than three valid sheets. Here nothing is dropped then, and the result says so.',
  },
  {
    zh: '创新创意分只有一项、满分 10 分，由专家评委单独填写一张评分表，与专家评分分开去掉最高、最低分。',
    en: 'Innovation is a single mark of at most 10; expert judges give it on a sheet of its own, trimmed apart from the expert score.',
  },
  {
    zh: '网络人气积分按得票名次给 10 分至 1 分，第 11 名起 0 分；得票相同者名次并列，下一名次顺延；零票不得分。',
    en: 'Popularity points go from 10 down to 1 by place in the vote, 0 from the 11th on; equal votes share the place, the next place is skipped; no votes, no points.',
  },
  {
    zh: '通知未写剩余时间提示。这里在剩余 60 秒和 30 秒时提示，汇报结束后自动进入答辩。',
    en: 'The notice names no time warnings. Here at 60 and 30 seconds left; questions begin by themselves after the presentation.',
  },
  {
    zh: '申报表未写哪些栏必填。这里把主要负责人、主体单位、项目名称、主题、联系人、手机和有字数限制的各栏设为必填。',
    en: 'The form does not say which fields are required. Here: leader, lead unit, project name, themes, contact, mobile, and every field with a word limit.',
  },
];
