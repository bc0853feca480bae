import { expect, it } from 'vitest';
import { aheadText } from './ahead-words.ts';

const project = {
  projectId: 'p3',
  number: 3,
  name: '云上影像',
  unit: '示例医院',
  jointUnits: [],
  group: null,
  track: null,
};

it.each([
  ['programme', 'waiting', '下一步显示：项目题目页 · 3 云上影像'],
  ['programme', 'presenting', '下一步显示：PPT与计时 · 3 云上影像'],
  ['reveal', null, '下一步显示：揭晓 · 3 云上影像'],
  ['leaderboard', null, '下一步显示：排行榜'],
] as const)('%s, %s', (scene, phase, zh) => expect(aheadText({ scene, phase, project }).zh).toBe(zh));
