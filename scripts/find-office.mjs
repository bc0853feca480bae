/** LibreOffice for the tests of slides: SOFFICE_PATH, an installed one, or (as root on Debian) one from apt. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { isCi } from './find-redis.mjs';

const PROGRAM = 'soffice';
/** Impress alone, and a Chinese font: without one every converted page shows boxes. */
const PACKAGES = ['libreoffice-impress', 'fonts-noto-cjk'];

const folders = [
  ...(process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== ''),
  '/usr/bin',
  '/usr/local/bin',
  '/opt/homebrew/bin',
  '/Applications/LibreOffice.app/Contents/MacOS',
];

export const noOffice =
  '课件转换测试需要 LibreOffice，本机没有：请安装 LibreOffice，或用 SOFFICE_PATH 指明 soffice 的位置。\n' +
  'The tests of slides need LibreOffice, which is not on this machine: install it, or name its soffice in SOFFICE_PATH.';

/** Why the specs that need one are skipped. */
export const skippedForNoOffice = `${noOffice}\n这些测试已跳过。 These tests are skipped.`;

export function findOffice() {
  const named = process.env.SOFFICE_PATH;
  if (named && fs.existsSync(named)) return named;
  return folders.map((folder) => path.join(folder, PROGRAM)).find((file) => fs.existsSync(file)) ?? null;
}

function installByApt() {
  if (process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get')) return;
  console.log(`installing ${PACKAGES.join(' and ')} …`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...PACKAGES]])
    spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
}

/**
 * @returns the path of soffice; null, and one sentence said, where there is none and none could be installed
 * @throws where there is none under CI=true: nothing may be skipped there
 */
export function officeIfPossible() {
  if (findOffice() === null) installByApt();
  const found = findOffice();
  if (found !== null) return found;
  if (isCi()) throw new Error(noOffice);
  console.warn(skippedForNoOffice);
  return null;
}
