/** Setting the contest up and keeping its records: projects, judges, named awards. */
import type { Command } from '../../../shared/contract/commands.ts';
import { refuse } from '../../../shared/contract/refusals.ts';
import { accept, refusal, type Decision } from '../decision.ts';
import type { ProjectDetails } from '../events.ts';
import {
  inRunningOrder,
  hasSheets,
  isClosed,
  isDeskReview,
  isNumbered,
  projectName,
  roomById,
} from '../lookup.ts';
import { runningOrder } from '../running-order.ts';
import type { ContestState, ProjectState } from '../state.ts';
import { findProject, findSeat, findTakingPart, inPhase, type Found } from './guards.ts';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

export function nextId(prefix: string, taken: readonly string[]): string {
  const used = new Set(taken);
  let n = taken.length + 1;
  while (used.has(`${prefix}${n}`)) n += 1;
  return `${prefix}${n}`;
}

/** In a contest with one named room that is the room, said or not. */
function withOnlyRoom<C extends ProjectDetails>(state: ContestState, command: C): C {
  const [only, another] = state.rooms;
  if (!state.namedRooms || command.room !== undefined || only === undefined || another !== undefined)
    return command;
  return { ...command, room: only.id };
}

/** Group and room must exist; a contest with several rooms needs one named. */
function detailsFault(state: ContestState, { group, room }: ProjectDetails): Decision | null {
  if (group !== undefined && !state.groups.some(({ id }) => id === group))
    return refusal('unknown-group', { group });
  if (room === undefined) return state.namedRooms ? refusal('room-required', {}) : null;
  return roomById(state, room) === undefined || !state.namedRooms
    ? refusal('unknown-room', { roomId: room })
    : null;
}

const detailsOf = ({ name, unit, jointUnits, group, track, room }: ProjectDetails): ProjectDetails => ({
  name,
  unit,
  jointUnits,
  ...(group === undefined ? {} : { group }),
  ...(track === undefined ? {} : { track }),
  ...(room === undefined ? {} : { room }),
});

export function addProject(state: ContestState, asked: Of<'AddProject'>): Decision {
  const command = withOnlyRoom(state, asked);
  const fault = detailsFault(state, command);
  if (fault) return fault;
  const highest = Math.max(0, ...inRunningOrder(state).map(({ project }) => project.number ?? 0));
  return accept({
    type: 'ProjectAdded',
    projectId: nextId('p', state.projectOrder),
    number: isNumbered(state) ? highest + 1 : null,
    ...detailsOf(command),
  });
}

/** Into another room, with other judges: before its stage, or in a desk review before its first sheet. */
function findMovable(state: ContestState, project: ProjectState): Found<ProjectState> {
  if (!isDeskReview(state)) return inPhase(project, ['waiting']);
  return hasSheets(project)
    ? { refusal: refuse('has-sheets', { project: projectName(project) }) }
    : { found: project };
}

export function editProject(state: ContestState, asked: Of<'EditProject'>): Decision {
  const command = withOnlyRoom(state, asked);
  const known = findProject(state, command.projectId);
  if (known.refusal) return { ok: false, refusal: known.refusal };
  const fault = detailsFault(state, command);
  if (fault) return fault;
  const moves = command.room !== undefined && command.room !== known.found.roomId;
  const movable = moves ? findMovable(state, known.found) : known;
  if (movable.refusal) return { ok: false, refusal: movable.refusal };
  if (moves && state.rooms.some((room) => room.onStage === command.projectId))
    return refusal('stage-busy', { project: projectName(known.found), phase: known.found.phase });
  return accept({ type: 'ProjectEdited', projectId: command.projectId, ...detailsOf(command) });
}

export function withdrawProject(state: ContestState, { projectId, reason }: Of<'WithdrawProject'>): Decision {
  const known = findProject(state, projectId);
  if (known.refusal) return { ok: false, refusal: known.refusal };
  if (known.found.project.withdrawn)
    return refusal('already-withdrawn', { project: projectName(known.found) });
  return accept({ type: 'ProjectWithdrawn', projectId, reason });
}

export function reinstateProject(
  state: ContestState,
  { projectId, reason }: Of<'ReinstateProject'>,
): Decision {
  const known = findProject(state, projectId);
  if (known.refusal) return { ok: false, refusal: known.refusal };
  if (!known.found.project.withdrawn) return refusal('not-withdrawn', { project: projectName(known.found) });
  return accept({ type: 'ProjectReinstated', projectId, reason });
}

/** The same ones as before change nothing. */
export function nameOrganisers(state: ContestState, { organisers }: Of<'NameOrganisers'>): Decision {
  const same =
    organisers.length === state.organisers.length &&
    organisers.every(({ role, names }, index) => {
      const before = state.organisers[index];
      return (
        before?.role === role &&
        before.names.length === names.length &&
        names.every((name, place) => name === before.names[place])
      );
    });
  return same ? accept() : accept({ type: 'OrganisersNamed', organisers });
}

/** Numbers are given once (RULES.md §6.6): never after a project has been on stage or its sheets have closed. */
export function numberProjects(state: ContestState, { by, seed, order }: Of<'NumberProjects'>): Decision {
  if (state.begun || inRunningOrder(state).some(isClosed)) return refusal('already-numbered', {});
  if (by === 'draw' && seed === undefined) return refusal('seed-missing', {});
  const ids = state.projectOrder;
  if (by === 'manual') {
    const given = order ?? [];
    const missing = ids.filter((id) => !given.includes(id));
    const unknown = given.filter((id, index) => !ids.includes(id) || given.indexOf(id) !== index);
    if (missing.length > 0 || unknown.length > 0) return refusal('order-incomplete', { missing, unknown });
    return accept({ type: 'ProjectsNumbered', by, seed: null, order: given });
  }
  const entered = inRunningOrder(state).map(({ project }) => project);
  return accept({
    type: 'ProjectsNumbered',
    by,
    seed: seed ?? null,
    order: runningOrder(entered, by, seed ?? ''),
  });
}

export function addJudge(state: ContestState, { panelId, name, unit, room }: Of<'AddJudge'>): Decision {
  const panel = state.panels.find(({ id }) => id === panelId);
  if (panel === undefined) return refusal('unknown-panel', { panelId });
  if (room !== undefined && (!state.namedRooms || roomById(state, room) === undefined))
    return refusal('unknown-room', { roomId: room });
  const judgeId = nextId(
    'j',
    state.panels.flatMap(({ judges }) => judges.map(({ id }) => id)),
  );
  return accept({
    type: 'JudgeAdded',
    judgeId,
    panelId,
    name,
    ...(unit === undefined ? {} : { unit }),
    ...(room === undefined ? {} : { room }),
  });
}

export function editJudge(state: ContestState, { judgeId, name, unit }: Of<'EditJudge'>): Decision {
  const known = findSeat(state, judgeId);
  if (known.refusal) return { ok: false, refusal: known.refusal };
  return accept({ type: 'JudgeEdited', judgeId, name, ...(unit === undefined ? {} : { unit }) });
}

export function nameAward(state: ContestState, { projectId, award, reason }: Of<'NameAward'>): Decision {
  const known = findTakingPart(state, projectId);
  if (known.refusal) return { ok: false, refusal: known.refusal };
  if (!(state.rules.awards?.named ?? []).includes(award)) return refusal('award-unknown', { award });
  return accept({ type: 'AwardNamed', projectId, award, reason });
}
