/** A full disk makes a start fail in many ways, in PostgreSQL and in this process; to people it is one. */
import { statfs } from 'node:fs/promises';
import { StartupRefusal } from './config/startup-refusal.ts';
import { diskFull } from './store/embedded/refusals.ts';

/** One segment of PostgreSQL's log: with less it cannot write for long. */
const LEAST_BYTES = 16 * 1024 * 1024;

/**
 * A step of starting up that writes to the data folder.
 * @throws {StartupRefusal} disk-full, whatever else the step failed with; where the disk has room, what the step threw
 */
export async function unlessFull<T>(dataDir: string, step: Promise<T>): Promise<T> {
  try {
    return await step;
  } catch (error) {
    // where the disk is full, PostgreSQL cannot even write down why it did not start
    const isClear = error instanceof StartupRefusal && error.code !== 'database-not-starting';
    if (isClear) throw error;
    const { bavail, bsize } = await statfs(dataDir);
    throw bavail * bsize < LEAST_BYTES ? diskFull(dataDir, bavail * bsize) : error;
  }
}
