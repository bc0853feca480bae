import { describe, expect, it } from 'vitest';
import { contestWith, judged, projectsOf, sheetsOf } from '../../test/support/contest-with.ts';
import type { RulesInput } from './contest-file.ts';
import type { PopularityComponentResult } from './results.ts';
import { tally } from './tally.ts';

type Popularity = Extract<RulesInput['components'][number], { kind: 'popularity' }>;

const popularity = (parts: Partial<Popularity> = {}): Popularity => ({
  id: 'votes',
  name: 'Votes',
  kind: 'popularity',
  ...parts,
});

function creditsOf(file: Parameters<typeof contestWith>[0]): Record<string, PopularityComponentResult> {
  const results = tally(contestWith(file)).projects;
  return Object.fromEntries(results.map((p) => [p.id, p.components.votes as PopularityComponentResult]));
}

function pointsOf(votes: Record<string, number>, parts: Partial<Popularity> = {}): Record<string, string> {
  const projects = projectsOf(Object.keys(votes));
  const credits = creditsOf({ rules: { components: [judged('score'), popularity(parts)] }, projects, votes });
  return Object.fromEntries(Object.entries(credits).map(([id, { points }]) => [id, points ?? 'none']));
}

const twelve = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`p${index + 1}`, 100 - index]));

describe('RULES §3.1 and §3.2: places and points', () => {
  it('gives 10 down to 1 by place, and 0 from place 11', () => {
    const points = pointsOf(twelve);
    expect([points.p1, points.p2, points.p10, points.p11, points.p12]).toEqual(['10', '9', '1', '0', '0']);
  });

  it('lets equal counts share the better place: 1, 2, 2, 4', () => {
    expect(pointsOf({ a: 5, b: 3, c: 3, d: 1 })).toEqual({ a: '10', b: '9', c: '9', d: '7' });
  });

  it.each([
    { size: 4, top: 10, points: ['8', '6', '3', '1'] },
    { size: 10, top: 10, points: ['10', '9', '8', '7', '6', '5', '4', '3', '2', '1'] },
    { size: 5, top: 2, points: ['2', '2', '1', '1', '1'] },
    { size: 1, top: 10, points: ['1'] },
    { size: 3, top: 3, points: ['3', '2', '1'] },
    { size: 7, top: 3, points: ['3', '3', '2', '2', '1', '1', '1'] },
    { size: 12, top: 5, points: ['5', '5', '4', '4', '3', '3', '3', '2', '2', '1', '1', '1'] },
    { size: 4, top: 1, points: ['1', '1', '1', '1'] },
  ])('bands of $size projects with top $top', ({ size, top, points }) => {
    const votes = Object.fromEntries(Array.from({ length: size }, (_, index) => [`p${index}`, 50 - index]));
    expect(Object.values(pointsOf(votes, { scheme: 'bands', top }))).toEqual(points);
  });

  it('puts 100 projects into ten bands of ten', () => {
    const votes = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`p${index}`, 500 - index]));
    const points = Object.values(pointsOf(votes, { scheme: 'bands' }));
    const bands = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1].flatMap((band) => Array(10).fill(String(band)));
    expect(points).toEqual(bands);
  });

  it.each([
    { scheme: 'places' as const, points: ['5', '5', '3', '3', '1', '0'] },
    { scheme: 'bands' as const, points: ['5', '5', '3', '3', '1', '1'] },
  ])(
    'gives equal counts the $scheme points of the better place, at the top and below',
    ({ scheme, points }) => {
      const votes = { a: 9, b: 9, c: 4, d: 4, e: 2, f: 1 };
      expect(Object.values(pointsOf(votes, { scheme, top: 5 }))).toEqual(points);
    },
  );

  it('tells counts apart that binary floating point still holds apart', () => {
    const votes = { a: 9_007_199_254_740_990, b: 9_007_199_254_740_991 };
    expect(pointsOf(votes)).toEqual({ a: '9', b: '10' });
  });

  it('ranks within the group where the scope says so', () => {
    const credits = creditsOf({
      rules: { components: [judged('score'), popularity({ scope: 'group' })] },
      groups: [
        { id: 'g1', name: 'One' },
        { id: 'g2', name: 'Two' },
      ],
      projects: [...projectsOf(['a', 'b'], { group: 'g1' }), ...projectsOf(['c', 'd'], { group: 'g2' })],
      votes: { a: 9, b: 8, c: 2, d: 1 },
    });
    expect([credits.a, credits.b, credits.c, credits.d].map((credit) => credit?.place)).toEqual([1, 2, 1, 2]);
  });
});

