/** Real PostgreSQL for tests: one server for a whole run of the integration suite, an empty database for whoever asks. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { startEmbeddedPostgres } from '../../server/store/embedded/embedded-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Of the suite's server, its database `luyan`. */
    readonly postgresUrl: string;
  }
}

export interface TestPostgres {
  /** Of the database `luyan`. */
  readonly url: string;
  /** Ends the server, with whatever connections are left, and removes the folder. */
  stop(): Promise<void>;
}

/** By the product's own launcher on a throw-away data folder. */
export async function startTestPostgres(): Promise<TestPostgres> {
  const dataDir = await mkdtemp(join(tmpdir(), 'luyan-test-postgres-'));
  const server = await startEmbeddedPostgres({ dataDir });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The URL of the suite's server, its database `luyan`. */
export const postgresOfSuite = (): string => inject('postgresUrl');

/** Makes an empty database on the suite's server and gives its URL. */
export async function freshDatabase(): Promise<string> {
  const server = postgresOfSuite();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await queryPostgres(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

export async function queryPostgres(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
