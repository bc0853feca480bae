import { describe, expect, it } from 'vitest';
import { contestWith, judged, panelOf, projectsOf, sheetsOf } from '../../test/support/contest-with.ts';
import type { ContestFile, RulesInput } from './contest-file.ts';
import type { Scenario } from './sensitivity-scenarios.ts';
import { sensitivityOf } from './sensitivity.ts';

const plain = judged('score', { trim: { high: 0, low: 0, minSheets: 1 } });
const first = { awards: { tiers: [{ name: 'T1', count: 1 }] } };
const order = (...projects: string[]) => ({ kind: 'order' as const, projects, reason: 'chair' });

function contest(
  sheets: Record<string, (string | null)[]>,
  rules: Partial<RulesInput> = {},
  parts: Omit<NonNullable<Parameters<typeof contestWith>[0]>, 'rules'> = {},
): ContestFile {
  return contestWith({
    panels: [panelOf(Math.max(...Object.values(sheets).map((totals) => totals.length)))],
    projects: projectsOf(Object.keys(sheets)),
    sheets: Object.entries(sheets).flatMap(([id, totals]) => sheetsOf(id, totals)),
    ...parts,
    rules: { components: [plain], ...first, ...rules },
  });
}

const scenario = (file: ContestFile, kind: string): Scenario => {
  const found = sensitivityOf(file).scenarios.find(
    ({ assumption }) => (assumption.kind === 'without-judge' ? assumption.judge : assumption.kind) === kind,
  );
  if (!found) throw new Error(`no scenario ${kind}`);
  return found;
};

/** `a 1→2 T1→-`: the rank and the award, before and after. */
const changes = (file: ContestFile, kind: string) =>
  scenario(file, kind).changes.map(
    ({ project, from, to }) =>
      `${project} ${from.rank ?? '-'}→${to.rank ?? '-'} ${from.award ?? '-'}→${to.award ?? '-'}`,
  );

