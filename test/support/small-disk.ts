/** A disk of a few megabytes, which only root can make (Linux). */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEGABYTE = 1024 * 1024;

export interface SmallDisk {
  readonly path: string;
  /** Writes a file until nothing more fits. */
  fill(): Promise<void>;
  remove(): void;
}

/** @returns null where it cannot be made */
export function makeSmallDisk(megabytes: number): SmallDisk | null {
  const path = mkdtempSync(join(tmpdir(), 'luyan-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', path], {
      stdio: 'ignore',
    });
  } catch (error) {
    rmdirSync(path);
    if (error instanceof Error) return null;
    throw error;
  }
  return {
    path,
    fill: () => fill(join(path, 'filler')),
    remove: () => {
      execFileSync('umount', ['-l', path]);
      rmdirSync(path);
    },
  };
}

async function fill(path: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    for (let size = MEGABYTE; size >= 1; size = Math.floor(size / 2)) {
      const chunk = Buffer.alloc(size);
      while (await fits(file.write(chunk).then(({ bytesWritten }) => bytesWritten === size)));
    }
  } finally {
    await file.close();
  }
}

const fits = (writing: Promise<boolean>): Promise<boolean> =>
  writing.catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return false;
    throw error;
  });
