// The worked example of RULES §7 as a small contest file: one criterion a component, three other projects in the vote.
import type { ContestFile, Cap } from '../../shared/scoring/contest-file.ts';
import { contestWith, judged, panelOf, projectsOf, sheetsOf } from './contest-with.ts';

const criterion = (max: string) => [{ id: 'all', name: '综合', max }];

/** Project `x`; `cap` is that of the popularity points. */
export function contestOfWorkedExample(cap?: Partial<Cap> & Pick<Cap, 'share'>): ContestFile {
  return contestWith({
    title: '示例大赛',
    rules: {
      components: [
        judged('expert', { name: '专家评委评分', panel: 'expert', criteria: criterion('100') }),
        judged('professional', { name: '专业评委评分', panel: 'professional', criteria: criterion('30') }),
        judged('innovation', { name: '创新创意分', panel: 'expert', criteria: criterion('10') }),
        { id: 'popularity', name: '网络人气积分', kind: 'popularity', ...(cap && { cap }) },
      ],
    },
    panels: [
      { ...panelOf(7, 'expert', 'e'), name: '专家评委' },
      { ...panelOf(4, 'professional', 'p'), name: '专业评委' },
    ],
    projects: projectsOf(['x', 'first', 'second', 'fourth']),
    sheets: [
      ...sheetsOf('x', ['92', '88.5', '95', '90', '88.5', '91', '79'], 'expert', 'e'),
      ...sheetsOf('x', ['27', '25.5', '28', '26'], 'professional', 'p'),
      ...sheetsOf('x', ['9', '8', '8.5', '9', '7', '8', '8.5'], 'innovation', 'e'),
    ],
    votes: { x: 300, first: 500, second: 400, fourth: 1 },
  });
}
