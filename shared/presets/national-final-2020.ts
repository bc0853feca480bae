/** Contest B of CONTESTS.md: the national final of 100 projects, 10 + 2 minutes, five award tiers by total. */
import { form } from './fourth-edition-form.ts';
import {
  directions,
  expert,
  innovation,
  panels,
  professional,
  sharedNotes,
  sharedProvisions,
  stages,
} from './fourth-edition.ts';
import type { Preset } from './preset.ts';

export const nationalFinal2020: Preset = {
  id: 'national-final-2020',
  notice: 'national-final-2020',
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
  groups: directions.map((name, at) => ({ id: `g${at + 1}`, name })),
  directions,
  namedAwardCounts: { 单项奖: 40, 组织奖: 5 },
  publicVote: { days: 7, opensTogether: true },
  stages: stages('总决赛路演'),
  entryRules: [
    {
      kind: 'finalistsPerDivision',
      max: 5,
      divisions: 20,
      projects: 100,
      text: {
        zh: '20 个赛区各推荐前 5 名，共 100 个项目入围总决赛。',
        en: 'The top 5 of each of 20 divisions: 100 finalists.',
      },
    },
  ],
  form,
  outputTables: [],
  provisions: [
    ...sharedProvisions,
    {
      zh: '路演分组按主题；“路演序号”按项目名称笔划编排，是路演顺序、成绩统计和排名的唯一标识。',
      en: 'Roadshow groups go by theme; the running number, by strokes of the project name, is the only identifier for running order, score statistics and ranking.',
    },
    {
      zh: '网络投票：全部入围项目同时开放，为期一周；“网络积分最高占总决赛总得分5%”。',
      en: 'Public vote: all finalists open at the same moment, for one week; popularity is at most 5% of the final’s total.',
    },
    {
      zh: '公示期内对有异议的项目进行复核；总决赛结果现场公布。',
      en: 'Disputes during publicity are re-examined; the final’s results are announced on the spot.',
    },
  ],
  notes: [
    ...sharedNotes,
    {
      zh: '通知写明“网络积分最高占总决赛总得分5%”，未写以什么为总得分。这里按项目实得总分计算：计入的人气积分不超过该项目总得分的 5%，因此积分和计入值都保留并显示。',
      en: 'The notice caps popularity at 5% of the total without saying which total. Here the project’s own: what is credited is at most 5% of its total, so both the points and what was credited are kept and shown.',
    },
    {
      zh: '全部入围项目同时开放投票一周，因此人气名次在全部项目中排，不按路演分组；奖项同样按全部项目的总分排。',
      en: 'All finalists are voted on at once, so places in the vote are over all projects, not by group; so are the awards.',
    },
    {
      zh: '通知写路演按主题分组，未写分几组。这里六个主题各成一组；组内名次只供参考，不影响奖项。',
      en: 'The notice groups the roadshow by theme without saying how many groups. Here each of the six themes is one; ranks within a group decide no award.',
    },
    {
      zh: '五个奖级共 100 名，与入围项目数相同；并列成绩跨越奖级时不自动取舍，由评委会主席裁定并记录理由。',
      en: 'The five tiers are 100 places, as many as finalists; a shared rank that straddles two tiers is not cut silently but ordered by the jury chair, with a reason.',
    },
    {
      zh: '单项奖 40 个、组织奖 5 个由组委会评定，系统只登记名单和理由，不参与总分。',
      en: 'The 40 single awards and 5 organisation awards are named by the committee: recorded with a reason, no part of the total.',
    },
    {
      zh: '参赛方向与申报表沿用赛区决赛（同一届大赛）；总决赛不再晋级，因此没有晋级规则。',
      en: 'Themes and form are those of the division finals (same contest); nobody is promoted from the national final.',
    },
    {
      zh: '通知未写总决赛文件的命名、大小和画面比例；赛区决赛的要求见山西赛区预设，这里不作规定。',
      en: 'The notice names no file name, size or ratio for the final; the division’s are in the Shanxi preset, none are laid down here.',
    },
  ],
};
