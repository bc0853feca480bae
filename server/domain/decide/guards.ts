/** Checks that several decisions begin with: each gives what it found, or the refusal. */
import { refuse, type Refusal } from '../../../shared/contract/refusals.ts';
import type { JudgedComponent } from '../../../shared/scoring/contest-file.ts';
import type { Phase } from '../../../shared/stage/stage.ts';
import { entryOf, projectName, roomOf, seatOf, type Seat } from '../lookup.ts';
import type { ContestState, ProjectState } from '../state.ts';

export type Found<T> =
  { readonly found: T; readonly refusal?: never } | { readonly found?: never; readonly refusal: Refusal };

export function findProject(state: ContestState, projectId: string): Found<ProjectState> {
  const project = entryOf(state.projects, projectId);
  return project === undefined ? { refusal: refuse('unknown-project', { projectId }) } : { found: project };
}

/** A project that takes part. */
export function findTakingPart(state: ContestState, projectId: string): Found<ProjectState> {
  const known = findProject(state, projectId);
  if (known.found?.project.withdrawn === true)
    return { refusal: refuse('project-withdrawn', { project: projectName(known.found) }) };
  return known;
}

/** The project, on stage and in one of the phases, in a contest that has a stage. */
export function findOnStage(
  state: ContestState,
  projectId: string,
  expected: readonly Phase[],
): Found<ProjectState> {
  if (state.rules.stage === undefined) return { refusal: refuse('no-stage', {}) };
  const known = findTakingPart(state, projectId);
  if (known.refusal) return known;
  const project = projectName(known.found);
  if (roomOf(state, known.found).onStage !== projectId)
    return { refusal: refuse('not-on-stage', { project }) };
  return inPhase(known.found, expected);
}

export function inPhase(project: ProjectState, expected: readonly Phase[]): Found<ProjectState> {
  if (expected.includes(project.phase)) return { found: project };
  return {
    refusal: refuse('wrong-phase', { project: projectName(project), phase: project.phase, expected }),
  };
}

export function findSeat(state: ContestState, judgeId: string): Found<Seat> {
  const seat = seatOf(state, judgeId);
  return seat === null ? { refusal: refuse('unknown-judge', { judgeId }) } : { found: seat };
}

export function findJudgedComponent(state: ContestState, componentId: string): Found<JudgedComponent> {
  const component = state.rules.components.find(({ id }) => id === componentId);
  if (component === undefined) return { refusal: refuse('unknown-component', { componentId }) };
  if (component.kind !== 'judged') return { refusal: refuse('not-a-judged-component', { componentId }) };
  return { found: component };
}

/** Another project of the same room that is now between its call and its closing, if there is one. */
export function stageBusyWith(state: ContestState, project: ProjectState): Refusal | null {
  const other = state.projects[roomOf(state, project).onStage ?? ''];
  if (other === undefined || other.project.id === project.project.id) return null;
  if (other.phase !== 'presenting' && other.phase !== 'questions' && other.phase !== 'scoring') return null;
  return refuse('stage-busy', { project: projectName(other), phase: other.phase });
}
