/** What the server has established about a socket at its handshake. */
import type { Socket } from 'socket.io';
import type { ClientToServer, ServerToClient } from '../../shared/contract/protocol.ts';
import type { Actor } from '../domain/actor.ts';
import { seatGeneration } from '../domain/lookup.ts';
import type { ContestState } from '../domain/state.ts';
import type { OpenedDisplay } from '../domain/views/followed-by.ts';
import type { Viewer } from '../domain/views/view-for.ts';

export interface Connection {
  readonly contestId: string;
  readonly viewer: Viewer;
  /** Null: this socket may look, not act. */
  readonly actor: Actor | null;
  /** Null for all who are no display. */
  readonly display: DisplayConnection | null;
  /** It named no contest: when staff choose another one, it goes along. */
  readonly followsCurrent: boolean;
  /** A judge's seat generation when it came in; null for the others. */
  readonly generation: number | null;
  /** `sentAt` of the handshake, for the first view. */
  readonly echo: number | null;
}

export interface DisplayConnection {
  /** Its own, if it has one. */
  readonly id: string | null;
  readonly opened: OpenedDisplay;
  /** On a host desk: it does not count as a screen of the hall. */
  readonly preview: boolean;
}

export interface SocketData {
  connection: Connection;
  /** Commands not answered yet. */
  inFlight: number;
  /** When its page last told of its device, by the server's clock. */
  reportedAt: number | null;
}

export const isPreview = ({ data: { connection } }: LiveSocket): boolean =>
  connection.display?.preview === true;

export type LiveSocket = Socket<ClientToServer, ServerToClient, Record<never, never>, SocketData>;

/** Whether it came in at a judge's seat by a code that is worth nothing any more. */
export function isVoided({ data: { connection } }: LiveSocket, state: ContestState | undefined): boolean {
  const { viewer, generation } = connection;
  return (
    viewer.audience === 'judge' && state !== undefined && seatGeneration(state, viewer.judgeId) !== generation
  );
}
