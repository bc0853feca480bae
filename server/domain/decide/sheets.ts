/** Sheets, closing and reopening (RULES.md §2.1, §2.2, §6.3, §6.4). */
import type { Command } from '../../../shared/contract/commands.ts';
import { refuse, type Refusal } from '../../../shared/contract/refusals.ts';
import type { Named } from '../../../shared/contract/refusal-facts.ts';
import { scoreRefusal } from '../../../shared/contract/score-refusal.ts';
import type { JudgedComponent } from '../../../shared/scoring/contest-file.ts';
import { checkScores } from '../../../shared/scoring/sheet.ts';
import { phasesFor } from '../../../shared/stage/phase-table.ts';
import type { Circumstances } from '../commands.ts';
import { accept, refusal, type Decision } from '../decision.ts';
import type { ContestEvent } from '../events.ts';
import {
  componentsOfJudge,
  entryOf,
  expectedSheets,
  formerJudgeAt,
  isRecused,
  lateSheetOf,
  projectName,
  seatFor,
  seatGeneration,
  sheetOf,
  sitsInRoom,
  type DueSheet,
  type Seat,
} from '../lookup.ts';
import type { ContestState, ProjectState, SheetState } from '../state.ts';
import {
  findJudgedComponent,
  findOnStage,
  findProject,
  findSeat,
  findTakingPart,
  inPhase,
  stageBusyWith,
} from './guards.ts';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

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

export function criterionName(component: JudgedComponent, id: string): string {
  return component.criteria.find((criterion) => criterion.id === id)?.name ?? id;
}

/** Nothing written is no comment. */
export const commentOf = ({ comment }: { readonly comment?: string | undefined }): string | null =>
  comment === undefined || comment === '' ? null : comment;

function sameSheet(
  held: SheetState,
  scores: Readonly<Record<string, string>>,
  comment: string | null,
): boolean {
  const ids = Object.keys(scores);
  return held.comment === comment && ids.every((id) => held.scores[id] === scores[id]);
}

function isSeat(state: ContestState, judgeId: string, seat: NonNullable<Of<'SubmitSheet'>['seat']>): boolean {
  return (
    seat.contestId === state.contestId &&
    seat.judgeId === judgeId &&
    seat.generation === seatGeneration(state, judgeId)
  );
}

/** After closing a sheet is received all the same, as a late one, which counts only if the host accepts it (RULES.md §6.4). */
export function submitSheet(
  state: ContestState,
  command: Of<'SubmitSheet'>,
  { actor }: Circumstances,
): Decision {
  if (actor.kind !== 'judge') return refusal('not-permitted', { type: command.type });
  const { projectId, componentId, scores } = command;
  const seat = findSeat(state, actor.judgeId);
  if (seat.refusal) return { ok: false, refusal: seat.refusal };
  if (command.seat !== undefined && !isSeat(state, actor.judgeId, command.seat))
    return refusal('other-seat', {});
  const known = findProject(state, projectId);
  if (known.refusal) return { ok: false, refusal: known.refusal };
  const scored = findJudgedComponent(state, componentId);
  if (scored.refusal) return { ok: false, refusal: scored.refusal };
  const component = scored.found;
  const onPanel = seatFor(state, actor.judgeId, component);
  if (onPanel === null) return refusal('judge-of-another-panel', { componentId });
  const blocked = scoringBlockedFor(state, onPanel, known.found);
  const late = blocked?.code === 'scoring-closed';
  if (blocked && !late) return { ok: false, refusal: blocked };
  const [problem] = checkScores(component, scores);
  if (problem)
    return { ok: false, refusal: scoreRefusal(problem, criterionName(component, problem.criterion)) };
  const comment = commentOf(command);
  const held = sheetOf(known.found, componentId, actor.judgeId);
  const former = formerSheet(state, actor.judgeId, held);
  if (former) return refusal('sheet-of-former', { project: projectName(known.found), former });
  const lateHeld = lateSheetOf(known.found, componentId, actor.judgeId);
  const pending = late && lateHeld?.decision === null ? lateHeld : undefined;
  const stands = pending ?? held;
  if (stands && sameSheet(stands, scores, comment)) return accept();
  const newest = lateHeld && lateHeld.revision > (held?.revision ?? 0) ? lateHeld : held;
  if (newest && command.knownRevision !== undefined && newest.revision > command.knownRevision)
    return refusal('sheet-newer-elsewhere', {
      project: projectName(known.found),
      revision: newest.revision,
      version: newest.version,
    });
  return accept({
    type: late ? 'LateSheetReceived' : 'SheetSubmitted',
    judgeId: actor.judgeId,
    projectId,
    componentId,
    scores,
    ...(comment === null ? {} : { comment }),
    revision: (newest?.revision ?? 0) + 1,
    ...(command.pressedAt === undefined ? {} : { pressedAt: command.pressedAt }),
  });
}

