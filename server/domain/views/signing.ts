/** Who has signed the own marks: to the judge with the fingerprint to sign, to the host by name; the strokes to neither. */
import type { JudgeSigning, SigningState } from '../../../shared/contract/views.ts';
import { signingBlockedFor } from '../decide/signing.ts';
import { entryOf } from '../lookup.ts';
import { fingerprintOf, signatureOf, sittingNow } from '../marks.ts';
import type { ContestState } from '../state.ts';
import { no, yes } from './cards.ts';

export function judgeSigning(state: ContestState, judgeId: string): JudgeSigning {
  const sitting = sittingNow(state, judgeId);
  const blocked = signingBlockedFor(state, judgeId);
  const held = signatureOf(state, sitting);
  const fingerprint = blocked && held === null ? null : fingerprintOf(state, sitting);
  return {
    signing: blocked === null ? yes : no(blocked),
    fingerprint: blocked === null ? fingerprint : null,
    signed: held && { at: held.at, version: held.version, stale: held.fingerprint !== fingerprint },
  };
}

/** Nothing is calculated for who has not signed: this is asked for every judge at every view of the host's. */
export function signingState(state: ContestState, judgeId: string): SigningState {
  if (entryOf(state.signatures, judgeId) === undefined) return { state: 'none', at: null };
  const sitting = sittingNow(state, judgeId);
  const held = signatureOf(state, sitting);
  if (held === null) return { state: 'none', at: null };
  const stale = held.fingerprint !== fingerprintOf(state, sitting);
  return { state: stale ? 'stale' : 'signed', at: held.at };
}
