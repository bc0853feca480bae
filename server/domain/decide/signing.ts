/** A judge signs all own marks, once none of them can change any more without somebody's reason. */
import type { Command } from '../../../shared/contract/commands.ts';
import { refuse, type Refusal } from '../../../shared/contract/refusals.ts';
import type { Circumstances } from '../commands.ts';
import { accept, refusal, type Decision } from '../decision.ts';
import { fingerprintOf, marksOf, openProjectsOf, signatureOf, sittingNow } from '../marks.ts';
import type { ContestState } from '../state.ts';
import { findSeat } from './guards.ts';
import { isSeat } from './sheets.ts';

/** Why this judge may not sign now; null if he may. */
export function signingBlockedFor(state: ContestState, judgeId: string): Refusal | null {
  const projects = openProjectsOf(state, judgeId);
  if (projects > 0) return refuse('marks-still-open', { projects });
  return marksOf(state, sittingNow(state, judgeId)).length === 0 ? refuse('nothing-to-sign', {}) : null;
}

/** Signed already, the judge may sign anew: the newest counts, and the older one stays in the log. */
export function signMarks(
  state: ContestState,
  { type, fingerprint, signature, seat: writtenAt }: Extract<Command, { type: 'SignMarks' }>,
  { actor }: Circumstances,
): Decision {
  if (actor.kind !== 'judge') return refusal('not-permitted', { type });
  const { judgeId } = actor;
  const seat = findSeat(state, judgeId);
  if (seat.refusal) return { ok: false, refusal: seat.refusal };
  if (writtenAt !== undefined && !isSeat(state, judgeId, writtenAt)) return refusal('other-seat', {});
  const blocked = signingBlockedFor(state, judgeId);
  if (blocked) return { ok: false, refusal: blocked };
  const sitting = sittingNow(state, judgeId);
  if (fingerprint !== fingerprintOf(state, sitting)) return refusal('marks-have-changed', {});
  const held = signatureOf(state, sitting);
  if (held?.fingerprint === fingerprint && JSON.stringify(held.signature) === JSON.stringify(signature))
    return accept();
  return accept({ type: 'MarksSigned', judgeId, fingerprint, ...signature });
}
