/** What a presenter's remote shows. */
import type { PresenterView } from '../../../shared/contract/views.ts';
import { decide } from '../decide/decide.ts';
import { stageFacts } from '../lookup.ts';
import type { ContestState, ProjectState } from '../state.ts';
import { shareScreen } from '../share-screen.ts';
import type { Ambient } from './ambient.ts';
import { contestCard, fromDecision, messageCard, projectCard, shareCard } from './cards.ts';

export function presenterView(
  state: ContestState,
  project: ProjectState,
  ambient: Ambient,
  now: number,
): PresenterView {
  const projectId = project.project.id;
  const room = state.rooms.find(({ onStage }) => onStage === projectId);
  const command = { type: 'TurnPage', projectId, page: project.page } as const;
  return {
    audience: 'presenter',
    contest: contestCard(state),
    project: projectCard(project),
    facts: room === undefined ? null : stageFacts(state, project),
    page: project.page,
    pages: project.deck?.pages ?? 0,
    turning: fromDecision(decide(state, command, { actor: { kind: 'presenter', projectId }, now })),
    sharing: fromDecision(shareScreen(state, projectId, now)),
    share: shareCard(state, project, ambient),
    message: messageCard(room?.messages.speaker ?? null),
  };
}
