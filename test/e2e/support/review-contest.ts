/** The contest of the desk review's end-to-end test: two judges, two projects, two components, and its marks by hand. */
import type { ContestFileInput } from '../../../shared/scoring/contest-file.ts';

const criterion = (id: string, name: string, max: string) => ({ id, name, max, step: '0.5' });

export const reviewContest: ContestFileInput = {
  format: 'luyan-contest/1',
  title: '应用场景材料评审演练',
  rules: {
    components: [
      {
        id: 'value',
        name: '应用价值',
        kind: 'judged',
        panel: 'expert',
        criteria: [criterion('need', '场景需求', '10'), criterion('effect', '应用成效', '10')],
      },
      {
        id: 'outlook',
        name: '推广前景',
        kind: 'judged',
        panel: 'expert',
        criteria: [criterion('reach', '可复制性', '5')],
      },
    ],
  },
  panels: [
    {
      id: 'expert',
      name: '评审专家',
      judges: [
        { id: 'e1', name: '专家甲' },
        { id: 'e2', name: '专家乙' },
      ],
    },
  ],
  projects: [
    { id: 'p1', number: 1, name: '甲项目随访助手', unit: '示例一院', track: '卫生便民服务' },
    { id: 'p2', number: 2, name: '乙项目基层辅诊', unit: '示例二院', track: '基层能力提升' },
  ],
};

/** By project, then judge: scores by the criterion's name. */
export const reviewMarks = {
  p1: {
    e1: { 场景需求: '8.5', 应用成效: '9', 可复制性: '4' },
    e2: { 场景需求: '9', 应用成效: '7', 可复制性: '4.5' },
  },
  p2: {
    e1: { 场景需求: '6', 应用成效: '7.5', 可复制性: '3' },
    e2: { 场景需求: '8', 应用成效: '8', 可复制性: '5' },
  },
} as const;

/**
 * Worked out by hand, RULES.md §2–§4; two sheets are not trimmed.
 * p1: (17.5 + 16) / 2 = 16.75; (4 + 4.5) / 2 = 4.25. Total 21.00.
 * p2: (13.5 + 16) / 2 = 14.75; (3 + 5) / 2 = 4.00. Total 18.75.
 */
export const reviewByHand = { p1: '21.00', p2: '18.75' } as const;
