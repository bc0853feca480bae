/** Which phone a ballot comes from: a random id in a signed cookie, given to whoever has none. */
import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { setCookie } from '../access/set-cookie.ts';
import { Tokens } from '../access/tokens.ts';

@Injectable()
export class DeviceCookies {
  readonly #tokens: Tokens;

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
  }

  /** @returns the id of the sender's device; a new one is sent along with the answer, refused or not */
  async deviceOf(request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const known = await this.#tokens.read('device', request.headers.cookie);
    if (known !== null) return known.deviceId;
    const deviceId = randomBytes(16).toString('base64url');
    await setCookie(this.#tokens, request, reply, 'device', { deviceId });
    return deviceId;
  }
}
