/** Which act of the host desk can be taken back, and what was there before it. */
import type { RecordedEvent } from '../events.ts';
import { followedBy, roomById, roomOf } from '../lookup.ts';
import type { ContestState, ProjectState, RoomState, Undoable } from '../state.ts';

/** Every room's last act after this event: the newest one alone, and nothing once something else has happened. */
export function withUndoable(
  before: ContestState,
  after: ContestState,
  { event, actor, version }: RecordedEvent,
): ContestState {
  const roomId = roomIdOf(before, event);
  if (roomId === null) return after;
  const was = roomById(before, roomId);
  if (was === undefined) return after;
  // a presenter who turns pages takes nothing from the host but the page that the host had turned to
  if (event.type === 'PageTurned' && actor.kind !== 'staff' && was.undoable?.of !== 'PageTurned')
    return after;
  const project = 'projectId' in event ? before.projects[event.projectId] : undefined;
  const undoable = actor.kind === 'staff' ? takenBack(before, was, project, event, version) : null;
  const rooms = after.rooms.map((room) => (room.id === roomId ? { ...room, undoable } : room));
  return { ...after, rooms };
}

/** The room whose desk or stage the event is about; null for sheets, set-up and everything else that goes on beside. */
function roomIdOf(state: ContestState, event: RecordedEvent['event']): string | null {
  switch (event.type) {
    case 'SceneShown':
    case 'AwardStepped':
    case 'MessageShown':
    case 'MessageHidden':
    case 'ActionUndone':
      return event.roomId;
    case 'ProjectCalled':
    case 'CallTakenBack':
    case 'PresentationStarted':
    case 'ClockPaused':
    case 'ClockResumed':
    case 'ClockAdjusted':
    case 'PresentationEnded':
    case 'QuestionsStarted':
    case 'ScoringBegan':
    case 'StageSteppedBack':
    case 'StageRestarted':
    case 'PageTurned':
    case 'ScoringClosed':
    case 'ScoringReopened':
    case 'LateSheetAccepted':
    case 'RevealStepped':
    case 'RevealStepTakenBack':
    case 'ProjectRevealed':
    case 'ProjectWithdrawn':
    case 'ProjectMoved':
    case 'ProjectEdited': {
      const project = state.projects[event.projectId];
      return project === undefined ? null : roomOf(state, project).id;
    }
    default:
      return null;
  }
}

function takenBack(
  state: ContestState,
  room: RoomState,
  project: ProjectState | undefined,
  event: RecordedEvent['event'],
  version: number,
): Undoable | null {
  switch (event.type) {
    case 'ProjectCalled':
      return {
        ...{ version, of: event.type, projectId: event.projectId },
        ...{ onStage: room.onStage, scene: room.scene, begun: state.begun },
      };
    case 'ClockPaused':
      return { version, of: event.type, projectId: event.projectId };
    case 'ClockResumed':
      // a deck that came back with added time is not cut a second time by taking this back
      return project?.clock.kind === 'paused' && !project.deckCut
        ? { version, of: event.type, projectId: event.projectId, remainingMs: project.clock.remainingMs }
        : null;
    case 'ClockAdjusted':
      return { version, of: event.type, projectId: event.projectId, deltaMs: event.deltaMs };
    case 'PageTurned':
      return project === undefined
        ? null
        : { version, of: event.type, projectId: event.projectId, page: project.page };
    case 'SceneShown':
      return { version, of: event.type, scene: room.scene };
    // the last step comes with `ProjectRevealed`: from there it is a phase back, with its reason
    case 'RevealStepped': {
      const { projectId, step } = event;
      return { version, of: event.type, projectId, step, scene: room.scene, revealing: room.revealing };
    }
    case 'ProjectMoved': {
      const followed = project === undefined ? null : followedBy(state, project);
      return { version, of: event.type, projectId: event.projectId, before: followed };
    }
    case 'MessageShown':
      return { version, of: event.type, to: event.to, text: room.messages[event.to]?.text ?? null };
    default:
      return null;
  }
}
