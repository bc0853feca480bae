/** Where a display stands with a presenter's shared screen, as data: what happens next depends on this and nothing else. */

/** All times ms of one steady clock of the page. */
export type Watch =
  | { readonly kind: 'idle' }
  /** Has asked the presenter's page for the picture. */
  | { readonly kind: 'asking'; readonly shareId: string; readonly since: number; readonly failures: number }
  /** Has been offered it, and waits for the first frame. */
  | { readonly kind: 'joining'; readonly shareId: string; readonly since: number; readonly failures: number }
  | {
      readonly kind: 'live';
      readonly shareId: string;
      /** When the presenter's page last said that it is there. */
      readonly heardAt: number;
      /** Since when the server names no shared screen: it was restarted and does not know yet, or it is over. */
      readonly unnamedSince: number | null;
    }
  /** Could not get it, or has lost it; asks again by itself. */
  | { readonly kind: 'resting'; readonly shareId: string; readonly until: number; readonly failures: number };

export type Happening =
  /** What the view says is shared; null: nothing. */
  | { readonly kind: 'named'; readonly shareId: string | null }
  /** The deck may not be seen any longer: the cut, another project, another scene. */
  | { readonly kind: 'closed' }
  | { readonly kind: 'offered' }
  /** The first frame stands. */
  | { readonly kind: 'seen' }
  | { readonly kind: 'pulse' }
  /** The presenter's page says that it is over. */
  | { readonly kind: 'ended' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'tick' };

export const idle: Watch = { kind: 'idle' };

/** A picture that nobody vouches for any more would stand still: two seconds are four pulses missed. */
export const SILENCE_MS = 2_000;
/** A restarted server hears within this that the screen is still shared. */
export const UNNAMED_MS = 3_000;
export const ATTEMPT_MS = 5_000;
const FIRST_REST_MS = 300;
const LONGEST_REST_MS = 3_000;

/** @param now ms */
export function after(watch: Watch, happening: Happening, now: number): Watch {
  switch (happening.kind) {
    case 'closed':
      return idle;
    case 'named':
      return named(watch, happening.shareId, now);
    case 'offered':
      if (watch.kind !== 'asking') return watch;
      return { kind: 'joining', shareId: watch.shareId, since: now, failures: watch.failures };
    case 'seen':
      if (watch.kind !== 'joining') return watch;
      return { kind: 'live', shareId: watch.shareId, heardAt: now, unnamedSince: null };
    case 'pulse':
      return watch.kind === 'live' ? { ...watch, heardAt: now } : watch;
    case 'ended':
    case 'failed':
      return rested(watch, now);
    case 'tick':
      return ticked(watch, now);
    default:
      return happening satisfies never;
  }
}

function named(watch: Watch, shareId: string | null, now: number): Watch {
  if (shareId === null) {
    if (watch.kind !== 'live') return idle;
    return watch.unnamedSince === null ? { ...watch, unnamedSince: now } : watch;
  }
  if (watch.kind === 'idle' || watch.shareId !== shareId) return asking(shareId, 0, now);
  return watch.kind === 'live' && watch.unnamedSince !== null ? { ...watch, unnamedSince: null } : watch;
}

function ticked(watch: Watch, now: number): Watch {
  switch (watch.kind) {
    case 'idle':
      return watch;
    case 'asking':
    case 'joining':
      return now - watch.since >= ATTEMPT_MS ? rested(watch, now) : watch;
    case 'live':
      if (watch.unnamedSince !== null && now - watch.unnamedSince >= UNNAMED_MS) return idle;
      return now - watch.heardAt >= SILENCE_MS ? rested(watch, now) : watch;
    case 'resting':
      return now >= watch.until ? asking(watch.shareId, watch.failures, now) : watch;
    default:
      return watch satisfies never;
  }
}

const asking = (shareId: string, failures: number, now: number): Watch => ({
  kind: 'asking',
  shareId,
  since: now,
  failures,
});

/** Each failure in a row makes the next rest longer, up to a limit. */
function rested(watch: Watch, now: number): Watch {
  if (watch.kind === 'idle' || watch.kind === 'resting') return watch;
  const failures = watch.kind === 'live' ? 1 : watch.failures + 1;
  const restMs = Math.min(LONGEST_REST_MS, FIRST_REST_MS * 2 ** (failures - 1));
  return { kind: 'resting', shareId: watch.shareId, until: now + restMs, failures };
}

/** So long a display waits for a first picture with a dark ground, rather than show a clock and replace it at once. */
const PATIENCE_MS = 1_500;

/** Whether a picture is about to come: nothing has failed yet, and it was asked for just now. */
export function isExpected(watch: Watch, now: number): boolean {
  if (watch.kind !== 'asking' && watch.kind !== 'joining') return false;
  return watch.failures === 0 && now - watch.since < PATIENCE_MS;
}
