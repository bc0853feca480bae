import { Module } from '@nestjs/common';
import { Admission } from './admission.ts';
import { Audiences } from './audiences.ts';
import { ContestGateway } from './contest.gateway.ts';
import { DraftsGateway } from './drafts.gateway.ts';
import { Shares } from './shares.ts';
import { SignallingGateway } from './signalling.gateway.ts';
import { ViewPusher } from './view-pusher.ts';

@Module({
  providers: [Admission, Shares, Audiences, ViewPusher, ContestGateway, DraftsGateway, SignallingGateway],
  exports: [Audiences],
})
export class LiveModule {}
