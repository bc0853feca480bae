/** Before the integration suite: its one PostgreSQL. No test takes the machine's power away, so nothing waits for the disk. */
import type { TestProject } from 'vitest/node';
import { queryPostgres, startTestPostgres } from './postgres.ts';

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startTestPostgres();
  await queryPostgres(postgres.url, 'alter system set fsync = off');
  await queryPostgres(postgres.url, 'select pg_reload_conf()');
  project.provide('postgresUrl', postgres.url);
  return () => postgres.stop();
}