describe('without trimming', () => {
  // the middle ones are 80 and 79; all three of them make 80 and 83
  const sheets = { a: ['90', '80', '70'], b: ['100', '79', '70'] };

  it('the prize goes to the other', () => {
    const file = contest(sheets, { components: [judged('score')] });
    expect(changes(file, 'without-trim')).toEqual(['a 1→2 T1→-', 'b 2→1 -→T1']);
    expect(scenario(file, 'without-trim')).toMatchObject({
      applies: true,
      counts: { award: 2, promotion: 0, rank: 2, incomplete: 0 },
      harmless: false,
    });
  });

  it('a change of rank alone is harmless', () => {
    const rules = { components: [judged('score')], awards: { tiers: [{ name: 'T1', count: 2 }] } };
    expect(scenario(contest(sheets, rules), 'without-trim')).toMatchObject({
      counts: { award: 0, promotion: 0, rank: 2 },
      harmless: true,
    });
  });

  it('promotion changes too', () => {
    const rules = { components: [judged('score')], awards: { tiers: [] }, promotion: { top: 1 } };
    const { counts, harmless, changes: both } = scenario(contest(sheets, rules), 'without-trim');
    expect({ counts, harmless }).toEqual({
      counts: { award: 0, promotion: 2, rank: 2, incomplete: 0 },
      harmless: false,
    });
    expect(both.map(({ from, to }) => [from.promoted, to.promoted])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it('nothing changes, and nothing applies, where nothing is trimmed', () =>
    expect(scenario(contest(sheets), 'without-trim')).toEqual({
      assumption: { kind: 'without-trim' },
      applies: false,
      changes: [],
      counts: { award: 0, promotion: 0, rank: 0, incomplete: 0 },
      harmless: true,
    }));
});

describe('without one judge', () => {
  it('only the judge who decided it changes the prize', () => {
    const file = contest({ a: ['80', '80'], b: ['90', '60'] });
    expect(changes(file, 'j1')).toEqual([]);
    expect(changes(file, 'j2')).toEqual(['a 1→2 T1→-', 'b 2→1 -→T1']);
  });

  it('a project with no other sheet is incomplete', () => {
    const file = contest({ a: ['80', '80'], b: [null, '90'] });
    expect(changes(file, 'j2')).toEqual(['b 1→- T1→-', 'a 2→1 -→T1']);
    expect(scenario(file, 'j2').counts).toEqual({ award: 2, promotion: 0, rank: 2, incomplete: 1 });
  });

  it('fewer sheets than the trim needs are not trimmed', () => {
    // of three the middle: 80 and 81; of the last two the mean: 75 and 70.5
    const file = contest({ a: ['90', '80', '70'], b: ['81', '81', '60'] }, { components: [judged('score')] });
    expect(changes(file, 'j1')).toEqual(['b 1→2 T1→-', 'a 2→1 -→T1']);
  });

  it('a tie that arises across the end of a tier is pending', () => {
    const file = contest({ a: ['80', '80'], b: ['80', '79'] });
    expect(changes(file, 'j2')).toEqual(['a 1→1 T1→pending', 'b 2→1 -→pending']);
  });

  it('a tie that arises across the line is pending', () => {
    const file = contest(
      { a: ['80', '80'], b: ['80', '79'] },
      { awards: { tiers: [] }, promotion: { top: 1 } },
    );
    expect(scenario(file, 'j2').changes.map(({ from, to }) => [from.promoted, to.promoted])).toEqual([
      [true, 'pending'],
      [false, 'pending'],
    ]);
  });

  it('a recorded decision orders the tie that arises', () => {
    const sheets = { a: ['80', '80'], b: ['80', '79'] };
    expect(changes(contest(sheets, {}, { decisions: [order('a', 'b')] }), 'j2')).toEqual([]);
    expect(changes(contest(sheets, {}, { decisions: [order('b', 'a')] }), 'j2')).toEqual([
      'a 1→2 T1→-',
      'b 2→1 -→T1',
    ]);
  });

  it('a decision about a tie that is gone has no effect', () => {
    const file = contest({ a: ['80', '80'], b: ['79', '81'] }, {}, { decisions: [order('b', 'a')] });
    expect(changes(file, 'j1')).toEqual([]);
    expect(changes(file, 'j2')).toEqual(['b 1→2 T1→-', 'a 2→1 -→T1']);
  });

  it('a judge who sits in two panels leaves both, recusals and all', () => {
    const other = judged('other', { panel: 'other', trim: { high: 0, low: 0, minSheets: 1 } });
    const file = contestWith({
      rules: { components: [plain, other], ...first },
      panels: [panelOf(2), panelOf(2, 'other')],
      projects: projectsOf(['a', 'b', 'c']),
      recusals: [{ judge: 'j2', project: 'c' }],
      sheets: [
        ...sheetsOf('a', ['50', '40']),
        ...sheetsOf('a', ['50', '40'], 'other'),
        ...sheetsOf('b', ['40', '60']),
        ...sheetsOf('b', ['40', '60'], 'other'),
      ],
    });
    // 90 and 100; without j2 100 and 80; without j1 80 and 120
    expect(changes(file, 'j1')).toEqual([]);
    expect(changes(file, 'j2')).toEqual(['b 1→2 T1→-', 'a 2→1 -→T1']);
    expect(sensitivityOf(file).scenarios).toHaveLength(4);
  });

  it('without the only judge nobody has a place', () =>
    expect(changes(contest({ a: ['80'], b: ['70'] }), 'j1')).toEqual(['a 1→- T1→-', 'b 2→- -→-']));
});

describe('without popularity points', () => {
  const popularity = { id: 'votes', name: 'Votes', kind: 'popularity' as const };
  const rules = { components: [plain, popularity] };

  it('the better sheets win', () => {
    // 80.5 + 9 and 80 + 10
    const file = contest({ a: ['80.5'], b: ['80'] }, rules, { votes: { a: 3, b: 5 } });
    expect(changes(file, 'without-popularity')).toEqual(['b 1→2 T1→-', 'a 2→1 -→T1']);
  });

  it('votes still break a tie', () => {
    const file = contest({ a: ['80'], b: ['80'] }, rules, { votes: { a: 3, b: 5 } });
    expect(scenario(file, 'without-popularity')).toMatchObject({
      applies: true,
      changes: [],
      harmless: true,
    });
  });

  it('does not apply where there are none', () =>
    expect(scenario(contest({ a: ['80'] }), 'without-popularity')).toMatchObject({
      applies: false,
      changes: [],
      harmless: true,
    }));
});

it('looks at both rules and then each judge in panel order, and leaves the file as it was', () => {
  const file = contest({ a: ['80', '70'], b: ['75', '75'] });
  const before = structuredClone(file);
  expect(sensitivityOf(file).scenarios.map(({ assumption }) => assumption)).toEqual([
    { kind: 'without-trim' },
    { kind: 'without-popularity' },
    { kind: 'without-judge', judge: 'j1' },
    { kind: 'without-judge', judge: 'j2' },
  ]);
  expect(file).toEqual(before);
});
