/** Keeps the number of ballots that screens show near the truth: counted at the start, then added to. */
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { HeadCounts } from '../application/head-counts.ts';
import { Ledger } from '../application/ledger.ts';
import { ANNOUNCER, type Announcer } from '../application/ports.ts';
import { SETTINGS, type RunningSettings } from '../config/running-settings.ts';
import { VoteIntake } from './vote-intake.ts';

/** With several nodes each adds only its own ballots: the others' come in by counting anew. */
const RECOUNT_MS = 5_000;

@Injectable()
export class BallotCounts implements OnApplicationShutdown {
  readonly #logger = new Logger('BallotCounts');
  readonly #ledger: Ledger;
  readonly #heads: HeadCounts;
  readonly #intake: VoteIntake;
  readonly #severalNodes: boolean;
  #timer: NodeJS.Timeout | null = null;

  constructor(
    ledger: Ledger,
    heads: HeadCounts,
    intake: VoteIntake,
    @Inject(ANNOUNCER) announcer: Announcer,
    @Inject(SETTINGS) settings: RunningSettings,
  ) {
    this.#ledger = ledger;
    this.#heads = heads;
    this.#intake = intake;
    this.#severalNodes = settings.redisUrl !== null;
    announcer.subscribe((contestId) => this.#showFinal(contestId));
  }

  /** Called once after the ledger is open. */
  async open(): Promise<void> {
    for (const { contestId } of this.#ledger.all()) this.#showFinal(contestId);
    await this.#recount();
    if (this.#severalNodes) this.#recountLater();
  }

  addOne(contestId: string): void {
    this.#heads.setBallots(contestId, this.#heads.ballotsOf(contestId) + 1);
  }

  onApplicationShutdown(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** A closed vote has its counts in the log, whoever took the ballots. */
  #showFinal(contestId: string): void {
    const vote = this.#ledger.get(contestId)?.state.vote;
    if (vote?.phase !== 'closed') return;
    const total = Object.values(vote.counts).reduce((sum, count) => sum + count, 0);
    this.#heads.setBallots(contestId, total);
  }

  async #recount(): Promise<void> {
    for (const { contestId, state } of this.#ledger.all()) {
      if (state.vote.phase !== 'open') continue;
      const counted = await this.#intake.count(contestId);
      // what this node took while it was counting is in its own number already
      if (counted > this.#heads.ballotsOf(contestId)) this.#heads.setBallots(contestId, counted);
    }
  }

  #recountLater(): void {
    this.#timer = setTimeout(() => {
      this.#recount()
        .catch((error: unknown) => this.#logger.warn(`ballots could not be counted: ${String(error)}`))
        .finally(() => {
          if (this.#timer !== null) this.#recountLater();
        });
    }, RECOUNT_MS);
  }
}
