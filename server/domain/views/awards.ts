/** What the awards ceremony shows: projects that have been called out, and nothing of those that have not. */
import type { AwardsView, CalledAward } from '../../../shared/contract/views.ts';
import { awardedIn, awardsWaitFor, nextAward, pendingIn, scopeName } from '../awards.ts';
import type { AwardAt, ContestState, RoomState } from '../state.ts';
import { projectCard } from './cards.ts';

/** Null while a place can still change: such an award would not be the one that was called out. */
function calledAward(state: ContestState, at: AwardAt | null): CalledAward | null {
  if (at === null || awardsWaitFor(state) !== null || pendingIn(state, at).length > 0) return null;
  const awarded = awardedIn(state, at);
  const hidden = Math.max(0, awarded.length - at.shown);
  return {
    given: at.given,
    award: at.award,
    scope: scopeName(state, at),
    projects: awarded.slice(hidden).map(projectCard),
    count: awarded.length,
  };
}

export function awardsView(state: ContestState, { awards }: RoomState): AwardsView {
  return { current: calledAward(state, awards.at) };
}

/** For the host alone: what the next step would call out. */
export function awardPreview(state: ContestState, { awards }: RoomState): CalledAward | null {
  if (awardsWaitFor(state) !== null) return null;
  const next = nextAward(state, awards.at);
  return next.kind === 'award' ? calledAward(state, next.at) : null;
}
