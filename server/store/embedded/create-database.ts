/** Makes the product's own database in a server that has just been taken hold of. */
import pg from 'pg';
import { diskFull } from './refusals.ts';

const DISK_FULL = '53100';

/**
 * Does nothing when it exists, so a start that was killed half-way is completed by the next.
 * @throws {StartupRefusal} `disk-full`
 */
export async function createDatabase(client: pg.Client, name: string, folder: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
  if (rowCount !== 0) return;
  try {
    await client.query(`create database ${pg.escapeIdentifier(name)}`);
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === DISK_FULL) throw diskFull(folder);
    throw error;
  }
}
