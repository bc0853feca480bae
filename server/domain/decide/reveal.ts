/** Reveal in steps, when the contest's policy allows it (RULES.md §6.5) and the chair has approved, where that is asked for. */
import { revealSteps, type Command, type RevealStep } from '../../../shared/contract/commands.ts';
import { phasesFor } from '../../../shared/stage/phase-table.ts';
import { accept, refusal, type Decision } from '../decision.ts';
import type { ContestEvent } from '../events.ts';
import { inRunningOrder, isClosed, isDeskReview } from '../lookup.ts';
import type { ContestState, ProjectState } from '../state.ts';
import { approvalBlocks } from './chair.ts';
import { findTakingPart, inPhase } from './guards.ts';

export function nextRevealStep(project: ProjectState): RevealStep | null {
  return revealSteps[project.revealedSteps] ?? null;
}

function policyAllows(state: ContestState, project: ProjectState): boolean {
  const takingPart = () => Object.values(state.projects).filter((other) => !other.project.withdrawn);
  switch (state.revealPolicy) {
    case 'each':
      return true;
    case 'end':
      return takingPart().every(isClosed);
    case 'lagged': {
      const here = takingPart().filter(({ roomId }) => roomId === project.roomId);
      const closedLater = here.some(
        ({ closedVersion }) => (closedVersion ?? 0) > (project.closedVersion ?? Infinity),
      );
      return closedLater || here.every(isClosed);
    }
    default:
      return state.revealPolicy satisfies never;
  }
}

export function revealNext(
  state: ContestState,
  { projectId, step }: Extract<Command, { type: 'RevealNext' }>,
): Decision {
  const known = findTakingPart(state, projectId);
  if (known.refusal) return { ok: false, refusal: known.refusal };
  if (known.found.phase === 'revealed') return refusal('reveal-step-taken', { next: null });
  const closed = inPhase(known.found, phasesFor('RevealNext'));
  if (closed.refusal) return { ok: false, refusal: closed.refusal };
  if (!policyAllows(state, known.found)) return refusal('reveal-not-yet', { policy: state.revealPolicy });
  const unapproved = approvalBlocks(state, known.found);
  if (unapproved) return { ok: false, refusal: unapproved };
  const next = nextRevealStep(known.found);
  if (step !== next) return refusal('reveal-step-taken', { next });
  return step === revealSteps.at(-1)
    ? accept({ type: 'RevealStepped', projectId, step }, { type: 'ProjectRevealed', projectId })
    : accept({ type: 'RevealStepped', projectId, step });
}

/**
 * In one go, without the steps in between: where there is no stage there is no audience to hold in suspense. Projects
 * that are revealed already stay as they are; the policy holds for each of the others, or none is revealed.
 */
export function revealAtOnce(
  state: ContestState,
  { projectIds }: Extract<Command, { type: 'RevealAtOnce' }>,
): Decision {
  if (!isDeskReview(state)) return refusal('reveal-in-steps', {});
  const events: ContestEvent[] = [];
  for (const projectId of new Set(projectIds)) {
    const known = findTakingPart(state, projectId);
    const over = known.found ? inPhase(known.found, ['closed', 'revealed']) : known;
    if (over.refusal) return { ok: false, refusal: over.refusal };
    if (over.found.phase === 'revealed') continue;
    if (!policyAllows(state, over.found)) return refusal('reveal-not-yet', { policy: state.revealPolicy });
    const unapproved = approvalBlocks(state, over.found);
    if (unapproved) return { ok: false, refusal: unapproved };
    events.push({ type: 'ProjectRevealed', projectId });
  }
  return accept(...events);
}

/**
 * The project of a room whose reveal is to go on or begin: a begun one first, then by order of closing; what waits for the
 * chair only where nothing else does.
 */
export function nextToReveal(state: ContestState, roomId: string): ProjectState | null {
  const waiting = inRunningOrder(state)
    .filter(({ phase, roomId: room, project }) => room === roomId && phase === 'closed' && !project.withdrawn)
    .sort((a, b) => (a.closedVersion ?? 0) - (b.closedVersion ?? 0));
  const begun = waiting.find((project) => project.revealedSteps > 0);
  const approved = waiting.filter((project) => approvalBlocks(state, project) === null);
  const ready = approved.length > 0 ? approved : waiting;
  const next = begun ?? (state.revealPolicy === 'each' ? ready.at(-1) : ready[0]);
  return next !== undefined && policyAllows(state, next) ? next : null;
}
