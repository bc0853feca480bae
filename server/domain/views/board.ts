/** The leaderboard: numbers of revealed projects only, ranked among themselves. */
import type { BoardRow, BoardView } from '../../../shared/contract/views.ts';
import { isPopularityResult, type ProjectResult } from '../../../shared/scoring/results.ts';
import { inRunningOrder, isDeskReview } from '../lookup.ts';
import { isRevealed, publicResultsOf, resultOf } from '../results.ts';
import type { ContestState, ProjectState } from '../state.ts';
import { componentCards, popularityPending, projectCard } from './cards.ts';

function statusOf(
  state: ContestState,
  project: ProjectState,
  result: ProjectResult | undefined,
): BoardRow['status'] {
  if (project.project.withdrawn) return 'withdrawn';
  switch (project.phase) {
    case 'revealed':
      return result?.rank == null ? 'incomplete' : 'ranked';
    case 'closed':
      return 'sealed';
    case 'waiting':
      return state.rooms.some((room) => room.onStage === project.project.id) ? 'on-stage' : 'waiting';
    case 'presenting':
    case 'questions':
      return 'on-stage';
    case 'scoring':
      return isDeskReview(state) ? 'being-scored' : 'on-stage';
    default:
      return project.phase satisfies never;
  }
}

function rowOf(state: ContestState, project: ProjectState): BoardRow {
  const revealed = isRevealed(project) && !project.project.withdrawn;
  const result = revealed ? resultOf(publicResultsOf(state), project.project.id) : undefined;
  const values = Object.entries(result?.components ?? {}).map(([id, component]) => [
    id,
    isPopularityResult(component) && popularityPending(state) ? null : component.value,
  ]);
  return {
    project: projectCard(project),
    status: statusOf(state, project, result),
    rank: result?.rank ?? null,
    groupRank: result?.groupRank ?? null,
    tied: result?.flags.includes('tied') ?? false,
    total: result?.total ?? null,
    values: Object.fromEntries(values),
  };
}

export function boardView(state: ContestState): BoardView {
  const rows = inRunningOrder(state).map((project) => rowOf(state, project));
  return {
    rows: [...rows].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0),
    components: componentCards(state),
    groups: state.groups.map(({ id, name }) => ({ id, name })),
    popularityPending: popularityPending(state),
  };
}
