import { Module } from '@nestjs/common';
import { SETTINGS, type RunningSettings } from '../config/running-settings.ts';
import { Converter } from './conversion/converter.ts';
import { DeckFiles } from './deck-files.ts';
import { DecksController } from './decks.controller.ts';
import { DecksService } from './decks.service.ts';
import { SlidesIntake } from './slides/slides-intake.ts';

/** The decks of the projects, as PDF files beside the database. */
@Module({
  controllers: [DecksController],
  providers: [
    {
      provide: Converter,
      useFactory: (settings: RunningSettings) => new Converter(settings),
      inject: [SETTINGS],
    },
    DeckFiles,
    DecksService,
    SlidesIntake,
  ],
  exports: [DecksService],
})
export class DecksModule {}
