import { Module } from '@nestjs/common';
import { RelayController } from './relay.controller.ts';
import { RelayService } from './relay.service.ts';

/** Sheets that staff carry here from a pad whose network does not come back. */
@Module({ controllers: [RelayController], providers: [RelayService] })
export class RelayModule {}
