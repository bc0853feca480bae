import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clearLeftBehind, makePrivateFolder, removePrivateFolder } from './private-folder.ts';
import { FOLDER_MARK } from './seclusion.ts';

/** The number of a process that has ended. */
const endedPid = () => spawnSync(process.execPath, ['-e', '']).pid;

describe('the folder of a conversion', () => {
  it('is of this account alone, switches macros off, and goes with everything in it', async () => {
    const folder = await makePrivateFolder();
    const profile = await readFile(join(folder, 'profile/user/registrymodifications.xcu'), 'utf8');
    expect(profile).toContain('oor:name="DisableMacrosExecution" oor:op="fuse"><value>true<');
    if (process.platform !== 'win32')
      expect(spawnSync('stat', ['-c', '%a', folder]).stdout.toString().trim()).toMatch(/^(700|)$/);
    await mkdir(join(folder, 'deep/er'), { recursive: true });
    await removePrivateFolder(folder);
    expect(existsSync(folder)).toBe(false);
  });
});

describe('what a killed server left', () => {
  it('is cleared away', async () => {
    const left = await mkdtemp(join(tmpdir(), `luyan-slides-${endedPid()}-`));
    await clearLeftBehind();
    expect(existsSync(left)).toBe(false);
  });

  it.runIf(process.platform === 'linux')('is ended where it still runs', async () => {
    const left = await mkdtemp(join(tmpdir(), `luyan-slides-${endedPid()}-`));
    const running = spawn('sleep', ['600'], { env: { ...process.env, [FOLDER_MARK]: left } });
    const ended = once(running, 'exit');
    await clearLeftBehind();
    expect(await ended).toEqual([null, 'SIGKILL']);
    expect(existsSync(left)).toBe(false);
  });

  it('is not what this server uses, nor what another living one does', async () => {
    const own = await makePrivateFolder();
    const others = await mkdtemp(join(tmpdir(), `luyan-slides-${process.ppid}-`));
    await clearLeftBehind();
    expect([existsSync(own), existsSync(others)]).toEqual([true, true]);
    await removePrivateFolder(own);
    await rm(others, { recursive: true });
  });
});
