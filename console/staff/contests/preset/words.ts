/** Words around a preset; what it says itself comes with it. */
import type { Bilingual } from '../../../../shared/contract/text.ts';
import type { EntryCheck } from '../../../../shared/presets/index.ts';

export const words = {
  choose: { zh: '选择预设', en: 'Choose a preset' },
  deskReview: { zh: '书面评审（无路演）', en: 'Desk review (no stage)' },
  round: { zh: '本场是', en: 'This contest is the' },
  source: { zh: '出处', en: 'Source' },
  show: { zh: '路演', en: 'Roadshow' },
  noShow: { zh: '无，专家在各自时间评审材料', en: 'None: experts score in their own time' },
  maximum: { zh: '总分上限', en: 'Highest total' },
  order: { zh: '路演顺序', en: 'Running order' },
  vote: { zh: '网络投票', en: 'Public vote' },
  noVote: { zh: '不计', en: 'Not counted' },

  scoring: { zh: '计分', en: 'Scoring' },
  component: { zh: '计分项', en: 'Component' },
  panel: { zh: '评委组', en: 'Panel' },
  max: { zh: '满分', en: 'Max' },
  criteria: { zh: '评分要素', en: 'Criteria' },
  mean: { zh: '统计', en: 'How it counts' },
  publicAtLarge: { zh: '公众', en: 'the public' },

  prizes: { zh: '奖项与晋级', en: 'Awards and promotion' },
  noTiers: { zh: '不设奖级', en: 'No award tiers' },
  tier: { zh: '奖级', en: 'Tier' },
  count: { zh: '名额', en: 'Count' },
  places: { zh: '名次', en: 'Places' },
  namedAwards: { zh: '单项奖（评定后登记）', en: 'Named awards (recorded by hand)' },
  promotion: { zh: '晋级', en: 'Promotion' },
  noPromotion: { zh: '不晋级', en: 'Nobody is promoted' },
  extend: {
    zh: '并列跨越末位时一并授予',
    en: 'A shared rank across the end of a tier gets it whole',
  },
  decide: {
    zh: '并列跨越末位时由评委会主席裁定',
    en: 'A shared rank across the end of a tier is decided by the jury chair',
  },

  tiersTitle: { zh: '奖级与名额', en: 'Award tiers and counts' },
  tiersHint: {
    zh: '通知没有定下这些：请按本场填写，没有奖级就全部删去。从高到低，名额留空的不设。',
    en: 'The notice leaves them open: fill in this contest’s, best first. A tier without a count is left out.',
  },
  addTier: { zh: '加一个奖级', en: 'Add a tier' },
  removeTier: { zh: '删去', en: 'Remove' },

  field: { zh: '赛道与分组', en: 'Tracks and groups' },
  tracks: { zh: '赛道 · 主题', en: 'Tracks' },
  specialContests: { zh: '专题赛', en: 'Special contests' },
  groups: { zh: '分组', en: 'Groups' },
  noTracks: { zh: '不分赛道', en: 'No tracks' },
  stages: { zh: '流程', en: 'Stages' },
  runHere: { zh: '本系统', en: 'run here' },

  entry: { zh: '申报规则', en: 'Entry rules' },
  provisions: { zh: '通知的其他规定', en: 'What else the notice lays down' },
  form: { zh: '申报表', en: 'Application form' },
  fieldName: { zh: '栏目', en: 'Field' },
  limit: { zh: '字数', en: 'Limit' },
  required: { zh: '必填', en: 'required' },
  several: { zh: '可多项', en: 'several' },
  output: { zh: '产出表', en: 'Output tables' },
  notes: { zh: '通知未写处：本预设这样定', en: 'Where the notice is silent: what was chosen' },
} satisfies Record<string, Bilingual>;

/** How staff check an entry rule. */
export const checkWords: Readonly<Record<EntryCheck, Bilingual>> = {
  list: { zh: '按名单核对', en: 'by the list' },
  statement: { zh: '按申报核对', en: 'by statement' },
  people: { zh: '人工审核', en: 'by people' },
};

export const fieldsOf = (count: number): Bilingual => ({ zh: `${count} 栏`, en: `${count} fields` });
export const columnsOf = (count: number): Bilingual => ({ zh: `${count} 列`, en: `${count} columns` });
export const atMost = (count: number): Bilingual => ({ zh: `≤ ${count} 字`, en: `≤ ${count} characters` });
