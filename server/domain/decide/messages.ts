/** What the host desk writes: across a room's big screen, before its speaker, or to one judge. */
import type { Command } from '../../../shared/contract/commands.ts';
import type { Circumstances } from '../commands.ts';
import { accept, refusal, type Decision } from '../decision.ts';
import { entryOf, roomById } from '../lookup.ts';
import type { ContestState } from '../state.ts';
import { findSeat } from './guards.ts';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

export function showMessage(state: ContestState, { roomId, to, text }: Of<'ShowMessage'>): Decision {
  const room = roomById(state, roomId);
  if (room === undefined) return refusal('unknown-room', { roomId });
  return room.messages[to]?.text === text ? accept() : accept({ type: 'MessageShown', roomId, to, text });
}

export function hideMessage(state: ContestState, { roomId, to }: Of<'HideMessage'>): Decision {
  const room = roomById(state, roomId);
  if (room === undefined) return refusal('unknown-room', { roomId });
  return room.messages[to] === null ? accept() : accept({ type: 'MessageHidden', roomId, to });
}

/** The same words change nothing while they stand; once the judge has put them away they are a second knock. */
export function messageJudge(state: ContestState, { judgeId, text }: Of<'MessageJudge'>): Decision {
  const seat = findSeat(state, judgeId);
  if (seat.refusal) return { ok: false, refusal: seat.refusal };
  return entryOf(state.judgeMessages, judgeId)?.text === text
    ? accept()
    : accept({ type: 'JudgeMessaged', judgeId, text });
}

export function withdrawMessage(state: ContestState, { judgeId }: Of<'WithdrawMessage'>): Decision {
  const seat = findSeat(state, judgeId);
  if (seat.refusal) return { ok: false, refusal: seat.refusal };
  return entryOf(state.judgeMessages, judgeId) === undefined
    ? accept()
    : accept({ type: 'JudgeMessageHidden', judgeId, by: 'host' });
}

/** A judge puts away the message of that log position; a newer one, not read yet, stays. */
export function dismissMessage(
  state: ContestState,
  { version }: Of<'DismissMessage'>,
  { actor }: Circumstances,
): Decision {
  if (actor.kind !== 'judge') return refusal('not-permitted', { type: 'DismissMessage' });
  return entryOf(state.judgeMessages, actor.judgeId)?.version === version
    ? accept({ type: 'JudgeMessageHidden', judgeId: actor.judgeId, by: 'judge' })
    : accept();
}
