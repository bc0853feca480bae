/**
 * A sheet that the judge's pad could not send: staff have carried it here, sealed (docs/decisions/0016-carried-sheets.md).
 * It is the judge's own in every respect, under the judge's own command id, and says by whom it came.
 */
import { refuse, type Refusal } from '../../../shared/contract/refusals.ts';
import type { Circumstances, DomainCommand } from '../commands.ts';
import { refusal, type Decision } from '../decision.ts';
import { entryOf, seatGeneration } from '../lookup.ts';
import type { ContestState } from '../state.ts';
import { findSeat } from './guards.ts';
import { submitSheet } from './sheets.ts';

type RelaySheet = Extract<DomainCommand, { type: 'RelaySheet' }>;

/** Written under a code that has been renewed or made void since, or by who sat there before. */
function seatMovedOn(state: ContestState, { seat }: RelaySheet): Refusal | null {
  const known = findSeat(state, seat.judgeId);
  if (known.refusal) return known.refusal;
  if (seat.generation === seatGeneration(state, seat.judgeId)) return null;
  const { id, name } = known.found.judge;
  const substituted = entryOf(state.formerJudges, id) !== undefined;
  const voided = state.voidedSeats.includes(id);
  return refuse('relay-seat-moved-on', {
    judge: { id, name },
    because: voided ? 'voided' : substituted ? 'substituted' : 'renewed',
  });
}

export function relaySheet(state: ContestState, command: RelaySheet, circumstances: Circumstances): Decision {
  const { actor } = circumstances;
  if (actor.kind !== 'judge' || actor.judgeId !== command.seat.judgeId)
    return refusal('not-permitted', { type: command.type });
  const movedOn = seatMovedOn(state, command);
  if (movedOn) return { ok: false, refusal: movedOn };
  const { carriedBy, ...sheet } = command;
  const decision = submitSheet(
    state,
    { ...sheet, type: 'SubmitSheet', scores: { ...sheet.scores } },
    circumstances,
  );
  if (!decision.ok) return decision;
  const events = decision.events.map((event) =>
    event.type === 'SheetSubmitted' || event.type === 'LateSheetReceived'
      ? ({ ...event, source: 'relayed', keyedBy: [carriedBy] } as const)
      : event,
  );
  return { ok: true, events };
}
