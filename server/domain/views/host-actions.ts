/** The host's buttons: each is allowed exactly when the command behind it would be. */
import { roomScenes, type Command, type RoomScene } from '../../../shared/contract/commands.ts';
import { refuse } from '../../../shared/contract/refusals.ts';
import type { Allowed, HostAction, HostView } from '../../../shared/contract/views.ts';
import type { Phase } from '../../../shared/stage/stage.ts';
import type { DomainCommand } from '../commands.ts';
import { decide } from '../decide/decide.ts';
import { nextRevealStep, nextToReveal } from '../decide/reveal.ts';
import { inCallingOrder, inRunningOrder, judgedComponents, projectName } from '../lookup.ts';
import type { ContestState, ProjectState, RoomState } from '../state.ts';
import { fromDecision, no } from './cards.ts';

/** Stands for the reason that the host will be asked for. */
export const asked = '—';

export function wouldAllow(state: ContestState, command: DomainCommand, now: number): Allowed {
  return fromDecision(decide(state, command, { actor: { kind: 'staff' }, now }));
}

/** The next project of a room by the order of calling that still waits and is not on stage already. */
export function nextProject(state: ContestState, room: RoomState): ProjectState | null {
  const waiting = inCallingOrder(state).filter(
    ({ phase, project, roomId }) => roomId === room.id && phase === 'waiting' && !project.withdrawn,
  );
  return waiting.find(({ project }) => project.id !== room.onStage) ?? null;
}

const steppable = ['presenting', 'questions', 'scoring', 'revealed'] as const satisfies readonly Phase[];

function onStageCommand(action: HostAction, project: ProjectState, state: ContestState): Command | null {
  const projectId = project.project.id;
  const everyJudge = judgedComponents(state).flatMap(
    ({ panel }) => state.panels.find(({ id }) => id === panel)?.judges.map(({ id }) => id) ?? [],
  );
  switch (action) {
    case 'StartPresentation':
    case 'PauseClock':
    case 'ResumeClock':
      return { type: action, projectId };
    case 'AdjustClock':
      return { type: action, projectId, deltaMs: 1000 };
    case 'AdvanceStage':
      return { type: action, projectId, from: project.phase === 'questions' ? 'questions' : 'presenting' };
    case 'StepBack': {
      const from = steppable.find((phase) => phase === project.phase);
      return from === undefined ? null : { type: action, projectId, from, reason: asked };
    }
    case 'RestartStage':
    case 'ReopenScoring':
      return { type: action, projectId, reason: asked };
    case 'CloseScoring':
      return { type: action, projectId, acknowledgedMissing: everyJudge };
    case 'TurnPage':
      return { type: action, projectId, page: project.page };
    case 'CallNext':
    case 'RevealNext':
    case 'AwardNext':
    case 'AwardBack':
      return null;
    default:
      return action satisfies never;
  }
}

/** The command that a press on the button would send; null where there is nothing that it could mean. */
export function commandOf(state: ContestState, room: RoomState, action: HostAction): DomainCommand | null {
  if (action === 'CallNext') {
    const next = nextProject(state, room);
    return next && { type: 'CallProject', projectId: next.project.id };
  }
  if (action === 'RevealNext') {
    const project = nextToReveal(state, room.id);
    const step = project && nextRevealStep(project);
    return project && step ? { type: 'RevealNext', projectId: project.project.id, step } : null;
  }
  if (action === 'AwardNext' || action === 'AwardBack')
    return { type: action, roomId: room.id, after: room.awards.step };
  const project = state.projects[room.onStage ?? ''];
  return project === undefined ? null : onStageCommand(action, project, state);
}

/** Why there is nothing that the button could mean. */
function nothingFor(state: ContestState, room: RoomState, action: HostAction): Allowed {
  const project = state.projects[room.onStage ?? ''];
  if (action === 'RevealNext') {
    const sealed = inRunningOrder(state).some(
      ({ phase, roomId, project: { withdrawn } }) => roomId === room.id && phase === 'closed' && !withdrawn,
    );
    return no(
      sealed ? refuse('reveal-not-yet', { policy: state.revealPolicy }) : refuse('nothing-to-reveal', {}),
    );
  }
  if (action === 'CallNext' || project === undefined) return no(refuse('no-project', {}));
  return no(
    refuse('wrong-phase', { project: projectName(project), phase: project.phase, expected: [...steppable] }),
  );
}

function allowedOf(state: ContestState, room: RoomState, action: HostAction, now: number): Allowed {
  const command = commandOf(state, room, action);
  return command === null ? nothingFor(state, room, action) : wouldAllow(state, command, now);
}

export function hostActionsOf(
  state: ContestState,
  room: RoomState,
  actions: readonly HostAction[],
  now: number,
): HostView['actions'] {
  const entries = actions.map((action): [HostAction, Allowed] => [
    action,
    allowedOf(state, room, action, now),
  ]);
  return Object.fromEntries(entries) as Record<HostAction, Allowed>;
}

export function hostScenesOf(state: ContestState, room: RoomState, now: number): HostView['scenes'] {
  const entries = roomScenes.map((scene): [RoomScene, Allowed] => [
    scene,
    wouldAllow(state, { type: 'ShowScene', roomId: room.id, scene }, now),
  ]);
  return Object.fromEntries(entries) as Record<RoomScene, Allowed>;
}

/** The one obvious next thing for the host; null when nothing is left. */
export function primaryAction(
  { scene }: RoomState,
  project: ProjectState | undefined,
  actions: HostView['actions'],
): HostAction | null {
  const firstAllowed = (...candidates: HostAction[]): HostAction | null =>
    candidates.find((action) => actions[action].allowed) ?? null;
  if (scene === 'awards' && actions.AwardNext.allowed) return 'AwardNext';
  if (project === undefined) return firstAllowed('CallNext', 'RevealNext');
  switch (project.phase) {
    case 'waiting':
      return firstAllowed('StartPresentation', 'CallNext');
    case 'presenting':
    case 'questions':
      return firstAllowed('ResumeClock', 'AdvanceStage');
    case 'scoring':
      return firstAllowed('CloseScoring');
    case 'closed':
      return firstAllowed('RevealNext', 'CallNext');
    case 'revealed':
      return firstAllowed('CallNext', 'RevealNext');
    default:
      return project.phase satisfies never;
  }
}
