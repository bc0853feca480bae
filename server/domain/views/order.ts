/** The running order of a room: who has been on stage, who is, and who comes next. No score, no place. */
import type { OrderRow, OrderView } from '../../../shared/contract/views.ts';
import { inCallingOrder, isClosed } from '../lookup.ts';
import type { ContestState, ProjectState, RoomState } from '../state.ts';
import { projectCard } from './cards.ts';
import { nextProject } from './host-actions.ts';

function statusOf(room: RoomState, next: ProjectState | null, project: ProjectState): OrderRow['status'] {
  if (project.project.withdrawn) return 'withdrawn';
  if (isClosed(project)) return 'done';
  if (room.onStage === project.project.id) return 'on-stage';
  return project === next ? 'next' : 'waiting';
}

export function orderView(state: ContestState, room: RoomState): OrderView {
  const next = nextProject(state, room);
  const rows = inCallingOrder(state)
    .filter(({ roomId }) => roomId === room.id)
    .map((project) => ({ project: projectCard(project), status: statusOf(room, next, project) }));
  return { rows };
}
