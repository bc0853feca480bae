/** Signing in and out: staff by password, judges and presenters by code. Tries are limited by address. */
import { randomBytes } from 'node:crypto';
import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { refuse } from '../../shared/contract/refusals.ts';
import { hexOf } from '../../shared/contract/relay/bytes.ts';
import {
  codeSignInSchema,
  staffSignInSchema,
  type RelayKey,
  type WhoAmI,
} from '../../shared/contract/rest.ts';
import { Described } from './described.ts';
import { Identity, type SeatIdentity } from './identity.ts';
import { Refused } from './refused.ts';
import { RelayKeys } from './relay-keys.ts';
import { SeatCodes } from './seat-codes.ts';
import { Seating } from './seating.ts';
import { clearCookie, setCookie } from './set-cookie.ts';
import { StaffPassword } from './staff-password.ts';
import { Tokens } from './tokens.ts';
import { ZodBody } from './zod-body.pipe.ts';

type PasswordBody = z.output<typeof staffSignInSchema>;
type CodeBody = z.output<typeof codeSignInSchema>;
const leaving = new ZodBody(z.enum(['staff', 'seat', 'presenter']));
/** A hall's phones can share one address, so not too few; six characters of 24 bear it. */
const limited = { rateLimit: { max: 30, timeWindow: 60_000 } };

@Controller('api/access')
export class AccessController {
  readonly #identity: Identity;
  readonly #tokens: Tokens;
  readonly #password: StaffPassword;
  readonly #codes: SeatCodes;

  readonly #seating: Seating;
  readonly #relayKeys: RelayKeys;

  constructor(
    identity: Identity,
    tokens: Tokens,
    password: StaffPassword,
    codes: SeatCodes,
    seating: Seating,
    relayKeys: RelayKeys,
  ) {
    this.#seating = seating;
    this.#relayKeys = relayKeys;
    this.#identity = identity;
    this.#tokens = tokens;
    this.#password = password;
    this.#codes = codes;
  }

  @Described('Who this browser is, by its cookies')
  @Get()
  @Header('cache-control', 'no-store')
  whoAmI(@Req() request: FastifyRequest): Promise<WhoAmI> {
    return this.#identity.whoAmI(request.headers.cookie);
  }

  @Described('Sign in as staff: sets a cookie', staffSignInSchema)
  @Post('staff')
  @HttpCode(204)
  @RouteConfig(limited)
  async staff(
    @Body(new ZodBody(staffSignInSchema)) { password }: PasswordBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    if (!(await this.#password.matches(password))) throw new Refused(refuse('wrong-password', {}));
    await setCookie(this.#tokens, request, reply, 'staff', {
      password: this.#password.fingerprint,
      session: randomBytes(9).toString('base64url'),
    });
  }

  @Described('Take a judge’s seat by its code: sets a cookie', codeSignInSchema)
  @Post('seat')
  @HttpCode(204)
  @RouteConfig(limited)
  async seat(
    @Body(new ZodBody(codeSignInSchema)) { code }: CodeBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const seat = this.#codes.findSeat(code);
    if (seat === null) throw new Refused(refuse('wrong-code', {}));
    const tablet = await this.#seating.take(seat, request.headers.cookie);
    await setCookie(this.#tokens, request, reply, 'seat', { ...seat, tablet });
  }

  @Described('Take the seat back on this tablet, which another one has taken over')
  @Post('seat/again')
  @HttpCode(204)
  @RouteConfig(limited)
  async seatAgain(@Req() request: FastifyRequest): Promise<void> {
    await this.#seating.take(await this.#seat(request), request.headers.cookie);
  }

  @Described('The seat’s key, by which its pad seals a sheet that staff carry while it has no network')
  @Get('seat/relay-key')
  @Header('cache-control', 'no-store')
  async relayKey(@Req() request: FastifyRequest): Promise<RelayKey> {
    const { contestId, judgeId, generation } = await this.#seat(request);
    const key = this.#relayKeys.of({ contestId, judgeId, generation });
    return { contestId, judgeId, generation, key: hexOf(key) };
  }

  @Described('Take a presenter’s remote by its code: sets a cookie', codeSignInSchema)
  @Post('presenter')
  @HttpCode(204)
  @RouteConfig(limited)
  async presenter(
    @Body(new ZodBody(codeSignInSchema)) { code }: CodeBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const presenter = this.#codes.findPresenter(code);
    if (presenter === null) throw new Refused(refuse('wrong-code', {}));
    await setCookie(this.#tokens, request, reply, 'presenter', presenter);
  }

  @Described('Leave: staff, seat or presenter')
  @Delete(':kind')
  @HttpCode(204)
  leave(
    @Param('kind', leaving) kind: 'staff' | 'seat' | 'presenter',
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): void {
    clearCookie(request, reply, kind);
  }

  /** @throws {Refused} not-signed-in, seat-voided */
  async #seat(request: FastifyRequest): Promise<SeatIdentity> {
    const seat = await this.#identity.seat(request.headers.cookie);
    if (seat === null) throw new Refused(refuse('not-signed-in', {}));
    if (seat === 'voided') throw new Refused(refuse('seat-voided', {}));
    return seat;
  }
}
