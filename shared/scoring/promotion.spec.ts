import { describe, expect, it } from 'vitest';
import { contestOfTotals, projectsOf } from '../../test/support/contest-with.ts';
import type { RulesInput } from './contest-file.ts';
import { promotionLine } from './promotion.ts';
import { tally } from './tally.ts';

type Promotion = NonNullable<RulesInput['promotion']>;

const promoted = (
  totals: Record<string, string>,
  promotion: Promotion,
  parts: Parameters<typeof contestOfTotals>[1] = {},
) =>
  tally(contestOfTotals(totals, { rules: { promotion }, ...parts }))
    .projects.map((project) => `${project.id}:${project.promoted}`)
    .join(' ');

describe('RULES §5.2: how many are promoted', () => {
  it.each([
    { share: '0.2', size: 12, floor: 2, round: 2, ceil: 3 },
    { share: '0.2', size: 13, floor: 2, round: 3, ceil: 3 },
    { share: '0.25', size: 10, floor: 2, round: 3, ceil: 3 },
    { share: '0.2', size: 10, floor: 2, round: 2, ceil: 2 },
    { share: '0.2', size: 1, floor: 1, round: 1, ceil: 1 },
    { share: '0.0', size: 9, floor: 1, round: 1, ceil: 1 },
  ])('$share of $size', ({ share, size, ...lines }) => {
    for (const rounding of ['floor', 'round', 'ceil'] as const) {
      expect(promotionLine({ share, rounding }, size)).toBe(lines[rounding]);
    }
  });

  it('takes the top K, whatever the number of projects', () =>
    expect(promotionLine({ top: 5, rounding: 'round' }, 2)).toBe(5));
});

describe('RULES §5.2: who is promoted', () => {
  it.each([
    { name: 'the top', totals: { a: '9', b: '8', c: '7' }, top: 2, expected: 'a:true b:true c:false' },
    {
      name: 'a shared rank above the line',
      totals: { a: '9', b: '9', c: '7' },
      top: 2,
      expected: 'a:true b:true c:false',
    },
    {
      name: 'a shared rank on the line',
      totals: { a: '9', b: '8', c: '8' },
      top: 2,
      expected: 'a:true b:pending c:pending',
    },
    {
      name: 'a shared rank below the line',
      totals: { a: '9', b: '8', c: '8' },
      top: 1,
      expected: 'a:true b:false c:false',
    },
  ])('$name', ({ totals, top, expected }) => expect(promoted(totals, { top })).toBe(expected));

  it('counts incomplete projects in the share, withdrawn ones not, and promotes neither', () => {
    const projects = [
      ...projectsOf(['g1', 'g2'], { withdrawn: true }),
      ...projectsOf(['a', 'b', 'c', 'open']),
    ];
    expect(promoted({ a: '9', b: '8', c: '7' }, { share: '0.5' }, { projects })).toBe(
      'a:true b:true c:false open:false g1:false g2:false',
    );
  });

  it('takes the same share of every track', () => {
    const projects = ['a', 'b', 'c', 'd'].map((id) => ({
      id,
      name: id,
      unit: 'U',
      track: id < 'c' ? 'x' : 'y',
    }));
    const totals = { a: '9', b: '8', c: '2', d: '1' };
    expect(promoted(totals, { scope: 'track', share: '0.5' }, { projects })).toBe(
      'a:true b:false c:true d:false',
    );
  });

  it('is null where the contest promotes nobody', () => {
    expect(promoted({ a: '9' }, {})).toBe('a:null');
    expect(tally(contestOfTotals({ a: '9' })).projects[0]?.promoted).toBeNull();
  });

  it('settles what is pending by a recorded decision', () => {
    const decisions = [{ kind: 'order' as const, projects: ['b', 'a'], reason: 'chair' }];
    expect(promoted({ a: '9', b: '9' }, { top: 1 }, { decisions })).toBe('b:true a:false');
  });
});
