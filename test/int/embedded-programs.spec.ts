/** PostgreSQL's programs where node_modules is out of reach of the account that must run them. */
import { chmod, cp, lstat, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findPlatformPackage, type PlatformPackage } from '../../server/store/embedded/platform-package.ts';
import { prepareRunnablePrograms } from '../../server/store/embedded/programs.ts';

const NOBODY = { kind: 'other', uid: 65_534, gid: 65_534 } as const;

describe.runIf(process.getuid?.() === 0)('programs in a package below a closed folder', () => {
  let closed: string;
  let open: string;
  let closedPackage: PlatformPackage;

  beforeEach(async () => {
    closed = await mkdtemp(join(homedir(), '.luyan-closed-'));
    open = await mkdtemp(join(tmpdir(), 'luyan-programs-'));
    await Promise.all([chmod(closed, 0o700), chmod(open, 0o755)]);
    const found = await findPlatformPackage();
    closedPackage = { ...found, nativeDir: join(closed, 'native') };
    // As npm unpacks it: without the symbolic links.
    const unlinked = async (path: string) => !(await lstat(path)).isSymbolicLink();
    await cp(found.nativeDir, closedPackage.nativeDir, { recursive: true, filter: unlinked });
  });

  afterEach(async () => {
    await Promise.all([closed, open].map((folder) => rm(folder, { recursive: true, force: true })));
  });

  it('are copied whole to a place that the account can reach, and used from there again', async () => {
    const programs = await prepareRunnablePrograms(closedPackage, NOBODY, [open]);
    expect(programs.postgres.startsWith(open)).toBe(true);
    const { ino } = await stat(programs.postgres);
    await prepareRunnablePrograms(closedPackage, NOBODY, [open]);
    expect((await stat(programs.postgres)).ino).toBe(ino);
    expect(await readdir(open)).toHaveLength(1);
  });

  it('are copied anew when the copy has lost a file', async () => {
    const { initdb } = await prepareRunnablePrograms(closedPackage, NOBODY, [open]);
    await rm(initdb);
    const again = await prepareRunnablePrograms(closedPackage, NOBODY, [open]);
    expect((await stat(again.initdb)).isFile()).toBe(true);
  });

  it('are refused in plain words when no place can be reached', async () => {
    const refused = prepareRunnablePrograms(closedPackage, NOBODY, [closed]);
    await expect(refused).rejects.toMatchObject({ code: 'database-programs-unusable' });
  });

  it('run where they are, with the links npm left out, for an account that can reach them', async () => {
    const programs = await prepareRunnablePrograms(closedPackage, { kind: 'self' }, [open]);
    expect(programs.postgres.startsWith(closed)).toBe(true);
    expect(await readdir(open)).toEqual([]);
  });
});
