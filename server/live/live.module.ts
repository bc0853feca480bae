import { Module } from '@nestjs/common';
import { Admission } from './admission.ts';
import { Audiences } from './audiences.ts';
import { ContestGateway } from './contest.gateway.ts';
import { ViewPusher } from './view-pusher.ts';

@Module({ providers: [Admission, Audiences, ViewPusher, ContestGateway], exports: [Audiences] })
export class LiveModule {}
