/** What a display is to be shown, by its address and by the host desk. */
import type { Follows } from '../../../shared/contract/displays.ts';
import { entryOf } from '../lookup.ts';
import type { ContestState } from '../state.ts';

/** What the page of a display was opened for by its address. */
export interface OpenedDisplay {
  readonly follows: Follows;
  readonly roomId: string;
}

/** What a display is to be shown: what the host desk has told it to follow, or else what it was opened for. */
export function followedBy(
  state: ContestState,
  displayId: string | null,
  opened: OpenedDisplay,
): OpenedDisplay {
  const assigned = displayId === null ? null : (entryOf(state.displays, displayId)?.assigned ?? null);
  return assigned === null ? opened : { follows: assigned.follows, roomId: assigned.roomId ?? opened.roomId };
}
