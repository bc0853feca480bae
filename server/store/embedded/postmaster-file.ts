/** PostgreSQL's own `postmaster.pid`: who serves a cluster, on which port, and how far it has come. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface PostmasterFile {
  readonly pid: number;
  readonly port: number;
  /** False while starting, recovering or stopping. */
  readonly ready: boolean;
}

export function postmasterFilePath(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}

/** null when no server holds the cluster, or the file is still being written. */
export async function readPostmasterFile(cluster: string): Promise<PostmasterFile | null> {
  const text = await readFile(postmasterFilePath(cluster), 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  });
  return parsePostmasterFile(text);
}

/** Lines: pid, data directory, start time, port, socket folder, address, shared memory key, state. */
export function parsePostmasterFile(text: string): PostmasterFile | null {
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number.parseInt(lines[0] ?? '', 10);
  if (!Number.isInteger(pid)) return null;
  return { pid: Math.abs(pid), port: Number(lines[3] ?? 0) || 0, ready: lines[7] === 'ready' };
}
