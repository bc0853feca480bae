/** Sheets on paper, over HTTP: what one signing-in of staff's has keyed in. */
import { Controller, Get, Header, Param, Req, UseGuards } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { OwnPaperSheet } from '../../shared/contract/rest.ts';
import { Described } from '../access/described.ts';
import { StaffOnly } from '../access/guards.ts';
import { PaperService } from './paper.service.ts';

@Controller('api/contests/:id')
@UseGuards(StaffOnly)
export class PaperController {
  readonly #paper: PaperService;

  constructor(paper: PaperService) {
    this.#paper = paper;
  }

  @Described(
    'What you have keyed in from paper and waits, with the criteria that a second person reads otherwise',
  )
  @Get('paper')
  @Header('cache-control', 'no-store')
  own(@Param('id') contestId: string, @Req() request: FastifyRequest): Promise<readonly OwnPaperSheet[]> {
    return this.#paper.own(contestId, request.headers.cookie);
  }
}
