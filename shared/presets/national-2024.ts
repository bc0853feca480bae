/** Contest C of CONTESTS.md: division finals that promote a fifth of every track, and a national final with four award tiers. */
import { expertReviewNotes, noPopularityNote, warningsNote } from './expert-review.ts';
import { field, type FormField } from './form-field.ts';
import { form as fourthForm } from './fourth-edition-form.ts';
import { expert, expertPanel } from './fourth-edition.ts';
import type { Preset } from './preset.ts';

/** The fourth contest's form with exactly one track, and the mentor that this notice adds. */
const form: readonly FormField[] = [
  ...fourthForm.map((each) =>
    each.id === 'direction' ? field('direction', 'track', '赛道', 'Track', { required: true }) : each,
  ),
  field('mentor', 'text', '导师', 'Mentor'),
  field('mentor-reason', 'longText', '导师推荐理由', 'The mentor’s reason'),
];

export const national2024: Preset = {
  id: 'national-2024',
  notice: 'national-2024',
  name: {
    zh: '第七届全国智慧医疗创新大赛',
    en: 'National Smart Healthcare Innovation Contest VII',
  },
  source: '第七届全国智慧医疗创新大赛',
  rules: {
    preset: 'national-2024',
    decimals: 2,
    stage: {
      presentationSeconds: 600,
      questionsSeconds: 120,
      questionsStart: 'auto',
      warningsSeconds: [60, 30],
    },
    order: { by: 'stroke' },
    components: [expert],
    awards: {
      scope: 'contest',
      straddle: 'decide',
      tiers: [
        { name: '一等奖', count: 20 },
        { name: '二等奖', count: 30 },
        { name: '三等奖', count: 60 },
        { name: '优胜奖', count: 90 },
      ],
      named: [
        '最佳原创奖',
        '最具发展潜力奖',
        '最佳应用实践奖',
        '最佳导师奖',
        '星锐奖',
        '突出贡献奖',
        '杰出表现奖',
        '最佳组织机构奖',
      ],
    },
    promotion: { scope: 'track', share: '0.2', rounding: 'round' },
  },
  rounds: [
    { id: 'division', name: { zh: '赛区决赛', en: 'Division final' }, omits: ['awards'] },
    { id: 'final', name: { zh: '全国总决赛', en: 'National final' }, omits: ['promotion'] },
  ],
  tiersOpen: true,
  panels: expertPanel,
  directions: ['应用创新', '技术创新', '医疗信创', '县域医疗创新'],
  specialContests: ['传统医学数字化', '海外人才'],
  stages: [
    { name: { zh: '报名', en: 'Entry' } },
    { name: { zh: '初审', en: 'First review' } },
    { name: { zh: '赛区决赛', en: 'Division final' }, run: true },
    { name: { zh: '全国总决赛', en: 'National final' }, run: true },
  ],
  entryRules: [
    {
      kind: 'maxProjectsPerUnit',
      max: 5,
      text: {
        zh: '同一单位作为主体单位或联合单位，参赛项目合计不超过 5 个。',
        en: 'A unit appears in at most 5 projects, as lead or joint applicant.',
      },
    },
    {
      kind: 'maxConsecutiveYearsPerTheme',
      max: 2,
      text: {
        zh: '同一单位不得以同一主题连续参赛超过两年。',
        en: 'The same unit may not enter the same theme in more than two consecutive years.',
      },
    },
    {
      kind: 'exactlyOneTrack',
      text: { zh: '每个项目只能参加一个赛道。', en: 'A project enters exactly one track.' },
    },
    {
      kind: 'exactlyOneDivision',
      text: { zh: '每个项目只能参加一个赛区。', en: 'A project enters exactly one division.' },
    },
    {
      kind: 'deckDueBefore',
      stage: { zh: '赛区决赛', en: 'Division final' },
      text: { zh: '路演 PPT 须在赛区决赛前上传。', en: 'The deck is uploaded before the division final.' },
    },
    {
      kind: 'tracksOnlyFor',
      tracks: ['县域医疗创新'],
      level: 'county-and-below',
      text: {
        zh: '县域医疗创新赛道限县级及以下单位参加。',
        en: 'The county track (县域医疗创新) is for county-level units and below.',
      },
    },
    {
      kind: 'minOverseasMembers',
      tracks: ['海外人才'],
      min: 1,
      text: {
        zh: '海外人才专题赛的团队至少有一名海外成员。',
        en: 'Special contest 海外人才: at least one overseas member.',
      },
    },
    {
      kind: 'fileNaming',
      pattern: '{unit}-{name}',
      maxMegabytes: 5,
      text: {
        zh: '文件以“主体单位-项目名称”命名，不超过 5 MB。',
        en: 'Files are named “lead unit-project name” and are no larger than 5 MB.',
      },
    },
  ],
  form,
  outputTables: [],
  provisions: [
    {
      zh: '全国共 31 个赛区，约 200 个项目进入总决赛。',
      en: '31 divisions; about 200 finalists.',
    },
    {
      zh: '各赛道按同一比例晋级：通过初审项目的 20%。',
      en: 'Every track promotes the same share: 20% of the projects that passed the first review.',
    },
  ],
  notes: [
    {
      zh: '赛区决赛只晋级、不评奖，全国总决赛只评奖、不晋级：新建时选择本场是哪一场。',
      en: 'A division final promotes and gives no awards, the national final gives awards and promotes nobody: choose which one this is when founding it.',
    },
    ...expertReviewNotes,
    noPopularityNote,
    {
      zh: '通知未写路演时间。这里取最近一次总决赛（2020 年）的汇报 10 分钟、答辩 2 分钟。',
      en: 'The notice names no times. Here those of the last national final on file (2020): 10 minutes of presentation, 2 of questions.',
    },
    warningsNote,
    {
      zh: '通知列出四个奖级，未写名额。这里以约 200 个总决赛项目计：2020 年各级名额（特等奖并入一等奖）加倍，即 20、30、60、90；新建时可改。',
      en: 'The notice lists four tiers without counts. Here, for about 200 finalists, twice those of 2020 (grand prize joined to the first): 20, 30, 60, 90; change them when founding the contest.',
    },
    {
      zh: '通知未写奖项按赛道还是按全部项目评。这里按全部项目的总分；单项奖由组委会评定，名额未定。',
      en: 'The notice does not say whether awards go by track. Here by total over all projects; single awards are named by the committee, their number is open.',
    },
    {
      zh: '通知未写 20% 遇小数如何取整。这里四舍五入，每个赛道至少 1 个；本场项目应是通过初审的项目。',
      en: 'The notice does not say how 20% is rounded. Here half up, at least 1 a track; the projects entered here are to be those that passed the first review.',
    },
    {
      zh: '专题赛项目填专题赛名称作为赛道，各自成一赛道排名和晋级。通知未写专题赛另有晋级比例，这里同为 20%。',
      en: 'A project in a special contest has that contest’s name as its track and is ranked and promoted there. No other share is named for it; here also 20%.',
    },
    {
      zh: '通知的申报表除导师及其推荐理由外没有列出字数。这里沿用第四届申报表的栏目和字数，赛道改为唯一选择。',
      en: 'Beyond the mentor and the mentor’s reason the form’s fields and word limits are not on file. Here those of the fourth contest, with exactly one track.',
    },
  ],
};
