/** Contest E of CONTESTS.md: a desk review that takes at least ten scenarios a year into the province's project library. */
import type { RulesInput } from '../scoring/contest-file.ts';
import { field } from './form-field.ts';
import { expertPanel, trim } from './fourth-edition.ts';
import { column } from './output-table.ts';
import type { Preset } from './preset.ts';

type Criteria = Extract<RulesInput['components'][number], { kind: 'judged' }>['criteria'];

/** The series' criteria that can be judged from papers: all but 综合表现, which is about the show. */
const criteria: Criteria = [
  {
    id: 'value',
    name: '普及意义',
    max: '25',
    step: '0.5',
    guide: '具有实用价值、社会价值和经济价值，便于推广',
  },
  { id: 'pain-point', name: '痛点明确', max: '25', step: '0.5', guide: '痛点清晰明确，属于行业共性问题' },
  {
    id: 'feasibility',
    name: '方案可行性',
    max: '25',
    step: '0.5',
    guide: '方案完整可靠，符合国家和行业标准',
  },
  {
    id: 'technology',
    name: '技术先进性',
    max: '25',
    step: '0.5',
    guide: '理念与技术先进，具有规范性和通用性',
  },
];

export const fujianAi2026: Preset = {
  id: 'fujian-ai-2026',
  notice: 'fujian-ai-2026',
  name: {
    zh: '福建省“人工智能+医疗卫生”应用场景创新项目遴选',
    en: 'Fujian: selection of “AI + healthcare” application scenarios',
  },
  source: '福建省“人工智能+医疗卫生”应用场景创新项目遴选',
  rules: {
    preset: 'fujian-ai-2026',
    decimals: 2,
    components: [{ id: 'expert', name: '专家评审', kind: 'judged', panel: 'expert', criteria, trim }],
    awards: { scope: 'contest', straddle: 'extend', tiers: [{ name: '入库', count: 10 }] },
  },
  tiersOpen: true,
  panels: expertPanel,
  directions: [
    '卫生便民服务',
    '基层能力提升',
    '高水平诊疗能力',
    '临床科学研究',
    '疾病预防控制',
    '卫生行业治理',
    '健康产业促进',
    '其他',
  ],
  stages: [
    { name: { zh: '申报', en: 'Application' } },
    { name: { zh: '汇总', en: 'Collection' } },
    { name: { zh: '遴选', en: 'Selection' }, run: true },
    { name: { zh: '入库', en: 'Into the library' } },
    { name: { zh: '研发指导', en: 'Guidance in development' } },
    { name: { zh: '鼓励推广', en: 'Encouraged to spread' } },
  ],
  entryRules: [
    {
      kind: 'noUnfinishedProjectOfLeader',
      text: {
        zh: '项目负责人有在研项目未完成的，不得再次申报。',
        en: 'A lead person with an unfinished project may not apply again.',
      },
    },
    {
      kind: 'judgedByPeople',
      text: {
        zh: '由各设区市卫健委汇总申报。',
        en: 'Applications are collected by the city health commissions.',
      },
    },
  ],
  form: [
    field('unit', 'unit', '项目申报单位', 'Applicant', { required: true }),
    field('name', 'text', '项目名称', 'Project name', { required: true }),
    field('leader', 'text', '项目负责人', 'Lead person', { required: true }),
    field('direction', 'track', '应用领域', 'Field of application', { required: true }),
    field('progress', 'choice', '研发进展', 'Progress', {
      required: true,
      options: [
        { zh: '创意谋划', en: 'Idea' },
        { zh: '内部立项', en: 'Approved in-house' },
        { zh: '初步研发', en: 'First development' },
        { zh: '场景初试', en: 'First trial in the scenario' },
        { zh: '扩大试点', en: 'Wider pilot' },
      ],
    }),
  ],
  outputTables: [
    {
      id: 'summary',
      name: { zh: '申报汇总表', en: 'Summary of applications' },
      columns: [
        column('序号', 'No.', 'number'),
        column('项目申报单位', 'Applicant', 'unit'),
        column('项目名称', 'Project name', 'name'),
        column('应用领域', 'Field of application', 'track'),
      ],
    },
  ],
  provisions: [
    {
      zh: '每年遴选不少于 10 个应用场景进入项目库：入库 → 研发指导 → 鼓励推广。',
      en: 'At least 10 scenarios a year go into the project library: taken in, guided, encouraged to spread.',
    },
  ],
  notes: [
    {
      zh: '通知未写评审标准。这里用同一系列大赛的评分要素中能凭材料判断的四项（不含看现场的综合表现），每项 25 分，满分 100 分，以 0.5 分为一档。',
      en: 'The notice names no criteria. Here the four of the contest series that can be judged from papers (not 综合表现, which is about the show), 25 each, 100 in all, by halves.',
    },
    {
      zh: '通知未写如何统计评分。这里去掉 1 个最高分、1 个最低分后取平均；有效评分表不足三份时不去分。',
      en: 'The notice does not say how scores are averaged. Here the highest and the lowest are dropped; nothing with fewer than three valid sheets.',
    },
    {
      zh: '“不少于 10 个”记作奖级“入库”10 名，而不是晋级：没有下一场比赛，名单上要写“入库”。第 10 名并列时一并入库，因为通知只限下限；名额新建时可改。',
      en: '“At least 10” is the tier 入库 of 10, not a promotion: no next contest follows, and lists are to say 入库. A tie for the 10th place is taken in whole, as the notice only sets a minimum; change the count when founding.',
    },
    {
      zh: '八个应用场景方向合在一起排名，通知未写各方向名额。',
      en: 'The eight fields are ranked together: the notice gives no quota for a field.',
    },
    {
      zh: '通知的申报表没有列出栏目和字数。这里只列通知提到的栏目：申报单位、项目名称、负责人、应用领域、研发进展，都设为必填。',
      en: 'The form’s fields and limits are not on file. Here only those that the notice mentions: applicant, project name, lead person, field, progress, all required.',
    },
  ],
};
