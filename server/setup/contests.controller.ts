/** The staff's REST side: which contests there are, a new one, the current one, and the codes to hand out. */
import { Body, Controller, Get, Header, HttpCode, Inject, Param, Post, Put, UseGuards } from '@nestjs/common';
import { z } from 'zod';
import { refuse } from '../../shared/contract/refusals.ts';
import {
  currentContestSchema,
  newContestSchema,
  type ContestListing,
  type SeatCodes as SeatCodesBody,
} from '../../shared/contract/rest.ts';
import { presets } from '../../shared/presets/index.ts';
import { Described } from '../access/described.ts';
import { StaffOnly } from '../access/guards.ts';
import { Refused } from '../access/refused.ts';
import { SeatCodes } from '../access/seat-codes.ts';
import { ZodBody } from '../access/zod-body.pipe.ts';
import { Contests } from '../application/contests.ts';
import { Ledger } from '../application/ledger.ts';
import { SETTINGS, type RunningSettings } from '../config/running-settings.ts';
import { ContestFounding } from './contest-founding.ts';
import { contestEntry, presetEntry, seatCodesBody } from './listing.ts';

@Controller('api/contests')
@UseGuards(StaffOnly)
export class ContestsController {
  readonly #contests: Contests;
  readonly #founding: ContestFounding;
  readonly #ledger: Ledger;
  readonly #codes: SeatCodes;
  readonly #settings: RunningSettings;

  constructor(
    contests: Contests,
    founding: ContestFounding,
    ledger: Ledger,
    codes: SeatCodes,
    @Inject(SETTINGS) settings: RunningSettings,
  ) {
    this.#contests = contests;
    this.#founding = founding;
    this.#ledger = ledger;
    this.#codes = codes;
    this.#settings = settings;
  }

  @Described('All contests, the current one, and the presets')
  @Get()
  list(): ContestListing {
    return {
      contests: this.#contests.list().map(contestEntry),
      currentId: this.#contests.currentId,
      presets: presets.map(presetEntry),
    };
  }

  @Described('A new contest, from a preset or from a contest file', newContestSchema)
  @Post()
  async found(
    @Body(new ZodBody(newContestSchema)) request: z.output<typeof newContestSchema>,
  ): Promise<{ id: string }> {
    return { id: await this.#founding.fromRequest(request) };
  }

  @Described('Which contest the pages follow that name none', currentContestSchema)
  @Put('current')
  @HttpCode(204)
  async choose(
    @Body(new ZodBody(currentContestSchema)) { id }: z.output<typeof currentContestSchema>,
  ): Promise<void> {
    const locked = this.#contests.stays(id);
    if (locked !== null) throw new Refused(locked);
    if (!(await this.#contests.choose(id))) throw new Refused(refuse('unknown-contest', { contestId: id }));
  }

  @Described('The codes of judges and presenters, to hand out')
  @Get(':id/seats')
  @Header('cache-control', 'no-store')
  seats(@Param('id') contestId: string): SeatCodesBody {
    const state = this.#ledger.get(contestId)?.state;
    if (state === undefined) throw new Refused(refuse('unknown-contest', { contestId }));
    return seatCodesBody(state, this.#codes, this.#settings.joinUrl);
  }
}
