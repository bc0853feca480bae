/** The fold of judges' signatures: the newest of each person who has sat on a seat. */
import type { RecordedEvent, SigningEvent } from '../events.ts';
import { entryOf, seatedSince } from '../lookup.ts';
import type { ContestState } from '../state.ts';

export function evolveSigning(
  state: ContestState,
  { judgeId, fingerprint, strokes, typedName }: SigningEvent,
  { version, at }: Pick<RecordedEvent, 'version' | 'at'>,
): ContestState {
  const since = seatedSince(state, judgeId);
  const former = (entryOf(state.signatures, judgeId) ?? []).filter((signed) => signed.version < since);
  const signature = strokes === undefined ? { typedName: typedName ?? '' } : { strokes };
  const signed = { fingerprint, signature, version, at };
  return { ...state, signatures: { ...state.signatures, [judgeId]: [...former, signed] } };
}
