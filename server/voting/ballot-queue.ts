/** Ballots waiting to be written: one write a contest at a time, with all that have come in the meantime. */

export interface Ballot {
  readonly deviceId: string;
  readonly projectId: string;
}

interface Waiting<T> {
  readonly ballot: Ballot;
  readonly resolve: (outcome: T) => void;
  readonly reject: (error: unknown) => void;
}

const MOST_AT_ONCE = 500;
/** Some seconds of writing; beyond this a phone is better told to come again. */
const MOST_WAITING = 20_000;

/** Writes a batch; gives one outcome a ballot, in their order. */
export type WriteBallots<T> = (contestId: string, ballots: readonly Ballot[]) => Promise<readonly T[]>;

export class BallotQueue<T> {
  readonly #write: WriteBallots<T>;
  readonly #waiting = new Map<string, Waiting<T>[]>();

  constructor(write: WriteBallots<T>) {
    this.#write = write;
  }

  /**
   * @returns settled once the batch that holds the ballot is written or has failed; null when too many wait already
   */
  add(contestId: string, ballot: Ballot): Promise<T> | null {
    const queue = this.#waiting.get(contestId);
    if (queue !== undefined && queue.length >= MOST_WAITING) return null;
    return new Promise((resolve, reject) => {
      const waiting = { ballot, resolve, reject };
      if (queue !== undefined) {
        queue.push(waiting);
        return;
      }
      this.#waiting.set(contestId, [waiting]);
      void this.#drain(contestId);
    });
  }

  async #drain(contestId: string): Promise<void> {
    for (;;) {
      const batch = this.#waiting.get(contestId)?.splice(0, MOST_AT_ONCE) ?? [];
      if (batch.length === 0) {
        this.#waiting.delete(contestId);
        return;
      }
      try {
        const outcomes = await this.#write(
          contestId,
          batch.map(({ ballot }) => ballot),
        );
        batch.forEach(({ resolve, reject }, index) => {
          const outcome = outcomes[index];
          if (outcome === undefined) reject(new Error('a ballot was written without an outcome'));
          else resolve(outcome);
        });
      } catch (error) {
        batch.forEach(({ reject }) => reject(error));
      }
    }
  }
}
