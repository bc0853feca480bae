/** Keeps where the server's clock stands in the data folder, for the next process of this machine until it is restarted. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ClockAnchor } from './steady-clock.ts';

const kept = z.object({ bootId: z.string(), serverMs: z.number(), uptimeMs: z.number() });

const fileIn = (dataDir: string): string => join(dataDir, 'clock.json');

/** Different after each start of the machine; null where the system does not tell. */
function bootId(): string | null {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

/** @returns null when there is none, or it was kept before this machine came up */
export function readAnchor(dataDir: string, uptimeMs: number): ClockAnchor | null {
  const boot = bootId();
  if (boot === null) return null;
  const parsed = kept.safeParse(jsonIn(fileIn(dataDir)));
  if (!parsed.success || parsed.data.bootId !== boot || parsed.data.uptimeMs > uptimeMs) return null;
  return { serverMs: parsed.data.serverMs, uptimeMs: parsed.data.uptimeMs };
}

/** @throws what the file system says: a full disk, a folder that is gone */
export function keepAnchor(dataDir: string, anchor: ClockAnchor): void {
  const boot = bootId();
  if (boot !== null) writeFileSync(fileIn(dataDir), `${JSON.stringify({ bootId: boot, ...anchor })}\n`);
}

/** Half-written by a process that was killed counts as none. */
function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error)) return null;
    throw error;
  }
}
