/** A judge asks for help: in the log, so that the host still sees it after a reload and at every node. */
import type { Command } from '../../../shared/contract/commands.ts';
import type { Circumstances } from '../commands.ts';
import { accept, refusal, type Decision } from '../decision.ts';
import { entryOf } from '../lookup.ts';
import type { ContestState } from '../state.ts';
import { findSeat } from './guards.ts';

const asks = (state: ContestState, judgeId: string): boolean =>
  entryOf(state.helpAsked, judgeId) !== undefined;

export function askForHelp(state: ContestState, { actor }: Circumstances): Decision {
  if (actor.kind !== 'judge') return refusal('not-permitted', { type: 'AskForHelp' });
  const seat = findSeat(state, actor.judgeId);
  if (seat.refusal) return { ok: false, refusal: seat.refusal };
  return asks(state, actor.judgeId) ? accept() : accept({ type: 'HelpAsked', judgeId: actor.judgeId });
}

export function withdrawHelp(state: ContestState, { actor }: Circumstances): Decision {
  if (actor.kind !== 'judge') return refusal('not-permitted', { type: 'WithdrawHelp' });
  return asks(state, actor.judgeId)
    ? accept({ type: 'HelpSettled', judgeId: actor.judgeId, by: 'judge' })
    : accept();
}

export function settleHelp(
  state: ContestState,
  { judgeId }: Extract<Command, { type: 'SettleHelp' }>,
): Decision {
  const seat = findSeat(state, judgeId);
  if (seat.refusal) return { ok: false, refusal: seat.refusal };
  return asks(state, judgeId) ? accept({ type: 'HelpSettled', judgeId, by: 'host' }) : accept();
}
