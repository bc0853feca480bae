/** The socket edge: admits, shows, and hands commands to the one road. It knows no rule of a contest. */
import { Inject, Logger } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  SubscribeMessage,
  WebSocketGateway,
  type OnGatewayConnection,
  type OnGatewayDisconnect,
  type OnGatewayInit,
} from '@nestjs/websockets';
import type { Server } from 'socket.io';
import { commandEnvelopeSchema } from '../../shared/contract/commands.ts';
import {
  deviceReportSchema,
  reloadSchema,
  REPORT_AT_SOONEST_MS,
  type Answer,
} from '../../shared/contract/protocol.ts';
import { refuse, type Refusal } from '../../shared/contract/refusals.ts';
import { problemLines } from '../access/zod-body.pipe.ts';
import { CommandRoad } from '../application/command-road.ts';
import { Contests } from '../application/contests.ts';
import { Ledger } from '../application/ledger.ts';
import { SERVER_TIME, type ServerTime } from '../application/ports.ts';
import { Admission } from './admission.ts';
import { Audiences } from './audiences.ts';
import { isVoided, type LiveSocket } from './connection.ts';
import { gatewayOptions } from './gateway-options.ts';
import { ViewPusher } from './view-pusher.ts';

/** No honest client has more unanswered commands than this. */
const MOST_IN_FLIGHT = 50;
const no = (refusal: Refusal): Answer => ({ ok: false, refusal });

@WebSocketGateway(gatewayOptions)
export class ContestGateway
  implements OnGatewayInit<Server>, OnGatewayConnection<LiveSocket>, OnGatewayDisconnect<LiveSocket>
{
  readonly #logger = new Logger('Live');
  readonly #admission: Admission;
  readonly #audiences: Audiences;
  readonly #pusher: ViewPusher;
  readonly #road: CommandRoad;
  readonly #ledger: Ledger;
  readonly #time: ServerTime;

  constructor(
    admission: Admission,
    audiences: Audiences,
    pusher: ViewPusher,
    road: CommandRoad,
    ledger: Ledger,
    contests: Contests,
    @Inject(SERVER_TIME) time: ServerTime,
  ) {
    this.#admission = admission;
    this.#audiences = audiences;
    this.#pusher = pusher;
    this.#road = road;
    this.#ledger = ledger;
    this.#time = time;
    contests.onChosen(() => this.#followCurrent());
  }

  afterInit(io: Server): void {
    io.use((socket: LiveSocket, next) => {
      this.#admission.admit(socket.handshake.headers, socket.handshake.auth, socket.handshake.secure).then(
        ({ connection, refusal }) => {
          if (connection === undefined)
            return next(Object.assign(new Error(refusal.code), { data: refusal }));
          socket.data = { connection, inFlight: 0, reportedAt: null };
          next();
        },
        (error: unknown) => {
          this.#logger.error(`a handshake failed: ${String(error)}`);
          next(Object.assign(new Error('server-error'), { data: refuse('server-error', {}) }));
        },
      );
    });
  }

  handleConnection(socket: LiveSocket): void {
    this.#pusher.welcome(socket);
  }

  handleDisconnect(socket: LiveSocket): void {
    this.#pusher.goodbye(socket);
  }

  @SubscribeMessage('command')
  async onCommand(@ConnectedSocket() socket: LiveSocket, @MessageBody() body: unknown): Promise<Answer> {
    const { contestId, actor } = socket.data.connection;
    const parsed = commandEnvelopeSchema.safeParse(body);
    if (!parsed.success) return no(refuse('malformed-command', { problems: problemLines(parsed.error) }));
    const { commandId, command } = parsed.data;
    if (actor === null) return no(refuse('not-permitted', { type: command.type }));
    if (isVoided(socket, this.#ledger.get(contestId)?.state)) return no(refuse('seat-voided', {}));
    if (socket.data.inFlight >= MOST_IN_FLIGHT) return no(refuse('too-busy', {}));
    socket.data.inFlight += 1;
    try {
      return await this.#road.handle(contestId, { commandId, actor, command });
    } catch (error) {
      this.#logger.error(`${command.type} of ${contestId} could not be recorded: ${String(error)}`);
      return no(refuse('server-error', {}));
    } finally {
      socket.data.inFlight -= 1;
    }
  }

  /** @returns whether it was taken: a page tells again what came too soon */
  @SubscribeMessage('device')
  onDevice(@ConnectedSocket() socket: LiveSocket, @MessageBody() body: unknown): boolean {
    const parsed = deviceReportSchema.safeParse(body);
    const now = this.#time.now();
    const { reportedAt, connection } = socket.data;
    if (!parsed.success || (reportedAt !== null && Math.abs(now - reportedAt) < REPORT_AT_SOONEST_MS))
      return false;
    socket.data.reportedAt = now;
    this.#audiences.report(socket, parsed.data);
    this.#pusher.headsChanged(connection.contestId);
    return true;
  }

  /** Loads other pages anew: nothing of the contest changes, so it is no command. Only pages at this node are reached. */
  @SubscribeMessage('reload')
  onReload(@ConnectedSocket() socket: LiveSocket, @MessageBody() body: unknown): Answer {
    const { contestId, actor } = socket.data.connection;
    if (actor?.kind !== 'staff') return no(refuse('not-permitted', { type: 'reload' }));
    const parsed = reloadSchema.safeParse(body);
    if (!parsed.success) return no(refuse('malformed-command', { problems: problemLines(parsed.error) }));
    for (const page of this.#audiences.pagesOf(contestId, parsed.data)) page.emit('reload');
    return { ok: true, version: this.#ledger.get(contestId)?.state.version ?? 0 };
  }

  @SubscribeMessage('time')
  onTime(): number {
    return this.#time.now();
  }

  /** Staff have chosen another contest: pages that named none go along. */
  #followCurrent(): void {
    for (const socket of this.#audiences.sockets()) {
      const { connection } = socket.data;
      if (!connection.followsCurrent) continue;
      const again = this.#admission.again(connection);
      if (again.connection === undefined) continue;
      this.#pusher.goodbye(socket);
      socket.data.connection = again.connection;
      this.#pusher.welcome(socket);
    }
  }
}
