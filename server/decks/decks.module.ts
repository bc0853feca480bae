import { Module } from '@nestjs/common';
import { DeckFiles } from './deck-files.ts';
import { DecksController } from './decks.controller.ts';
import { DecksService } from './decks.service.ts';

/** The decks of the projects, as PDF files beside the database. */
@Module({
  controllers: [DecksController],
  providers: [DeckFiles, DecksService],
  exports: [DecksService],
})
export class DecksModule {}
