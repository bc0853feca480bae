/** Contest A of CONTESTS.md: a provincial division final, 8 + 4 minutes, top 5 go on to the national final. */
import { directions, expert, form, innovation, panels, professional, sharedNotes } from './fourth-edition.ts';
import type { Preset } from './preset.ts';

export const shanxi2019: Preset = {
  id: 'shanxi-2019',
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
  form,
  notes: [
    ...sharedNotes,
    { zh: '通知未写路演顺序。这里沿用总决赛的办法：按项目名称笔划排序。' },
    { zh: '通知要求网络人气积分计入总分，未设上限。这里不设上限。' },
    { zh: '路演文件为 16:9 幻灯片，以“主体单位+项目名称”命名，不超过 5 MB；汇报时间到即自动结束 PPT。' },
  ],
};
