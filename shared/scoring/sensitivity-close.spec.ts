import { describe, expect, it } from 'vitest';
import { contestWith, judged, panelOf, projectsOf, sheetsOf } from '../../test/support/contest-with.ts';
import type { ContestFile, RulesInput } from './contest-file.ts';
import { sensitivityOf } from './sensitivity.ts';

const scored = (parts: Parameters<typeof judged>[1] & { max?: string } = {}) => {
  const { max = '100', ...rest } = parts;
  return judged('score', {
    criteria: [{ id: 'all', name: 'All', max, step: '0.5' }],
    trim: { high: 0, low: 0, minSheets: 1 },
    ...rest,
  });
};

interface Case {
  sheets: Record<string, string[]>;
  rules?: Partial<RulesInput>;
  parts?: Omit<NonNullable<Parameters<typeof contestWith>[0]>, 'rules'>;
}

/** Sheets by steps of 0.5, nothing trimmed: one step of one of two sheets moves the mean by 0.25. */
function contest({ sheets, rules, parts }: Case): ContestFile {
  return contestWith({
    projects: projectsOf(Object.keys(sheets)),
    sheets: Object.entries(sheets).flatMap(([id, totals]) => sheetsOf(id, totals)),
    ...parts,
    rules: { components: [scored()], ...rules },
  });
}

/** `a>b 0.25 level 0+4`: the pair, the difference, what one step does at most, how many overtake and draw level. */
const found = (file: ContestFile) =>
  sensitivityOf(file).closePlaces.map(({ higher, lower, difference, oneStep }) => {
    const steps = oneStep ? `${oneStep.outcome} ${oneStep.overtaking}+${oneStep.levelling}` : 'no step';
    return `${higher.project}>${lower.project} ${difference} ${steps}`;
  });

const order = (...projects: string[]) => ({ kind: 'order' as const, projects, reason: 'chair' });
const median = { components: [scored({ trim: { high: 1, low: 1, minSheets: 3 } })] };

