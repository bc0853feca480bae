/** Contest B of CONTESTS.md: the national final of 100 projects, 10 + 2 minutes, five award tiers by total. */
import { directions, expert, form, innovation, panels, professional, sharedNotes } from './fourth-edition.ts';
import type { Preset } from './preset.ts';

export const nationalFinal2020: Preset = {
  id: 'national-final-2020',
  name: {
    zh: '2020数字中国创新大赛智慧医疗赛道 · 总决赛',
    en: 'Digital China Innovation Contest 2020, smart healthcare track: national final',
  },
  source: '2020数字中国创新大赛智慧医疗赛道 / 第四届总决赛',
  rules: {
    preset: 'national-final-2020',
    decimals: 2,
    stage: {
      presentationSeconds: 600,
      questionsSeconds: 120,
      questionsStart: 'auto',
      warningsSeconds: [60, 30],
    },
    order: { by: 'stroke' },
    components: [
      expert,
      professional,
      {
        id: 'popularity',
        name: '网络人气积分',
        kind: 'popularity',
        scheme: 'places',
        top: 10,
        scope: 'contest',
        cap: { share: '0.05', of: 'awarded' },
      },
      innovation,
    ],
    awards: {
      scope: 'contest',
      straddle: 'decide',
      tiers: [
        { name: '特等奖', count: 1 },
        { name: '一等奖', count: 9 },
        { name: '二等奖', count: 15 },
        { name: '三等奖', count: 30 },
        { name: '优胜奖', count: 45 },
      ],
      named: ['单项奖', '组织奖'],
    },
  },
  panels,
  directions,
  form,
  notes: [
    ...sharedNotes,
    {
      zh: '通知写明“网络积分最高占总决赛总得分5%”，未写以什么为总得分。这里按项目实得总分计算：计入的人气积分不超过该项目总得分的 5%，因此积分和计入值都保留并显示。',
    },
    {
      zh: '全部入围项目同时开放投票一周，因此人气名次在全部项目中排，不按路演分组；奖项同样按全部项目的总分排。',
    },
    { zh: '五个奖级共 100 名，与入围项目数相同；并列成绩跨越奖级时不自动取舍，由评委会主席裁定并记录理由。' },
    { zh: '单项奖 40 个、组织奖 5 个由组委会评定，系统只登记名单和理由，不参与总分。' },
    { zh: '参赛方向与申报表沿用赛区决赛（同一届大赛）；总决赛不再晋级，因此没有晋级规则。' },
  ],
};
