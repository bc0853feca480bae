import { Module } from '@nestjs/common';
import { BallotCounts } from './ballot-counts.ts';
import { DeviceCookies } from './device-cookies.ts';
import { VoteIntake } from './vote-intake.ts';
import { VotingController } from './voting.controller.ts';
import { VotingService } from './voting.service.ts';

/** The public vote: ballots have their own store, the log has its opening and its final counts. */
@Module({
  controllers: [VotingController],
  providers: [BallotCounts, DeviceCookies, VoteIntake, VotingService],
  exports: [VotingService],
})
export class VotingModule {}
