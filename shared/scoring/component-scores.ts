// Every component of every project in exact numbers, and the totals they add up to (RULES.md §2 to §4.1).
import type { JudgedComponent, PopularityComponent, Project, Rules } from './contest-file.ts';
import type { ContestIndex } from './contest-index.ts';
import { add, multiply, parseDecimal, rounded, ZERO, type Fraction } from './exact.ts';
import { scoreJudged, type JudgedScore, type ScoreJudged } from './judged.ts';
import { creditedPoints, maximumTotal, popularityPlaces, type PopularityPlace } from './popularity.ts';

export interface PopularityScore extends PopularityPlace {
  /** What the cap leaves of the points, and what enters the total. */
  readonly credited: Fraction;
}

/** One project's components, by component id. */
export interface ProjectScores {
  readonly judged: ReadonlyMap<string, JudgedScore>;
  /** Empty for a withdrawn project. */
  readonly popularity: ReadonlyMap<string, PopularityScore>;
  readonly votes: number;
  /** Rounded to the contest's decimals; null where the project is incomplete or withdrawn. */
  readonly total: Fraction | null;
}

/** The scores of every project, by project id; `score` is asked once a project and judged component. */
export function componentScores(
  index: ContestIndex,
  score: ScoreJudged = scoreJudged,
): Map<string, ProjectScores> {
  const { rules, projects } = index.file;
  const addition = additionOf(index);
  return new Map(
    projects.map((project) => {
      const judged = new Map(
        addition.judgedOnes.map((component) => [
          component.id,
          score(index, component, project, rules.decimals),
        ]),
      );
      return [project.id, addUp(addition, project, judged)];
    }),
  );
}

/** What the judged components of any project are added up with: made once for a tally. */
export interface Addition {
  readonly index: ContestIndex;
  readonly judgedOnes: readonly JudgedComponent[];
  readonly voted: readonly VotedComponent[];
  /** The contest's maximum total, see {@link maximumTotal}. */
  readonly maximum: Fraction;
}

export function additionOf(index: ContestIndex): Addition {
  const { components } = index.file.rules;
  return {
    index,
    judgedOnes: components.filter((component) => component.kind === 'judged'),
    voted: votedComponents(index),
    maximum: maximumTotal(components),
  };
}

/** One project's popularity points and total, given its judged components by id: RULES.md §3.4 and §4.1. */
export function addUp(
  { index, judgedOnes, voted, maximum }: Addition,
  project: Project,
  judged: ReadonlyMap<string, JudgedScore>,
): ProjectScores {
  const { rules } = index.file;
  const sum = weightedSum(judgedOnes, judged);
  const popularity = creditAll(voted, project, sum, maximum, rules);
  const complete = [...judged.values()].every((score) => score.value !== null);
  const whole = [...popularity.values()].reduce((total, { credited }) => add(total, credited), sum);
  const total = complete && !project.withdrawn ? rounded(whole, rules.decimals) : null;
  return { judged, popularity, votes: index.votesFor(project.id), total };
}

interface VotedComponent {
  readonly component: PopularityComponent;
  readonly places: ReadonlyMap<string, PopularityPlace>;
}

/** Those with a cap on the awarded total last: they look at the others. */
function votedComponents(index: ContestIndex): VotedComponent[] {
  return index.file.rules.components
    .filter((component) => component.kind === 'popularity')
    .sort((a, b) => lateness(a) - lateness(b))
    .map((component) => ({
      component,
      places: popularityPlaces(component, index.file.projects, index.votesFor),
    }));
}

/** Σ weight × value over the judged components that have a value. */
function weightedSum(
  components: readonly JudgedComponent[],
  scores: ReadonlyMap<string, JudgedScore>,
): Fraction {
  let sum = ZERO;
  for (const component of components) {
    const value = scores.get(component.id)?.value;
    if (value) sum = add(sum, multiply(parseDecimal(component.weight), value));
  }
  return sum;
}

/**
 * Credits the points of every popularity component. A cap on the awarded total looks at the other components; should
 * a contest have two such caps, neither counts the other, so that both hold.
 */
function creditAll(
  voted: readonly VotedComponent[],
  project: Project,
  judgedSum: Fraction,
  maximum: Fraction,
  rules: Rules,
): Map<string, PopularityScore> {
  const credited = new Map<string, PopularityScore>();
  let others = judgedSum;
  for (const { component, places } of voted) {
    const placed = places.get(project.id);
    if (!placed) continue;
    const credit = creditedPoints(placed.points, component.cap, others, maximum, rules.decimals);
    credited.set(component.id, { ...placed, credited: credit });
    if (lateness(component) === 0) others = add(others, credit);
  }
  return credited;
}

function lateness({ cap }: PopularityComponent): 0 | 1 {
  return cap?.of === 'awarded' ? 1 : 0;
}

/** @throws RangeError if the contest has no such project */
export function scoresOf(scores: ReadonlyMap<string, ProjectScores>, projectId: string): ProjectScores {
  const found = scores.get(projectId);
  if (!found) throw new RangeError(`no project ${projectId}`);
  return found;
}
