/** Whether a judge's sheet may be written now, and upon what: the same whether it comes from the pad or from paper. */
import { refuse, type Refusal } from '../../../shared/contract/refusals.ts';
import { scoreRefusal } from '../../../shared/contract/score-refusal.ts';
import type { Judge, JudgedComponent } from '../../../shared/scoring/contest-file.ts';
import { checkScores } from '../../../shared/scoring/sheet.ts';
import {
  componentsOfJudge,
  formerJudgeAt,
  isRecused,
  lateSheetOf,
  projectName,
  seatFor,
  sheetOf,
  sitsInRoom,
  type Seat,
} from '../lookup.ts';
import type { ContestState, LateSheetState, ProjectState, SheetState } from '../state.ts';
import { findJudgedComponent, findProject, findSeat, type Found } from './guards.ts';

/** Why this judge may not submit for this project now, whatever the scores; null if he may. */
export function scoringBlockedFor(
  state: ContestState,
  { judge }: Seat,
  project: ProjectState,
): Refusal | null {
  const name = projectName(project);
  if (project.project.withdrawn) return refuse('project-withdrawn', { project: name });
  if (!sitsInRoom(judge, project.roomId)) return refuse('judge-of-another-room', { project: name });
  if (isRecused(state, judge.id, project.project.id)) return refuse('judge-recused', { project: name });
  switch (project.phase) {
    case 'waiting':
      return refuse('scoring-not-open', { project: name, phase: project.phase });
    case 'presenting':
    case 'questions':
    case 'scoring':
      return null;
    case 'closed':
    case 'revealed':
      return refuse('scoring-closed', { project: name });
    default:
      return project.phase satisfies never;
  }
}

/** The name of the one who sat there before, where the sheet is theirs: a substitute never changes it. */
function formerSheet(state: ContestState, judgeId: string, sheet: SheetState | undefined): string | null {
  return sheet === undefined ? null : (formerJudgeAt(state, judgeId, sheet.version)?.name ?? null);
}

/** Everything that this seat owes for the project was submitted by the one who sat there before. */
export function scoredByFormer(state: ContestState, judgeId: string, project: ProjectState): Refusal | null {
  const names = componentsOfJudge(state, judgeId).map(({ id }) =>
    formerSheet(state, judgeId, sheetOf(project, id, judgeId)),
  );
  const [former = null] = names;
  if (former === null || names.includes(null)) return null;
  return refuse('sheet-of-former', { project: projectName(project), former });
}

function criterionName(component: JudgedComponent, id: string): string {
  return component.criteria.find((criterion) => criterion.id === id)?.name ?? id;
}

/** Nothing written is no comment. */
export const commentOf = ({ comment }: { readonly comment?: string | undefined }): string | null =>
  comment === undefined || comment === '' ? null : comment;

/** Which sheet: one judge's, of one project for one component. */
export interface SheetPlace {
  readonly judgeId: string;
  readonly projectId: string;
  readonly componentId: string;
}

export interface SheetToWrite {
  readonly judge: Judge;
  readonly project: ProjectState;
  readonly component: JudgedComponent;
  /** Scoring has closed: it is received as a late one, on which the host decides (RULES.md §6.4). */
  readonly late: boolean;
  /** The sheet that is in, and the one that came after closing. */
  readonly held: SheetState | undefined;
  readonly lateHeld: LateSheetState | undefined;
  /** Of the two, the one of the higher revision. */
  readonly newest: SheetState | undefined;
}

export function newestSheet(
  project: ProjectState,
  { componentId, judgeId }: Omit<SheetPlace, 'projectId'>,
): SheetState | undefined {
  const held = sheetOf(project, componentId, judgeId);
  const late = lateSheetOf(project, componentId, judgeId);
  return late !== undefined && late.revision > (held?.revision ?? 0) ? late : held;
}

/** A sheet of this seat that may be written now: owed, not sealed, and not that of somebody who sat there before. */
export function findSheetToWrite(state: ContestState, place: SheetPlace): Found<SheetToWrite> {
  const { judgeId, projectId, componentId } = place;
  const seat = findSeat(state, judgeId);
  if (seat.refusal) return seat;
  const known = findProject(state, projectId);
  if (known.refusal) return known;
  const scored = findJudgedComponent(state, componentId);
  if (scored.refusal) return scored;
  const project = known.found;
  const component = scored.found;
  const onPanel = seatFor(state, judgeId, component);
  if (onPanel === null) return { refusal: refuse('judge-of-another-panel', { componentId }) };
  const blocked = scoringBlockedFor(state, onPanel, project);
  const late = blocked?.code === 'scoring-closed';
  if (blocked && !late) return { refusal: blocked };
  const held = sheetOf(project, componentId, judgeId);
  const lateHeld = lateSheetOf(project, componentId, judgeId);
  // once scoring is open again, what the former one sent too late does not keep the substitute from scoring
  const undecided = late && lateHeld?.decision === null ? lateHeld : undefined;
  const former = formerSheet(state, judgeId, held) ?? formerSheet(state, judgeId, undecided);
  if (former !== null)
    return { refusal: refuse('sheet-of-former', { project: projectName(project), former }) };
  const newest = newestSheet(project, place);
  return { found: { judge: onPanel.judge, project, component, late, held, lateHeld, newest } };
}

/** What is wrong with the scores; null: nothing. */
export function scoreProblem(
  component: JudgedComponent,
  scores: Readonly<Record<string, string>>,
): Refusal | null {
  const [problem] = checkScores(component, scores);
  return problem === undefined ? null : scoreRefusal(problem, criterionName(component, problem.criterion));
}
