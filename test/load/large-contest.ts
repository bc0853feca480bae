/** The contest that the speed of the tally is measured with: 200 projects × 30 judges × 7 criteria, all of it invented. */
import type { ContestFileInput } from '../../shared/scoring/contest-file.ts';
import { expertId, numbered, projectId } from './contest.ts';

export const projects = 200;
export const judges = 30;
/** The maxima of the seven criteria, a hundred points in all. */
const maxima = [20, 20, 15, 15, 10, 10, 10];
export const size = `${projects} projects × ${judges} judges × ${maxima.length} criteria`;

const groups = numbered(8, (n) => ({ id: `g${n}`, name: `第${n}组` }));

/** A sheet that differs from its neighbours': each score some half points below the maximum. */
export const largeScores = (_componentId: string, nth: number): Record<string, string> =>
  Object.fromEntries(
    maxima.map((max, index) => [`c${index + 1}`, String(max - ((nth * (7 + index)) % (max + 1)) / 2)]),
  );

export function largeContest(): ContestFileInput {
  return {
    format: 'luyan-contest/1',
    title: '大型性能测试赛（演示）',
    rules: {
      stage: { presentationSeconds: 480, questionsSeconds: 240 },
      components: [
        {
          id: 'expert',
          name: '专家评分',
          kind: 'judged',
          panel: 'expert',
          criteria: maxima.map((max, index) => ({
            id: `c${index + 1}`,
            name: `要素${index + 1}`,
            max: `${max}`,
          })),
        },
        { id: 'popularity', name: '网络人气积分', kind: 'popularity', cap: { share: '0.05', of: 'awarded' } },
      ],
      awards: {
        tiers: [
          { name: '一等奖', count: 10 },
          { name: '二等奖', count: 20 },
          { name: '三等奖', count: 30 },
        ],
      },
      promotion: { scope: 'group', share: '0.2' },
    },
    groups,
    panels: [
      {
        id: 'expert',
        name: '专家评委',
        judges: numbered(judges, (n) => ({ id: expertId(n), name: `专家${n}`, unit: `示例单位${n}` })),
      },
    ],
    projects: numbered(projects, (n) => ({
      id: projectId(n),
      number: n,
      name: `跨机构检查检验结果互认平台之${n}`,
      unit: `示例市第${n}人民医院`,
      group: groups[n % groups.length]?.id,
    })),
  };
}

/** With every sheet and the public's votes. */
export function scoredContest(): ContestFileInput {
  const contest = largeContest();
  const sheets = contest.projects.flatMap((project, p) =>
    numbered(judges, (n) => ({
      judge: expertId(n),
      project: project.id,
      component: 'expert',
      scores: largeScores('expert', p * judges + n),
    })),
  );
  const votes = Object.fromEntries(contest.projects.map(({ id }, p) => [id, (p * 7919) % 5000]));
  return { ...contest, sheets, votes };
}
