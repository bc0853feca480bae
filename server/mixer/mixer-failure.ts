/** Why OBS did not do what it was asked, as the desk tells it. */
import type { MixerTrial } from '../../shared/contract/mixer.ts';

export type FailedState = Exclude<MixerTrial['state'], 'connected'>;

export class MixerFailure extends Error {
  readonly state: FailedState;

  constructor(state: FailedState, message: string) {
    super(message);
    this.name = 'MixerFailure';
    this.state = state;
  }
}

/** obs-websocket closes with this code when the password is wrong or missing. */
const AUTHENTICATION_FAILED = 4009;

/** @param error as the connection gave it; whatever is not the password means that OBS cannot be used */
export function failureOf(error: unknown): MixerFailure {
  if (error instanceof MixerFailure) return error;
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  return new MixerFailure(
    code === AUTHENTICATION_FAILED ? 'wrong-password' : 'unreachable',
    String(message || 'the connection was closed'),
  );
}
