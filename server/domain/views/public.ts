/** What any phone may see: who is on stage, the board, the vote. */
import type { PublicView } from '../../../shared/contract/views.ts';
import { isDeskReview } from '../lookup.ts';
import type { ContestState } from '../state.ts';
import type { Ambient } from './ambient.ts';
import { boardView } from './board.ts';
import { contestCard, roomCard, stageView, voteView } from './cards.ts';

export function publicView(state: ContestState, ambient: Ambient): PublicView {
  return {
    audience: 'public',
    contest: contestCard(state),
    stages: isDeskReview(state)
      ? []
      : state.rooms.map((room) => ({ room: roomCard(room), stage: stageView(state, room) })),
    board: boardView(state),
    vote: voteView(state, ambient),
  };
}
