import { Module } from '@nestjs/common';
import { ContestFounding } from './contest-founding.ts';
import { ContestsController } from './contests.controller.ts';
import { DemoContest } from './demo-contest.ts';
import { HealthController } from './health.controller.ts';

@Module({
  controllers: [ContestsController, HealthController],
  providers: [ContestFounding, DemoContest],
  exports: [ContestFounding, DemoContest],
})
export class SetupModule {}
