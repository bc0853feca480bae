/** A Chromium for the browser tests: CHROMIUM_PATH, an installed one, or (as root on Debian) one from apt. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { installByApt } from './installed.mjs';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named && fs.existsSync(named)) return named;
  return installed.find((file) => fs.existsSync(file)) ?? null;
}

function runs(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** Chromium, and a font with Chinese characters: without one every screen shows boxes. */
const PACKAGES = ['chromium', 'fonts-noto-cjk'];

/** @throws when there is none and none could be installed */
export function requireChromium() {
  if (findChromium() === null) installByApt(PACKAGES);
  const found = findChromium();
  if (found === null) {
    throw new Error(
      '浏览器测试需要 Chromium、Chrome 或 Edge：请先安装，或用 CHROMIUM_PATH 指明位置。\n' +
        'The browser tests need Chromium, Chrome or Edge: install one, or name it in CHROMIUM_PATH.',
    );
  }
  if (
    process.platform === 'linux' &&
    runs('which', ['fc-list']) &&
    !runs('sh', ['-c', 'fc-list :lang=zh | grep -q .'])
  )
    console.warn('no Chinese font is installed on this machine: the pages bring their own');
  return found;
}