describe('a place is close if one step of one score turns it', () => {
  const quarterApart = { a: ['80', '80'], b: ['79.5', '80'] };

  it.each<Case & { name: string; expected: string[] }>([
    {
      name: 'level: 79.75 reaches 80.00 by either sheet, or 80.00 falls to 79.75 by either',
      sheets: quarterApart,
      expected: ['a>b 0.25 level 0+4'],
    },
    {
      name: 'not by exactly one step more',
      sheets: { a: ['80', '80'], b: ['79.5', '79.5'] },
      expected: [],
    },
    {
      name: 'overtaken: 79.75 becomes 80.00 before 79.83, or 79.83 becomes 79.67',
      sheets: { a: ['80', '80', '79.5'], b: ['79.5', '80'] },
      expected: ['a>b 0.08 overtake 5+0'],
    },
    {
      name: 'overtaken where level totals go to the tie-breaker',
      sheets: quarterApart,
      rules: { tieBreakers: ['votes'] },
      parts: { votes: { b: 1 } },
      expected: ['a>b 0.25 overtake 4+0'],
    },
    {
      name: 'not where level totals leave the tie-breaker to the higher one',
      sheets: quarterApart,
      parts: { votes: { a: 1 } },
      expected: [],
    },
    {
      name: 'not where a recorded decision orders the tie that would arise',
      sheets: quarterApart,
      parts: { decisions: [order('a', 'b')] },
      expected: [],
    },
    {
      name: 'overtaken where a recorded decision orders that tie the other way',
      sheets: quarterApart,
      parts: { decisions: [order('b', 'a')] },
      expected: ['a>b 0.25 overtake 4+0'],
    },
    {
      name: 'no score goes over its maximum',
      sheets: { a: ['80', '80'], b: ['80', '79.5'] },
      rules: { components: [scored({ max: '80' })] },
      expected: ['a>b 0.25 level 0+3'],
    },
    {
      name: 'no score goes below 0',
      sheets: { a: ['0.5', '0'], b: ['0', '0'] },
      expected: ['a>b 0.25 level 0+3'],
    },
    {
      name: 'a dropped sheet turns nothing: only the two middle ones do',
      sheets: { a: ['90', '80', '70'], b: ['85', '79.5', '70'] },
      rules: median,
      expected: ['a>b 0.50 level 0+2'],
    },
    {
      name: 'the trim takes the changed sheet itself: no single one is enough',
      sheets: { a: ['80', '80', '80'], b: ['79.5', '79.5', '79.5'] },
      rules: median,
      expected: [],
    },
    {
      name: 'rounding carries 79.50 up to 80, while 79.75 stays 80',
      sheets: { a: ['80', '80'], b: ['79', '79.5'] },
      rules: { decimals: 0, tieBreakers: [] },
      expected: ['a>b 1 level 0+2'],
    },
    {
      name: 'rounding leaves 79.25 at 79',
      sheets: { a: ['80', '80'], b: ['79', '79'] },
      rules: { decimals: 0, tieBreakers: [] },
      expected: [],
    },
    {
      name: 'a cap that credits more points with a higher score: 2 + 2 becomes 2.5 + 2.5',
      sheets: { a: ['5'], b: ['2'] },
      rules: {
        components: [scored(), { id: 'votes', name: 'V', kind: 'popularity', cap: { share: '0.5' } }],
        tieBreakers: [],
      },
      parts: { votes: { b: 1 } },
      expected: ['a>b 1.00 level 0+1'],
    },
    {
      name: 'a weight of 2 doubles the step',
      sheets: { a: ['80', '80'], b: ['79', '80'] },
      rules: { components: [scored({ weight: '2' })] },
      expected: [],
    },
    {
      name: 'a sheet of a recused judge turns nothing',
      sheets: { a: ['80', '80'], b: ['79', '79.5'] },
      parts: { recusals: [{ judge: 'j1', project: 'b' }] },
      expected: ['a>b 0.50 level 0+1'],
    },
    {
      name: 'each of those who share the next place is a neighbour; two places down is none',
      sheets: { a: ['80', '80'], b: ['80', '79.5'], c: ['79.5', '80'], d: ['79.5', '79.5'] },
      expected: ['a>b 0.25 level 0+4', 'a>c 0.25 level 0+4', 'b>d 0.25 level 0+4', 'c>d 0.25 level 0+4'],
    },
    { name: 'a project without a neighbour', sheets: { a: ['80'] }, expected: [] },
    { name: 'an incomplete project has no place', sheets: { a: ['80'], b: [] }, expected: [] },
  ])('$name', ({ expected, ...parts }) => expect(found(contest(parts))).toEqual(expected));

  it('names the first change that goes furthest, from and to, with places and totals', () => {
    expect(sensitivityOf(contest({ sheets: quarterApart })).closePlaces).toEqual([
      {
        among: { scope: 'contest', name: null },
        higher: { project: 'a', place: 1, total: '80.00' },
        lower: { project: 'b', place: 2, total: '79.75' },
        difference: '0.25',
        decidedBy: { by: 'total' },
        stakes: [],
        oneStep: {
          outcome: 'level',
          overtaking: 0,
          levelling: 4,
          example: {
            project: 'b',
            judge: 'j1',
            component: 'score',
            criterion: 'all',
            from: '79.5',
            to: '80',
          },
        },
      },
    ]);
  });

  it('counts each criterion of a sheet by itself', () => {
    const criteria = [
      { id: 'x', name: 'X', max: '10', step: '0.5' },
      { id: 'y', name: 'Y', max: '10', step: '1' },
    ];
    const sheet = (project: string, x: string, y: string) => {
      return { judge: 'j1', project, component: 'score', scores: { x, y } };
    };
    const file = contestWith({
      rules: { components: [scored({ criteria })] },
      projects: projectsOf(['a', 'b']),
      sheets: [sheet('a', '6', '5'), sheet('b', '5', '5.0')],
    });
    // 11 and 10: only y by a whole step is enough, on b's sheet or on a's
    expect(found(file)).toEqual(['a>b 1.00 level 0+2']);
    expect(sensitivityOf(file).closePlaces[0]?.oneStep?.example).toEqual({
      project: 'b',
      judge: 'j1',
      component: 'score',
      criterion: 'y',
      from: '5',
      to: '6',
    });
  });
});

