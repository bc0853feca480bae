/** The fold of set-up events. */
import type { Judge, Project } from '../../../shared/scoring/contest-file.ts';
import type { ProjectDetails, SetupEvent } from '../events.ts';
import { mapJudge, type SeatEvent } from './seats.ts';
import { defaultRoom } from '../lookup.ts';
import type { ContestState } from '../state.ts';
import { changeProject, changeRoom, clearRoomsOf } from './change.ts';
import { newProjectState } from './founding.ts';

/** Leaves out what is not given: the contest file knows absence, not undefined. */
function given<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

function projectFrom(
  id: string,
  details: ProjectDetails,
  kept: Pick<Project, 'number' | 'withdrawn'>,
): Project {
  const { name, unit, jointUnits, group, track, room } = details;
  const joint = jointUnits.length === 0 ? undefined : [...jointUnits];
  return {
    ...given({ id, number: kept.number, name, unit, jointUnits: joint, group, track, room }),
    withdrawn: kept.withdrawn,
  } as Project;
}

function roomIdFor(state: ContestState, room: string | undefined): string {
  return room ?? state.rooms[0]?.id ?? defaultRoom.id;
}

function withdraw(state: ContestState, projectId: string): ContestState {
  const project = state.projects[projectId];
  const stays = project?.phase === 'closed' || project?.phase === 'revealed';
  return changeProject(clearRoomsOf(state, projectId), projectId, ({ project: file, phase }) => ({
    project: { ...file, withdrawn: true },
    clock: { kind: 'idle' },
    phase: stays ? phase : state.rules.stage === undefined ? 'scoring' : 'waiting',
    deckCut: stays,
    cutAt: null,
  }));
}

export function evolveSetup(
  state: ContestState,
  event: Exclude<SetupEvent, SeatEvent | { type: 'ContestCreated' | 'TiedOrdered' }>,
): ContestState {
  switch (event.type) {
    case 'ContestRetitled':
      return { ...state, title: event.title };
    case 'OrganisersNamed':
      return { ...state, organisers: event.organisers };
    case 'ProjectAdded': {
      const project = projectFrom(event.projectId, event, {
        ...(event.number === null ? {} : { number: event.number }),
        withdrawn: false,
      });
      const fresh = newProjectState(project, roomIdFor(state, event.room), state.rules.stage === undefined);
      return {
        ...state,
        projects: { ...state.projects, [event.projectId]: fresh },
        projectOrder: [...state.projectOrder, event.projectId],
      };
    }
    case 'ProjectEdited':
      return changeProject(state, event.projectId, ({ project }) => ({
        project: projectFrom(event.projectId, event, project),
        roomId: roomIdFor(state, event.room),
      }));
    case 'ProjectWithdrawn':
      return withdraw(state, event.projectId);
    case 'ProjectReinstated':
      return changeProject(state, event.projectId, ({ project }) => ({
        project: { ...project, withdrawn: false },
      }));
    case 'ProjectsNumbered': {
      const { by, seed, order } = event;
      const numbered = order.reduce(
        (sofar, projectId, index) =>
          changeProject(sofar, projectId, ({ project }) => ({
            project: { ...project, number: index + 1 },
          })),
        state,
      );
      const drawn = by === 'draw' && seed !== null ? { seed, drawn: order.length } : {};
      const rules = { ...state.rules, order: { by, ...drawn } };
      return { ...numbered, rules, callingOrder: [] };
    }
    case 'JudgeAdded': {
      const { judgeId: id, name, unit, room } = event;
      const judge = given({ id, name, unit, room }) as Judge;
      return {
        ...state,
        panels: state.panels.map((panel) =>
          panel.id === event.panelId ? { ...panel, judges: [...panel.judges, judge] } : panel,
        ),
      };
    }
    case 'JudgeEdited':
      return {
        ...state,
        panels: mapJudge(
          state.panels,
          event.judgeId,
          ({ id, room }) => given({ id, name: event.name, unit: event.unit, room }) as Judge,
        ),
      };
    case 'JudgeRecused': {
      const { judgeId, projectId, reason, declared = false } = event;
      return { ...state, recusals: [...state.recusals, { judgeId, projectId, reason, declared }] };
    }
    case 'RecusalLifted':
      return {
        ...state,
        recusals: state.recusals.filter(
          ({ judgeId, projectId }) => judgeId !== event.judgeId || projectId !== event.projectId,
        ),
      };
    case 'RecusalDeclined': {
      const { judgeId, projectId, judgeUnit, projectUnit } = event;
      const declined = { judgeId, projectId, judgeUnit, projectUnit };
      return { ...state, declinedRecusals: [...state.declinedRecusals, declined] };
    }
    case 'ShowPlanned': {
      const { roomId, startsAt, gapMs } = event;
      return changeRoom(state, roomId, { plan: startsAt === null ? null : { startsAt, gapMs } });
    }
    case 'RevealPolicyChosen':
      return { ...state, revealPolicy: event.policy };
    case 'AwardNamed': {
      const { projectId: project, award, reason } = event;
      return { ...state, decisions: [...state.decisions, { kind: 'named-award', project, award, reason }] };
    }
    case 'DeckAttached': {
      const { deckId, pages, sha256, fileName, missingFonts } = event;
      return changeProject(state, event.projectId, () => ({
        deck: { deckId, pages, sha256, fileName, ...(missingFonts && { missingFonts }) },
        page: event.page ?? 1,
      }));
    }
    default:
      return event satisfies never;
  }
}
