/** The one way a cookie of ours is set or taken away: signed, HttpOnly, of this site alone. */
import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { cookieNames, type Claims, type CookieKind, type Tokens } from './tokens.ts';

function options(request: FastifyRequest): CookieSerializeOptions {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https' };
}

export async function setCookie<K extends CookieKind>(
  tokens: Tokens,
  request: FastifyRequest,
  reply: FastifyReply,
  kind: K,
  claims: Omit<Claims<K>, 'kind'>,
): Promise<void> {
  const token = await tokens.sign(kind, claims);
  reply.setCookie(cookieNames[kind], token, { ...options(request), maxAge: tokens.maxAgeSeconds(kind) });
}

export function clearCookie(request: FastifyRequest, reply: FastifyReply, kind: CookieKind): void {
  reply.clearCookie(cookieNames[kind], options(request));
}
