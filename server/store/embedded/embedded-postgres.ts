/** The embedded database: a real PostgreSQL, started from npm's packages, that belongs to one data folder. */
import { resolve } from 'node:path';
import type { BilingualSentence } from '../../config/startup-refusal.ts';
import { chooseAccount } from './account.ts';
import { databaseFolder, ensureDataDir, openDatabaseFolder } from './database-folder.ts';
import { initializeCluster } from './initialize-cluster.ts';
import { findPlatformPackage } from './platform-package.ts';
import { signalIfAlive, type Site } from './postmaster.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { isProcessAlive } from './process-life.ts';
import { placesForPrograms, prepareRunnablePrograms } from './programs.ts';
import { folderIncomplete } from './refusals.ts';
import { serverUrl } from './reach-server.ts';
import { ServerKeeper } from './server-keeper.ts';

export interface EmbeddedPostgresOptions {
  /** The product's data folder; made when it is not there. */
  readonly dataDir: string;
  /** Told when the server died and when it is back; default: two lines on stderr. */
  readonly report?: (sentence: BilingualSentence) => void;
}

export interface EmbeddedPostgres {
  /** Of the database `luyan`, with its password; stays valid until `stop`. */
  readonly url: string;
  /** Ends the server cleanly; close the pools first. May be called more than once. */
  stop(): Promise<void>;
}

/** The database of the product inside the server. */
export const DATABASE = 'luyan';

/**
 * Starts the database of a data folder, or takes over the server that a killed process left running,
 * and keeps every other copy of the product off the folder until `stop` or the end of this process.
 * Whoever is killed without a word leaves the server behind for the next start.
 * @throws {StartupRefusal} every expected reason why it cannot run: see `refusals.ts`
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const site = await prepareSite(resolve(options.dataDir));
  const keeper = new ServerKeeper(site, options.report ?? reportOnStderr);
  const server = await keeper.open(DATABASE);
  const endServer = () => {
    if (keeper.pid !== undefined) signalIfAlive(keeper.pid, 'SIGINT');
  };
  process.once('exit', endServer);
  return {
    url: serverUrl(site, server.port, DATABASE),
    stop: async () => {
      process.off('exit', endServer);
      await keeper.close();
    },
  };
}

/** Ends a server that a killed process left behind; does nothing when none runs. */
export async function stopLeftBehind(dataDir: string): Promise<void> {
  const left = await readPostmasterFile(databaseFolder(resolve(dataDir)).cluster);
  if (left === null || !isProcessAlive(left.pid)) return;
  const taken = await startEmbeddedPostgres({ dataDir });
  await taken.stop();
}

async function prepareSite(dataDir: string): Promise<Site> {
  const from = await findPlatformPackage();
  await ensureDataDir(dataDir);
  const folder = databaseFolder(dataDir);
  const account = await chooseAccount(folder.cluster);
  const programs = await prepareRunnablePrograms(from, account, placesForPrograms(account, dataDir));
  let password = await openDatabaseFolder(folder, account, from.major);
  if (password === null) {
    await initializeCluster(folder, programs, account);
    password = await openDatabaseFolder(folder, account, from.major);
  }
  if (password === null) throw folderIncomplete(folder.root, 'cluster/PG_VERSION');
  return { folder, programs, account, password };
}

function reportOnStderr(sentence: BilingualSentence): void {
  process.stderr.write(`${sentence.zh}\n${sentence.en}\n`);
}
