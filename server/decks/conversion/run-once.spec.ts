import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { conversionProcesses } from '../../../test/support/office.ts';
import { makePrivateFolder, removePrivateFolder } from './private-folder.ts';
import { runOnce } from './run-once.ts';

const FOREVER_MS = 600_000;

let folder: string;
beforeEach(async () => {
  folder = await makePrivateFolder();
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await removePrivateFolder(folder);
});

const sh = (script: string, more: { longestMs?: number; signal?: AbortSignal } = {}) =>
  runOnce({ line: ['sh', '-c', script], folder, longestMs: FOREVER_MS, ...more });

describe.skipIf(process.platform === 'win32')('a program that is run once', () => {
  it('gives its exit code and what it wrote, both streams, the end of it', async () => {
    expect(await sh('echo one; echo two >&2; exit 3')).toEqual({ ended: 3, said: 'one\ntwo\n' });
    const { said } = await sh('seq 1 100000');
    expect([said.length, said.endsWith('100000\n')]).toEqual([2_000, true]);
  });

  it('that is not there, or dies by a signal, ends without success', async () => {
    const missing = await runOnce({ line: [join(folder, 'none')], folder, longestMs: FOREVER_MS });
    expect(missing.ended).not.toBe(0);
    expect((await sh('kill -KILL $$')).ended).toBeNull();
  });

  it('works in its folder, without the server’s secrets, with temporary files of its own', async () => {
    vi.stubEnv('STAFF_PASSWORD', 'secret-word');
    vi.stubEnv('DATABASE_URL', 'postgres://secret-word@host/db');
    const { said } = await sh('pwd; env');
    expect(said).not.toContain('secret-word');
    expect(said.split('\n')).toEqual(expect.arrayContaining([folder, `TMPDIR=${folder}`, `TMP=${folder}`]));
  });

  it('yields to the show, and so does whatever it starts', async () => {
    expect((await sh('sh -c nice')).said.trim()).toBe('10');
  });

  it.runIf(process.platform === 'linux')('is the first to go where memory runs out', async () => {
    expect((await sh('sh -c "cat /proc/self/oom_score_adj"')).said.trim()).toBe('1000');
  });
});

/** Deaf to everything that can be refused; its child has left the process group. */
const STUBBORN = `
trap '' TERM INT HUP
setsid sh -c 'trap "" TERM INT HUP; echo up > "${'$'}TMPDIR/up"; while :; do sleep 1; done' &
while :; do sleep 1; done`;

describe.runIf(process.platform === 'linux')('a program that goes on for ever', () => {
  const isUp = () =>
    readFile(join(folder, 'up'), 'utf8').then(
      () => true,
      () => false,
    );

  it('is ended at its limit with all that it has started', async () => {
    expect(await sh(STUBBORN, { longestMs: 300 })).toMatchObject({ ended: 'too-long' });
    expect(await conversionProcesses()).toEqual([]);
  });

  it('is ended when it is no longer wanted, also what has left its group', async () => {
    const wanted = new AbortController();
    const running = sh(STUBBORN, { signal: wanted.signal });
    await expect.poll(isUp, { timeout: 20_000 }).toBe(true);
    expect((await conversionProcesses()).length).toBeGreaterThan(1);
    wanted.abort();
    expect(await running).toMatchObject({ ended: 'stopped' });
    expect(await conversionProcesses()).toEqual([]);
  });

  it('and is not started at all by a server that is closing', async () => {
    expect(await sh(STUBBORN, { signal: AbortSignal.abort() })).toMatchObject({ ended: 'stopped' });
    expect(await conversionProcesses()).toEqual([]);
  });

  it('leaves nothing behind when it ends by itself either', async () => {
    expect((await sh('setsid sleep 600 & exit 0')).ended).toBe(0);
    expect(await conversionProcesses()).toEqual([]);
  });
});
