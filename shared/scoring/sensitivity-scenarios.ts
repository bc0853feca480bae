// What the results would be under another assumption, and which projects that would touch.
import type { ContestFile, Rules } from './contest-file.ts';
import type { ProjectResult, Results } from './results.ts';
import { tally } from './tally.ts';

export type Assumption =
  { kind: 'without-trim' } | { kind: 'without-popularity' } | { kind: 'without-judge'; judge: string };

/** How a project stands, as in the results; no rank means incomplete (a withdrawn project never changes). */
export type Outcome = Pick<ProjectResult, 'rank' | 'groupRank' | 'award' | 'promoted'>;

/** A project that stands otherwise under the assumption: at least one part of `from` and `to` differs. */
export interface Change {
  project: string;
  from: Outcome;
  to: Outcome;
}

export interface Scenario {
  assumption: Assumption;
  /** False where the rules have no trim, or no popularity points, to leave out. */
  applies: boolean;
  /** In the order of the results as they are. */
  changes: Change[];
  /** How many projects have another award tier, another word on promotion, another rank, or are now incomplete. */
  counts: { award: number; promotion: number; rank: number; incomplete: number };
  /** Whether no prize and no promotion changes; ranks may. */
  harmless: boolean;
}

/** The assumptions that are looked at: without trimming, without popularity points, without each judge in panel order. */
export function assumptionsOf(file: ContestFile): Assumption[] {
  const judges = new Set(file.panels.flatMap((panel) => panel.judges.map((judge) => judge.id)));
  return [
    { kind: 'without-trim' },
    { kind: 'without-popularity' },
    ...[...judges].map((judge): Assumption => ({ kind: 'without-judge', judge })),
  ];
}

/**
 * The contest file as it would be under the assumption.
 * - *Without trimming*: every judged component has trim 0/0 and `minSheets` 1, so that every valid sheet counts.
 * - *Without popularity points*: those components are left out. The tie-breaker `votes` stays, and so do the votes:
 *   it is the points that are asked about, and a vote that breaks a tie adds none.
 * - *Without a judge*: the judge was never seated. Seat, sheets and recusals are gone from every panel; nobody is absent
 *   in the judge's place, a panel may fall below `minSheets`, and a project with no other sheet is incomplete.
 *
 * The chair's decisions stay as recorded. One that ordered a tie which no longer exists has no effect, and a tie that
 * no decision orders is `pending` where it straddles the end of a tier or the line, as in any tally.
 */
export function fileUnder(file: ContestFile, assumption: Assumption): ContestFile {
  switch (assumption.kind) {
    case 'without-trim':
      return withComponents(
        file,
        file.rules.components.map((component) =>
          component.kind === 'judged' ? { ...component, trim: { high: 0, low: 0, minSheets: 1 } } : component,
        ),
      );
    case 'without-popularity':
      return withComponents(
        file,
        file.rules.components.filter((component) => component.kind !== 'popularity'),
      );
    case 'without-judge': {
      const others = <T extends { judge: string }>(list: readonly T[] | undefined): T[] =>
        (list ?? []).filter(({ judge }) => judge !== assumption.judge);
      return {
        ...file,
        panels: file.panels.map((panel) => ({
          ...panel,
          judges: panel.judges.filter(({ id }) => id !== assumption.judge),
        })),
        recusals: others(file.recusals),
        sheets: others(file.sheets),
      };
    }
    default:
      return assumption satisfies never;
  }
}

function withComponents(file: ContestFile, components: Rules['components']): ContestFile {
  return { ...file, rules: { ...file.rules, components } };
}

/** Tallies the file under the assumption and compares with `results`, those of the file as it is. */
export function scenarioOf(file: ContestFile, results: Results, assumption: Assumption): Scenario {
  const after = new Map(
    tally(fileUnder(file, assumption)).projects.map((project) => [project.id, outcomeOf(project)]),
  );
  const changes = results.projects.flatMap((project): Change[] => {
    const [from, to] = [outcomeOf(project), after.get(project.id)];
    return to && differ(from, to) ? [{ project: project.id, from, to }] : [];
  });
  const count = (has: (change: Change) => boolean): number => changes.filter(has).length;
  const counts = {
    award: count(changesAward),
    promotion: count(changesPromotion),
    rank: count(changesRank),
    incomplete: count(({ from, to }) => from.rank !== null && to.rank === null),
  };
  const harmless = counts.award === 0 && counts.promotion === 0;
  return { assumption, applies: applies(file.rules, assumption), changes, counts, harmless };
}

function applies({ components }: Rules, { kind }: Assumption): boolean {
  switch (kind) {
    case 'without-trim':
      return components.some(
        (component) => component.kind === 'judged' && component.trim.high + component.trim.low > 0,
      );
    case 'without-popularity':
      return components.some((component) => component.kind === 'popularity');
    case 'without-judge':
      return true;
    default:
      return kind satisfies never;
  }
}

function outcomeOf({ rank, groupRank, award, promoted }: ProjectResult): Outcome {
  return { rank, groupRank, award, promoted };
}

const differ = (from: Outcome, to: Outcome): boolean =>
  [changesAward, changesPromotion, changesRank].some((has) => has({ from, to }));

type FromTo = Pick<Change, 'from' | 'to'>;
export const changesAward = ({ from, to }: FromTo): boolean => from.award !== to.award;
export const changesPromotion = ({ from, to }: FromTo): boolean => from.promoted !== to.promoted;
/** Across the contest or within the group. */
export const changesRank = ({ from, to }: FromTo): boolean =>
  from.rank !== to.rank || from.groupRank !== to.groupRank;
