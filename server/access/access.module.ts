import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessController } from './access.controller.ts';
import { OwnOrigin, StaffOnly } from './guards.ts';
import { Identity } from './identity.ts';
import { RelayKeys } from './relay-keys.ts';
import { SeatCodes } from './seat-codes.ts';
import { Seating } from './seating.ts';
import { StaffPassword } from './staff-password.ts';
import { Tokens } from './tokens.ts';

/** Who may do what: global, because every edge asks. */
@Global()
@Module({
  controllers: [AccessController],
  providers: [
    Tokens,
    SeatCodes,
    RelayKeys,
    StaffPassword,
    Identity,
    Seating,
    StaffOnly,
    { provide: APP_GUARD, useClass: OwnOrigin },
  ],
  exports: [Tokens, SeatCodes, RelayKeys, StaffPassword, Identity, StaffOnly],
})
export class AccessModule {}
