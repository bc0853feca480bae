/** The contest of the scenes' test: small enough to be played in a minute, with everything that a scene can show. */
import type { ContestFileInput } from '../../../shared/scoring/contest-file.ts';

export const scenesContest: ContestFileInput = {
  format: 'luyan-contest/1',
  title: '画面演练大赛 · 决赛',
  rules: {
    decimals: 2,
    stage: {
      presentationSeconds: 120,
      questionsSeconds: 90,
      questionsStart: 'auto',
      warningsSeconds: [60, 30],
    },
    components: [
      {
        id: 'expert',
        name: '专家评委评分',
        kind: 'judged',
        panel: 'expert',
        criteria: [{ id: 'whole', name: '综合表现', max: '100', step: '0.5' }],
      },
      { id: 'popularity', name: '网络人气积分', kind: 'popularity' },
    ],
    awards: {
      scope: 'contest',
      tiers: [
        { name: '一等奖', count: 1 },
        { name: '二等奖', count: 2 },
      ],
      named: ['最佳原创奖'],
    },
  },
  groups: [
    { id: 'hospital', name: '医院组' },
    { id: 'company', name: '企业组' },
  ],
  panels: [
    {
      id: 'expert',
      name: '专家评委',
      judges: ['一', '二', '三'].map((name, index) => ({ id: `e${index + 1}`, name: `专家${name}号` })),
    },
  ],
  projects: [
    { id: 'p1', number: 1, name: '甲项目远程会诊', unit: '示例一院', group: 'hospital' },
    { id: 'p2', number: 2, name: '乙项目智慧药房', unit: '示例二院', group: 'hospital' },
    { id: 'p3', number: 3, name: '丙项目影像质控', unit: '示例公司', group: 'company' },
    { id: 'p4', number: 4, name: '丁项目移动护理', unit: '示例四院', group: 'hospital' },
  ],
};

export const organisers = [
  { role: '主办', names: ['样例省卫生健康信息学会', '示例大学'] },
  { role: '支持单位', names: ['虚构通信研究院'] },
];

/**
 * What e1, e2 and e3 give; the middle one counts (RULES.md §2.3). With the vote (p3 two ballots, p1 one, p2 none:
 * 10, 9 and 0 points) the totals are 97.50 for p1, 80.00 for p2 and 100.00 for p3.
 */
export const marks: Readonly<Record<string, readonly number[]>> = {
  p1: [95, 88.5, 71.5],
  p2: [85, 80, 66.5],
  p3: [93, 90, 82.5],
};
