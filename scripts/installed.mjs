/** Programs of this machine that tests need: where one lies, and apt for those that are missing. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

export const isCi = () => process.env.CI === 'true';

/**
 * @param named the path that its variable gives, if any
 * @param more folders to look in beside PATH and the usual ones
 * @returns the path of the program, or null
 */
export function findProgram(program, named, more = []) {
  if (named && fs.existsSync(named)) return named;
  const onPath = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return (
    [...onPath, '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin', ...more]
      .map((folder) => path.join(folder, program))
      .find((file) => fs.existsSync(file)) ?? null
  );
}

/** Only as root on Debian. */
export const canInstallByApt = () => process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get');

/** What goes wrong apt says itself; whoever asked looks again for what it wanted. */
export function installByApt(packages, environment = {}) {
  if (!canInstallByApt()) return;
  console.log(`installing ${packages.join(' and ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', ...environment };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]])
    spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env });
}
