import { describe, expect, it } from 'vitest';
import {
  contestOfTotals,
  contestWith,
  judged,
  panelOf,
  projectsOf,
  sheetsOf,
} from '../../test/support/contest-with.ts';
import { contestOfWorkedExample } from '../../test/support/worked-example.ts';
import { explainerOf, explainProject, type ProjectExplanation } from './explain-project.ts';
import type { JudgedComponentExplanation } from './explanation-judged.ts';
import type { PopularityComponentExplanation } from './explanation-popularity.ts';

function judgedOf(explanation: ProjectExplanation, id = 'score'): JudgedComponentExplanation {
  const found = explanation.components.find((component) => component.id === id);
  if (found?.kind !== 'judged') throw new Error(`no judged component ${id}`);
  return found;
}

function popularityOf(explanation: ProjectExplanation): PopularityComponentExplanation {
  const found = explanation.components.find((component) => component.kind === 'popularity');
  if (!found) throw new Error('no popularity');
  return found;
}

/** Judge by judge: the total, and what became of it. */
const fates = (component: JudgedComponentExplanation) =>
  component.sheets.map(({ judge, total, fate }) => [
    judge.id,
    total,
    fate.kind === 'dropped' ? fate.as : fate.kind === 'set-aside' ? fate.because : 'counted',
  ]);

/** Of the dropped ones: who was equal and stayed a little longer. */
const equals = (component: JudgedComponentExplanation) =>
  component.sheets.flatMap(({ judge, fate }) =>
    fate.kind === 'dropped' ? [[judge.id, fate.as, fate.turn, fate.equals.map(({ id }) => id)]] : [],
  );

describe('RULES §7: the worked example explained', () => {
  it('each step without a cap', () => {
    const explained = explainProject(contestOfWorkedExample(), 'x');
    expect(judgedOf(explained, 'expert').mean).toEqual({
      terms: ['92', '88.5', '90', '88.5', '91'],
      sum: '450',
      count: 5,
      unrounded: { fraction: '90', decimal: '90', ends: true },
      rounded: false,
      value: '90.00',
    });
    expect(equals(judgedOf(explained, 'expert'))).toEqual([
      ['e3', 'high', 1, []],
      ['e7', 'low', 1, []],
    ]);
    expect(judgedOf(explained, 'innovation').mean).toMatchObject({ sum: '42', count: 5, value: '8.40' });
    expect(equals(judgedOf(explained, 'innovation'))).toEqual([
      ['e1', 'high', 1, ['e4']],
      ['e5', 'low', 1, []],
    ]);
    expect(popularityOf(explained).placed).toEqual({
      fieldSize: 4,
      place: 3,
      sharedWith: [],
      arithmetic: { kind: 'places', topPlusOne: 11, place: 3, belowZero: false },
      points: '8',
      cap: null,
      taken: '0.00',
      credited: '8.00',
    });
    expect(explained.total).toMatchObject({ sum: '132.90', rounded: false, total: '132.90' });
    expect(explained.status).toBe('ranked');
    expect(explained.place).toMatchObject({
      place: 1,
      through: 1,
      ranked: 1,
      shared: null,
      ahead: null,
      behind: null,
    });
  });

  it('each step of the 5% cap of what is awarded', () => {
    const explained = explainProject(contestOfWorkedExample({ share: '0.05', of: 'awarded' }), 'x');
    const { placed } = popularityOf(explained);
    expect(placed).toMatchObject({ points: '8', taken: '1.43', credited: '6.57' });
    expect(placed?.cap).toMatchObject({
      of: 'awarded',
      percent: '5%',
      sum: '124.90',
      remainder: '0.95',
      factor: { fraction: '1/19' },
      unrounded: { fraction: '1249/190', decimal: '6.5736…', ends: false },
      limit: '6.57',
      applied: true,
    });
    expect(placed?.cap?.addends.map(({ product }) => product)).toEqual(['90.00', '26.50', '8.40']);
    expect(explained.total.total).toBe('131.47');
  });

  it('each step of the 5% cap of the maximum', () => {
    const explained = explainProject(contestOfWorkedExample({ share: '0.05', of: 'maximum' }), 'x');
    const { placed } = popularityOf(explained);
    expect(placed?.cap).toMatchObject({ sum: '150', remainder: null, limit: '7.50', applied: true });
    expect(placed?.cap?.addends.map(({ product }) => product)).toEqual(['100', '30', '10', '10']);
    expect(placed).toMatchObject({ taken: '0.50', credited: '7.50' });
    expect(explained.total.total).toBe('132.40');
  });
});

