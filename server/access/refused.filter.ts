/** Whatever goes wrong with a request, the answer is a refusal with a code and a sentence; only our own faults are logged. */
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse, type Refusal } from '../../shared/contract/refusals.ts';
import { Refused } from './refused.ts';

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = error as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : 500;
}

/** Uploads have a limit of their own, told where they are received: this is that of every other body. */
const limitOf = ({ routeOptions }: FastifyRequest): number =>
  Math.floor((routeOptions.bodyLimit ?? 0) / (1024 * 1024));

function refusalFor(status: number, request: FastifyRequest): Refusal {
  if (status === 404) return refuse('unknown-page', { path: request.routeOptions.url ?? '' });
  if (status === 413) return refuse('upload-too-large', { limitMegabytes: limitOf(request) });
  if (status === 429) return refuse('too-many-tries', { retryAfterSeconds: 60 });
  if (status >= 400 && status < 500) return refuse('malformed-command', { problems: [`HTTP ${status}`] });
  return refuse('server-error', {});
}

@Catch()
export class RefusedFilter implements ExceptionFilter {
  readonly #logger = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const status = statusOf(error);
    if (status >= 500) {
      // the route, not the address: an address can carry what a log must not
      const where = `${request.method} ${request.routeOptions.url ?? '?'}`;
      this.#logger.error(`${where}: ${String(error)}`, error instanceof Error ? error.stack : undefined);
    }
    const refusal = error instanceof Refused ? error.refusal : refusalFor(status, request);
    void reply.status(status).header('cache-control', 'no-store').send({ refusal });
  }
}
