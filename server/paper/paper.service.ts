/** Sheets on paper: blank ones, the judges' table cards, and who may look at which of the figures that were keyed in. */
import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import { refuse } from '../../shared/contract/refusals.ts';
import type { OwnPaperSheet } from '../../shared/contract/rest.ts';
import { Identity } from '../access/identity.ts';
import { SeatCodes } from '../access/seat-codes.ts';
import { Refused } from '../access/refused.ts';
import { Ledger } from '../application/ledger.ts';
import { SERVER_TIME, type ServerTime } from '../application/ports.ts';
import { SETTINGS, type RunningSettings } from '../config/running-settings.ts';
import { allSeats, scoringSeats } from '../domain/lookup.ts';
import type { ContestState } from '../domain/state.ts';
import { ownPaperSheets } from '../domain/views/paper.ts';
import { attachment } from '../exports/attachment.ts';
import { printed } from '../print/print.ts';
import { scoreSheets } from './score-sheets.ts';
import { tableCards } from './table-cards.ts';

@Injectable()
export class PaperService {
  readonly #ledger: Ledger;
  readonly #identity: Identity;
  readonly #codes: SeatCodes;
  readonly #settings: RunningSettings;
  readonly #time: ServerTime;

  constructor(
    ledger: Ledger,
    identity: Identity,
    codes: SeatCodes,
    @Inject(SETTINGS) settings: RunningSettings,
    @Inject(SERVER_TIME) time: ServerTime,
  ) {
    this.#ledger = ledger;
    this.#identity = identity;
    this.#codes = codes;
    this.#settings = settings;
    this.#time = time;
  }

  /**
   * @param judgeId null: everybody's
   * @throws {Refused} unknown-contest, unknown-judge
   */
  async blank(contestId: string, judgeId: string | null): Promise<StreamableFile> {
    const state = this.#state(contestId);
    const seats = scoringSeats(state).filter(({ judge }) => judgeId === null || judge.id === judgeId);
    if (seats.length === 0) throw new Refused(refuse('unknown-judge', { judgeId: judgeId ?? '' }));
    const pdf = await printed(scoreSheets(state, seats, this.#settings.joinUrl, this.#time.now()));
    const whose = judgeId === null ? '' : `-${seats[0]?.judge.name ?? ''}`;
    return attachment(pdf, 'application/pdf', {
      shown: `${state.title}-评分表${whose}.pdf`,
      plain: `luyan-${contestId}-score-sheets.pdf`,
    });
  }

  /** @throws {Refused} unknown-contest */
  async tableCards(contestId: string): Promise<StreamableFile> {
    const state = this.#state(contestId);
    const judges = allSeats(state).flatMap(({ judge, panel }) => {
      const code = this.#codes.ofSeat(state, judge.id);
      const room = state.rooms.find(({ id }) => id === judge.room)?.name ?? null;
      const { id: judgeId, name, unit = null } = judge;
      return code === null ? [] : [{ judgeId, name, panel: panel.name, unit, room, code }];
    });
    const contest = { id: contestId, title: state.title };
    const { joinUrl } = this.#settings;
    const pdf = await printed(tableCards({ contest, judges, joinUrl }, this.#time.now()));
    return attachment(pdf, 'application/pdf', {
      shown: `${state.title}-评委桌卡.pdf`,
      plain: `luyan-${contestId}-table-cards.pdf`,
    });
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
