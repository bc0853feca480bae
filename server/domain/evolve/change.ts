/** Small immutable steps that the folds share. */
import { entryOf } from '../lookup.ts';
import type { ContestState, ProjectState, RoomState } from '../state.ts';

/** @throws when the log names a project that it never added: such a log is broken */
export function changeProject(
  state: ContestState,
  projectId: string,
  change: (project: ProjectState) => Partial<ProjectState>,
): ContestState {
  const project = entryOf(state.projects, projectId);
  if (project === undefined) throw new Error(`the log names project ${projectId}, which it has not added`);
  return { ...state, projects: { ...state.projects, [projectId]: { ...project, ...change(project) } } };
}

export function changeRoom(state: ContestState, roomId: string, change: Partial<RoomState>): ContestState {
  return { ...state, rooms: state.rooms.map((room) => (room.id === roomId ? { ...room, ...change } : room)) };
}

/** Takes a project off its stage and off what its screens show. */
export function clearRoomsOf(state: ContestState, projectId: string): ContestState {
  const rooms = state.rooms.map((room) => {
    const onStage = room.onStage === projectId ? null : room.onStage;
    const revealing = room.revealing === projectId ? null : room.revealing;
    const gone =
      (room.scene === 'programme' && onStage === null) || (room.scene === 'reveal' && revealing === null);
    return { ...room, onStage, revealing, scene: gone ? ('welcome' as const) : room.scene };
  });
  return { ...state, rooms };
}

export function changeRoomOf(
  state: ContestState,
  projectId: string,
  change: Partial<RoomState>,
): ContestState {
  const roomId = state.projects[projectId]?.roomId;
  return roomId === undefined ? state : changeRoom(state, roomId, change);
}
