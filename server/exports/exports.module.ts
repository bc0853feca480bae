import { Module } from '@nestjs/common';
import { ExportsController } from './exports.controller.ts';
import { ExportsService } from './exports.service.ts';
import { SealedLog } from './sealed-log.ts';

/** What staff take away from a contest. */
@Module({
  controllers: [ExportsController],
  providers: [ExportsService, SealedLog],
  exports: [ExportsService],
})
export class ExportsModule {}
