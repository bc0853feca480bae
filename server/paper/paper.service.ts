/** Sheets on paper: who may look at which of the figures that were keyed in. */
import { Injectable } from '@nestjs/common';
import { refuse } from '../../shared/contract/refusals.ts';
import type { OwnPaperSheet } from '../../shared/contract/rest.ts';
import { Identity } from '../access/identity.ts';
import { Refused } from '../access/refused.ts';
import { Ledger } from '../application/ledger.ts';
import type { ContestState } from '../domain/state.ts';
import { ownPaperSheets } from '../domain/views/paper.ts';

@Injectable()
export class PaperService {
  readonly #ledger: Ledger;
  readonly #identity: Identity;

  constructor(ledger: Ledger, identity: Identity) {
    this.#ledger = ledger;
    this.#identity = identity;
  }

  /** @throws {Refused} unknown-contest, not-signed-in */
  async own(contestId: string, cookies: string | undefined): Promise<readonly OwnPaperSheet[]> {
    const session = await this.#identity.staffSession(cookies);
    if (session === null) throw new Refused(refuse('not-signed-in', {}));
    return ownPaperSheets(this.#state(contestId), session);
  }

  #state(contestId: string): ContestState {
    const contest = this.#ledger.get(contestId);
    if (contest === undefined) throw new Refused(refuse('unknown-contest', { contestId }));
    return contest.state;
  }
}
