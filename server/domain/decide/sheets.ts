/** Sheets, closing and reopening (RULES.md §2.1, §2.2, §6.3, §6.4). */
import type { Command } from '../../../shared/contract/commands.ts';
import { refuse } from '../../../shared/contract/refusals.ts';
import type { Named } from '../../../shared/contract/refusal-facts.ts';
import { phasesFor } from '../../../shared/stage/phase-table.ts';
import type { Circumstances } from '../commands.ts';
import { accept, refusal, type Decision } from '../decision.ts';
import type { ContestEvent } from '../events.ts';
import { entryOf, expectedSheets, projectName, seatGeneration, type DueSheet } from '../lookup.ts';
import type { ContestState, ProjectState, SheetState } from '../state.ts';
import { findOnStage, findProject, findTakingPart, inPhase, stageBusyWith } from './guards.ts';
import { commentOf, findSheetToWrite, scoreProblem } from './sheet-writing.ts';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

function sameSheet(
  held: SheetState,
  scores: Readonly<Record<string, string>>,
  comment: string | null,
): boolean {
  const ids = Object.keys(scores);
  return held.comment === comment && ids.every((id) => held.scores[id] === scores[id]);
}

/** Whether this is the seat, as it now is, at which something was written. */
export function isSeat(
  state: ContestState,
  judgeId: string,
  seat: NonNullable<Of<'SubmitSheet'>['seat']>,
): boolean {
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
  if (command.seat !== undefined && !isSeat(state, actor.judgeId, command.seat))
    return refusal('other-seat', {});
  const writing = findSheetToWrite(state, { judgeId: actor.judgeId, projectId, componentId });
  if (writing.refusal) return { ok: false, refusal: writing.refusal };
  const { project, component, late, held, lateHeld, newest } = writing.found;
  const problem = scoreProblem(component, scores);
  if (problem) return { ok: false, refusal: problem };
  const comment = commentOf(command);
  const pending = late && lateHeld?.decision === null ? lateHeld : undefined;
  const stands = pending ?? held;
  if (stands && sameSheet(stands, scores, comment)) return accept();
  if (newest && command.knownRevision !== undefined && newest.revision > command.knownRevision)
    return refusal('sheet-newer-elsewhere', {
      project: projectName(project),
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
