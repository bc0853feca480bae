/** Every contest this node holds, folded from its log and kept up with it. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { ContestFile } from '../../shared/scoring/contest-file.ts';
import type { Actor } from '../domain/actor.ts';
import type { RecordedEvent } from '../domain/events.ts';
import { OpenContest } from './open-contest.ts';
import {
  ANNOUNCER,
  EVENT_LOG,
  SERVER_TIME,
  type Announcer,
  type EventLog,
  type LogPart,
  type LogPosition,
  type ServerTime,
} from './ports.ts';
import { within } from './within.ts';

@Injectable()
export class Ledger {
  readonly #log: EventLog;
  readonly #announcer: Announcer;
  readonly #time: ServerTime;
  readonly #contests = new Map<string, OpenContest>();
  /** New for every process: its first views replace whatever clients hold. */
  readonly #boot = randomUUID().slice(0, 8);

  constructor(
    @Inject(EVENT_LOG) log: EventLog,
    @Inject(ANNOUNCER) announcer: Announcer,
    @Inject(SERVER_TIME) time: ServerTime,
  ) {
    this.#log = log;
    this.#announcer = announcer;
    this.#time = time;
  }

  /** Folds every contest; called once before the first client is served. */
  async open(): Promise<void> {
    for (const contestId of (await this.#log.heads()).keys()) await this.#load(contestId);
  }

  get(contestId: string): OpenContest | undefined {
    return this.#contests.get(contestId);
  }

  all(): readonly OpenContest[] {
    return [...this.#contests.values()];
  }

  /** Told beside the version: within one epoch versions only grow (docs/PROTOCOL.md). */
  epochOf(contest: OpenContest): string {
    return `${this.#boot}.${contest.replacements}.${contest.contestId}`;
  }

  /** @returns false when there is a contest of that id already */
  async found(contestId: string, file: ContestFile, actor: Actor): Promise<boolean> {
    const recorded: RecordedEvent = {
      version: 1,
      at: this.#time.now(),
      actor,
      commandId: `found-${contestId}`,
      event: { type: 'ContestCreated', contestId, file },
    };
    const position = await this.#log.append(contestId, null, [recorded]);
    // also where another node, or a try whose answer was lost, has founded it
    await this.catchUp(contestId);
    if (position === null) return false;
    this.#announcer.announce(contestId);
    return true;
  }

  /**
   * Takes over what other nodes have appended; a log that is no longer the continuation of the one held
   * (an older backup was restored under a running server) is folded anew under a new epoch.
   */
  async catchUp(contestId: string): Promise<void> {
    for (;;) {
      const contest = this.#contests.get(contestId);
      if (contest === undefined) return this.#load(contestId);
      const from = contest.position;
      const part = await this.#read(contestId, from);
      const whole = part === null ? await this.#read(contestId, null) : null;
      // this node has appended itself in the meantime: look again from there
      if (contest.position !== from || this.#contests.get(contestId) !== contest) continue;
      if (part !== null) {
        if (part.events.length > 0) contest.advance(part);
      } else if (whole !== null) contest.replace(whole);
      else this.#contests.delete(contestId);
      return;
    }
  }

  /** Catches up with every log that does not stand where it is held: new contests, and those that are gone, too. */
  async catchUpAll(): Promise<void> {
    const heads = await within('reading where the logs stand', this.#log.heads());
    for (const contestId of new Set([...heads.keys(), ...this.#contests.keys()])) {
      const held = this.#contests.get(contestId)?.position;
      const { version, head } = heads.get(contestId) ?? {};
      if (held?.version !== version || held?.head !== head) await this.catchUp(contestId);
    }
  }

  async #load(contestId: string): Promise<void> {
    const part = await this.#read(contestId, null);
    if (part !== null && !this.#contests.has(contestId))
      this.#contests.set(contestId, new OpenContest(contestId, part));
  }

  #read(contestId: string, after: LogPosition | null): Promise<LogPart | null> {
    return within(`reading the log of ${contestId}`, this.#log.read(contestId, after));
  }
}
