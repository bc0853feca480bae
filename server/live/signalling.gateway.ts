/** Passes on what a presenter's page and the displays of its room tell each other to share a screen; the domain says who may. */
import { Inject } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  SubscribeMessage,
  WebSocketGateway,
  type OnGatewayDisconnect,
} from '@nestjs/websockets';
import type { ZodType } from 'zod';
import type { Answer } from '../../shared/contract/protocol.ts';
import { refuse, type Refusal } from '../../shared/contract/refusals.ts';
import {
  shareSchema,
  signalSchema,
  type ShareMessage,
  type SignalMessage,
} from '../../shared/contract/share.ts';
import { problemLines } from '../access/zod-body.pipe.ts';
import { Ledger } from '../application/ledger.ts';
import { ANNOUNCER, SERVER_TIME, type Announcer, type ServerTime } from '../application/ports.ts';
import { mayWatch, shareScreen } from '../domain/share-screen.ts';
import type { ContestState } from '../domain/state.ts';
import { Allowance } from './allowance.ts';
import type { LiveSocket } from './connection.ts';
import { gatewayOptions } from './gateway-options.ts';
import { withAddress } from './reachable.ts';
import { Shares } from './shares.ts';
import { ViewPusher } from './view-pusher.ts';

/** In ten seconds. A presenter's page answers every display; the others speak for themselves. */
const MOST_MESSAGES = { presenter: 100, other: 20 } as const;

@WebSocketGateway(gatewayOptions)
export class SignallingGateway implements OnGatewayDisconnect<LiveSocket> {
  readonly #shares: Shares;
  readonly #ledger: Ledger;
  readonly #pusher: ViewPusher;
  readonly #time: ServerTime;
  readonly #allowances = new WeakMap<LiveSocket, Allowance>();

  constructor(
    shares: Shares,
    ledger: Ledger,
    pusher: ViewPusher,
    @Inject(ANNOUNCER) announcer: Announcer,
    @Inject(SERVER_TIME) time: ServerTime,
  ) {
    this.#shares = shares;
    this.#ledger = ledger;
    this.#pusher = pusher;
    this.#time = time;
    announcer.subscribe((contestId) => this.#review(contestId));
  }

  handleDisconnect(socket: LiveSocket): void {
    if (this.#shares.gone(socket, this.#time.now())) this.#changed(socket);
  }

  @SubscribeMessage('share')
  onShare(@ConnectedSocket() socket: LiveSocket, @MessageBody() body: unknown): Answer {
    const message = this.#read(socket, shareSchema, body);
    return this.#answer(socket, message.refusal ?? this.#share(socket, message.value));
  }

  @SubscribeMessage('signal')
  onSignal(@ConnectedSocket() socket: LiveSocket, @MessageBody() body: unknown): Answer {
    const message = this.#read(socket, signalSchema, body);
    return this.#answer(socket, message.refusal ?? this.#signal(socket, message.value));
  }

  #share(socket: LiveSocket, message: ShareMessage): Refusal | null {
    const { contestId, viewer, actor } = socket.data.connection;
    if (message.kind === 'stop') {
      if (actor?.kind !== 'staff') return refuse('not-permitted', { type: message.kind });
      const stopped = this.#shares.stop(contestId, message.projectId, refuse('share-stopped', {}));
      if (!stopped) return refuse('nothing-shared', {});
    } else {
      if (viewer.audience !== 'presenter') return refuse('not-permitted', { type: message.kind });
      const { projectId } = viewer;
      if (message.kind === 'end') this.#shares.end(contestId, projectId, message.shareId);
      else {
        const { shareId, watching } = message;
        const refusal =
          this.#over(contestId, projectId) ??
          this.#shares.sharing(socket, projectId, shareId, watching, this.#time.now());
        if (refusal !== null) return refusal;
      }
    }
    this.#changed(socket);
    return null;
  }

  #signal(socket: LiveSocket, message: SignalMessage): Refusal | null {
    const { contestId, viewer } = socket.data.connection;
    const state = this.#ledger.get(contestId)?.state;
    const projectId = this.#shares.projectOf(contestId, message.shareId);
    if (state === undefined || projectId === null) return refuse('nothing-shared', {});
    const isItsPresenter = viewer.audience === 'presenter' && viewer.projectId === projectId;
    const permitted = message.kind === 'offer' ? isItsPresenter : mayWatch(state, projectId, viewer);
    if (!permitted) return refuse('not-permitted', { type: message.kind });
    const refusal = this.#over(contestId, projectId);
    if (refusal !== null) return refusal;
    const { shareId } = message;
    switch (message.kind) {
      case 'ask':
        return this.#shares.ask(socket, shareId);
      case 'offer':
        return this.#shares.offer(socket, shareId, message.to, reachable(socket, message.sdp));
      case 'answer':
        return this.#shares.answer(socket, shareId, reachable(socket, message.sdp));
      default:
        return message satisfies never;
    }
  }

  /** Why the screen of a project may not be shared, or no longer; null: it may. */
  #over(contestId: string, projectId: string): Refusal | null {
    const state: ContestState | undefined = this.#ledger.get(contestId)?.state;
    if (state === undefined) return refuse('unknown-contest', { contestId });
    const decision = shareScreen(state, projectId, this.#time.now());
    return decision.ok ? null : decision.refusal;
  }

  #review(contestId: string): void {
    const state = this.#ledger.get(contestId)?.state;
    this.#shares.review(
      contestId,
      (projectId) => this.#over(contestId, projectId),
      (projectId, { data }) => state !== undefined && mayWatch(state, projectId, data.connection.viewer),
    );
  }

  #read<T>(socket: LiveSocket, schema: ZodType<T>, body: unknown): Read<T> {
    let allowance = this.#allowances.get(socket);
    if (allowance === undefined) {
      const { audience } = socket.data.connection.viewer;
      allowance = new Allowance(MOST_MESSAGES[audience === 'presenter' ? audience : 'other']);
      this.#allowances.set(socket, allowance);
    }
    if (!allowance.take(this.#time.now())) return { refusal: refuse('too-busy', {}) };
    const parsed = schema.safeParse(body);
    if (parsed.success) return { value: parsed.data };
    return { refusal: refuse('malformed-command', { problems: problemLines(parsed.error) }) };
  }

  #answer(socket: LiveSocket, refusal: Refusal | null): Answer {
    if (refusal !== null) return { ok: false, refusal };
    const { contestId } = socket.data.connection;
    return { ok: true, version: this.#ledger.get(contestId)?.state.version ?? 0 };
  }

  #changed(socket: LiveSocket): void {
    this.#pusher.headsChanged(socket.data.connection.contestId);
  }
}

type Read<T> =
  { readonly value: T; readonly refusal?: never } | { readonly value?: never; readonly refusal: Refusal };

const reachable = (socket: LiveSocket, sdp: string): string => withAddress(sdp, socket.handshake.address);
