/** Decks over HTTP: staff put them in, screens fetch those that may be seen now. */
import { Controller, Delete, Get, HttpCode, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../../shared/contract/refusals.ts';
import type { DeckDesk } from '../../shared/contract/rest.ts';
import { Described } from '../access/described.ts';
import { StaffOnly } from '../access/guards.ts';
import { Identity } from '../access/identity.ts';
import { Refused } from '../access/refused.ts';
import { Converter } from './conversion/converter.ts';
import { DeckFiles } from './deck-files.ts';
import { DecksService, type AttachedDeck } from './decks.service.ts';
import { sendDeck, sendOpening } from './send-deck.ts';
import { receiveUpload } from './upload.ts';

const DECK_ID = /^[0-9a-f]{32}$/;

@Controller('api')
export class DecksController {
  readonly #converter: Converter;
  readonly #decks: DecksService;
  readonly #files: DeckFiles;
  readonly #identity: Identity;

  constructor(decks: DecksService, files: DeckFiles, identity: Identity, converter: Converter) {
    this.#converter = converter;
    this.#decks = decks;
    this.#files = files;
    this.#identity = identity;
  }

  @Described('Upload a project’s deck: multipart, field `file`, a PDF or slides (PPTX, PPT) of at most 50 MB')
  @Post('contests/:id/projects/:projectId/deck')
  @HttpCode(200)
  @UseGuards(StaffOnly)
  async attach(
    @Param('id') contestId: string,
    @Param('projectId') projectId: string,
    @Req() request: FastifyRequest,
  ): Promise<AttachedDeck> {
    this.#decks.expectProject(contestId, projectId);
    this.#converter.forget({ contestId, projectId });
    return this.#decks.attachUpload(contestId, projectId, await receiveUpload(request));
  }

  @Described('What converts slides here, and what waits, is converted or has failed')
  @Get('contests/:id/decks')
  @UseGuards(StaffOnly)
  async desk(@Param('id') contestId: string): Promise<DeckDesk> {
    const converter = await this.#converter.version();
    return { converter, conversions: this.#converter.conversionsOf(contestId) };
  }

  @Described('Cancel the conversion of a project’s slides, whether it waits or is under way; its deck stays')
  @Delete('contests/:id/projects/:projectId/conversion')
  @HttpCode(204)
  @UseGuards(StaffOnly)
  cancelConversion(@Param('id') contestId: string, @Param('projectId') projectId: string): void {
    this.#decks.expectProject(contestId, projectId);
    this.#converter.cancel({ contestId, projectId });
  }

  @Described(
    'A deck, while its project is on stage and not cut; judges of a desk review and staff always. `part=opening`: what its first page takes',
  )
  @Get('decks/:deckId.pdf')
  async send(
    @Param('deckId') deckId: string,
    @Query('part') part: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const size =
      (await this.#maySee(deckId, request)) && DECK_ID.test(deckId) ? await this.#files.sizeOf(deckId) : null;
    if (size === null) throw new Refused(refuse('unknown-deck', {}));
    const deck = { deckId, size };
    return part === 'opening'
      ? sendOpening(this.#files, deck, reply)
      : sendDeck(this.#files, deck, request, reply);
  }

  async #maySee(deckId: string, { headers: { cookie } }: FastifyRequest): Promise<boolean> {
    if (this.#decks.isOpen(deckId) || (await this.#identity.isStaff(cookie))) return true;
    const seat = await this.#identity.seat(cookie);
    return seat !== null && seat !== 'voided' && this.#decks.isOpenToJudge(deckId, seat);
  }
}
