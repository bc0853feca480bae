/** A Redis server for the tests of several nodes: REDIS_SERVER_PATH, an installed one, or (as root on Debian) one from apt. */
import fs from 'node:fs';
import { canInstallByApt, findProgram, installByApt, isCi } from './installed.mjs';

const PROGRAM = 'redis-server';
const POLICY = '/usr/sbin/policy-rc.d';

export const noRedis =
  '多节点测试需要 redis-server，本机没有：请安装 Redis，或用 REDIS_SERVER_PATH 指明位置。\n' +
  'The tests of several nodes need redis-server, which is not on this machine: install Redis, or name it in REDIS_SERVER_PATH.';

/** Why the specs that need one are skipped. */
export const skippedForNoRedis = `${noRedis}\n这些测试已跳过。 These tests are skipped.`;

export const findRedis = () => findProgram(PROGRAM, process.env.REDIS_SERVER_PATH);

/** The package would start a service of its own: for as long as it is being installed, a policy forbids that. */
function withoutServices(install) {
  const own = !fs.existsSync(POLICY);
  if (own) fs.writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755, flag: 'wx' });
  try {
    install();
  } finally {
    if (own) fs.rmSync(POLICY);
  }
}

function install() {
  if (canInstallByApt()) withoutServices(() => installByApt([PROGRAM], { RUNLEVEL: '1' }));
}

/**
 * @returns its path; null, and one sentence said, where there is none and none could be installed
 * @throws where there is none under CI=true: nothing may be skipped there
 */
export function redisIfPossible() {
  if (findRedis() === null) install();
  const found = findRedis();
  if (found !== null) return found;
  if (isCi()) throw new Error(noRedis);
  console.warn(skippedForNoRedis);
  return null;
}
