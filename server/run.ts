/** The whole start: database, server, addresses; every expected reason not to run is one sentence in two languages. */
import 'reflect-metadata';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { INestApplicationContext } from '@nestjs/common';
import { currentCertificate } from './certificate/renewal.ts';
import { machineNames, reachableAddresses } from './config/addresses.ts';
import { expectOutsideDatabase } from './config/outside-database.ts';
import { claimPort } from './config/port.ts';
import { loadSettings } from './config/settings.ts';
import { StartupRefusal } from './config/startup-refusal.ts';
import { welcomeText } from './config/welcome.ts';
import { DecksService } from './decks/decks.service.ts';
import { unlessFull } from './full-disk.ts';
import { Lifetime } from './lifetime.ts';
import { startServer } from './server.ts';
import { DemoContest } from './setup/demo-contest.ts';
import { ensureDataDir } from './store/embedded/database-folder.ts';
import { startEmbeddedPostgres } from './store/embedded/embedded-postgres.ts';

const distDir = join(dirname(fileURLToPath(import.meta.url)), '..');

async function start(lifetime: Lifetime): Promise<void> {
  const settings = loadSettings(process.env);
  const port = await claimPort(settings.port, settings.host);
  const addresses = reachableAddresses(port, settings.publicUrl, settings.host);
  await ensureDataDir(settings.dataDir);
  const { certificate, remarks } = await currentCertificate({
    dataDir: settings.dataDir,
    names: machineNames(),
    now: Date.now(),
  });
  const databaseUrl = settings.databaseUrl ?? (await ownDatabase(settings.dataDir, lifetime));
  if (lifetime.ending) return;
  if (settings.databaseUrl !== null) await expectOutsideDatabase(settings.databaseUrl);
  const running = {
    ...settings,
    port,
    databaseUrl,
    certificate,
    webDir: join(distDir, 'web'),
    joinUrl: settings.publicUrl ?? addresses.lan[0] ?? addresses.local,
  };
  const server = await unlessFull(settings.dataDir, startServer(running, makeDemo));
  lifetime.opened(() => server.close());
  if (lifetime.ending) return;
  const { madePassword } = server;
  console.log(
    welcomeText({
      addresses,
      authority: certificate?.authority ?? null,
      remarks,
      staffPassword: settings.staffPassword ?? madePassword,
      firstStart: madePassword !== null,
    }),
  );
}

/** @returns the URL of the embedded database in the data folder */
async function ownDatabase(dataDir: string, lifetime: Lifetime): Promise<string> {
  const embedded = await unlessFull(dataDir, startEmbeddedPostgres({ dataDir }));
  lifetime.opened(() => embedded.stop());
  return embedded.url;
}

async function makeDemo(app: INestApplicationContext): Promise<void> {
  const decks = app.get(DecksService);
  await app
    .get(DemoContest)
    .make(join(distDir, 'demo/decks'), (contestId, projectId, { path, fileName, ...known }) =>
      decks.attachFile(contestId, projectId, path, fileName, known),
    );
}

export function run(): Promise<void> {
  return new Lifetime().run(start, (error) =>
    console.error(error instanceof StartupRefusal ? error.message : error),
  );
}
