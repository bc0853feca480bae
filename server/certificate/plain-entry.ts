/** Where a plain `http://` address leads once there is a certificate: pages that carry marks or passwords ask for trust first. */
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { onPlainCookie } from '../../shared/contract/trust.ts';
import type { RunningSettings } from '../config/running-settings.ts';

const CONFIDENTIAL = /^\/(judge|console|present)\/?(\?|$)/;
/** Browsers trust these without a certificate: nothing leaves the machine. */
const OWN_MACHINE = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i;

const isEncrypted = ({ raw }: Pick<FastifyRequest, 'raw'>): boolean => 'encrypted' in raw.socket;

/** The address's fragment, where a seat's code stands, goes along: browsers keep it over a redirect. */
export function leadToTrust(
  app: NestFastifyApplication,
  { certificate, publicUrl }: Pick<RunningSettings, 'certificate' | 'publicUrl'>,
): void {
  // with a public address a proxy is in front, which speaks plainly to us
  if (certificate === null || publicUrl !== null) return;
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, reply, done) => {
    if (!asksForTrust(request)) return done();
    reply.header('cache-control', 'no-store');
    reply.redirect(`/trust?next=${encodeURIComponent(request.url)}`, 302);
  });
}

function asksForTrust(request: FastifyRequest): boolean {
  const { method, url, headers } = request;
  if (isEncrypted(request) || (method !== 'GET' && method !== 'HEAD') || !CONFIDENTIAL.test(url))
    return false;
  if (OWN_MACHINE.test(headers.host ?? '')) return false;
  return !(headers.cookie ?? '').split(/;\s*/).includes(`${onPlainCookie}=1`);
}
