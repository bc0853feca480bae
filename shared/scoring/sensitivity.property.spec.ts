import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySmallContest } from '../../test/support/any-contest.ts';
import type { ContestFile, Rules } from './contest-file.ts';
import { parseTenThousandths, writeTenThousandths } from './exact.ts';
import type { ProjectResult } from './results.ts';
import { sensitivityOf } from './sensitivity.ts';
import { tally } from './tally.ts';

type Scope = 'contest' | 'group' | 'track';

/** Ties by the whole number and few tie-breakers: decisions matter, and one step often makes a tie. */
const anyCoarseContest = fc
  .tuple(anySmallContest, fc.constantFrom(0, 1), fc.constantFrom<string[]>([], ['votes'], ['main']))
  .map(([file, decimals, tieBreakers]): ContestFile => ({
    ...file,
    rules: { ...file.rules, decimals, tieBreakers },
  }));

const contests = fc.oneof(anySmallContest, anyCoarseContest);

/** Ranks within the scope, by the tally: those within a track as those of the groups that the tracks would be. */
function ranksIn(file: ContestFile, scope: Scope): Map<string, number> {
  const counted =
    scope === 'track'
      ? {
          ...file,
          groups: [{ id: 'tracks', name: 'Tracks' }],
          projects: file.projects.map((project) => ({ ...project, group: project.track })),
        }
      : file;
  return new Map(
    tally(counted).projects.flatMap(({ id, rank, groupRank }): [string, number][] => {
      const own = scope === 'contest' ? rank : groupRank;
      return own === null ? [] : [[id, own]];
    }),
  );
}

/** Every file that differs by one step of one score. */
function* steppedFiles({ rules, sheets = [], ...file }: ContestFile) {
  for (const [index, sheet] of sheets.entries()) {
    const component = rules.components.find(({ id }) => id === sheet.component);
    if (component?.kind !== 'judged') continue;
    for (const { id, max, step } of component.criteria) {
      for (const by of [-parseTenThousandths(step), parseTenThousandths(step)]) {
        const units = parseTenThousandths(sheet.scores[id] ?? '') + by;
        if (units < 0n || units > parseTenThousandths(max)) continue;
        const stepped = { ...sheet, scores: { ...sheet.scores, [id]: writeTenThousandths(units) } };
        yield { project: sheet.project, file: { ...file, rules, sheets: sheets.with(index, stepped) } };
      }
    }
  }
}

interface Pair {
  higher: string;
  lower: string;
  overtaking: number;
  levelling: number;
}

/** All neighbours within the scope, and by tallying every altered file how many changes turn each. */
function bruteForce(file: ContestFile, scope: Scope): Pair[] {
  const fieldOf = new Map(file.projects.map((p) => [p.id, scope === 'contest' ? undefined : p[scope]]));
  const ranks = ranksIn(file, scope);
  const stepped = [...steppedFiles(file)].map(({ project, file: altered }) => ({
    project,
    ranks: ranksIn(altered, scope),
  }));
  const pairs: Pair[] = [];
  for (const [higher, best] of ranks) {
    const behind = [...ranks].filter(([id, rank]) => fieldOf.get(id) === fieldOf.get(higher) && rank > best);
    const next = Math.min(...behind.map(([, rank]) => rank));
    for (const [lower] of behind.filter(([, rank]) => rank === next)) {
      const gaps = stepped
        .filter(({ project }) => project === higher || project === lower)
        .map((after) => (after.ranks.get(lower) ?? NaN) - (after.ranks.get(higher) ?? NaN));
      pairs.push({
        higher,
        lower,
        overtaking: gaps.filter((gap) => gap < 0).length,
        levelling: gaps.filter((gap) => gap === 0).length,
      });
    }
  }
  return pairs;
}

function stakesOf({ rules }: ContestFile, scope: Scope, a?: ProjectResult, b?: ProjectResult): string[] {
  return [
    ...(rules.awards && (rules.awards.scope ?? 'contest') === scope && a?.award !== b?.award
      ? ['award']
      : []),
    ...(rules.promotion && (rules.promotion.scope ?? 'contest') === scope && a?.promoted !== b?.promoted
      ? ['promotion']
      : []),
  ];
}

/** Groups made of tracks would change who competes for popularity points within groups. */
const votesWithinGroups = ({ components }: Rules) =>
  components.some((component) => component.kind === 'popularity' && component.scope === 'group');

/** The rankings in which something is given, as far as {@link ranksIn} can tell their ranks. */
function scopesOf(rules: Rules): Set<Scope> {
  const scopes: Scope[] = ['contest', rules.awards?.scope ?? 'contest', rules.promotion?.scope ?? 'contest'];
  return new Set(scopes.filter((scope) => scope !== 'track' || !votesWithinGroups(rules)));
}

const byPair = (a: { pair: string }, b: { pair: string }) => (a.pair < b.pair ? -1 : a.pair > b.pair ? 1 : 0);

