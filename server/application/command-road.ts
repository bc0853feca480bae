/**
 * The one road that every command takes: decide on the newest state, append, and only then answer and announce.
 * Commands of a contest that wait while an append is under way are decided together and committed together.
 */
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Answer } from '../../shared/contract/protocol.ts';
import { refuse } from '../../shared/contract/refusals.ts';
import type { RecordedEvent } from '../domain/events.ts';
import type { ContestState } from '../domain/state.ts';
import { decideBatch, type CommandRequest, type Outcome } from './decide-batch.ts';
import { Ledger } from './ledger.ts';
import type { OpenContest } from './open-contest.ts';
import {
  ANNOUNCER,
  EVENT_LOG,
  SERVER_TIME,
  type Announcer,
  type EventLog,
  type ServerTime,
} from './ports.ts';
import { within } from './within.ts';

interface Waiting extends CommandRequest {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

const MOST_AT_ONCE = 100;
/** Other nodes can win the version again and again, but each time somebody gets on. */
const MOST_RETRIES = 50;
/** How soon the log is read again after the store has failed. */
const REPAIR_MS = 250;

@Injectable()
export class CommandRoad implements OnApplicationShutdown {
  readonly #logger = new Logger('CommandRoad');
  readonly #ledger: Ledger;
  readonly #log: EventLog;
  readonly #announcer: Announcer;
  readonly #time: ServerTime;
  readonly #queues = new Map<string, Waiting[]>();
  /** Contests whose last append failed: nobody knows yet whether it was recorded. */
  readonly #repairs = new Map<string, NodeJS.Timeout>();
  #ended = false;

  constructor(
    ledger: Ledger,
    @Inject(EVENT_LOG) log: EventLog,
    @Inject(ANNOUNCER) announcer: Announcer,
    @Inject(SERVER_TIME) time: ServerTime,
  ) {
    this.#ledger = ledger;
    this.#log = log;
    this.#announcer = announcer;
    this.#time = time;
  }

  /**
   * @returns accepted at a version (durably), or refused
   * @throws when the store failed: whether the command was recorded is then not known, and repeating it is safe
   */
  handle(contestId: string, request: CommandRequest): Promise<Answer> {
    if (this.#ledger.get(contestId) === undefined)
      return Promise.resolve({ ok: false, refusal: refuse('unknown-contest', { contestId }) });
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { ...request, resolve, reject };
      const queue = this.#queues.get(contestId);
      if (queue !== undefined) {
        queue.push(waiting);
        return;
      }
      this.#queues.set(contestId, [waiting]);
      void this.#drain(contestId);
    });
  }

  onApplicationShutdown(): void {
    this.#ended = true;
    this.#repairs.forEach((timer) => clearTimeout(timer));
  }

  async #drain(contestId: string): Promise<void> {
    for (;;) {
      const queue = this.#queues.get(contestId) ?? [];
      const batch = queue.splice(0, MOST_AT_ONCE);
      if (batch.length === 0) {
        this.#queues.delete(contestId);
        return;
      }
      try {
        const outcomes = await this.#commit(contestId, batch);
        batch.forEach(({ resolve, reject }, index) => {
          const outcome = outcomes[index];
          if (outcome !== undefined && 'answer' in outcome) resolve(outcome.answer);
          else reject(outcome?.error);
        });
      } catch (error) {
        batch.forEach((waiting) => waiting.reject(error));
        this.#repairSoon(contestId);
      }
    }
  }

  async #commit(contestId: string, batch: readonly Waiting[]): Promise<readonly Outcome[]> {
    for (let tries = 0; tries < MOST_RETRIES; tries += 1) {
      const contest = this.#ledger.get(contestId);
      if (contest === undefined)
        return batch.map(() => ({
          answer: { ok: false, refusal: refuse('unknown-contest', { contestId }) },
        }));
      const decided = decideBatch(contest, batch, this.#time.now());
      const stands =
        decided.events.length === 0
          ? await this.#isNewest(contest)
          : await this.#append(contest, decided.events, decided.state);
      if (stands) {
        decided.unrecorded.forEach((answer, key) => contest.rememberUnrecorded(key, answer));
        return decided.outcomes;
      }
      await this.#ledger.catchUp(contestId);
      this.#announcer.announce(contestId);
    }
    throw new Error(`the log of ${contestId} moved on ${MOST_RETRIES} times`);
  }

  /** @returns false when another node was first */
  async #append(
    contest: OpenContest,
    events: readonly RecordedEvent[],
    state: ContestState,
  ): Promise<boolean> {
    const { contestId, position: from } = contest;
    const appended = this.#log.append(contestId, from, events);
    const position = await within(`appending to the log of ${contestId}`, appended);
    if (position === null) return false;
    // a catch-up may have brought these same events, and later ones, before this line
    if (contest.position === from) contest.advance({ events, position }, state);
    this.#announcer.announce(contestId);
    return true;
  }

  /** What was recorded although the store failed is shown without waiting for the next command. */
  #repairSoon(contestId: string): void {
    if (this.#ended || this.#repairs.has(contestId)) return;
    const repair = async (): Promise<void> => {
      try {
        await this.#ledger.catchUp(contestId);
        this.#repairs.delete(contestId);
        this.#announcer.announce(contestId);
      } catch (error) {
        this.#repairs.delete(contestId);
        this.#logger.warn(`the log of ${contestId} cannot be read yet: ${String(error)}`);
        this.#repairSoon(contestId);
      }
    };
    this.#repairs.set(
      contestId,
      setTimeout(() => void repair(), REPAIR_MS),
    );
  }

  /** What records nothing meets no other node at the log, so it asks: no answer is given upon an old state. */
  async #isNewest(contest: OpenContest): Promise<boolean> {
    const { contestId, position: from } = contest;
    await this.#ledger.catchUp(contestId);
    return this.#ledger.get(contestId)?.position === from;
  }
}
