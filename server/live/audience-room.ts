/** All sockets that are shown the same view, and what they were last shown. */
import type { AnyView } from '../../shared/contract/views.ts';
import type { Viewer } from '../domain/views/view-for.ts';
import type { LiveSocket } from './connection.ts';
import { ViewPacket, type Standing } from './view-packet.ts';

export class AudienceRoom {
  readonly contestId: string;
  readonly viewer: Viewer;
  readonly sockets = new Set<LiveSocket>();
  #shown: { readonly epoch: string; readonly body: string } | null = null;

  constructor(contestId: string, viewer: Viewer) {
    this.contestId = contestId;
    this.viewer = viewer;
  }

  /** Shows one socket the whole view, with the echo of its handshake. */
  welcome(socket: LiveSocket, view: AnyView, standing: Standing): void {
    const packet = new ViewPacket(view, standing);
    // where it is not what the others hold, the next round shows everybody, whatever that will be
    if (this.sockets.size === 1) this.#shown = { epoch: standing.epoch, body: packet.body };
    else if (!this.#holds(packet)) this.#shown = null;
    packet.welcome(socket);
  }

  /** Shows everybody at this node the view, unless it is what they were shown last. */
  show(view: AnyView, standing: Standing): void {
    const packet = new ViewPacket(view, standing);
    if (this.#holds(packet)) return;
    this.#shown = { epoch: standing.epoch, body: packet.body };
    packet.show(this.sockets);
  }

  #holds({ body, standing }: ViewPacket): boolean {
    return this.#shown !== null && this.#shown.epoch === standing.epoch && this.#shown.body === body;
  }
}