describe('close places, whatever the contest', () => {
  it('are those that altering each score by a step and tallying anew turns, no more and no fewer', () =>
    fc.assert(
      fc.property(contests, (file) => {
        const { closePlaces } = sensitivityOf(file);
        const results = new Map(tally(file).projects.map((project) => [project.id, project]));
        for (const scope of scopesOf(file.rules)) {
          const expected = bruteForce(file, scope).flatMap(({ higher, lower, overtaking, levelling }) => {
            const [above, below] = [results.get(higher), results.get(lower)];
            const stakes = stakesOf(file, scope, above, below);
            if (scope !== 'contest' && stakes.length === 0) return [];
            if (overtaking + levelling === 0 && above?.total !== below?.total) return [];
            const counts = overtaking + levelling === 0 ? null : { overtaking, levelling };
            return { pair: `${higher} ${lower}`, stakes, counts };
          });
          const found = closePlaces
            .filter(({ among }) => among.scope === scope)
            .map(({ higher, lower, stakes, oneStep }) => ({
              pair: `${higher.project} ${lower.project}`,
              stakes,
              counts: oneStep && { overtaking: oneStep.overtaking, levelling: oneStep.levelling },
            }));
          expect(found.toSorted(byPair)).toEqual(expected.toSorted(byPair));
        }
      }),
      { numRuns: 150 },
    ));

  it('give an example that does what it says', () =>
    fc.assert(
      fc.property(contests, (file) => {
        for (const { among, higher, lower, oneStep } of sensitivityOf(file).closePlaces) {
          if (!oneStep || (among.scope === 'track' && votesWithinGroups(file.rules))) continue;
          const { project, judge, component, criterion, from, to } = oneStep.example;
          const sheets = file.sheets?.map((sheet) => {
            if (sheet.project !== project || sheet.judge !== judge || sheet.component !== component)
              return sheet;
            expect(parseTenThousandths(sheet.scores[criterion] ?? '')).toBe(parseTenThousandths(from));
            return { ...sheet, scores: { ...sheet.scores, [criterion]: to } };
          });
          const ranks = ranksIn({ ...file, sheets }, among.scope);
          const gap = (ranks.get(lower.project) ?? NaN) - (ranks.get(higher.project) ?? NaN);
          expect(Math.sign(gap)).toBe(oneStep.outcome === 'overtake' ? -1 : 0);
        }
      }),
      { numRuns: 100 },
    ));

  it('have the places, totals and difference of the results', () =>
    fc.assert(
      fc.property(contests, (file) => {
        const results = new Map(tally(file).projects.map((project) => [project.id, project]));
        for (const { among, higher, lower, difference, decidedBy } of sensitivityOf(file).closePlaces) {
          const units = [higher, lower].map(({ project, place, total }) => {
            const result = results.get(project);
            expect(total).toBe(result?.total);
            if (among.scope !== 'track') {
              expect(place).toBe(among.scope === 'group' ? result?.groupRank : result?.rank);
            }
            return parseTenThousandths(total);
          });
          expect(parseTenThousandths(difference)).toBe((units[0] ?? 0n) - (units[1] ?? 0n));
          expect(decidedBy.by === 'total').toBe(parseTenThousandths(difference) > 0n);
        }
      }),
      { numRuns: 100 },
    ));
});

describe('scenarios, whatever the contest', () => {
  it('agree with the tally of an edited file: every difference, and nothing else', () =>
    fc.assert(
      fc.property(contests, (file) => {
        for (const { assumption, changes, counts, harmless } of sensitivityOf(file).scenarios) {
          const edited = editedBy(file, assumption);
          const before = tally(file).projects;
          const after = new Map(tally(edited).projects.map((project) => [project.id, project]));
          const expected = before
            .map(({ id, ...from }) => ({ project: id, from: outcome(from), to: outcome(after.get(id)) }))
            .filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to));
          expect(changes).toEqual(expected);
          expect(counts.award).toBe(expected.filter(({ from, to }) => from.award !== to.award).length);
          expect(counts.promotion).toBe(
            expected.filter(({ from, to }) => from.promoted !== to.promoted).length,
          );
          expect(harmless).toBe(counts.award + counts.promotion === 0);
        }
      }),
      { numRuns: 60 },
    ));

  it('look at each assumption once', () =>
    fc.assert(
      fc.property(contests, (file) => {
        const judges = file.panels.flatMap((panel) => panel.judges.map(({ id }) => id));
        const kinds = sensitivityOf(file).scenarios.map(({ assumption }) =>
          assumption.kind === 'without-judge' ? assumption.judge : assumption.kind,
        );
        expect(kinds).toEqual(['without-trim', 'without-popularity', ...new Set(judges)]);
      }),
      { numRuns: 20 },
    ));
});

type Assumption = ReturnType<typeof sensitivityOf>['scenarios'][number]['assumption'];

/** A judge who is recused from everything scores as one who was never seated. */
function editedBy(file: ContestFile, assumption: Assumption): ContestFile {
  const edited = structuredClone(file);
  switch (assumption.kind) {
    case 'without-judge':
      edited.recusals = [
        ...(edited.recusals ?? []),
        ...file.projects.map(({ id }) => ({ judge: assumption.judge, project: id })),
      ];
      return edited;
    case 'without-trim':
      for (const component of edited.rules.components) {
        if (component.kind === 'judged') component.trim = { high: 0, low: 0, minSheets: 1 };
      }
      return edited;
    case 'without-popularity':
      edited.rules.components = edited.rules.components.filter(({ kind }) => kind === 'judged');
      return edited;
    default:
      return assumption satisfies never;
  }
}

function outcome(result: Omit<ProjectResult, 'id'> | undefined) {
  if (!result) throw new Error('a project is missing from the results');
  const { rank, groupRank, award, promoted } = result;
  return { rank, groupRank, award, promoted };
}