describe('RULES §2.3: why this one among equals', () => {
  const withTrim = (totals: string[], trim: object) =>
    judgedOf(
      explainProject(
        contestWith({ rules: { components: [judged('score', { trim })] }, sheets: sheetsOf('p', totals) }),
        'p',
      ),
    );

  it('names those that were still in when it was taken, all of them later in panel order', () => {
    const explained = withTrim(['90', '90', '90', '80', '80'], { high: 2, low: 1, minSheets: 4 });
    expect(equals(explained)).toEqual([
      ['j1', 'high', 1, ['j2', 'j3']],
      ['j2', 'high', 2, ['j3']],
      ['j4', 'low', 1, ['j5']],
    ]);
  });

  it('of all equal sheets, the first is the highest and the second the lowest', () => {
    expect(equals(withTrim(['90', '90', '90'], {}))).toEqual([
      ['j1', 'high', 1, ['j2', 'j3']],
      ['j2', 'low', 1, ['j3']],
    ]);
  });
});

describe('RULES §2.2: sheets that are not valid, and judges without one', () => {
  const file = contestWith({
    rooms: [
      { id: 'east', name: '东厅' },
      { id: 'west', name: '西厅' },
    ],
    panels: [
      {
        ...panelOf(0),
        judges: [
          { id: 'j1', name: '甲', unit: '样例医院' },
          { id: 'j2', name: '乙', room: 'west' },
          { id: 'j3', name: '丙', room: 'east' },
          { id: 'j4', name: '丁' },
          { id: 'j5', name: '戊', room: 'west' },
        ],
      },
    ],
    projects: projectsOf(['p'], { room: 'east' }),
    sheets: sheetsOf('p', ['81', '82', null, '84']),
    recusals: [{ judge: 'j1', project: 'p', reason: '同单位' }],
  });

  it('are on the list with the reason', () => {
    const explained = judgedOf(explainProject(file, 'p'));
    expect(fates(explained)).toEqual([
      ['j1', '81', 'recused'],
      ['j2', '82', 'other-room'],
      ['j4', '84', 'counted'],
    ]);
    expect(explained.absent.map(({ name }) => name)).toEqual(['丙']);
    expect(explained.recused).toEqual([
      { judge: { id: 'j1', name: '甲', unit: '样例医院' }, reason: '同单位' },
    ]);
    expect(explained).toMatchObject({ valid: 1, untrimmed: true, trim: { minSheets: 3 } });
  });

  it('of a withdrawn project, all are set aside', () => {
    const [project] = projectsOf(['p'], { withdrawn: true });
    if (!project) throw new Error('no project');
    const explained = explainProject(
      contestWith({ projects: [project], sheets: sheetsOf('p', ['81']) }),
      'p',
    );
    expect(fates(judgedOf(explained))).toEqual([['j1', '81', 'withdrawn']]);
    expect(explained).toMatchObject({ status: 'withdrawn', place: null, total: { total: null } });
  });
});

describe('RULES §2.4 and §4.1: rounding', () => {
  it('keeps the fraction, and says that the mean and the total were rounded', () => {
    const explained = explainProject(
      contestWith({
        rules: { components: [judged('score', { trim: { high: 0, low: 0 }, weight: '0.3330' })] },
        sheets: sheetsOf('p', ['88.5', '88', '88.5']),
      }),
      'p',
    );
    expect(judgedOf(explained)).toMatchObject({
      weight: '0.333',
      weighted: '29.41389',
      mean: {
        sum: '265',
        unrounded: { fraction: '265/3', decimal: '88.3333…' },
        rounded: true,
        value: '88.33',
      },
    });
    expect(explained.total).toMatchObject({ sum: '29.41389', rounded: true, total: '29.41' });
  });
});