function missingSheets(state: ContestState, project: ProjectState): readonly DueSheet[] {
  return expectedSheets(state, project).filter((sheet) => !sheet.submitted);
}

const judgesOf = (sheets: readonly DueSheet[]) => [
  ...new Map(sheets.map(({ judge }) => [judge.id, judge])).values(),
];

function closed(projectId: string, missing: readonly DueSheet[]): ContestEvent {
  const absent = missing.map(({ judge, component }) => ({ judgeId: judge.id, componentId: component.id }));
  return { type: 'ScoringClosed', projectId, absent };
}

/** Names the judges still missing and asks once: a second command that names them all closes. */
export function closeScoring(
  state: ContestState,
  { projectId, acknowledgedMissing }: Of<'CloseScoring'>,
): Decision {
  const known = findTakingPart(state, projectId);
  const open = known.found ? inPhase(known.found, phasesFor('CloseScoring')) : known;
  if (open.refusal) return { ok: false, refusal: open.refusal };
  const missing = missingSheets(state, open.found);
  const judges = judgesOf(missing);
  if (judges.some((judge) => !acknowledgedMissing.includes(judge.id))) {
    return refusal('judges-missing', {
      judges: judges.map(({ id, name }) => ({
        id,
        name,
        components: missing.filter(({ judge }) => judge.id === id).map(({ component }) => component.id),
      })),
    });
  }
  return accept(closed(projectId, missing));
}

/**
 * Closes several at once, all or none of them; those closed already stay as they are. A project with more judges
 * missing than the host has acknowledged is named and asked about, as by {@link closeScoring}.
 */
export function closeScoringOfMany(
  state: ContestState,
  { projectIds, acknowledgedMissing }: Of<'CloseScoringOfMany'>,
): Decision {
  const events: ContestEvent[] = [];
  const incomplete: (Named & { missing: number })[] = [];
  for (const projectId of new Set(projectIds)) {
    const known = findTakingPart(state, projectId);
    const begun = known.found ? inPhase(known.found, ['scoring', 'closed', 'revealed']) : known;
    if (begun.refusal) return { ok: false, refusal: begun.refusal };
    if (begun.found.phase !== 'scoring') continue;
    const missing = missingSheets(state, begun.found);
    const judges = judgesOf(missing).length;
    if (judges > (entryOf(acknowledgedMissing, projectId) ?? 0))
      incomplete.push({ ...projectName(begun.found), missing: judges });
    events.push(closed(projectId, missing));
  }
  return incomplete.length > 0 ? refusal('projects-incomplete', { projects: incomplete }) : accept(...events);
}

export function reopenScoring(state: ContestState, { projectId, reason }: Of<'ReopenScoring'>): Decision {
  const known = findTakingPart(state, projectId);
  const over = known.found ? inPhase(known.found, phasesFor('ReopenScoring')) : known;
  if (over.refusal) return { ok: false, refusal: over.refusal };
  const busy = stageBusyWith(state, over.found);
  if (busy) return { ok: false, refusal: busy };
  return accept({ type: 'ScoringReopened', projectId, reason });
}

/** Recusals change results, so not after closing (RULES.md §6.4). */
export function findUnsealed(state: ContestState, projectId: string): ReturnType<typeof findOnStage> {
  const known = findProject(state, projectId);
  if (known.refusal) return known;
  if (known.found.phase !== 'closed' && known.found.phase !== 'revealed') return known;
  return { refusal: refuse('result-is-sealed', { project: projectName(known.found) }) };
}