describe('RULES §3.3: no votes, withdrawn, incomplete', () => {
  it('gives a project without votes 0 points in both schemes', () => {
    expect(pointsOf({ a: 1, b: 0 })).toEqual({ a: '10', b: '0' });
    expect(pointsOf({ a: 1, b: 0 }, { scheme: 'bands' })).toEqual({ a: '6', b: '0' });
  });

  it('gives nobody any points where nobody has votes, though all share place 1', () => {
    const credits = creditsOf({
      rules: { components: [judged('score'), popularity()] },
      projects: projectsOf(['a', 'b']),
    });
    expect([credits.a, credits.b]).toEqual([
      { value: '0.00', votes: 0, place: 1, points: '0' },
      { value: '0.00', votes: 0, place: 1, points: '0' },
    ]);
  });

  it('counts N within the group: neither the withdrawn nor the projects of other groups', () => {
    const credits = creditsOf({
      rules: { components: [judged('score'), popularity({ scheme: 'bands', top: 4, scope: 'group' })] },
      groups: [{ id: 'g1', name: 'One' }],
      projects: [
        ...projectsOf(['a', 'b'], { group: 'g1' }),
        ...projectsOf(['gone'], { group: 'g1', withdrawn: true }),
        ...projectsOf(['c', 'd', 'e', 'f']),
      ],
      votes: { a: 9, b: 1, gone: 99, c: 50, d: 40, e: 30, f: 20 },
    });
    const points = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => credits[id]?.points);
    expect(points).toEqual(['3', '1', '4', '3', '2', '1']);
  });

  it('gives a withdrawn project no place, and does not count it in N; an incomplete one has a place', () => {
    const credits = creditsOf({
      rules: { components: [judged('score'), popularity({ scheme: 'bands', top: 2 })] },
      projects: [...projectsOf(['gone'], { withdrawn: true }), ...projectsOf(['a', 'b'])],
      sheets: sheetsOf('a', ['50']),
      votes: { gone: 900, b: 50, a: 10 },
    });
    expect(credits).toEqual({
      a: { value: '1.00', votes: 10, place: 2, points: '1' },
      b: { value: '2.00', votes: 50, place: 1, points: '2' },
      gone: { value: null, votes: 900 },
    });
  });
});

