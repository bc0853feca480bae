/** Opening and closing the public vote: its ballots have their own store, the log has the final counts. */
import type { InnerCommand } from '../commands.ts';
import { accept, refusal, type Decision } from '../decision.ts';
import { entryOf, hasPopularity } from '../lookup.ts';
import type { ContestState } from '../state.ts';

export function openVote(state: ContestState): Decision {
  if (!hasPopularity(state)) return refusal('no-popularity', {});
  if (state.vote.phase === 'open') return refusal('vote-already-open', {});
  if (state.vote.phase === 'closed') return refusal('vote-already-closed', {});
  return accept({ type: 'VoteOpened' });
}

export function closeVote(
  state: ContestState,
  { counts }: Extract<InnerCommand, { type: 'CloseVote' }>,
): Decision {
  if (state.vote.phase === 'closed') return refusal('vote-already-closed', {});
  if (state.vote.phase !== 'open') return refusal('vote-not-open', {});
  const known = Object.entries(counts).filter(
    ([projectId]) => entryOf(state.projects, projectId) !== undefined,
  );
  return accept({ type: 'VoteClosed', counts: Object.fromEntries(known) });
}

/** May a ballot be cast for this project now? */
export function mayCastBallot(state: ContestState, projectId: string): Decision {
  if (state.vote.phase !== 'open') return refusal('vote-not-open', {});
  const project = entryOf(state.projects, projectId);
  if (project === undefined || project.project.withdrawn) return refusal('unknown-project', { projectId });
  return accept();
}
