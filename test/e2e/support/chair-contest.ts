/** The contest of the chair's end-to-end test: one component, five judges, three projects, and its marks by hand. */
import { contestWith, judged, projectsOf } from '../../support/contest-with.ts';

export const judgeNames = ['周评委', '吴评委', '郑评委', '王评委', '冯评委'] as const;

/** A desk review: no stage, so that all can be closed at once. */
export const chairContest = contestWith({
  title: '组长审定演练',
  panels: [
    { id: 'panel', name: '专家评委', judges: judgeNames.map((name, at) => ({ id: `j${at + 1}`, name })) },
  ],
  projects: projectsOf(['p1', 'p2', 'p3']).map((project, at) => ({
    ...project,
    name: ['甲项目远程会诊', '乙项目智慧药房', '丙项目影像质控'][at] ?? '',
    unit: '示例医院',
  })),
  rules: {
    components: [judged('score', { name: '专家评分' })],
    awards: { scope: 'contest', straddle: 'decide', tiers: [{ name: '一等奖', count: 1 }] },
  },
});

/**
 * By project: sheet totals in panel order; highest and lowest are dropped.
 * p1: (88 + 89 + 90)/3 = 89.00, and 60 is 29 below the median 89. p2, p3: 85.00 each, a tie for rank 2.
 */
export const chairMarks: Readonly<Record<string, readonly number[]>> = {
  p1: [90, 88, 91, 89, 60],
  p2: [85, 85, 86, 84, 85],
  p3: [85, 86, 84, 85, 85],
};