describe('RULES §3.4: the cap', () => {
  const capped = (cap: Popularity['cap'], total: string | null, rules: Partial<RulesInput> = {}) =>
    creditsOf({
      rules: { components: [judged('score'), popularity({ ...(cap && { cap }) })], ...rules },
      sheets: sheetsOf('p', [total]),
      votes: { p: 1 },
    }).p;

  it.each([
    { name: 'of what is awarded, rounded down', cap: { share: '0.05' }, total: '99', value: '5.21' },
    { name: 'above the points: all of them', cap: { share: '0.5' }, total: '99', value: '10.00' },
    { name: 'of nothing', cap: { share: '0.05' }, total: '0', value: '0.00' },
    {
      name: 'of an incomplete project without any value',
      cap: { share: '0.05' },
      total: null,
      value: '0.00',
    },
    { name: 'of 0', cap: { share: '0.0' }, total: '99', value: '0.00' },
    {
      name: 'of the maximum, 110',
      cap: { share: '0.05', of: 'maximum' as const },
      total: '1',
      value: '5.50',
    },
    { name: 'none', cap: undefined, total: '99', value: '10.00' },
  ])('$name', ({ cap, total, value }) => expect(capped(cap, total)).toMatchObject({ value, points: '10' }));

  it.each([
    { decimals: 0, awarded: '4', maximum: '4' },
    { decimals: 1, awarded: '4.8', maximum: '4.9' },
    { decimals: 2, awarded: '4.85', maximum: '4.99' },
    { decimals: 3, awarded: '4.858', maximum: '4.997' },
    { decimals: 4, awarded: '4.8586', maximum: '4.9970' },
  ])('rounds down to $decimals decimals: $awarded of what is awarded, $maximum of the maximum', (row) => {
    // 477/9523 × 97 = 4.85866…; 0.0477 × (0.9476 × 100 + 10) = 4.997052
    const creditedOf = (of: 'awarded' | 'maximum', weight: string) =>
      capped(undefined, '97', {
        decimals: row.decimals,
        components: [judged('score', { weight }), popularity({ cap: { share: '0.0477', of } })],
      })?.value;
    expect([creditedOf('awarded', '1'), creditedOf('maximum', '0.9476')]).toEqual([row.awarded, row.maximum]);
  });

  it.each([
    { name: 'a share that comes out even loses nothing', share: '0.05', total: '95', value: '5.00' },
    { name: 'a hair less loses a whole unit', share: '0.05', total: '94.99', value: '4.99' },
    { name: 'as much as the points: all of them', share: '0.1', total: '90', value: '10.00' },
    { name: 'the largest share there is', share: '0.9999', total: '0.01', value: '10.00' },
  ])('$name', ({ share, total, value }) => expect(capped({ share }, total)?.value).toBe(value));

  it('adds up the maximum from every component: weights, criteria, and each top', () => {
    const criteria = ['a', 'b'].map((id) => ({ id, name: id, max: '20.5' }));
    const components = [
      judged('score', { criteria, weight: '2' }),
      judged('none', { weight: '0' }),
      popularity({ cap: { share: '0.01', of: 'maximum' }, top: 8 }),
      popularity({ id: 'more', top: 4 }),
    ];
    // 0.01 × (2 × 41 + 0 × 100 + 8 + 4) = 0.94
    expect(capped(undefined, null, { components })?.value).toBe('0.94');
  });

  it('counts uncapped popularity points among the other components', () => {
    const components = [
      judged('score'),
      popularity({ cap: { share: '0.5' }, top: 90 }),
      popularity({ id: 'more' }),
    ];
    expect(capped(undefined, '30', { components })?.value).toBe('40.00');
  });

  it('rounds down to the contest’s decimals', () => {
    expect(capped({ share: '0.05' }, '99', { decimals: 0 })?.value).toBe('5');
    expect(capped({ share: '0.05' }, '99', { decimals: 4 })?.value).toBe('5.2105');
  });

  it('weighs the other components, in what is awarded and in the maximum', () => {
    const components = (of: 'awarded' | 'maximum') => ({
      components: [judged('score', { weight: '0.5' }), popularity({ cap: { share: '0.1', of } })],
    });
    expect(capped(undefined, '80', components('awarded'))?.value).toBe('4.44');
    expect(capped(undefined, '80', components('maximum'))?.value).toBe('6.00');
  });

  it('looks at the components that have a value where another has none', () => {
    const rules = {
      components: [judged('score'), judged('missing'), popularity({ cap: { share: '0.05' } })],
    };
    expect(capped(undefined, '99', rules)?.value).toBe('5.21');
  });

  it('lets two caps on the awarded total hold at once, neither counting the other', () => {
    const twice = [
      popularity({ cap: { share: '0.05' } }),
      popularity({ id: 'more', cap: { share: '0.05' } }),
    ];
    const file = contestWith({
      rules: { components: [...twice, judged('score')] },
      sheets: sheetsOf('p', ['95']),
      votes: { p: 1 },
    });
    expect(tally(file).projects[0]?.total).toBe('105.00');
  });
});
