/** What the division final and the national final of the fourth contest (第四届) have in common. */
import type { RulesInput } from '../scoring/contest-file.ts';
import type { FormField, Preset } from './preset.ts';

type Component = RulesInput['components'][number];
type JudgedComponent = Extract<Component, { kind: 'judged' }>;

const trim = { high: 1, low: 1, minSheets: 3 } as const;

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

export const panels: Preset['panels'] = [
  { id: 'expert', name: '专家评委' },
  { id: 'professional', name: '专业评委' },
];

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

export const form: readonly FormField[] = [
  { id: 'leader', label: '主要负责人', kind: 'text', required: true },
  { id: 'unit', label: '主体申报单位', kind: 'unit', required: true },
  { id: 'joint-units', label: '联合申报单位', kind: 'unit', multi: true },
  { id: 'name', label: '项目名称', kind: 'text', required: true },
  { id: 'direction', label: '主题分类（可多选）', kind: 'direction', required: true, multi: true },
  { id: 'contact', label: '联系人', kind: 'text', required: true },
  { id: 'contact-post', label: '职务', kind: 'text' },
  { id: 'contact-title', label: '职称', kind: 'text' },
  { id: 'address', label: '地址', kind: 'text' },
  { id: 'mobile', label: '手机', kind: 'phone', required: true },
  { id: 'email', label: 'E-mail', kind: 'email' },
  { id: 'reason', label: '参赛理由', kind: 'longText' },
  { id: 'team', label: '个人/团队简介', kind: 'longText', maxChars: 300, required: true },
  { id: 'origin', label: '项目起源 · 痛点、难点等', kind: 'longText', maxChars: 500, required: true },
  { id: 'approach', label: '思路、方法、路线', kind: 'longText', maxChars: 500, required: true },
  { id: 'innovations', label: '创新点', kind: 'longText', maxChars: 300, required: true },
  { id: 'spread', label: '项目推广与普及意义', kind: 'longText', maxChars: 200, required: true },
  { id: 'support', label: '所需支持', kind: 'longText' },
];

/** Choices both notices leave open. */
export const sharedNotes: Preset['notes'] = [
  {
    zh: '通知给出五个评分要素和满分（专家 100 分、专业 30 分），未写各要素占多少分。这里平均分配：专家每项 20 分，专业每项 6 分；各要素同等重要，评委最容易记。',
  },
  { zh: '通知未写最小打分单位。这里取 0.5 分：比整数分更能拉开差距，又便于在平板上点选。' },
  {
    zh: '通知未写少于三份有效评分表时如何去掉最高、最低分。这里有效评分表不足三份时不去分，并在成绩上注明。',
  },
  { zh: '创新创意分只有一项、满分 10 分，由专家评委单独填写一张评分表，与专家评分分开去掉最高、最低分。' },
  {
    zh: '网络人气积分按得票名次给 10 分至 1 分，第 11 名起 0 分；得票相同者名次并列，下一名次顺延；零票不得分。',
  },
  { zh: '通知未写剩余时间提示。这里在剩余 60 秒和 30 秒时提示，汇报结束后自动进入答辩。' },
];
