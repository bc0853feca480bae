/** What every HTTP answer passes: security headers, cookies, upload parsing, limits on tries. */
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import fastifyRateLimit from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { refuse } from '../../shared/contract/refusals.ts';
import { maxDeckMegabytes } from '../../shared/contract/rest.ts';
import { Refused } from '../access/refused.ts';

/** No script but our own files; the PDF reader needs its worker and compiled decoders. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
    workerSrc: ["'self'", 'blob:'],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'", 'data:', 'blob:'],
    connectSrc: ["'self'", 'ws:', 'wss:'],
    frameAncestors: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    objectSrc: ["'none'"],
  },
};

export async function useHttpPlugins(app: NestFastifyApplication): Promise<void> {
  await app.register(fastifyHelmet, {
    contentSecurityPolicy,
    frameguard: { action: 'sameorigin' },
    // a hall has plain HTTP; a proxy with a certificate sets this itself
    hsts: false,
    crossOriginEmbedderPolicy: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  });
  await app.register(fastifyCookie);
  await app.register(fastifyMultipart, {
    limits: { fileSize: maxDeckMegabytes * 1024 * 1024, files: 1, fields: 5, fieldSize: 1024 },
  });
  await app.register(fastifyRateLimit, {
    global: false,
    errorResponseBuilder: (_request, { ttl }) =>
      new Refused(refuse('too-many-tries', { retryAfterSeconds: Math.ceil(ttl / 1000) })),
  });
}
