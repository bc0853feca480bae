/** What staff carry from a pad without a network, over HTTP: looked at first, then recorded. Tries are limited by address. */
import { Body, Controller, Header, HttpCode, Post, UseGuards } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { z } from 'zod';
import { carriedSheetSchema, carriedTextSchema, type CarriedCard } from '../../shared/contract/rest.ts';
import { Described } from '../access/described.ts';
import { StaffOnly } from '../access/guards.ts';
import { ZodBody } from '../access/zod-body.pipe.ts';
import { RelayService } from './relay.service.ts';

/** Nobody reads more texts aloud; a seal of 48 bits bears it. */
const limited = { rateLimit: { max: 60, timeWindow: 60_000 } };

@Controller('api/carried-sheets')
@UseGuards(StaffOnly)
export class RelayController {
  readonly #relay: RelayService;

  constructor(relay: RelayService) {
    this.#relay = relay;
  }

  @Described('Whose sheet a carried text is and for which project, without its marks', carriedTextSchema)
  @Post('look')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @RouteConfig(limited)
  look(@Body(new ZodBody(carriedTextSchema)) { text }: z.output<typeof carriedTextSchema>): CarriedCard {
    return this.#relay.look(text);
  }

  @Described('Record a carried sheet as the judge’s own', carriedSheetSchema)
  @Post()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @RouteConfig(limited)
  take(
    @Body(new ZodBody(carriedSheetSchema)) { text, carriedBy }: z.output<typeof carriedSheetSchema>,
  ): Promise<CarriedCard> {
    return this.#relay.take(text, carriedBy);
  }
}
