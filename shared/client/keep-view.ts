/** Which of two views a client keeps (docs/PROTOCOL.md): one rule for every screen. */
import type { ViewMessage } from '../contract/protocol.ts';

/**
 * A view of another epoch is always taken (the server was restarted or its log replaced); within one epoch
 * the version never goes back; the first view of a connection is always taken.
 */
export function keepsView(
  held: Pick<ViewMessage, 'epoch' | 'version'> | null,
  arrived: Pick<ViewMessage, 'epoch' | 'version'>,
  firstOfConnection: boolean,
): boolean {
  if (held === null || firstOfConnection) return true;
  return arrived.epoch !== held.epoch || arrived.version >= held.version;
}
