/** Nest's log lines through pino: JSON in a file or pipe, one plain line each on a terminal. */
import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

/** Warnings and errors only, unless LOG_LEVEL says otherwise: the terminal belongs to the addresses. */
export function makePino(level = process.env['LOG_LEVEL'] ?? 'warn'): Logger {
  return pino(
    { level, base: null, redact: ['req.headers.cookie', 'req.headers.authorization'] },
    pino.destination(2),
  );
}

/** Where Nest logs a start that failed before it throws the same to whoever started it. */
const THROWN_AS_WELL = 'ExceptionHandler';

export class PinoLogger implements LoggerService {
  readonly #pino: Logger;

  constructor(logger: Logger) {
    this.#pino = logger;
  }

  log(message: unknown, context?: string): void {
    this.#pino.info({ context }, String(message));
  }
  warn(message: unknown, context?: string): void {
    this.#pino.warn({ context }, String(message));
  }
  error(message: unknown, ...rest: unknown[]): void {
    const context = rest.at(-1);
    if (context === THROWN_AS_WELL) return;
    const stack = rest.length > 1 && typeof rest[0] === 'string' ? rest[0] : undefined;
    this.#pino.error({ context, stack }, message instanceof Error ? message.message : String(message));
  }
  debug(message: unknown, context?: string): void {
    this.#pino.debug({ context }, String(message));
  }
  verbose(message: unknown, context?: string): void {
    this.#pino.trace({ context }, String(message));
  }
}
