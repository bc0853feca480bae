import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyContest } from '../../test/support/any-contest.ts';
import { contestFileSchema, type ContestFile, type Decision } from './contest-file.ts';
import { compare, parseDecimal } from './exact.ts';
import type { ProjectResult, Results } from './results.ts';
import { explainComponent, tally, tallyDetailed } from './tally.ts';

const runs = { numRuns: 300 };

const shuffled = <T>(list: readonly T[] = []) => fc.shuffledSubarray([...list], { minLength: list.length });

const byId = ({ projects }: Results): Map<string, ProjectResult> =>
  new Map(projects.map((project) => [project.id, project]));

function expectSame(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
}

/** The same contest with everything in another order in which order says nothing. */
const reordered = (file: ContestFile): fc.Arbitrary<ContestFile> =>
  fc
    .record({
      projects: shuffled(file.projects),
      sheets: shuffled(file.sheets),
      recusals: shuffled(file.recusals),
      votes: shuffled(Object.entries(file.votes ?? {})).map((votes) => Object.fromEntries(votes)),
      rooms: file.rooms ? shuffled(file.rooms) : fc.constant(undefined),
      groups: file.groups ? shuffled(file.groups) : fc.constant(undefined),
      panels: shuffled(file.panels),
    })
    .map((parts) => ({
      ...file,
      ...parts,
      sheets: parts.sheets.map((sheet) => ({
        ...sheet,
        scores: Object.fromEntries(Object.entries(sheet.scores).toReversed()),
      })),
    }));

const withReordered = anyContest.chain((file) => fc.tuple(fc.constant(file), reordered(file)));

/** Judges of every panel the other way round. */
const withPanelsReversed = (file: ContestFile): ContestFile => ({
  ...file,
  panels: file.panels.map((panel) => ({ ...panel, judges: panel.judges.toReversed() })),
});

/** A result without what panel order decides: who of equals is dropped, and in which order judges are named. */
const withoutJudges = (results: Results) =>
  results.projects.map(({ components, ...project }) => ({
    ...project,
    components: Object.entries(components).map(([id, component]) =>
      'dropped' in component
        ? {
            id,
            ...component,
            dropped: [component.dropped.high.length, component.dropped.low.length],
            absent: component.absent.toSorted(),
            recused: component.recused.toSorted(),
          }
        : { id, ...component },
    ),
  }));

/** Places as they must be when equal ones share one: one more than there are better ones, so 1, 2, 2, 4. */
function expectPlaces(ranks: readonly (number | null)[]): void {
  const given = ranks.filter((rank) => rank !== null);
  for (const rank of given) expect(rank).toBe(1 + given.filter((other) => other < rank).length);
}

function without(file: ContestFile, gone: (projectId: string) => boolean): ContestFile {
  const { decisions = [], sheets = [], recusals = [], votes = {} } = file;
  const stays = ({ project }: { project: string }) => !gone(project);
  return {
    ...file,
    projects: file.projects.filter(({ id }) => !gone(id)),
    sheets: sheets.filter(stays),
    recusals: recusals.filter(stays),
    votes: Object.fromEntries(Object.entries(votes).filter(([id]) => !gone(id))),
    decisions: decisions.flatMap((decision): Decision[] => {
      if (decision.kind === 'named-award') return gone(decision.project) ? [] : [decision];
      return [{ ...decision, projects: decision.projects.filter((id) => !gone(id)) }];
    }),
  };
}