describe('RULES §3: popularity points', () => {
  const voted = (popularity: object, votes: Record<string, number> | undefined, parts: object = {}) =>
    contestOfTotals(
      { a: '1', b: '2', c: '3', d: '4', e: '5' },
      {
        rules: {
          components: [
            judged('score'),
            { id: 'v', name: 'Votes', kind: 'popularity' as const, ...popularity },
          ],
        },
        ...(votes && { votes }),
        ...parts,
      },
    );

  it('bands: place × top ÷ N, rounded up', () => {
    const file = voted({ scheme: 'bands', top: 3 }, { a: 9, b: 8, c: 8, d: 1 });
    expect(popularityOf(explainProject(file, 'b')).placed).toMatchObject({
      fieldSize: 5,
      place: 2,
      sharedWith: [{ id: 'c', name: 'Project c' }],
      arithmetic: {
        kind: 'bands',
        topPlusOne: 4,
        place: 2,
        fieldSize: 5,
        quotient: { decimal: '1.2' },
        band: 2,
      },
      points: '2',
    });
  });

  it('no votes, no points; a place behind the last paid one gets 0 and not less', () => {
    const file = voted({ top: 2 }, { a: 9, b: 8, c: 7, d: 6 });
    expect(popularityOf(explainProject(file, 'e')).placed?.arithmetic).toEqual({ kind: 'no-votes' });
    expect(popularityOf(explainProject(file, 'd')).placed).toMatchObject({
      arithmetic: { topPlusOne: 3, place: 4, belowZero: true },
      points: '0',
    });
  });

  it('tells a vote that has not been counted from one without votes', () => {
    expect(popularityOf(explainProject(voted({}, undefined), 'a'))).toMatchObject({
      counted: false,
      votes: 0,
    });
    expect(popularityOf(explainProject(voted({}, {}), 'a'))).toMatchObject({ counted: true, votes: 0 });
  });

  it('within groups, the place is among the group', () => {
    const groups = { a: 'g1', b: 'g2', c: 'g1', d: 'g2', e: 'g1' } as const;
    const file = voted(
      { scope: 'group' },
      { a: 1, b: 5, c: 3 },
      {
        groups: [
          { id: 'g1', name: '甲组' },
          { id: 'g2', name: '乙组' },
        ],
        projects: projectsOf(Object.keys(groups)).map((project) => ({
          ...project,
          group: groups[project.id as keyof typeof groups],
        })),
      },
    );
    expect(popularityOf(explainProject(file, 'a'))).toMatchObject({
      among: { scope: 'group', name: '甲组' },
      placed: { fieldSize: 3, place: 2 },
    });
  });
});

describe('RULES §4.2: what decided the place', () => {
  it('the total, with the difference', () => {
    const file = contestOfTotals({ a: '91', b: '90.5', c: '88' });
    expect(explainProject(file, 'b').place).toMatchObject({
      place: 2,
      ranked: 3,
      ahead: {
        place: 1,
        projects: [{ id: 'a', total: '91.00' }],
        decidedBy: { by: 'total', difference: '0.50' },
      },
      behind: { place: 3, projects: [{ id: 'c' }], decidedBy: { by: 'total', difference: '2.50' } },
    });
  });

  it('a tie-breaker, after those that were equal', () => {
    const file = contestWith({
      rules: {
        components: [
          judged('score', { trim: { high: 0, low: 0 } }),
          judged('more', { trim: { high: 0, low: 0 } }),
        ],
        tieBreakers: ['votes', 'score', 'more'],
      },
      projects: projectsOf(['a', 'b']),
      sheets: [
        ...sheetsOf('a', ['90', '90.01', '90'], 'score'),
        ...sheetsOf('b', ['90', '90', '90'], 'score'),
        ...sheetsOf('a', ['80'], 'more'),
        ...sheetsOf('b', ['80'], 'more'),
      ],
      votes: { a: 5, b: 5 },
    });
    const { place } = explainProject(file, 'b');
    expect(place?.ahead?.decidedBy).toEqual({
      by: 'tie-breaker',
      total: '170.00',
      equal: [{ breaker: { id: 'votes', name: null }, value: { fraction: '5', decimal: '5', ends: true } }],
      breaker: { id: 'score', name: 'score' },
      own: { fraction: '90', decimal: '90', ends: true },
      other: { fraction: '27001/300', decimal: '90.0033…', ends: false },
    });
  });

  const decisions = (...orders: string[][]) =>
    orders.map((projects, at) => ({ kind: 'order' as const, projects, reason: `理由${at + 1}` }));
  const tied = (...orders: string[][]) =>
    contestOfTotals({ a: '90', b: '90', c: '90' }, { decisions: decisions(...orders) });

  it('nothing: the place is shared, with whom and equal in what', () => {
    expect(explainProject(tied(), 'b').place).toMatchObject({
      place: 1,
      through: 3,
      sharedWith: [{ id: 'a' }, { id: 'c' }],
      shared: {
        total: '90.00',
        equal: [{ breaker: { id: 'score' } }, { breaker: { id: 'votes' } }],
        orders: [],
      },
    });
  });

  it('a recorded order: the last that names both, with its reason', () => {
    const { place } = explainProject(tied(['a', 'b', 'c'], ['b', 'a']), 'a');
    expect(place).toMatchObject({
      place: 2,
      ahead: { projects: [{ id: 'b' }], decidedBy: { by: 'decision', orders: [{ reason: '理由2' }] } },
      behind: { projects: [{ id: 'c' }], decidedBy: { by: 'decision', orders: [{ reason: '理由1' }] } },
    });
  });

  it('several recorded orders together, where none names both: within a group, through another group', () => {
    const groupOf = (id: string) => (id === 'b' ? 'g2' : 'g1');
    const file = contestOfTotals(
      { a: '90', b: '90', c: '90' },
      {
        groups: [
          { id: 'g1', name: '甲组' },
          { id: 'g2', name: '乙组' },
        ],
        projects: projectsOf(['a', 'b', 'c']).map((project) => ({ ...project, group: groupOf(project.id) })),
        decisions: decisions(['a', 'b'], ['b', 'c']),
      },
    );
    expect(explainProject(file, 'c').groupPlace).toMatchObject({
      among: { scope: 'group', name: '甲组' },
      place: 2,
      ahead: {
        projects: [{ id: 'a' }],
        decidedBy: { by: 'decision', orders: [{ reason: '理由1' }, { reason: '理由2' }] },
      },
    });
  });

  it('a recorded order that leaves one out settles nothing, and is named', () => {
    expect(explainProject(tied(['a', 'b']), 'b').place?.shared?.orders).toMatchObject([
      { projects: [{ id: 'a' }, { id: 'b' }], reason: '理由1' },
    ]);
  });
});

