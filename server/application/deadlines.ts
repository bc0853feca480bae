/** Wakes up at the next deadline of every contest; whichever node is first records it, the version decides. */
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { nextDeadline } from '../domain/decide/clock.ts';
import { CommandRoad } from './command-road.ts';
import { Ledger } from './ledger.ts';
import { ANNOUNCER, SERVER_TIME, type Announcer, type ServerTime } from './ports.ts';

/** A timer stands still while the machine sleeps: the clock is asked again after so long, however far the deadline is. */
const LONGEST_SLEEP_MS = 1_000;
/** When the store fails at a deadline. */
const RETRY_MS = 250;

@Injectable()
export class Deadlines implements OnApplicationShutdown {
  readonly #logger = new Logger('Deadlines');
  readonly #ledger: Ledger;
  readonly #road: CommandRoad;
  readonly #time: ServerTime;
  readonly #timers = new Map<string, NodeJS.Timeout>();
  #ended = false;

  constructor(
    ledger: Ledger,
    road: CommandRoad,
    @Inject(ANNOUNCER) announcer: Announcer,
    @Inject(SERVER_TIME) time: ServerTime,
  ) {
    this.#ledger = ledger;
    this.#road = road;
    this.#time = time;
    announcer.subscribe((contestId) => this.arm(contestId));
  }

  /** Whether any clock of any contest is running. */
  get pending(): boolean {
    return this.#ledger.all().some(({ state }) => nextDeadline(state) !== null);
  }

  /** Records every deadline that passed while no server ran; called once, before the first client is served. */
  async recordMissed(): Promise<void> {
    for (const { contestId, state } of this.#ledger.all()) {
      const deadline = nextDeadline(state);
      if (deadline !== null && deadline <= this.#time.now()) await this.#expire(contestId, deadline);
      else this.arm(contestId);
    }
  }

  arm(contestId: string): void {
    clearTimeout(this.#timers.get(contestId));
    this.#timers.delete(contestId);
    const state = this.#ledger.get(contestId)?.state;
    const deadline = state === undefined ? null : nextDeadline(state);
    if (deadline === null || this.#ended) return;
    this.#sleep(contestId, deadline);
  }

  onApplicationShutdown(): void {
    this.#ended = true;
    this.#timers.forEach((timer) => clearTimeout(timer));
  }

  #sleep(contestId: string, deadline: number): void {
    const sleepMs = Math.min(Math.max(0, deadline - this.#time.now()), LONGEST_SLEEP_MS);
    this.#timers.set(
      contestId,
      setTimeout(() => this.#wake(contestId, deadline), sleepMs),
    );
  }

  /** Timers can be early, too. */
  #wake(contestId: string, deadline: number): void {
    if (this.#time.now() < deadline) this.#sleep(contestId, deadline);
    else void this.#expire(contestId, deadline);
  }

  async #expire(contestId: string, deadline: number): Promise<void> {
    try {
      await this.#road.handle(contestId, {
        commandId: `deadline-${deadline}`,
        actor: { kind: 'system' },
        command: { type: 'ExpireClocks' },
      });
      this.arm(contestId);
    } catch (error) {
      this.#logger.error(`a deadline of ${contestId} could not be recorded yet: ${String(error)}`);
      if (!this.#ended)
        this.#timers.set(
          contestId,
          setTimeout(() => void this.#expire(contestId, deadline), RETRY_MS),
        );
    }
  }
}