describe('RULES §2 to §5: whatever the contest', () => {
  it('the order in which projects, sheets, recusals, votes, rooms, groups and panels stand never matters', () =>
    fc.assert(
      fc.property(withReordered, ([file, other]) => expectSame(byId(tally(other)), byId(tally(file)))),
      runs,
    ));

  it('the order within a panel decides who of equals is dropped, and no number, place or prize (§2.3)', () =>
    fc.assert(
      fc.property(anyContest, (file) =>
        expectSame(withoutJudges(tally(withPanelsReversed(file))), withoutJudges(tally(file))),
      ),
      runs,
    ));

  it('the file and its results come through JSON unchanged', () =>
    fc.assert(
      fc.property(anyContest, (file) => {
        const results = tally(file);
        const again = JSON.parse(JSON.stringify(file)) as ContestFile;
        expectSame(tally(again), results);
        expectSame(tally(contestFileSchema.parse(again)), results);
        expectSame(JSON.parse(JSON.stringify(results)), results);
      }),
      runs,
    ));

  it('taking a withdrawn project out of the file changes nothing for the others (§2.2, §3.3, §5.2)', () =>
    fc.assert(
      fc.property(anyContest, (file) => {
        const gone = new Set(file.projects.flatMap(({ id, withdrawn }) => (withdrawn ? [id] : [])));
        const others = tally(file).projects.filter(({ id }) => !gone.has(id));
        expectSame(tally(without(file, (id) => gone.has(id))).projects, others);
      }),
      runs,
    ));

  it('ranks form 1, 2, 2, 4 across the contest and within each group, better totals before worse (§4.2)', () =>
    fc.assert(
      fc.property(anyContest, (file) => {
        const { projects } = tally(file);
        expectPlaces(projects.map(({ rank }) => rank));
        const groupOf = new Map(file.projects.map(({ id, group }) => [id, group]));
        for (const group of new Set(groupOf.values())) {
          const members = projects.filter(({ id }) => groupOf.get(id) === group);
          expectPlaces(members.map(({ groupRank }) => groupRank));
        }
        const totals = projects.flatMap(({ total }) => (total === null ? [] : [parseDecimal(total)]));
        for (const [index, total] of totals.entries()) {
          const before = totals[index - 1];
          if (before) expect(compare(before, total)).toBeGreaterThanOrEqual(0);
        }
      }),
      runs,
    ));

  it('a project is tied exactly where another has its rank (§4.2)', () =>
    fc.assert(
      fc.property(anyContest, (file) => {
        const { projects } = tally(file);
        for (const { id, rank, flags } of projects) {
          const shared = rank !== null && projects.some((other) => other.id !== id && other.rank === rank);
          expect(flags.includes('tied')).toBe(shared);
        }
      }),
      runs,
    ));

  it('the last word of the chair on all projects leaves nothing tied and nothing pending (§4.2, §5)', () =>
    fc.assert(
      fc.property(anyContest, (file) => {
        const order = {
          kind: 'order' as const,
          projects: file.projects.map(({ id }) => id),
          reason: 'chair',
        };
        const { projects } = tally({ ...file, decisions: [...(file.decisions ?? []), order] });
        for (const { flags, award, promoted } of projects) {
          expect([flags.includes('tied'), award === 'pending', promoted === 'pending']).toEqual([
            false,
            false,
            false,
          ]);
        }
      }),
      runs,
    ));

  it('a project has a rank exactly where it has a total, and says why where it has none (§2.5)', () =>
    fc.assert(
      fc.property(anyContest, (file) => {
        for (const { total, rank, groupRank, flags, award, promoted } of tally(file).projects) {
          const grouped = total !== null && file.groups !== undefined;
          expect([rank !== null, groupRank !== null]).toEqual([total !== null, grouped]);
          expect(flags.includes('incomplete') || flags.includes('withdrawn')).toBe(total === null);
          if (total === null) expect([award, promoted || false]).toEqual([null, false]);
        }
      }),
      runs,
    ));

  it('every judge of the room is counted, absent or recused, and each sheet is told of once (§2.2)', () =>
    fc.assert(
      fc.property(anyContest, (file) => {
        const detailed = tallyDetailed(file);
        for (const { id, panel } of file.rules.components.filter((one) => one.kind === 'judged')) {
          const judges = file.panels.find((one) => one.id === panel)?.judges ?? [];
          for (const project of file.projects) {
            const explained = detailed.explain(project.id, id);
            expectSame(explained, explainComponent(file, project.id, id));
            const valid = explained.sheets.filter(({ setAside }) => setAside === null);
            expect(explained.sheets.filter(({ counted }) => counted)).toHaveLength(explained.keptCount);
            const onFile = (file.sheets ?? []).filter(
              (sheet) => sheet.project === project.id && sheet.component === id,
            );
            expect(explained.sheets).toHaveLength(onFile.length);
            const inRoom = judges.filter(({ room }) => room === undefined || room === project.room);
            const told = [...valid.map(({ judgeId }) => judgeId), ...explained.absent, ...explained.recused];
            const due = project.withdrawn ? [] : inRoom.map((judge) => judge.id);
            expect(told.toSorted()).toEqual(due.toSorted());
          }
        }
      }),
      runs,
    ));
});
