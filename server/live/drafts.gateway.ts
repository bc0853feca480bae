/** Takes a judge's drafts from the pad, and gives them to no other connection than one that holds the same seat. */
import { Inject, Logger } from '@nestjs/common';
import { ConnectedSocket, MessageBody, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { draftSchema, type DraftsAnswer } from '../../shared/contract/drafts.ts';
import type { Answer } from '../../shared/contract/protocol.ts';
import { refuse, type Refusal } from '../../shared/contract/refusals.ts';
import { problemLines } from '../access/zod-body.pipe.ts';
import { DraftDesk } from '../application/draft-desk.ts';
import { Ledger } from '../application/ledger.ts';
import { SERVER_TIME, type ServerTime } from '../application/ports.ts';
import type { JudgeActor } from '../domain/actor.ts';
import { Allowance } from './allowance.ts';
import { isVoided, type LiveSocket } from './connection.ts';
import { gatewayOptions } from './gateway-options.ts';

/** In ten seconds: a pad sends what has changed once a second, and after a reconnection all that the server has not. */
const MOST_MESSAGES = 60;

type AtSeat =
  | { readonly judge: JudgeActor; readonly refusal?: never }
  | { readonly judge?: never; readonly refusal: Refusal };
const no = (refusal: Refusal): { ok: false; refusal: Refusal } => ({ ok: false, refusal });

@WebSocketGateway(gatewayOptions)
export class DraftsGateway {
  readonly #logger = new Logger('Drafts');
  readonly #drafts: DraftDesk;
  readonly #ledger: Ledger;
  readonly #time: ServerTime;
  readonly #allowances = new WeakMap<LiveSocket, Allowance>();

  constructor(drafts: DraftDesk, ledger: Ledger, @Inject(SERVER_TIME) time: ServerTime) {
    this.#drafts = drafts;
    this.#ledger = ledger;
    this.#time = time;
  }

  @SubscribeMessage('draft')
  async onDraft(@ConnectedSocket() socket: LiveSocket, @MessageBody() body: unknown): Promise<Answer> {
    const { judge, refusal } = this.#atSeat(socket, 'draft');
    if (refusal) return no(refusal);
    const parsed = draftSchema.safeParse(body);
    if (!parsed.success) return no(refuse('malformed-command', { problems: problemLines(parsed.error) }));
    const { contestId } = socket.data.connection;
    try {
      const refused = await this.#drafts.keep(contestId, judge, parsed.data);
      return refused ? no(refused) : { ok: true, version: this.#ledger.get(contestId)?.state.version ?? 0 };
    } catch (error) {
      return this.#failed('kept', error);
    }
  }

  @SubscribeMessage('drafts')
  async onDrafts(@ConnectedSocket() socket: LiveSocket): Promise<DraftsAnswer> {
    const { judge, refusal } = this.#atSeat(socket, 'drafts');
    if (refusal) return no(refusal);
    try {
      return await this.#drafts.of(socket.data.connection.contestId, judge);
    } catch (error) {
      return this.#failed('read', error);
    }
  }

  #atSeat(socket: LiveSocket, type: string): AtSeat {
    const { contestId, actor } = socket.data.connection;
    if (actor?.kind !== 'judge') return { refusal: refuse('not-permitted', { type }) };
    if (isVoided(socket, this.#ledger.get(contestId)?.state)) return { refusal: refuse('seat-voided', {}) };
    const allowance = this.#allowances.get(socket) ?? new Allowance(MOST_MESSAGES);
    this.#allowances.set(socket, allowance);
    return allowance.take(this.#time.now()) ? { judge: actor } : { refusal: refuse('too-busy', {}) };
  }

  /** What the database says of a failure can hold what was to be written: only that it failed is told. */
  #failed(done: string, error: unknown): { ok: false; refusal: Refusal } {
    this.#logger.error(`a draft could not be ${done}: ${error instanceof Error ? error.name : 'failed'}`);
    return no(refuse('server-error', {}));
  }
}
