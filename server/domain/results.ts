/** Results from the state, each computed once for as long as nothing they depend on changes. */
import type { ProjectResult, Results } from '../../shared/scoring/results.ts';
import { tallyDetailed, type DetailedTally } from '../../shared/scoring/tally.ts';
import { contestFileOf } from './contest-file-of.ts';
import { scoreChanged } from './kept-scores.ts';
import { entryOf, isClosed } from './lookup.ts';
import type { ContestState, ProjectState } from './state.ts';

const kept = new WeakMap<object, DetailedTally>();

function tallied(
  state: ContestState,
  key: object,
  counts: (project: ProjectState) => boolean,
  contends?: (projectId: string) => boolean,
): DetailedTally {
  const found = kept.get(key);
  if (found !== undefined) return found;
  const fresh = tallyDetailed(contestFileOf(state, counts), scoreChanged(state, counts), contends);
  kept.set(key, fresh);
  return fresh;
}

/** Over all projects whose scoring has closed, with each judged value explained: for host, staff and exports. */
export function detailedResultsOf(state: ContestState): DetailedTally {
  return tallied(state, state.resultsKeys.closed, isClosed);
}

export function resultsOf(state: ContestState): Results {
  return detailedResultsOf(state).results;
}

/** Whether the project's place has been shown, so that it counts on the public board. */
export function isRevealed(project: ProjectState): boolean {
  return project.phase === 'revealed';
}

/**
 * Over revealed projects alone: nothing of a sealed one can show through, not even in another's place, and not where
 * votes alone would give it a total.
 */
export function publicResultsOf(state: ContestState): Results {
  const contends = (projectId: string): boolean => {
    const project = entryOf(state.projects, projectId);
    return project !== undefined && isRevealed(project);
  };
  return tallied(state, state.resultsKeys.revealed, isRevealed, contends).results;
}

/** By project id: a board asks for every project. */
const resultsById = new WeakMap<Results, ReadonlyMap<string, ProjectResult>>();

export function resultOf(results: Results, projectId: string): ProjectResult | undefined {
  const byId = resultsById.get(results) ?? new Map(results.projects.map((result) => [result.id, result]));
  resultsById.set(results, byId);
  return byId.get(projectId);
}
