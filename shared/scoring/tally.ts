// From a contest file to its results: the one place where the rules of RULES.md §2 to §5 are put together.
import { namedAwardsOf } from './awards.ts';
import { componentScores, scoresOf, type ProjectScores } from './component-scores.ts';
import type { ContestFile, JudgedComponent, Project } from './contest-file.ts';
import { indexContest, type ContestIndex } from './contest-index.ts';
import { roundHalfUp } from './exact.ts';
import {
  explainScore,
  judgedResult,
  scoreJudged,
  type JudgedExplanation,
  type ScoreJudged,
} from './judged.ts';
import type { ComponentResult, ProjectFlag, ProjectResult, Promoted, Results } from './results.ts';
import { byRunningNumber } from './running-number.ts';
import { standingOf, type Standing } from './standing.ts';

/** The results together with how each judged value came about. */
export interface DetailedTally {
  results: Results;
  /** As {@link explainComponent}, from the numbers that the results were made of. */
  explain(projectId: string, componentId: string): JudgedExplanation;
}

/**
 * Tallies a contest: RULES.md §2 to §5. The file is taken to be one that `checkContestFile` accepts; it may be a
 * contest in progress, whose complete projects are then ranked among themselves (§4.3).
 * @throws RangeError if a score is no decimal, or a trim could leave no sheet
 */
export function tally(file: ContestFile): Results {
  return tallyDetailed(file).results;
}

/**
 * As {@link tally}, and keeps what a reveal or an export tells about each judged component.
 * @param score lets a live board take over the judged scores of projects for which nothing has changed
 * @param contends whether a project may have a total and a place yet (§4.3); its votes count for the others all the same
 */
export function tallyDetailed(
  file: ContestFile,
  score: ScoreJudged = scoreJudged,
  contends: (projectId: string) => boolean = () => true,
): DetailedTally {
  const index = indexContest(file);
  const scores = componentScores(index, score);
  for (const [id, own] of scores) if (!contends(id)) scores.set(id, { ...own, total: null });
  const standing = standingOf(index, scores);
  const projects = inResultOrder(
    file.projects.map((project) => ({
      project,
      result: projectResult(file, project, scoresOf(scores, project.id), standing),
    })),
  );
  return {
    results: { format: 'luyan-results/1', projects },
    explain: (projectId, componentId) => {
      const { project, component } = judgedPair(index, projectId, componentId);
      const score = scoresOf(scores, project.id).judged.get(component.id);
      if (!score) throw new RangeError(`component ${componentId} was not scored`);
      return explainScore(score, panelOrder(index, component.panel), file.rules.decimals);
    },
  };
}

/**
 * How the value of one judged component of one project comes about: each judge's sheet total, which were dropped,
 * what was counted. For many projects at once, {@link tallyDetailed} is cheaper.
 * @throws RangeError if there is no such project, or no such judged component
 */
export function explainComponent(
  file: ContestFile,
  projectId: string,
  componentId: string,
): JudgedExplanation {
  const index = indexContest(file);
  const { project, component } = judgedPair(index, projectId, componentId);
  const score = scoreJudged(index, component, project, file.rules.decimals);
  return explainScore(score, panelOrder(index, component.panel), file.rules.decimals);
}

function projectResult(
  file: ContestFile,
  project: Project,
  scores: ProjectScores,
  standing: Standing,
): ProjectResult {
  const place = standing.places.get(project.id);
  const flags: ProjectFlag[] = [];
  if (project.withdrawn) flags.push('withdrawn');
  else if (!scores.total) flags.push('incomplete');
  else if (place?.shared) flags.push('tied');
  const promoted: Promoted = standing.promoted && (standing.promoted.get(project.id) ?? false);
  return {
    id: project.id,
    total: scores.total && roundHalfUp(scores.total, file.rules.decimals),
    rank: place?.place ?? null,
    groupRank: standing.groupPlaces?.get(project.id)?.place ?? null,
    flags,
    components: componentResults(file, scores),
    award: standing.awards.get(project.id) ?? null,
    namedAwards: namedAwardsOf(project.id, file.decisions),
    promoted,
  };
}

function componentResults(file: ContestFile, scores: ProjectScores): Record<string, ComponentResult> {
  const { components, decimals } = file.rules;
  return Object.fromEntries(components.map(({ id }) => [id, componentResult(id, scores, decimals)]));
}

function componentResult(componentId: string, scores: ProjectScores, decimals: number): ComponentResult {
  const judged = scores.judged.get(componentId);
  if (judged) return judgedResult(judged, decimals);
  const popularity = scores.popularity.get(componentId);
  if (!popularity) return { value: null, votes: scores.votes };
  const { votes, place, points, credited } = popularity;
  return { value: roundHalfUp(credited, decimals), votes, place, points: points.toString() };
}

/** Ranked ones by rank, then running number; then the incomplete; then the withdrawn. */
function inResultOrder(entries: readonly { project: Project; result: ProjectResult }[]): ProjectResult[] {
  const last = Number.MAX_SAFE_INTEGER;
  const keyOf = ({ rank, flags }: ProjectResult): number =>
    rank ?? (flags.includes('withdrawn') ? last : last - 1);
  return byRunningNumber(entries, (entry) => entry.project)
    .map((entry) => entry.result)
    .sort((a, b) => keyOf(a) - keyOf(b));
}

function judgedPair(
  index: ContestIndex,
  projectId: string,
  componentId: string,
): { project: Project; component: JudgedComponent } {
  const project = index.projects.get(projectId);
  if (!project) throw new RangeError(`no project ${projectId}`);
  const component = index.file.rules.components.find(({ id }) => id === componentId);
  if (component?.kind !== 'judged') throw new RangeError(`no judged component ${componentId}`);
  return { project, component };
}

function panelOrder(index: ContestIndex, panelId: string): string[] {
  return index.panels.get(panelId)?.judges.map((judge) => judge.id) ?? [];
}
