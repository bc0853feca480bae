/** The running server: built from settings, opened in order, closed cleanly. Tests start it just so. */
import type { RequestListener } from 'node:http';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { RefusedFilter } from './access/refused.filter.ts';
import { StaffPassword } from './access/staff-password.ts';
import { Tokens } from './access/tokens.ts';
import { AppModule } from './app.module.ts';
import { Contests } from './application/contests.ts';
import { Deadlines } from './application/deadlines.ts';
import { Follower } from './application/follower.ts';
import { Ledger } from './application/ledger.ts';
import { ANNOUNCER, SERVER_TIME, type Announcer } from './application/ports.ts';
import { leadToTrust } from './certificate/plain-entry.ts';
import { twoWayServer } from './certificate/two-way-server.ts';
import { makePino, PinoLogger } from './config/pino-logger.ts';
import { refusalForPort } from './config/port.ts';
import type { RunningSettings } from './config/running-settings.ts';
import type { SystemTime } from './config/system-time.ts';
import { MixerDesk } from './mixer/mixer-desk.ts';
import { useHttpPlugins } from './setup/http-plugins.ts';
import { serveApiDocs } from './setup/api-docs.ts';
import { servePages } from './setup/pages.ts';
import { VotingService } from './voting/voting.service.ts';

export interface RunningServer {
  readonly app: NestFastifyApplication;
  /** The port it listens on. */
  readonly port: number;
  /** The staff password if it was made just now; null when it was there already. */
  readonly madePassword: string | null;
  close(): Promise<void>;
}

/** A contest file can hold a whole contest; everything else is small. */
const BODY_LIMIT = 8 * 1024 * 1024;

/** Behind a public address: what these say of a request's origin is believed, what a client says of itself is not. */
const OWN_PROXIES = ['loopback', 'linklocal', 'uniquelocal'];

/** @param beforeListening done when everything is open and before the first client is served */
export async function startServer(
  settings: RunningSettings,
  beforeListening: (app: NestFastifyApplication) => Promise<void> = () => Promise.resolve(),
): Promise<RunningServer> {
  const { certificate } = settings;
  const logger = new PinoLogger(makePino());
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.for(settings),
    new FastifyAdapter({
      bodyLimit: BODY_LIMIT,
      trustProxy: settings.publicUrl === null ? false : OWN_PROXIES,
      ...(certificate !== null && {
        serverFactory: (handler: RequestListener) => twoWayServer(handler, certificate),
      }),
    }),
    { logger, abortOnError: false },
  );
  app.useWebSocketAdapter(new IoAdapter(app));
  app.useGlobalFilters(new RefusedFilter());
  leadToTrust(app, settings);
  await useHttpPlugins(app);
  serveApiDocs(app);
  await servePages(app, settings.webDir);
  await app.init();
  await app.get(Tokens).open();
  await app.get(Ledger).open();
  await app.get(Contests).open();
  await app.get(VotingService).open();
  await beforeListening(app);
  const deadlines = app.get(Deadlines);
  const time = app.get<SystemTime>(SERVER_TIME);
  if (!deadlines.pending) time.followWall();
  time.keep();
  await deadlines.recordMissed();
  await app.get(MixerDesk).open();
  // last, so that a start that is broken off has not yet made a password that nobody was told
  const madePassword = await app.get(StaffPassword).open();
  const { port: wanted, host } = settings;
  // not by Nest's own listen, which would end the process
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.listen({ port: wanted, host }).catch((error: unknown) => {
    throw refusalForPort(error, wanted, host);
  });
  app.get<Announcer>(ANNOUNCER).follow(app.get(Follower));
  const address = app.getHttpServer().address();
  const port = typeof address === 'object' && address !== null ? address.port : wanted;
  return { app, port, madePassword, close: () => close(app) };
}

/** An end waits for no client: browsers open connections ahead of need, and phones lose theirs in the middle of a request. */
async function close(app: NestFastifyApplication): Promise<void> {
  const http = app.getHttpServer();
  http.on('connection', (socket) => socket.destroy());
  const closing = app.close();
  http.closeAllConnections();
  await closing;
}
