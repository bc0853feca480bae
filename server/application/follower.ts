/** This node as one that takes over what other nodes have recorded: what is in the logs, and which contest is chosen. */
import { Injectable } from '@nestjs/common';
import { Contests } from './contests.ts';
import { Ledger } from './ledger.ts';
import type { CatchingUp } from './ports.ts';

@Injectable()
export class Follower implements CatchingUp {
  readonly #ledger: Ledger;
  readonly #contests: Contests;
  /** Where each log stood (the hash of its last entry) when all of them were last looked at, by contest id. */
  #seen: ReadonlyMap<string, string> = new Map();

  constructor(ledger: Ledger, contests: Contests) {
    this.#ledger = ledger;
    this.#contests = contests;
  }

  async catchUp(contestId: string): Promise<void> {
    await this.#ledger.catchUp(contestId);
    await this.#contests.readChosen();
  }

  /** @returns what has moved since this was last done, by whomever: so nothing is left out when it fails half-way */
  async catchUpAll(): Promise<readonly string[]> {
    await this.#ledger.catchUpAll();
    await this.#contests.readChosen();
    const before = this.#seen;
    const now = new Map(this.#ledger.all().map(({ contestId, position }) => [contestId, position.head]));
    this.#seen = now;
    return [...new Set([...before.keys(), ...now.keys()])].filter((id) => before.get(id) !== now.get(id));
  }
}
