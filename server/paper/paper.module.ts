import { Module } from '@nestjs/common';
import { PaperController } from './paper.controller.ts';
import { PaperService } from './paper.service.ts';

/** The paper bridge: sheets that come by paper instead of a pad. */
@Module({ controllers: [PaperController], providers: [PaperService] })
export class PaperModule {}
