/**
 * The six-character codes of judges' seats and presenters: derived from the installation's secret and the seat's
 * generation, so that none is stored anywhere and a renewed seat's old code is worth nothing.
 */
import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Contests } from '../application/contests.ts';
import { allSeats, seatGeneration } from '../domain/lookup.ts';
import type { ContestState } from '../domain/state.ts';
import { Tokens } from './tokens.ts';

/** No 0/O, 1/I/L, 2/Z, 5/S, 8/B, U/V: 24 letters and digits that nobody confuses, on paper or aloud. */
const ALPHABET = '34679ACDEFGHJKMNPQRTWXYV';
const LENGTH = 6;

export interface SeatFound {
  readonly contestId: string;
  readonly judgeId: string;
  readonly generation: number;
}

export interface PresenterFound {
  readonly contestId: string;
  readonly projectId: string;
}

/** As people type it: case, spaces and dashes do not matter. */
const asTyped = (code: string): string => code.toUpperCase().replaceAll(/[\s-]/g, '');

@Injectable()
export class SeatCodes {
  readonly #contests: Contests;
  readonly #tokens: Tokens;

  constructor(contests: Contests, tokens: Tokens) {
    this.#contests = contests;
    this.#tokens = tokens;
  }

  /** @returns null where the code is void and there is no new one */
  ofSeat(state: ContestState, judgeId: string): string | null {
    if (state.voidedSeats.includes(judgeId)) return null;
    return this.#derive(`seat ${state.contestId} ${judgeId} ${seatGeneration(state, judgeId)}`);
  }

  ofPresenter(state: ContestState, projectId: string): string {
    return this.#derive(`presenter ${state.contestId} ${projectId}`);
  }

  /** The current contest's seat first, then those of newer contests. */
  findSeat(code: string): SeatFound | null {
    for (const state of this.#inOrder()) {
      const seat = allSeats(state).find(({ judge }) => this.ofSeat(state, judge.id) === asTyped(code));
      if (seat !== undefined) {
        const judgeId = seat.judge.id;
        return { contestId: state.contestId, judgeId, generation: seatGeneration(state, judgeId) };
      }
    }
    return null;
  }

  findPresenter(code: string): PresenterFound | null {
    for (const state of this.#inOrder()) {
      const projectId = state.projectOrder.find((id) => this.ofPresenter(state, id) === asTyped(code));
      if (projectId !== undefined) return { contestId: state.contestId, projectId };
    }
    return null;
  }

  #inOrder(): readonly ContestState[] {
    const current = this.#contests.currentId;
    return [...this.#contests.list()].sort(
      (a, b) => Number(b.contestId === current) - Number(a.contestId === current),
    );
  }

  /** 48 bits of HMAC-SHA256 in base 24: about 191 million codes, spread evenly enough for a few hundred seats. */
  #derive(what: string): string {
    let rest = createHmac('sha256', this.#tokens.secret).update(what).digest().readUIntBE(0, 6);
    let code = '';
    for (let place = 0; place < LENGTH; place += 1) {
      code += ALPHABET[rest % ALPHABET.length] ?? '';
      rest = Math.floor(rest / ALPHABET.length);
    }
    return code;
  }
}
