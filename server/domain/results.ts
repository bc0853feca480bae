/** Results from the state, each computed once for as long as nothing they depend on changes. */
import type { ProjectResult, Results } from '../../shared/scoring/results.ts';
import { tallyDetailed, type DetailedTally } from '../../shared/scoring/tally.ts';
import { contestFileOf } from './contest-file-of.ts';
import { isClosed } from './lookup.ts';
import type { ContestState, ProjectState } from './state.ts';

interface Kept {
  closed?: DetailedTally;
  revealed?: Results;
}
const kept = new WeakMap<object, Kept>();

function keptFor(state: ContestState): Kept {
  const existing = kept.get(state.resultsKey);
  if (existing !== undefined) return existing;
  const fresh: Kept = {};
  kept.set(state.resultsKey, fresh);
  return fresh;
}

/** Over all projects whose scoring has closed, with each judged value explained: for host, staff and exports. */
export function detailedResultsOf(state: ContestState): DetailedTally {
  return (keptFor(state).closed ??= tallyDetailed(contestFileOf(state, isClosed)));
}

export function resultsOf(state: ContestState): Results {
  return detailedResultsOf(state).results;
}

/** Whether the project's place has been shown, so that it counts on the public board. */
export function isRevealed(project: ProjectState): boolean {
  return project.phase === 'revealed';
}

/** Over revealed projects alone: nothing of a sealed one can show through, not even in another's place. */
export function publicResultsOf(state: ContestState): Results {
  return (keptFor(state).revealed ??= tallyDetailed(contestFileOf(state, isRevealed)).results);
}

export function resultOf(results: Results, projectId: string): ProjectResult | undefined {
  return results.projects.find(({ id }) => id === projectId);
}
