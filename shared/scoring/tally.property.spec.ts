import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyContest } from '../../test/support/any-contest.ts';
import { checkContestFile } from './check.ts';
import type { ContestFile, Sheet } from './contest-file.ts';
import { add, compare, multiply, parseDecimal, ZERO } from './exact.ts';
import type { ProjectResult } from './results.ts';
import { explainComponent, tally, tallyDetailed } from './tally.ts';

const runs = { numRuns: 300 };

/** Places as they must be when equal neighbours share one: 1, 2, 2, 4. */
function expectPlaces(ranks: readonly number[]): void {
  const sorted = ranks.toSorted((a, b) => a - b);
  for (const [index, rank] of sorted.entries()) {
    expect(rank).toBe(rank === sorted[index - 1] ? rank : index + 1);
  }
}

const present = (ranks: readonly (number | null)[]) => ranks.filter((rank) => rank !== null);

describe('RULES §2 to §5: whatever the contest', () => {
  it('random contests are sound', () =>
    fc.assert(
      fc.property(anyContest, (file) => {
        expect(checkContestFile(file)).toMatchObject({ ok: true });
      }),
      runs,
    ));

  it('the order in which sheets, recusals and votes stand never matters', () =>
    fc.assert(
      fc.property(anyContest, (file) => {
        const reversed: ContestFile = {
          ...file,
          sheets: file.sheets?.toReversed(),
          recusals: file.recusals?.toReversed(),
          votes: Object.fromEntries(Object.entries(file.votes ?? {}).reverse()),
        };
        expect(tally(reversed)).toEqual(tally(file));
      }),
      runs,
    ));

  it('ranks form 1, 2, 2, 4 across the contest and within each group, better totals before worse', () =>
    fc.assert(
      fc.property(anyContest, (file) => {
        const { projects } = tally(file);
        expectPlaces(present(projects.map(({ rank }) => rank)));
        const groupOf = new Map(file.projects.map(({ id, group }) => [id, group]));
        for (const group of new Set(groupOf.values())) {
          const members = projects.filter(({ id }) => groupOf.get(id) === group);
          expectPlaces(present(members.map(({ groupRank }) => groupRank)));
        }
        const totals = projects.flatMap(({ total }) => (total === null ? [] : [parseDecimal(total)]));
        for (const [index, total] of totals.entries()) {
          const before = totals[index - 1];
          if (before) expect(compare(before, total)).toBeGreaterThanOrEqual(0);
        }
      }),
      runs,
    ));

  it('has a rank exactly where it has a total, and says why where it has none', () =>
    fc.assert(
      fc.property(anyContest, (file) => {
        for (const { total, rank, groupRank, flags } of tally(file).projects) {
          expect([rank === null, groupRank === null]).toEqual([total === null, total === null]);
          expect(flags.includes('incomplete') || flags.includes('withdrawn')).toBe(total === null);
        }
      }),
      runs,
    ));

  it('raising a score never lowers the project’s total', () =>
    fc.assert(
      fc.property(anyContest, fc.nat(), (file, pick) => {
        const raisable = (file.sheets ?? []).filter(({ scores }) => scores.a !== '10');
        const chosen = raisable[pick % Math.max(1, raisable.length)];
        if (!chosen) return;
        const raised: Sheet = { ...chosen, scores: { ...chosen.scores, a: '10' } };
        const sheets = file.sheets?.map((sheet) => (sheet === chosen ? raised : sheet));
        const before = totalOf(tally(file).projects, chosen.project);
        const after = totalOf(tally({ ...file, sheets }).projects, chosen.project);
        if (before && after) expect(compare(after, before)).toBeGreaterThanOrEqual(0);
      }),
      runs,
    ));

  it('credits no more than the points, nor more than the capped share of the total', () =>
    fc.assert(
      fc.property(anyContest, (file) => {
        for (const { components, total } of tally(file).projects) {
          for (const component of file.rules.components) {
            const result = components[component.id];
            if (component.kind !== 'popularity' || !result || !('points' in result) || !result.points)
              continue;
            const credited = parseDecimal(result.value ?? '0');
            expect(compare(credited, parseDecimal(result.points))).toBeLessThanOrEqual(0);
            if (component.cap?.of !== 'awarded' || total === null) continue;
            const whole = add(credited, judgedSum(file, components));
            expect(compare(credited, multiply(parseDecimal(component.cap.share), whole))).toBeLessThanOrEqual(
              0,
            );
          }
        }
      }),
      runs,
    ));

  it('every judge of the room is counted, absent or recused, and each sheet is told of once', () =>
    fc.assert(
      fc.property(anyContest, (file) => {
        const detailed = tallyDetailed(file);
        for (const project of file.projects) {
          const explained = detailed.explain(project.id, 'main');
          expect(explained).toEqual(explainComponent(file, project.id, 'main'));
          const counted = explained.sheets.filter((sheet) => sheet.counted);
          expect(counted).toHaveLength(explained.keptCount);
          const onFile = (file.sheets ?? []).filter((sheet) => sheet.project === project.id);
          expect(explained.sheets).toHaveLength(onFile.length);
        }
      }),
      runs,
    ));

  it('promotes no more than the line, unless undecided, and nobody before a better one', () =>
    fc.assert(
      fc.property(anyContest, (file) => {
        const top = file.rules.promotion?.top;
        if (top === undefined) return;
        const { projects } = tally(file);
        expect(projects.filter(({ promoted }) => promoted === true).length).toBeLessThanOrEqual(top);
        const ranked = projects.filter(({ rank }) => rank !== null).map(({ promoted }) => promoted);
        const value = { true: 2, pending: 1, false: 0, null: 0 };
        const falling = ranked.map((promoted) => value[`${promoted}`]);
        expect(falling).toEqual(falling.toSorted((a, b) => b - a));
      }),
      runs,
    ));
});

function totalOf(projects: readonly ProjectResult[], id: string) {
  const total = projects.find((project) => project.id === id)?.total;
  return total ? parseDecimal(total) : null;
}

function judgedSum(file: ContestFile, components: ProjectResult['components']) {
  return file.rules.components.reduce((sum, { id, kind, weight }) => {
    const value = components[id]?.value;
    return kind === 'judged' && value ? add(sum, multiply(parseDecimal(weight), parseDecimal(value))) : sum;
  }, ZERO);
}
