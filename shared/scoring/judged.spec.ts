import { describe, expect, it } from 'vitest';
import { contestWith, judged, panelOf, projectsOf, sheetsOf } from '../../test/support/contest-with.ts';
import type { ContestFile } from './contest-file.ts';
import type { JudgedComponentResult } from './results.ts';
import { explainComponent, tally } from './tally.ts';

const scoreOf = (file: ContestFile, id = 'p') =>
  tally(file).projects.find((project) => project.id === id)?.components.score as JudgedComponentResult;

describe('RULES §2.2: which sheets are valid', () => {
  it('counts 0 as a score, and names a judge without a sheet as absent', () => {
    const file = contestWith({ panels: [panelOf(3)], sheets: sheetsOf('p', ['0', null, '10']) });
    expect(scoreOf(file)).toMatchObject({ value: '5.00', sheets: 2, absent: ['j2'], recused: [] });
  });

  it('sets aside the sheet of a recused judge, who is not absent either', () => {
    const file = contestWith({
      panels: [panelOf(4)],
      sheets: sheetsOf('p', ['100', '50', null, null]),
      recusals: [
        { judge: 'j1', project: 'p' },
        { judge: 'j3', project: 'p' },
      ],
    });
    expect(scoreOf(file)).toMatchObject({ value: '50.00', sheets: 1, absent: ['j4'], recused: ['j1', 'j3'] });
    expect(explainComponent(file, 'p', 'score').sheets).toEqual([
      { judgeId: 'j1', total: '100', dropped: null, counted: false, setAside: 'recused' },
      { judgeId: 'j2', total: '50', dropped: null, counted: true, setAside: null },
    ]);
  });

  it('neither counts nor misses a judge of another room; a judge without a room sits in every one', () => {
    const file = contestWith({
      rooms: [
        { id: 'r1', name: 'One' },
        { id: 'r2', name: 'Two' },
      ],
      panels: [
        {
          id: 'panel',
          name: 'Panel',
          judges: [
            { id: 'j1', name: 'A', room: 'r1' },
            { id: 'j2', name: 'B', room: 'r2' },
            { id: 'j3', name: 'C' },
            { id: 'j4', name: 'D', room: 'r1' },
          ],
        },
      ],
      projects: projectsOf(['p'], { room: 'r1' }),
      sheets: sheetsOf('p', ['80', '10', '90', null]),
    });
    expect(scoreOf(file)).toMatchObject({ value: '85.00', sheets: 2, absent: ['j4'], recused: [] });
    expect(explainComponent(file, 'p', 'score').sheets[1]).toMatchObject({ setAside: 'other-room' });
  });

  it('names a recused judge of another room nowhere: of that room nobody is asked', () => {
    const file = contestWith({
      rooms: [
        { id: 'r1', name: 'One' },
        { id: 'r2', name: 'Two' },
      ],
      panels: [{ id: 'panel', name: 'Panel', judges: [{ id: 'j1', name: 'A', room: 'r2' }] }],
      projects: projectsOf(['p'], { room: 'r1' }),
      recusals: [{ judge: 'j1', project: 'p' }],
    });
    expect(scoreOf(file)).toMatchObject({ sheets: 0, absent: [], recused: [] });
  });

  it('counts a judge once for each component of the panel, and recuses from all of them', () => {
    const file = contestWith({
      rules: { components: [judged('score'), judged('other')] },
      panels: [panelOf(2)],
      projects: projectsOf(['p', 'q']),
      sheets: ['p', 'q'].flatMap((id) => [
        ...sheetsOf(id, ['40', '60']),
        ...sheetsOf(id, ['6', '8'], 'other'),
      ]),
      recusals: [{ judge: 'j2', project: 'q' }],
    });
    expect(tally(file).projects.map(({ id, total }) => [id, total])).toEqual([
      ['p', '57.00'],
      ['q', '46.00'],
    ]);
  });

  it('takes panel order, not the order in which sheets came in', () => {
    const sheets = sheetsOf('p', ['80', '80', '80', '70']).reverse();
    expect(scoreOf(contestWith({ panels: [panelOf(4)], sheets })).dropped).toEqual({
      high: ['j1'],
      low: ['j4'],
    });
  });
});

