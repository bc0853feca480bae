/** Which processes of a product are still there, told by the data folder they work in or were given (Linux). */
import { readdir, readFile, readlink } from 'node:fs/promises';
import { sep } from 'node:path';

/** @returns `pid command` of each, zombies left out */
export async function processesOf(dataDir: string): Promise<readonly string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name) && name !== String(process.pid));
  const found = await Promise.all(pids.map((pid) => describe(pid, dataDir)));
  return found.filter((line) => line !== null);
}

async function describe(pid: string, dataDir: string): Promise<string | null> {
  const [cwd, environment, command] = await Promise.all([
    readlink(`/proc/${pid}/cwd`).catch(gone),
    readFile(`/proc/${pid}/environ`, 'utf8').catch(gone),
    readFile(`/proc/${pid}/cmdline`, 'utf8').catch(gone),
  ]);
  const isOurs = `${cwd}${sep}`.startsWith(dataDir + sep) || environment.includes(`DATA_DIR=${dataDir}\0`);
  return isOurs && command !== '' ? `${pid} ${command.replaceAll('\0', ' ').trim()}` : null;
}

/** It ended while it was looked at, or belongs to someone else. */
const gone = (): string => '';
