/** What staff bring from a pad: which seat's it is, and what it says. */
import { createHmac } from 'node:crypto';
import { readCopied } from '../../shared/contract/relay/copied-text.ts';
import {
  mayBeOf,
  openSheet,
  type CarriedSheet,
  type Hmac,
  type RelayForm,
  type RelaySeat,
} from '../../shared/contract/relay/sealed-sheet.ts';
import { refuse } from '../../shared/contract/refusals.ts';
import type { Found } from '../domain/decide/guards.ts';
import { allSeats, componentsOfJudge, seatGeneration } from '../domain/lookup.ts';
import type { ContestState } from '../domain/state.ts';

export interface Carried {
  readonly state: ContestState;
  readonly seat: RelaySeat;
  readonly form: RelayForm;
  readonly sheet: CarriedSheet;
}

const hmac: Hmac = (key, message) => createHmac('sha256', key).update(message).digest();

/** At whatever generation: that a seat was renewed since can only be said of a text that is known to be its own. */
function seatsIn(state: ContestState): readonly RelaySeat[] {
  return allSeats(state).flatMap(({ judge }) =>
    Array.from({ length: seatGeneration(state, judge.id) }, (_, at) => ({
      contestId: state.contestId,
      judgeId: judge.id,
      generation: at + 1,
    })),
  );
}

function formsOf(state: ContestState, judgeId: string): readonly RelayForm[] {
  return componentsOfJudge(state, judgeId).flatMap(({ id, criteria }) =>
    state.projectOrder.map((projectId) => ({ projectId, componentId: id, criteria })),
  );
}

/** @param contests all of this installation */
export function readCarried(
  text: string,
  contests: readonly ContestState[],
  keyOf: (seat: RelaySeat) => Uint8Array,
): Found<Carried> {
  const copied = readCopied(text);
  if (!copied.ok) return { refusal: refuse('relay-mistyped', { lines: copied.lines }) };
  for (const state of contests)
    for (const seat of seatsIn(state).filter((each) => mayBeOf(each, copied.bytes))) {
      const opened = openSheet(seat, formsOf(state, seat.judgeId), copied.bytes, keyOf(seat), hmac);
      if (opened !== null) return { found: { state, seat, ...opened } };
    }
  return { refusal: refuse('relay-not-genuine', {}) };
}