describe('RULES §5: award and promotion', () => {
  const tiers = [
    { name: '一等奖', count: 1 },
    { name: '二等奖', count: 2 },
  ];
  const totals = { a: '95', b: '90', c: '88', d: '88', e: '70' };
  const outcome = (straddle: 'decide' | 'extend', id: string) =>
    explainProject(contestOfTotals(totals, { rules: { awards: { straddle, tiers } } }), id).award?.outcome;

  it('the tier and its places', () => {
    expect(outcome('decide', 'b')).toEqual({ kind: 'tier', tier: { name: '二等奖', from: 2, to: 3 } });
    expect(outcome('decide', 'e')).toEqual({ kind: 'none' });
  });

  it('a straddling shared place is pending, or extended by policy', () => {
    const tier = { name: '二等奖', from: 2, to: 3 };
    expect(outcome('decide', 'c')).toEqual({ kind: 'pending', tier });
    expect(outcome('extend', 'c')).toEqual({ kind: 'extended', tier });
  });

  it.each([
    ['round', '2.5', false, 3],
    ['floor', '2.5', false, 2],
    ['ceil', '2.5', false, 3],
  ] as const)('the line by share, rounded by %s', (rounding, exact, raisedToOne, line) => {
    const file = contestOfTotals(totals, { rules: { promotion: { share: '0.5', rounding } } });
    expect(explainProject(file, 'a').promotion).toMatchObject({
      line,
      arithmetic: { by: 'share', percent: '50%', fieldSize: 5, exact, rounding, raisedToOne },
    });
  });

  it.each([
    ['floor', '0.1999', true],
    ['floor', '0.2', false],
    ['round', '0.0999', true],
    ['round', '0.1', false],
    ['ceil', '0.0001', false],
    ['ceil', '0.0', true],
  ] as const)('at least one goes on: %s of %s is raised to one: %s', (rounding, share, raisedToOne) => {
    const file = contestOfTotals(totals, { rules: { promotion: { share, rounding } } });
    expect(explainProject(file, 'a').promotion).toMatchObject({ line: 1, arithmetic: { raisedToOne } });
  });

  it('a shared place that straddles the line is pending', () => {
    const file = contestOfTotals(totals, { rules: { promotion: { top: 3 } } });
    const outcomes = ['b', 'c', 'e'].map((id) => explainProject(file, id).promotion?.outcome);
    expect(outcomes).toEqual(['promoted', 'pending', 'not-promoted']);
    expect(explainProject(file, 'c').promotion?.arithmetic).toEqual({ by: 'top' });
  });

  it('named awards with their reasons', () => {
    const decision = { kind: 'named-award' as const, project: 'a', award: '最佳原创奖', reason: '首创' };
    const file = contestOfTotals(totals, { decisions: [decision] });
    expect(explainProject(file, 'a').namedAwards).toEqual([{ award: '最佳原创奖', reason: '首创' }]);
    expect(explainProject(file, 'b').namedAwards).toEqual([]);
  });
});

it('an unknown project is refused', () => {
  expect(() => explainProject(contestWith(), 'nobody')).toThrow(RangeError);
});

it('one explainer explains every project, as data that survives JSON', () => {
  const file = contestOfWorkedExample({ share: '0.05' });
  const explain = explainerOf(file);
  for (const { id } of file.projects) {
    const explained = explain(id);
    expect(explained).toEqual(explainProject(file, id));
    expect(JSON.parse(JSON.stringify(explained))).toEqual(explained);
  }
});