describe('RULES §2.3 and §2.4: trim, mean and its one rounding', () => {
  it.each([
    { totals: ['80', '90'], value: '85.00', untrimmed: true },
    { totals: ['80', '90', '85'], value: '85.00', untrimmed: false },
    { totals: ['80.01', '80'], value: '80.01', untrimmed: true },
    { totals: ['1', '0', '0', '1', '1'], value: '0.67', untrimmed: false },
    { totals: ['0', '0', '0', '1', '1'], value: '0.33', untrimmed: false },
  ])('$totals give $value', ({ totals, value, untrimmed }) => {
    const file = contestWith({ panels: [panelOf(totals.length)], sheets: sheetsOf('p', totals) });
    expect(scoreOf(file)).toMatchObject({ value, untrimmed, sheets: totals.length });
  });

  it.each([
    [0, '81'],
    [1, '80.7'],
    [3, '80.667'],
    [4, '80.6667'],
  ])('rounds to the contest’s %i decimals', (decimals, value) => {
    const components = [judged('score', { trim: { high: 0, low: 0 } })];
    const file = contestWith({ rules: { decimals, components }, sheets: sheetsOf('p', ['80', '81', '81']) });
    expect(scoreOf(file).value).toBe(value);
    expect(tally(file).projects[0]?.total).toBe(value);
  });
});

describe('RULES §2.4: exactly half is rounded up, at any number of decimals', () => {
  it.each([
    { decimals: 0, half: ['80', '81'], value: '81', below: ['80', '80.9998'], lower: '80' },
    { decimals: 1, half: ['80', '80.1'], value: '80.1', below: ['80', '80.0998'], lower: '80.0' },
    { decimals: 2, half: ['80', '80.01'], value: '80.01', below: ['80', '80.0098'], lower: '80.00' },
    { decimals: 3, half: ['80', '80.001'], value: '80.001', below: ['80', '80.0008'], lower: '80.000' },
    { decimals: 4, half: ['80', '80.0001'], value: '80.0001', below: ['80', '80'], lower: '80.0000' },
    { decimals: 0, half: ['99', '100'], value: '100', below: ['0', '0.9999'], lower: '0' },
  ])(
    '$decimals: the mean of $half is $value, of $below $lower',
    ({ decimals, half, value, below, lower }) => {
      const valueOf = (totals: string[]) =>
        scoreOf(contestWith({ rules: { decimals }, panels: [panelOf(2)], sheets: sheetsOf('p', totals) }))
          .value;
      expect(valueOf(half)).toBe(value);
      expect(valueOf(below)).toBe(lower);
    },
  );

  it('rounds the mean, not the sheets: two criteria of a quarter each', () => {
    const criteria = ['a', 'b'].map((id) => ({ id, name: id, max: '1', step: '0.25' }));
    const file = contestWith({
      rules: { decimals: 0, components: [judged('score', { criteria })] },
      sheets: [{ judge: 'j1', project: 'p', component: 'score', scores: { a: '0.25', b: '0.25' } }],
    });
    expect(scoreOf(file).value).toBe('1');
  });
});

describe('RULES §2.5: no valid sheet', () => {
  it('leaves the project without value, total and rank, after all ranked ones', () => {
    const file = contestWith({
      projects: projectsOf(['none', 'p']),
      panels: [panelOf(2)],
      sheets: sheetsOf('p', ['0']),
    });
    const [first, second] = tally(file).projects;
    expect(first).toMatchObject({ id: 'p', rank: 1, total: '0.00', flags: [] });
    expect(second).toMatchObject({
      id: 'none',
      rank: null,
      total: null,
      flags: ['incomplete'],
      promoted: null,
    });
    expect(second?.components.score).toMatchObject({ value: null, sheets: 0, absent: ['j1', 'j2'] });
  });

  it('is so too where one of two components has none, or every judge is recused', () => {
    const file = contestWith({
      rules: { components: [judged('score'), judged('other')] },
      panels: [panelOf(1)],
      projects: projectsOf(['p', 'q']),
      sheets: [...sheetsOf('p', ['5']), ...sheetsOf('q', ['5']), ...sheetsOf('q', ['5'], 'other')],
      recusals: [{ judge: 'j1', project: 'q' }],
    });
    expect(tally(file).projects.map(({ flags }) => flags)).toEqual([['incomplete'], ['incomplete']]);
  });

  it('keeps the sheets of a withdrawn project without counting them', () => {
    const file = contestWith({
      projects: projectsOf(['p'], { withdrawn: true }),
      panels: [panelOf(2)],
      sheets: sheetsOf('p', ['5']),
    });
    expect(tally(file).projects[0]).toMatchObject({ total: null, rank: null, flags: ['withdrawn'] });
    expect(scoreOf(file)).toMatchObject({ value: null, sheets: 0, absent: [], untrimmed: false });
    expect(explainComponent(file, 'p', 'score').sheets[0]).toMatchObject({
      total: '5',
      setAside: 'withdrawn',
    });
  });
});
