/** Gets hold of a server for the folder: the one a killed process left running, or a new one. */
import { randomBytes } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { SUPERUSER } from './initialize-cluster.ts';
import { startPostmaster, type Site } from './postmaster.ts';
import { postmasterFilePath, readPostmasterFile, type PostmasterFile } from './postmaster-file.ts';
import { isProcessAlive, worksInFolder } from './process-life.ts';
import { notStarting, refusalForFileError } from './refusals.ts';
import { readStartFailure } from './start-failure.ts';

export interface RunningServer {
  readonly pid: number;
  readonly port: number;
  /** Started just now; else it was found running. */
  readonly isNew: boolean;
}

/** How long a server that neither answers nor goes away is waited for. */
const PATIENCE_MS = 60_000;
const UNCLEAR_FAILURES = 3;

export function serverUrl(site: Site, port: number, database: string): string {
  return `postgres://${SUPERUSER}:${site.password}@127.0.0.1:${port}/${database}`;
}

/**
 * @param wantedPort of a new server; undefined: any free one. A server that runs already keeps its own.
 * @throws {StartupRefusal} `disk-full`, `database-account-unavailable`, `database-not-starting`
 */
export async function reachServer(site: Site, wantedPort?: number): Promise<RunningServer> {
  let unclear = 0;
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await delay(25)) {
    const holder = await readPostmasterFile(site.folder.cluster);
    if (holder !== null && isProcessAlive(holder.pid)) {
      if (holder.ready && (await servesThisFolder(site, holder)))
        return { pid: holder.pid, port: holder.port, isNew: false };
      if ((await worksInFolder(holder.pid, site.folder.cluster)) !== 'no') continue;
      // Another program has been given the process id of a server that was killed.
      await rm(postmasterFilePath(site.folder.cluster), { force: true });
    }
    const end = await startPostmaster(site, wantedPort ?? (await freePort()));
    if (end.outcome === 'ready') return { pid: end.pid, port: end.port, isNew: true };
    const failure = readStartFailure(end.log, site.folder);
    if (failure.cause === 'final') throw failure.refusal;
    if (failure.cause === 'unclear' && ++unclear === UNCLEAR_FAILURES) throw failure.refusal;
    await delay(100);
  }
  throw notStarting('timeout', site.folder.logFile);
}

/**
 * Asks the server to read a file that was written into the folder just now. The password alone does
 * not prove it: a copied data folder brings along the process id and the port of the original.
 */
async function servesThisFolder(site: Site, holder: PostmasterFile): Promise<boolean> {
  const name = `luyan-${randomBytes(6).toString('hex')}.check`;
  const path = join(site.folder.cluster, name);
  const connectionString = serverUrl(site, holder.port, 'postgres');
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 3000, query_timeout: 3000 });
  client.on('error', () => undefined);
  try {
    await writeFile(path, name, { mode: 0o644 });
    await client.connect();
    const { rows } = await client.query<{ text: string }>('select pg_read_file($1) as text', [name]);
    return rows[0]?.text === name;
  } catch (error) {
    const refusal = refusalForFileError(error, site.folder.root);
    if (refusal !== error) throw refusal;
    if (error instanceof Error) return false; // stopping, another password, another program on the port
    throw error;
  } finally {
    await client.end().catch(() => undefined); // it never connected, or is gone already
    await rm(path, { force: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
