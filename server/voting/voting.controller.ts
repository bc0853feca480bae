/** The vote over HTTP: staff open and close it, phones cast one ballot each. */
import { Body, Controller, Get, Header, HttpCode, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Answer } from '../../shared/contract/protocol.ts';
import { ballotSchema, type OwnBallot } from '../../shared/contract/rest.ts';
import { Described } from '../access/described.ts';
import { StaffOnly } from '../access/guards.ts';
import { orRefused, Refused } from '../access/refused.ts';
import { ZodBody } from '../access/zod-body.pipe.ts';
import { DeviceCookies } from './device-cookies.ts';
import { VotingService } from './voting.service.ts';

@Controller('api/contests/:id')
export class VotingController {
  readonly #voting: VotingService;
  readonly #devices: DeviceCookies;

  constructor(voting: VotingService, devices: DeviceCookies) {
    this.#voting = voting;
    this.#devices = devices;
  }

  @Described('Open the public vote')
  @Post('vote/open')
  @HttpCode(200)
  @UseGuards(StaffOnly)
  async open(@Param('id') contestId: string): Promise<Answer> {
    return orRefused(await this.#voting.openVote(contestId));
  }

  @Described('Close the public vote for good and count it')
  @Post('vote/close')
  @HttpCode(200)
  @UseGuards(StaffOnly)
  async close(@Param('id') contestId: string): Promise<Answer> {
    return orRefused(await this.#voting.closeVote(contestId));
  }

  @Described('Cast this device’s one ballot', ballotSchema)
  @Post('ballots')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async cast(
    @Param('id') contestId: string,
    @Body(new ZodBody(ballotSchema)) { projectId }: z.output<typeof ballotSchema>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnBallot> {
    const deviceId = await this.#devices.deviceOf(request, reply);
    const answer = await this.#voting.cast(contestId, deviceId, projectId);
    if (!answer.ok) throw new Refused(answer.refusal);
    return answer.ballot;
  }

  @Described('What this device has voted for')
  @Get('ballots/mine')
  @Header('cache-control', 'no-store')
  async mine(
    @Param('id') contestId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnBallot> {
    return this.#voting.ballotOf(contestId, await this.#devices.deviceOf(request, reply));
  }
}
