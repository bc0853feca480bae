/** A log in memory that is as unkind as a real one can be: late, lost to another writer, broken before or after a commit. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { EventLog, LogPart, LogPosition } from '../../server/application/ports.ts';
import type { RecordedEvent } from '../../server/domain/events.ts';
import { chain, GENESIS } from '../../server/store/chain.ts';

interface Entry {
  readonly recorded: RecordedEvent;
  readonly hash: string;
}

/** What happens to one append: `lost` commits and then fails, so that the caller cannot know. */
export type Fate = 'take' | 'conflict' | 'fail' | 'lost';

/** The same numbers for the same seed, so that a failing run can be had again. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export class MemoryLog implements EventLog {
  /** Fates of the next appends, in order; afterwards `otherwise` decides. */
  readonly fates: Fate[] = [];
  otherwise: () => Fate = () => 'take';
  /** Awaited by each access before it looks, and again before it answers. */
  delay: () => Promise<void> = () => Promise.resolve();
  appends = 0;
  reads = 0;
  #entries = new Map<string, readonly Entry[]>();

  /** @param latestMs each access takes up to twice that; `conflicts` is the share of appends that lose for no reason */
  static unkind(seed: number, latestMs = 2, conflicts = 0.2): MemoryLog {
    const log = new MemoryLog();
    const random = randomFrom(seed);
    log.delay = () => sleep(random() * latestMs);
    log.otherwise = () => (random() < conflicts ? 'conflict' : 'take');
    return log;
  }

  entries(contestId: string): readonly RecordedEvent[] {
    return (this.#entries.get(contestId) ?? []).map(({ recorded }) => recorded);
  }

  hashes(contestId: string): readonly string[] {
    return (this.#entries.get(contestId) ?? []).map(({ hash }) => hash);
  }

  /** As when an older backup is restored under the running nodes. */
  cutBackTo(contestId: string, version: number): void {
    this.#entries.set(contestId, (this.#entries.get(contestId) ?? []).slice(0, version));
  }

  remove(contestId: string): void {
    this.#entries.delete(contestId);
  }

  async heads(): Promise<ReadonlyMap<string, LogPosition>> {
    await this.delay();
    const lasts = [...this.#entries].map(([contestId, entries]) => [contestId, entries.at(-1)] as const);
    return new Map(
      lasts.flatMap(([contestId, last]) =>
        last === undefined ? [] : [[contestId, { version: last.recorded.version, head: last.hash }]],
      ),
    );
  }

  async read(contestId: string, after: LogPosition | null): Promise<LogPart | null> {
    this.reads += 1;
    await this.delay();
    const entries = this.#entries.get(contestId) ?? [];
    const last = entries.at(-1);
    await this.delay();
    if (last === undefined) return null;
    if (after !== null && entries[after.version - 1]?.hash !== after.head) return null;
    const events = entries.slice(after?.version ?? 0).map(({ recorded }) => recorded);
    return { events, position: { version: last.recorded.version, head: last.hash } };
  }

  async append(
    contestId: string,
    after: LogPosition | null,
    events: readonly RecordedEvent[],
  ): Promise<LogPosition | null> {
    this.appends += 1;
    const fate = this.fates.shift() ?? this.otherwise();
    await this.delay();
    if (fate === 'fail') throw new Error('the store is away');
    const position = fate === 'conflict' && after !== null ? null : this.#take(contestId, after, events);
    await this.delay();
    if (fate === 'lost') throw new Error('the connection broke');
    return position;
  }

  #take(contestId: string, after: LogPosition | null, events: readonly RecordedEvent[]): LogPosition | null {
    const held = this.#entries.get(contestId) ?? [];
    const last = held.at(-1);
    if (last?.hash !== after?.head || last?.recorded.version !== after?.version) return null;
    const stored = JSON.parse(JSON.stringify(events)) as RecordedEvent[];
    const hashes = chain(after?.head ?? GENESIS, contestId, stored);
    const added = stored.map((recorded, index) => ({ recorded, hash: hashes[index] ?? '' }));
    this.#entries.set(contestId, [...held, ...added]);
    const head = added.at(-1);
    return head === undefined ? null : { version: head.recorded.version, head: head.hash };
  }
}
