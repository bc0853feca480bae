/** Contest A of CONTESTS.md: a provincial division final, 8 + 4 minutes, top 5 go on to the national final. */
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

export const shanxi2019: Preset = {
  id: 'shanxi-2019',
  notice: 'shanxi-2019',
  name: {
    zh: '第四届智慧医疗创新大赛 · 山西赛区',
    en: 'Smart Healthcare Innovation Contest IV, Shanxi division',
  },
  source: '第四届智慧医疗创新大赛山西赛区',
  rules: {
    preset: 'shanxi-2019',
    decimals: 2,
    stage: {
      presentationSeconds: 480,
      questionsSeconds: 240,
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
      },
      innovation,
    ],
    promotion: { scope: 'contest', top: 5 },
  },
  panels,
  directions,
  stages: stages('赛区决赛'),
  entryRules: [
    {
      kind: 'fileNaming',
      pattern: '{unit}+{name}',
      maxMegabytes: 5,
      text: {
        zh: '文件以“主体单位+项目名称”命名，不超过 5 MB。',
        en: 'Files are named “lead unit+project name” and are no larger than 5 MB.',
      },
    },
    {
      kind: 'deckRatio',
      width: 16,
      height: 9,
      text: { zh: '路演 PPT 的画面比例为 16:9。', en: 'The deck is 16:9.' },
    },
  ],
  form,
  outputTables: [],
  provisions: [
    ...sharedProvisions,
    {
      zh: '总排名前 5 名代表本省参加全国总决赛。',
      en: 'The top 5 of the overall ranking represent the province at the national final.',
    },
  ],
  notes: [
    ...sharedNotes,
    {
      zh: '通知未写路演顺序。这里沿用总决赛的办法：按项目名称笔划排序。',
      en: 'The notice is silent on the running order. Here as in the national final: by strokes of the project name.',
    },
    {
      zh: '通知要求网络人气积分计入总分，未设上限。这里不设上限。',
      en: 'The notice counts popularity points in the total and sets no cap. Here there is none.',
    },
    {
      zh: '通知未设赛区奖项。这里不设奖级，只有晋级。',
      en: 'The notice gives no awards in the division. Here there are no award tiers, only promotion.',
    },
    {
      zh: '主题可多选，而每个项目在系统中只有一个主题栏，成绩不按主题排；多个主题写在同一栏，用顿号隔开。',
      en: 'Several themes may be chosen, while a project has one theme field here and no ranking goes by it: write several into the one field.',
    },
    {
      zh: '流程各阶段取自同一届大赛的总决赛通知；本预设用于其中的赛区决赛。',
      en: 'The stages are those of the same contest’s national notice; this preset runs the division final.',
    },
  ],
};
