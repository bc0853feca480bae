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
    { share: '0.5', size: 1, floor: 1, round: 1, ceil: 1 },
    { share: '0.5', size: 3, floor: 1, round: 2, ceil: 2 },
    { share: '0.5', size: 5, floor: 2, round: 3, ceil: 3 },
    { share: '0.4999', size: 5, floor: 2, round: 2, ceil: 3 },
    { share: '0.1', size: 4, floor: 1, round: 1, ceil: 1 },
    { share: '0.3333', size: 3, floor: 1, round: 1, ceil: 1 },
    { share: '0.3333', size: 30, floor: 9, round: 10, ceil: 10 },
    { share: '0.9999', size: 200, floor: 199, round: 200, ceil: 200 },
    { share: '0.29', size: 100, floor: 29, round: 29, ceil: 29 },
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

  it.each(['group', 'track'] as const)('draws the line in every %s for itself, at least 1 each', (scope) => {
    const projects = ['a', 'b', 'c', 'd', 'e'].map((id) => ({
      id,
      name: id,
      unit: 'U',
      [scope]: id < 'd' ? 'x' : 'y',
    }));
    const groups = ['x', 'y'].map((id) => ({ id, name: id }));
    const totals = { a: '9', b: '8', c: '8', d: '2', e: '1' };
    expect(promoted(totals, { scope, share: '0.1' }, { groups, projects })).toBe(
      'a:true b:false c:false d:true e:false',
    );
    expect(promoted(totals, { scope, top: 2 }, { groups, projects })).toBe(
      'a:true b:pending c:pending d:true e:true',
    );
  });

  it('leaves everyone pending of a shared rank that is longer than the line', () =>
    expect(promoted({ a: '9', b: '9', c: '9', d: '1' }, { top: 2 })).toBe(
      'a:pending b:pending c:pending d:false',
    ));

  it('is null where the contest promotes nobody', () => {
    expect(promoted({ a: '9' }, {})).toBe('a:null');
    expect(tally(contestOfTotals({ a: '9' })).projects[0]?.promoted).toBeNull();
  });

  it('settles what is pending by a recorded decision', () => {
    const decisions = [{ kind: 'order' as const, projects: ['b', 'a'], reason: 'chair' }];
    expect(promoted({ a: '9', b: '9' }, { top: 1 }, { decisions })).toBe('b:true a:false');
  });
});
