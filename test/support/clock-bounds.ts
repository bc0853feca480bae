/**
 * How far a server's clock is ahead of this process's, as far as its messages can tell: bounds that a slow machine makes
 * wider and never wrong, so that no load decides what is asked of them.
 */
export interface AheadBounds {
  readonly lowMs: number;
  readonly highMs: number;
}

/** The server's clock as a message tells it, and between which moments by ours (`performance.now()`) it was read; all ms. */
export interface ToldTime {
  readonly now: number;
  readonly askedAt: number;
  readonly arrivedAt: number;
}

/** The server tells whole milliseconds, rounded down. */
const RESOLUTION_MS = 1;

export const aheadBy = ({ now, askedAt, arrivedAt }: ToldTime): AheadBounds => ({
  lowMs: now - arrivedAt,
  highMs: now + RESOLUTION_MS - askedAt,
});

/** What is left when all hold at once. */
export const narrowed = (bounds: readonly AheadBounds[]): AheadBounds => ({
  lowMs: Math.max(...bounds.map(({ lowMs }) => lowMs)),
  highMs: Math.min(...bounds.map(({ highMs }) => highMs)),
});

/** By how much the two differ at least; 0 when they can be the same clock. */
export const apartMs = (one: AheadBounds, other: AheadBounds): number =>
  Math.max(0, one.lowMs - other.highMs, other.lowMs - one.highMs);
