/** Folders are filled under a draft name and renamed when whole, so that a crash never leaves half of one behind. */
import { randomBytes } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isProcessAlive } from './process-life.ts';

export function draftOf(path: string): string {
  return `${path}.new-${process.pid}-${randomBytes(4).toString('hex')}`;
}

/** Removes the drafts of `path` whose maker was killed, sparing those that another process is filling now. */
export async function sweepDrafts(path: string): Promise<void> {
  const prefix = `${basename(path)}.new-`;
  for (const name of await readdir(dirname(path))) {
    if (!name.startsWith(prefix)) continue;
    const maker = Number.parseInt(name.slice(prefix.length), 10);
    if (maker !== process.pid && isProcessAlive(maker)) continue;
    await rm(join(dirname(path), name), { recursive: true, force: true });
  }
}
