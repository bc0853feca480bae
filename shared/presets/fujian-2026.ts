/** Contest D of CONTESTS.md: a province's best cases of digital management, defended on site or online. */
import { expertReviewNotes, noPopularityNote, warningsNote } from './expert-review.ts';
import { form } from './fujian-2026-form.ts';
import { expert, expertPanel } from './fourth-edition.ts';
import type { Preset } from './preset.ts';

export const fujian2026: Preset = {
  id: 'fujian-2026',
  notice: 'fujian-2026',
  name: {
    zh: '福建省医院协会医疗数智管理优秀案例评选',
    en: 'Fujian Hospital Association: best cases of digital and smart management',
  },
  source: '福建省医院协会医疗数智管理优秀案例评选',
  rules: {
    preset: 'fujian-2026',
    decimals: 2,
    stage: {
      presentationSeconds: 480,
      questionsSeconds: 240,
      questionsStart: 'auto',
      warningsSeconds: [60, 30],
    },
    order: { by: 'stroke' },
    components: [expert],
  },
  tiersOpen: true,
  panels: expertPanel,
  directions: ['数字化转型创新', '技术创新应用', 'AI及数据赋能创新', '新技术赋能基层创新'],
  stages: [
    { name: { zh: '申报', en: 'Application' } },
    { name: { zh: '形式初审', en: 'Check of form' } },
    { name: { zh: '初赛', en: 'Preliminary' }, run: true },
    { name: { zh: '决赛', en: 'Final' }, run: true },
    { name: { zh: '公示', en: 'Publicity' } },
    { name: { zh: '发布', en: 'Publication' } },
  ],
  entryRules: [
    {
      kind: 'exactlyOneTrack',
      text: { zh: '赛道选择唯一：每个项目只能申报一个赛道。', en: 'A project enters exactly one track.' },
    },
    {
      kind: 'leadUnitNamed',
      text: { zh: '须写明主体申报单位。', en: 'The lead unit is named.' },
    },
    {
      kind: 'maxJointUnits',
      max: 1,
      text: { zh: '联合参赛单位不超过 1 个。', en: 'At most one joint unit.' },
    },
    {
      kind: 'tracksOnlyFor',
      tracks: ['新技术赋能基层创新'],
      level: 'county-and-below',
      text: {
        zh: '县级及以下单位申报“新技术赋能基层创新”赛道。',
        en: 'County-level units and below apply in the track 新技术赋能基层创新.',
      },
    },
    {
      kind: 'inUseSince',
      date: '2023-01-01',
      text: {
        zh: '项目须为 2023 年 1 月 1 日及以后投入使用。',
        en: 'The project has come into use on 1 January 2023 or later.',
      },
    },
    {
      kind: 'liveAtLeastMonths',
      months: 3,
      text: { zh: '项目上线运行不少于 3 个月。', en: 'It has been live for at least 3 months.' },
    },
    {
      kind: 'noAwardHeld',
      level: 'national',
      text: {
        zh: '已获国家级奖项的项目不再参评。',
        en: 'No project that already holds a national award.',
      },
    },
    {
      kind: 'judgedByPeople',
      text: { zh: '形式初审：材料是否齐全。', en: 'Check of form: are the materials complete?' },
    },
    {
      kind: 'fileNaming',
      pattern: '{track}-{unit}-{name}',
      text: {
        zh: '文件以“赛道-主体申报单位-项目名称”命名。',
        en: 'Files are named “track-lead unit-project name”.',
      },
    },
  ],
  form,
  outputTables: [],
  provisions: [
    {
      zh: '初赛由专家评审，现场或线上答辩。',
      en: 'Preliminary: expert review, with a defence on site or online.',
    },
    {
      zh: '获奖项目可推荐参加全国总决赛。',
      en: 'Winners may be recommended to the national final.',
    },
  ],
  notes: [
    ...expertReviewNotes,
    noPopularityNote,
    {
      zh: '通知未写答辩时间。这里取省级赛区（2019 年）的汇报 8 分钟、答辩 4 分钟。',
      en: 'The notice names no times. Here those of the provincial division on file (2019): 8 minutes of presentation, 4 of questions.',
    },
    warningsNote,
    {
      zh: '通知未列奖级和名额。这里不设奖级，只排名次；新建决赛时可填写奖级和名额。',
      en: 'The notice lists no award tiers or counts. Here there are none, only ranks; add tiers when founding the final.',
    },
    {
      zh: '通知未写初赛进入决赛的名额，推荐参加全国总决赛也未写名额。这里不设晋级。',
      en: 'The notice names no number that goes from the preliminary into the final, nor how many are recommended. Here nobody is promoted by rule.',
    },
    {
      zh: '初赛和决赛各建一场，规则相同；决赛的项目由工作人员录入。',
      en: 'Found the preliminary and the final as two contests with the same rules; staff enter the finalists.',
    },
    {
      zh: '通知未写文件大小。这里不设上限；路演文件另受系统 50 MB 的上限约束。',
      en: 'The notice names no file size. Here there is no limit but the system’s own of 50 MB for a deck.',
    },
    {
      zh: '申报表未写哪些栏必填。这里把项目名称、主体单位、机构代码、负责人、联系人、手机、赛道和有字数限制的各栏设为必填。',
      en: 'The form does not say which fields are required. Here: project name, lead unit, its code, leader, contact, their mobiles, track, and every field with a word limit.',
    },
  ],
};
