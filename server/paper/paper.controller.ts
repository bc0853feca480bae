/** Sheets on paper, over HTTP: blank ones to print, and what one signing-in of staff's has keyed in. */
import { Controller, Get, Header, Param, Query, Req, UseGuards, type StreamableFile } from '@nestjs/common';
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

  @Described('The table cards of all judges as one PDF, to print and cut apart')
  @Get('table-cards.pdf')
  @Header('cache-control', 'no-store')
  tableCards(@Param('id') contestId: string): Promise<StreamableFile> {
    return this.#paper.tableCards(contestId);
  }

  @Described('Blank score sheets as PDF, of every judge, or of one: `?judge=ID`')
  @Get('score-sheets.pdf')
  @Header('cache-control', 'no-store')
  blank(@Param('id') contestId: string, @Query('judge') judgeId?: string): Promise<StreamableFile> {
    return this.#paper.blank(contestId, judgeId ?? null);
  }
}
