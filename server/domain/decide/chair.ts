/** The chair of the jury: who it is, the approval of results before their reveal, and the order of tied projects. */
import type { Command } from '../../../shared/contract/commands.ts';
import { refuse, type Refusal } from '../../../shared/contract/refusals.ts';
import type { Actor } from '../actor.ts';
import { approvalStateOf, resultFingerprint } from '../approval.ts';
import type { Circumstances } from '../commands.ts';
import { accept, refusal, type Decision } from '../decision.ts';
import type { ContestEvent } from '../events.ts';
import { isChair, isRecused, projectName, seatOf } from '../lookup.ts';
import { resultsOf } from '../results.ts';
import type { ContestState, ProjectState } from '../state.ts';
import { findSeat, findTakingPart, inPhase } from './guards.ts';
import { nextId } from './setup.ts';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

/** What staff named one to be, or have now: naming the first needs no reason. */
function reasonMissing(state: ContestState, judgeId: string | null, reason: string | undefined): boolean {
  return state.chair !== null && state.chair.judgeId !== judgeId && reason === undefined;
}

export function nameChair(state: ContestState, { judgeId, reason }: Of<'NameChair'>): Decision {
  if ((state.chair?.judgeId ?? null) === judgeId) return accept();
  const known = judgeId === null ? null : findSeat(state, judgeId);
  if (known?.refusal) return { ok: false, refusal: known.refusal };
  if (reasonMissing(state, judgeId, reason)) return refusal('reason-missing', {});
  return accept({ type: 'ChairNamed', judgeId, reason: reason ?? null });
}

/** The panel of a chair who only presides; a later one joins it. */
const presiding = { id: 'chair', name: '评委会' } as const;

export function seatChair(state: ContestState, { name, unit, reason }: Of<'SeatChair'>): Decision {
  const panels = state.panels.map(({ id }) => id);
  const scoring = state.rules.components.flatMap((component) =>
    component.kind === 'judged' ? [component.panel] : [],
  );
  const panelId = scoring.includes(presiding.id) ? `${presiding.id}-presiding` : presiding.id;
  const judgeId = nextId(
    'j',
    state.panels.flatMap(({ judges }) => judges.map(({ id }) => id)),
  );
  if (reasonMissing(state, judgeId, reason)) return refusal('reason-missing', {});
  const events: ContestEvent[] = panels.includes(panelId)
    ? []
    : [{ type: 'PanelAdded', panelId, name: presiding.name }];
  return accept(
    ...events,
    { type: 'JudgeAdded', judgeId, panelId, name, ...(unit === undefined ? {} : { unit }) },
    { type: 'ChairNamed', judgeId, reason: reason ?? null },
  );
}

const chairsOwn: ReadonlySet<string> = new Set<Command['type']>(['ApproveResults', 'OrderTied']);

/** A judge who does not chair the jury gives none of the chair's commands. */
export function notTheChair(state: ContestState, type: string, actor: Actor): Refusal | null {
  if (actor.kind !== 'judge' || !chairsOwn.has(type)) return null;
  return isChair(state, actor.judgeId) ? null : refuse('not-the-chair', {});
}

/**
 * Why this judge, though the chair, may not know or decide on the results of a closed project: recused from it, or with
 * an own sheet outstanding, which must not be written after a look at those of the others.
 */
export function sealedFromChair(state: ContestState, judgeId: string, project: ProjectState): Refusal | null {
  const name = projectName(project);
  if (isRecused(state, judgeId, project.project.id)) return refuse('chair-recused', { project: name });
  if (project.phase === 'revealed') return null;
  const owes = project.absent.some((absent) => absent.judgeId === judgeId);
  return owes ? refuse('own-sheet-missing', { project: name }) : null;
}

/** Whether these results could be approved, whichever they are. */
export function approvingBlockedFor(
  state: ContestState,
  judgeId: string,
  project: ProjectState,
): Refusal | null {
  if (!state.approvalRequired) return refuse('approval-not-asked', {});
  const closed = inPhase(project, ['closed']);
  return closed.refusal ?? sealedFromChair(state, judgeId, project);
}

/** All or none. What is approved already stays as it is. */
export function approveResults(
  state: ContestState,
  { type, results }: Of<'ApproveResults'>,
  { actor }: Circumstances,
): Decision {
  if (actor.kind !== 'judge') return refusal('not-permitted', { type });
  const { judgeId } = actor;
  const events: ContestEvent[] = [];
  for (const { projectId, fingerprint } of results) {
    const known = findTakingPart(state, projectId);
    if (known.refusal) return { ok: false, refusal: known.refusal };
    const blocked = approvingBlockedFor(state, judgeId, known.found);
    if (blocked) return { ok: false, refusal: blocked };
    if (fingerprint !== resultFingerprint(state, known.found))
      return refusal('results-have-changed', { project: projectName(known.found) });
    if (approvalStateOf(state, known.found) !== 'approved')
      events.push({ type: 'ResultsApproved', projectId, judgeId, fingerprint });
  }
  return accept(...events);
}

/** The host goes on without the chair, all or none; what is approved or waived already stays as it is. */
export function waiveApproval(state: ContestState, { projectIds, reason }: Of<'WaiveApproval'>): Decision {
  if (!state.approvalRequired) return refusal('approval-not-asked', {});
  const events: ContestEvent[] = [];
  for (const projectId of new Set(projectIds)) {
    const known = findTakingPart(state, projectId);
    const closed = known.found ? inPhase(known.found, ['closed']) : known;
    if (closed.refusal) return { ok: false, refusal: closed.refusal };
    if (approvalBlocks(state, closed.found) === null) continue;
    const fingerprint = resultFingerprint(state, closed.found);
    events.push({ type: 'ApprovalWaived', projectId, fingerprint, reason });
  }
  return accept(...events);
}

/** Why the results of a closed project may not be revealed yet; null where nobody has to approve them any more. */
export function approvalBlocks(state: ContestState, project: ProjectState): Refusal | null {
  if (!state.approvalRequired) return null;
  const approval = approvalStateOf(state, project);
  if (approval === 'approved' || approval === 'waived') return null;
  const chair = state.chair && seatOf(state, state.chair.judgeId);
  return refuse('approval-missing', {
    project: projectName(project),
    chair: chair?.judge.name ?? null,
    changed: approval === 'changed',
  });
}

/** A recorded decision of the jury chair, by the own pad or by staff, orders projects that share a rank (RULES.md §4.2). */
export function orderTied(
  state: ContestState,
  { projects, reason }: Of<'OrderTied'>,
  { actor }: Pick<Circumstances, 'actor'>,
): Decision {
  const byChair = actor.kind === 'judge' ? { judgeId: actor.judgeId } : null;
  for (const projectId of projects) {
    const known = findTakingPart(state, projectId);
    if (known.refusal) return { ok: false, refusal: known.refusal };
    const barred = byChair && sealedFromChair(state, byChair.judgeId, known.found);
    if (barred) return { ok: false, refusal: barred };
  }
  const ranks = resultsOf(state).projects.filter(({ id }) => projects.includes(id));
  const shared = ranks.every(
    ({ rank, flags }) => rank !== null && rank === ranks[0]?.rank && flags.includes('tied'),
  );
  if (!shared || new Set(projects).size !== projects.length) return refusal('not-tied', {});
  return accept({ type: 'TiedOrdered', projects, reason, ...byChair });
}
