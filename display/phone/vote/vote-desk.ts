/** Where this phone stands with the vote. */
import type { VoteView } from '../../../shared/contract/views.ts';

export type VoteDesk =
  /** `loading` until the server has said whether this device has voted. */
  'loading' | 'none' | 'unopened' | 'choosing' | 'voted' | 'closed';

/** @param mine what this device has voted for: a project's id, null for nothing, undefined while not known */
export function voteDesk(phase: VoteView['phase'], mine: string | null | undefined): VoteDesk {
  switch (phase) {
    case 'none':
    case 'unopened':
    case 'closed':
      return phase;
    case 'open':
      if (mine === undefined) return 'loading';
      return mine === null ? 'choosing' : 'voted';
    default:
      return phase satisfies never;
  }
}
