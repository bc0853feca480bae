import { describe, expect, it } from 'vitest';
import { contestWith, judged, panelOf, projectsOf, sheetsOf } from '../../test/support/contest-with.ts';
import type { PopularityComponent } from './contest-file.ts';
import { explainComponent, tally, tallyDetailed } from './tally.ts';

const criterion = (max: string) => [{ id: 'all', name: 'All', max }];

function contestA(cap?: PopularityComponent['cap']) {
  return contestWith({
    rules: {
      components: [
        judged('expert', { panel: 'expert', criteria: criterion('100') }),
        judged('professional', { panel: 'professional', criteria: criterion('30') }),
        judged('innovation', { panel: 'expert', criteria: criterion('10') }),
        { id: 'popularity', name: 'Popularity', kind: 'popularity', ...(cap && { cap }) },
      ],
    },
    panels: [panelOf(7, 'expert', 'e'), panelOf(4, 'professional', 'p')],
    projects: projectsOf(['x', 'first', 'second', 'fourth']),
    sheets: [
      ...sheetsOf('x', ['92', '88.5', '95', '90', '88.5', '91', '79'], 'expert', 'e'),
      ...sheetsOf('x', ['27', '25.5', '28', '26'], 'professional', 'p'),
      ...sheetsOf('x', ['9', '8', '8.5', '9', '7', '8', '8.5'], 'innovation', 'e'),
    ],
    votes: { x: 300, first: 500, second: 400, fourth: 1 },
  });
}

describe('RULES §7: the worked example, to the digit', () => {
  it('without a cap: 132.90', () => {
    expect(tally(contestA()).projects[0]).toEqual({
      id: 'x',
      total: '132.90',
      rank: 1,
      groupRank: null,
      flags: [],
      components: {
        expert: {
          value: '90.00',
          sheets: 7,
          dropped: { high: ['e3'], low: ['e7'] },
          untrimmed: false,
          absent: [],
          recused: [],
        },
        professional: {
          value: '26.50',
          sheets: 4,
          dropped: { high: ['p3'], low: ['p2'] },
          untrimmed: false,
          absent: [],
          recused: [],
        },
        innovation: {
          value: '8.40',
          sheets: 7,
          dropped: { high: ['e1'], low: ['e5'] },
          untrimmed: false,
          absent: [],
          recused: [],
        },
        popularity: { value: '8.00', votes: 300, place: 3, points: '8' },
      },
      award: null,
      namedAwards: [],
      promoted: null,
    });
  });

  it('with a cap of 5% of what is awarded: 6.57 credited, 131.47', () => {
    const [project] = tally(contestA({ share: '0.05', of: 'awarded' })).projects;
    expect(project?.total).toBe('131.47');
    expect(project?.components.popularity).toEqual({ value: '6.57', votes: 300, place: 3, points: '8' });
  });

  it('tells how the mean came about, from the same numbers', () => {
    const file = contestA();
    const explained = explainComponent(file, 'x', 'expert');
    expect(explained).toMatchObject({ keptSum: '450', keptCount: 5, value: '90.00', untrimmed: false });
    expect(explained.sheets.map(({ total, dropped }) => [total, dropped])).toEqual([
      ['92', null],
      ['88.5', null],
      ['95', 'high'],
      ['90', null],
      ['88.5', null],
      ['91', null],
      ['79', 'low'],
    ]);
    expect(tallyDetailed(file).explain('x', 'expert')).toEqual(explained);
  });

  it('refuses to explain what is not judged', () => {
    expect(() => explainComponent(contestA(), 'x', 'popularity')).toThrow(RangeError);
    expect(() => explainComponent(contestA(), 'nobody', 'expert')).toThrow(RangeError);
  });
});
