/** Who a request or socket comes from, read from its signed cookies and checked against the present state. */
import { Injectable } from '@nestjs/common';
import type { WhoAmI } from '../../shared/contract/rest.ts';
import { Ledger } from '../application/ledger.ts';
import { seatGeneration, seatOf } from '../domain/lookup.ts';
import { StaffPassword } from './staff-password.ts';
import { Tokens } from './tokens.ts';

export interface SeatIdentity {
  readonly contestId: string;
  readonly judgeId: string;
  readonly generation: number;
  /** The name of this tablet, by which the seat knows the one that holds it. */
  readonly tablet: string;
}

@Injectable()
export class Identity {
  readonly #tokens: Tokens;
  readonly #password: StaffPassword;
  readonly #ledger: Ledger;

  constructor(tokens: Tokens, password: StaffPassword, ledger: Ledger) {
    this.#tokens = tokens;
    this.#password = password;
    this.#ledger = ledger;
  }

  async isStaff(cookies: string | undefined): Promise<boolean> {
    return (await this.staffSession(cookies)) !== null;
  }

  /** Which signing-in of staff's this is: one password, but each signing-in has a name of its own. */
  async staffSession(cookies: string | undefined): Promise<string | null> {
    const token = await this.#tokens.read('staff', cookies);
    return token !== null && token.password === this.#password.fingerprint ? token.session : null;
  }

  /** `voided`: there was a seat, but its code has been renewed since. */
  async seat(cookies: string | undefined): Promise<SeatIdentity | 'voided' | null> {
    const token = await this.#tokens.read('seat', cookies);
    if (token === null) return null;
    const state = this.#ledger.get(token.contestId)?.state;
    if (state === undefined || seatOf(state, token.judgeId) === null) return null;
    const { contestId, judgeId, generation, tablet } = token;
    return generation === seatGeneration(state, judgeId)
      ? { contestId, judgeId, generation, tablet }
      : 'voided';
  }

  async presenter(cookies: string | undefined): Promise<{ contestId: string; projectId: string } | null> {
    const token = await this.#tokens.read('presenter', cookies);
    if (token === null || this.#ledger.get(token.contestId)?.state.projects[token.projectId] === undefined)
      return null;
    return { contestId: token.contestId, projectId: token.projectId };
  }

  async whoAmI(cookies: string | undefined): Promise<WhoAmI> {
    const [staff, seat, presenter] = await Promise.all([
      this.isStaff(cookies),
      this.seat(cookies),
      this.presenter(cookies),
    ]);
    const seated =
      seat === 'voided' || seat === null ? null : { contestId: seat.contestId, judgeId: seat.judgeId };
    return { staff, seat: seated, presenter };
  }
}
