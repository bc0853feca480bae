/** Recusals (RULES.md §2.2): by staff, one or many at once, as the judge declares, and those that staff decline. */
import type { Command } from '../../../shared/contract/commands.ts';
import { refuse } from '../../../shared/contract/refusals.ts';
import type { Circumstances } from '../commands.ts';
import { accept, refusal, type Decision } from '../decision.ts';
import type { ContestEvent } from '../events.ts';
import { formerJudgeAt, isRecused, sheetsOfSeat, projectName, sitsInRoom, type Seat } from '../lookup.ts';
import { recusalHintsOf } from '../recusal-hints.ts';
import type { ContestState, ProjectState } from '../state.ts';
import { findSeat, findTakingPart, type Found } from './guards.ts';
import { findUnsealed } from './sheets.ts';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;
type Pair = { readonly judgeId: string; readonly projectId: string };
type FoundPair = Found<{ readonly seat: Seat; readonly project: ProjectState }>;

/** Both there, and the project not closed: a recusal changes its result (RULES.md §6.4). */
function findPair(state: ContestState, { judgeId, projectId }: Pair): FoundPair {
  const seat = findSeat(state, judgeId);
  if (seat.refusal) return seat;
  const known = findUnsealed(state, projectId);
  return known.refusal ? known : { found: { seat: seat.found, project: known.found } };
}

const names = ({ seat: { judge }, project }: NonNullable<FoundPair['found']>) => ({
  judge: { id: judge.id, name: judge.name },
  project: projectName(project),
});

export function recuseJudge(
  state: ContestState,
  { judgeId, projectId, reason }: Of<'RecuseJudge'>,
): Decision {
  const pair = findPair(state, { judgeId, projectId });
  if (pair.refusal) return { ok: false, refusal: pair.refusal };
  if (isRecused(state, judgeId, projectId)) return refusal('already-recused', names(pair.found));
  return accept({ type: 'JudgeRecused', judgeId, projectId, reason });
}

/** All or none; those recused already stay as they are, so that two who confirm the same list do no harm. */
export function recuseMany(state: ContestState, { recusals }: Of<'RecuseMany'>): Decision {
  const events = new Map<string, ContestEvent>();
  for (const { judgeId, projectId, reason } of recusals) {
    const pair = findPair(state, { judgeId, projectId });
    if (pair.refusal) return { ok: false, refusal: pair.refusal };
    if (isRecused(state, judgeId, projectId)) continue;
    events.set(`${judgeId} ${projectId}`, { type: 'JudgeRecused', judgeId, projectId, reason });
  }
  return accept(...events.values());
}

export function liftRecusal(
  state: ContestState,
  { judgeId, projectId, reason }: Of<'LiftRecusal'>,
): Decision {
  const pair = findPair(state, { judgeId, projectId });
  if (pair.refusal) return { ok: false, refusal: pair.refusal };
  if (!isRecused(state, judgeId, projectId)) return refusal('not-recused', names(pair.found));
  return accept({ type: 'RecusalLifted', judgeId, projectId, reason });
}

/** What is offered now is no recusal; should either unit be written otherwise later, it is offered again. */
export function declineRecusal(
  state: ContestState,
  { judgeId, projectId, reason }: Of<'DeclineRecusal'>,
): Decision {
  const pair = findPair(state, { judgeId, projectId });
  if (pair.refusal) return { ok: false, refusal: pair.refusal };
  const hint = recusalHintsOf(state, pair.found.project).find((offered) => offered.judgeId === judgeId);
  if (hint === undefined) return accept();
  const { judgeUnit, projectUnit } = hint;
  return accept({ type: 'RecusalDeclined', judgeId, projectId, judgeUnit, projectUnit, reason });
}

/**
 * The judge’s own word, which nobody has to confirm. A sheet that is already in is a record: only staff set it aside,
 * with a reason, so that no judge takes a sheet back by declaring.
 */
export function declareRecusal(
  state: ContestState,
  { projectId, reason }: Of<'DeclareRecusal'>,
  { actor }: Pick<Circumstances, 'actor'>,
): Decision {
  if (actor.kind !== 'judge') return refusal('not-permitted', { type: 'DeclareRecusal' });
  const { judgeId } = actor;
  const takingPart = findTakingPart(state, projectId);
  if (takingPart.refusal) return { ok: false, refusal: takingPart.refusal };
  const pair = findPair(state, { judgeId, projectId });
  if (pair.refusal) return { ok: false, refusal: pair.refusal };
  const { seat, project } = pair.found;
  if (!sitsInRoom(seat.judge, project.roomId))
    return { ok: false, refusal: refuse('judge-of-another-room', { project: projectName(project) }) };
  if (isRecused(state, judgeId, projectId)) return refusal('already-recused', names(pair.found));
  const [sheet] = sheetsOfSeat(project, judgeId);
  const former = sheet === undefined ? null : formerJudgeAt(state, judgeId, sheet.version);
  if (former !== null)
    return refusal('sheet-of-former', { project: projectName(project), former: former.name });
  if (sheet !== undefined) return refusal('recusal-after-sheet', { project: projectName(project) });
  return accept({ type: 'JudgeRecused', judgeId, projectId, reason, declared: true });
}
