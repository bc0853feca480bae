/** What the big screen would show after the host's one obvious next action. */
import type { HostAction, HostView } from '../../../shared/contract/views.ts';
import { decide, foresee } from '../decide/decide.ts';
import type { ContestState, RoomState } from '../state.ts';
import { projectCard } from './cards.ts';
import { commandOf } from './host-actions.ts';

/**
 * Told by the state that the action would make, as the big screen's own view is.
 * @param primary the action; null when nothing is left to do
 * @param now server time, ms
 * @returns null when there is none, or it would be refused
 */
export function aheadOf(
  state: ContestState,
  room: RoomState,
  primary: HostAction | null,
  now: number,
): HostView['ahead'] {
  const command = primary && commandOf(state, room, primary);
  if (command === null) return null;
  const circumstances = { actor: { kind: 'staff' }, now } as const;
  const decision = decide(state, command, circumstances);
  const after = decision.ok ? foresee(state, decision.events, circumstances) : null;
  const roomAfter = after?.rooms.find(({ id }) => id === room.id);
  if (after === null || roomAfter === undefined) return null;
  const { scene, onStage, revealing } = roomAfter;
  const project = after.projects[(scene === 'reveal' ? revealing : onStage) ?? ''];
  return {
    scene: scene === 'programme' && project === undefined ? 'welcome' : scene,
    project: project === undefined ? null : projectCard(project),
    phase: scene === 'programme' ? (project?.phase ?? null) : null,
  };
}
