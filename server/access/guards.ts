/** Guards of the HTTP side: who may call, and from which page. */
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { refuse } from '../../shared/contract/refusals.ts';
import { SETTINGS, type RunningSettings } from '../config/running-settings.ts';
import { Identity } from './identity.ts';
import { originIsOwn } from './origin.ts';
import { Refused } from './refused.ts';

/** For everything that staff alone may read or do. */
@Injectable()
export class StaffOnly implements CanActivate {
  readonly #identity: Identity;

  constructor(identity: Identity) {
    this.#identity = identity;
  }

  /** @throws {Refused} not-signed-in */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (await this.#identity.isStaff(request.headers.cookie)) return true;
    throw new Refused(refuse('not-signed-in', {}));
  }
}

/** For every request that changes something: another site's page may not send it. */
@Injectable()
export class OwnOrigin implements CanActivate {
  readonly #settings: RunningSettings;

  constructor(@Inject(SETTINGS) settings: RunningSettings) {
    this.#settings = settings;
  }

  /** @throws {Refused} origin-refused */
  canActivate(context: ExecutionContext): boolean {
    if (context.getType() !== 'http') return true;
    const { method, headers, raw } = context.switchToHttp().getRequest<FastifyRequest>();
    if (method === 'GET' || method === 'HEAD') return true;
    if (originIsOwn(headers, this.#settings.publicUrl, 'encrypted' in raw.socket)) return true;
    throw new Refused(refuse('origin-refused', {}));
  }
}