describe('places that the totals leave equal are named, close or not', () => {
  const equal = { a: ['80', '80'], b: ['80', '80'] };
  const decided = (file: ContestFile) =>
    sensitivityOf(file).closePlaces.map(({ higher, decidedBy }) => [higher.project, decidedBy]);

  it.each<Case & { name: string; by: unknown; expected: string[] }>([
    {
      name: 'by the votes',
      sheets: equal,
      parts: { votes: { a: 2, b: 1 } },
      by: ['a', { by: 'tie-breaker', name: 'votes' }],
      expected: ['a>b 0.00 overtake 4+0'],
    },
    {
      name: 'by an unrounded mean',
      // 79.833… and 79.75, both 79.8
      sheets: { a: ['80', '80', '79.5'], b: ['79.5', '80'] },
      rules: { decimals: 1 },
      by: ['a', { by: 'tie-breaker', name: 'score' }],
      expected: ['a>b 0.0 overtake 5+0'],
    },
    {
      name: 'by a recorded decision',
      sheets: equal,
      parts: { decisions: [order('b', 'a')] },
      by: ['b', { by: 'decision' }],
      expected: ['b>a 0.00 overtake 4+0'],
    },
    {
      name: 'though no single step would turn it',
      sheets: { a: ['80', '80', '80'], b: ['80', '80', '80'] },
      rules: median,
      parts: { votes: { b: 1 } },
      by: ['b', { by: 'tie-breaker', name: 'votes' }],
      expected: ['b>a 0.00 no step'],
    },
  ])('$name', ({ by, expected, ...parts }) => {
    const file = contest(parts);
    expect(found(file)).toEqual(expected);
    expect(decided(file)).toEqual([by]);
  });

  it('those who share a place are not told apart', () =>
    expect(found(contest({ sheets: equal }))).toEqual([]));
});

describe('what is at stake', () => {
  const ladder = { a: ['80', '80'], b: ['80', '79.5'], c: ['79.5', '79.5'], d: ['79.5', '79'] };
  const stakes = (file: ContestFile) =>
    sensitivityOf(file).closePlaces.map(
      ({ among, higher, lower, stakes: at }) =>
        `${among.scope}${among.name === null ? '' : ` ${among.name}`} ${higher.project}>${lower.project} ${at.join('+')}`,
    );

  it('is the award tier at the end of a tier, promotion at the line, else nothing but the place', () => {
    const tiers = [
      { name: 'T1', count: 1 },
      { name: 'T2', count: 1 },
    ];
    const file = contest({ sheets: ladder, rules: { awards: { tiers }, promotion: { top: 2 } } });
    expect(stakes(file)).toEqual(['contest a>b award', 'contest b>c award+promotion', 'contest c>d ']);
  });

  it('is the award tier where the lower one is pending', () => {
    const sheets = { a: ['80', '80'], b: ['80', '79.5'], c: ['79.5', '80'] };
    const file = contest({ sheets, rules: { awards: { tiers: [{ name: 'T1', count: 2 }] } } });
    expect(stakes(file)).toEqual(['contest a>b award', 'contest a>c award']);
  });

  it('is looked for within each group or track in which it is given, where the two may not be neighbours else', () => {
    const [a, b, c] = projectsOf(['a', 'b', 'c']);
    const projects = [
      { ...a, track: 'T1' },
      { ...b, track: 'T2' },
      { ...c, track: 'T1' },
    ] as ReturnType<typeof projectsOf>;
    const sheets = { a: ['80', '80'], b: ['80', '80', '79.5'], c: ['79.5', '80'] };
    const file = contest({
      sheets,
      rules: { promotion: { scope: 'track', top: 1 } },
      parts: { projects, panels: [panelOf(3)] },
    });
    expect(stakes(file)).toEqual(['contest a>b ', 'contest b>c ', 'track T1 a>c promotion']);
    expect(sensitivityOf(file).closePlaces[2]).toMatchObject({
      higher: { place: 1 },
      lower: { place: 2 },
      difference: '0.25',
      oneStep: { outcome: 'level', levelling: 4 },
    });
  });
});
