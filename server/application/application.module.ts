import { Global, Module } from '@nestjs/common';
import { SystemTime } from '../config/system-time.ts';
import { CommandRoad } from './command-road.ts';
import { Contests } from './contests.ts';
import { Deadlines } from './deadlines.ts';
import { DraftDesk } from './draft-desk.ts';
import { Follower } from './follower.ts';
import { HeadCounts } from './head-counts.ts';
import { Ledger } from './ledger.ts';
import { MixerStatus } from './mixer-status.ts';
import { SERVER_TIME } from './ports.ts';

/** The one road and what it needs; the edges import nothing else of the server. */
@Global()
@Module({
  providers: [
    { provide: SERVER_TIME, useClass: SystemTime },
    Ledger,
    CommandRoad,
    Contests,
    Deadlines,
    DraftDesk,
    Follower,
    HeadCounts,
    MixerStatus,
  ],
  exports: [
    SERVER_TIME,
    Ledger,
    CommandRoad,
    Contests,
    Deadlines,
    DraftDesk,
    Follower,
    HeadCounts,
    MixerStatus,
  ],
})
export class ApplicationModule {}
