/** Connects to PostgreSQL and brings its schema up to date. */
import { DataSource, type DataSourceOptions } from 'typeorm';

/** Any number, the same in every version of the product. */
const MIGRATION_LOCK = 7_015_926;

/**
 * Of servers that start together on one database, one migrates and the others wait for it.
 * @throws when the database cannot be reached or a migration fails; nothing is left open then
 */
export async function openDataSource(options: DataSourceOptions): Promise<DataSource> {
  const source = await new DataSource(options).initialize();
  try {
    // held on a connection of its own until its transaction ends, however the migrations do
    await source.transaction(async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
      await source.runMigrations({ transaction: 'all' });
    });
  } catch (error) {
    await source.destroy();
    throw error;
  }
  return source;
}
