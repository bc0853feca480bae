/** 本院回避: which judges may be of a unit that takes part. Offered to staff with why, and never decided here. */
import type { RecusalHint } from '../../shared/contract/views.ts';
import type { Panel, Project } from '../../shared/scoring/contest-file.ts';
import {
  allSeats,
  inRunningOrder,
  isClosed,
  isRecused,
  seatedSince,
  sheetsOfSeat,
  sitsInRoom,
} from './lookup.ts';
import type { ContestState, ProjectState } from './state.ts';
import { unitLikeness, unitLikenesses } from './units.ts';

/** Comparing everybody with everything takes a while, and neither judges nor projects change often. */
const compared = new WeakMap<Project, WeakMap<readonly Panel[], readonly RecusalHint[]>>();

/** The surest likeness between a judge's unit and the lead unit or one of the joint units. */
function hintFor(judgeId: string, judgeUnit: string, project: Project): RecusalHint | null {
  let surest: RecusalHint | null = null;
  for (const projectUnit of [project.unit, ...(project.jointUnits ?? [])]) {
    const likeness = unitLikeness(judgeUnit, projectUnit);
    if (likeness === null) continue;
    if (surest !== null && unitLikenesses.indexOf(likeness) >= unitLikenesses.indexOf(surest.likeness))
      continue;
    surest = { judgeId, projectId: project.id, likeness, judgeUnit, projectUnit };
  }
  return surest;
}

function allOf(state: ContestState, project: Project): readonly RecusalHint[] {
  const ofProject = compared.get(project) ?? new WeakMap<readonly Panel[], readonly RecusalHint[]>();
  compared.set(project, ofProject);
  const known = ofProject.get(state.panels);
  if (known !== undefined) return known;
  const hints = allSeats(state).flatMap(({ judge: { id, unit } }) =>
    unit === undefined ? [] : (hintFor(id, unit, project) ?? []),
  );
  ofProject.set(state.panels, hints);
  return hints;
}

/** Of one project, while a recusal could still be recorded: judges who sit there and whom staff have not decided on. */
export function recusalHintsOf(state: ContestState, project: ProjectState): readonly RecusalHint[] {
  if (project.project.withdrawn || isClosed(project)) return [];
  const alike = allOf(state, project.project);
  if (alike.length === 0) return [];
  const seats = new Map(allSeats(state).map(({ judge }) => [judge.id, judge]));
  return alike.filter(({ judgeId, projectId, judgeUnit, projectUnit }) => {
    const judge = seats.get(judgeId);
    if (judge === undefined || !sitsInRoom(judge, project.roomId)) return false;
    if (isRecused(state, judgeId, projectId)) return false;
    // a recusal would set aside what another person, who sat there before, has submitted
    const since = seatedSince(state, judgeId);
    if (sheetsOfSeat(project, judgeId).some(({ version }) => version < since)) return false;
    return !state.declinedRecusals.some(
      (declined) =>
        declined.judgeId === judgeId &&
        declined.projectId === projectId &&
        declined.judgeUnit === judgeUnit &&
        declined.projectUnit === projectUnit,
    );
  });
}

/** In running order; within a project in panel order. */
export function recusalHints(state: ContestState): readonly RecusalHint[] {
  return inRunningOrder(state).flatMap((project) => recusalHintsOf(state, project));
}
