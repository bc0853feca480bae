/** The embedded database on the real programs: what a venue does to it in a day. */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEmbeddedPostgres, stopLeftBehind } from '../../server/store/embedded/embedded-postgres.ts';
import { readPostmasterFile } from '../../server/store/embedded/postmaster-file.ts';
import { isProcessAlive } from '../../server/store/embedded/process-life.ts';
import { endHolder, holdPostgres } from '../support/hold-postgres.ts';

const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;
let scratch: string;
let dataDir: string;
const quiet = { report: () => undefined };

beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'luyan-embedded-'));
  await chmod(scratch, 0o755);
  dataDir = join(scratch, 'data');
});

afterEach(async () => {
  await stopLeftBehind(dataDir);
  await rm(scratch, { recursive: true, force: true });
});

describe('a data folder', () => {
  it('keeps its rows from one start to the next, and no process between them', async () => {
    const first = await startEmbeddedPostgres({ dataDir });
    await query(first.url, `create table mark (value text); insert into mark values ('92'), ('88.5')`);
    const pid = await serverPid();
    await first.stop();
    expect(await isRunning(pid)).toBe(false);

    const second = await startEmbeddedPostgres({ dataDir });
    expect(await query(second.url, 'select value from mark')).toEqual([{ value: '92' }, { value: '88.5' }]);
    await second.stop();
  });

  it('is durable, in UTF-8 by a builtin locale, checksummed and on this machine only', async () => {
    const server = await startEmbeddedPostgres({ dataDir });
    const [settings] = await query(
      server.url,
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
         current_setting('data_checksums') as checksums, current_setting('listen_addresses') as listen,
         current_setting('server_encoding') as encoding, datlocprovider as provider, datlocale as locale,
         split_part(current_setting('server_version'), '.', 1) as major, datname as name
       from pg_database where datname = current_database()`,
    );
    expect(settings).toEqual({
      ...{ fsync: 'on', commit: 'on', checksums: 'on', listen: '127.0.0.1', encoding: 'UTF8' },
      ...{ provider: 'b', locale: 'C.UTF-8', major: '17', name: 'luyan' },
    });
    await server.stop();
  });

  it('lets nobody in without the password, which only this account can read', async () => {
    const server = await startEmbeddedPostgres({ dataDir });
    const url = new URL(server.url);
    const passwordFile = join(dataDir, 'postgres', 'password');
    expect(await readFile(passwordFile, 'utf8')).toBe(url.password);
    expect((await stat(passwordFile)).mode & 0o777).toBe(0o600);
    const access = await readFile(join(dataDir, 'postgres', 'cluster', 'pg_hba.conf'), 'utf8');
    expect(access).not.toContain('trust');

    url.password = 'guess';
    await expect(query(url.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    url.password = '';
    await expect(query(url.href, 'select 1')).rejects.toThrow(/password/);
    await server.stop();
  });
});

describe('after a crash', () => {
  it('takes over the server of a killed process at once, with every row', async () => {
    const holder = await holdPostgres(dataDir);
    await query(holder.said.url, `create table mark (value text); insert into mark values ('92')`);
    const pid = await serverPid();
    holder.child.kill('SIGKILL');

    const startedMs = Date.now();
    const next = await startEmbeddedPostgres({ dataDir });
    expect(Date.now() - startedMs).toBeLessThan(1500);
    expect(await serverPid()).toBe(pid);
    expect(await query(next.url, 'select value from mark')).toEqual([{ value: '92' }]);
    await next.stop();
    expect(await isRunning(pid)).toBe(false);
  });

  it('starts a new server when the old one was killed as well', async () => {
    const holder = await holdPostgres(dataDir);
    await query(holder.said.url, `create table mark (value text); insert into mark values ('92')`);
    process.kill(await serverPid(), 'SIGKILL');
    holder.child.kill('SIGKILL');

    const next = await startEmbeddedPostgres({ dataDir });
    expect(await query(next.url, 'select value from mark')).toEqual([{ value: '92' }]);
    await next.stop();
  });

  it('is not fooled by another program that has the old process id now', async () => {
    const first = await startEmbeddedPostgres({ dataDir });
    const file = join(dataDir, 'postgres', 'cluster', 'postmaster.pid');
    const text = await readFile(file, 'utf8');
    await first.stop();
    await writeFile(file, text.replace(/^\d+/, String(process.ppid)), { mode: 0o600 });
    if (isRoot) await chown(file, NOBODY, NOBODY);

    const second = await startEmbeddedPostgres({ dataDir });
    expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await second.stop();
  });

  it('brings the server back under the same URL while the program lives', async () => {
    const said: string[] = [];
    const server = await startEmbeddedPostgres({ dataDir, report: ({ en }) => said.push(en) });
    process.kill(await serverPid(), 'SIGKILL');
    await expect
      .poll(() => query(server.url, 'select 1 as one').catch(() => null), { timeout: 15_000 })
      .toEqual([{ one: 1 }]);
    await expect
      .poll(() => said)
      .toEqual([expect.stringMatching(/went away/), expect.stringMatching(/back/)]);
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toMatchObject({ code: 'data-dir-in-use' });
    await server.stop();
  });

  it('survives Ctrl-C, which reaches every process of the terminal, until the program is done', async () => {
    const holder = await holdPostgres(dataDir, { pauseMs: 700 });
    const pid = await serverPid();
    process.kill(-(holder.child.pid ?? Number.NaN), 'SIGINT');
    await delay(400);
    expect(await query(holder.said.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await once(holder.child, 'exit');
    expect(await isRunning(pid)).toBe(false);
  });
});

describe('two copies of the program', () => {
  it('refuses the second, and leaves the first at work', async () => {
    const holder = await holdPostgres(dataDir);
    const refusal = await startEmbeddedPostgres({ dataDir }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'data-dir-in-use' });
    expect((refusal as Error).message).toContain(String(holder.child.pid));
    expect(await query(holder.said.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await endHolder(holder, 'SIGTERM');
  });

  it('lets exactly one in when both start on a new folder at the same moment', async () => {
    const holders = await Promise.all([holdPostgres(dataDir), holdPostgres(dataDir)]);
    expect(holders.filter((holder) => holder.said.url !== undefined)).toHaveLength(1);
    expect(holders.filter((holder) => holder.said.refused === 'data-dir-in-use')).toHaveLength(1);
    await Promise.all(holders.map((holder) => endHolder(holder, 'SIGTERM')));
    expect(await readdir(dataDir)).toEqual(['postgres']);
  });

  it('opens a copied folder by itself, not by the server of the original', async () => {
    const original = await startEmbeddedPostgres({ dataDir });
    await query(original.url, 'checkpoint');
    const copyDir = join(scratch, 'copy');
    await cp(dataDir, copyDir, { recursive: true });
    const copy = await startEmbeddedPostgres({ dataDir: copyDir });
    expect(new URL(copy.url).port).not.toBe(new URL(original.url).port);
    await copy.stop();
    expect(await query(original.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await original.stop();
  });
});

describe('refuses in plain words', () => {
  it('a folder made by another PostgreSQL major', async () => {
    await (await startEmbeddedPostgres({ dataDir })).stop();
    await writeFile(join(dataDir, 'postgres', 'cluster', 'PG_VERSION'), '16\n');
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toMatchObject({ code: 'database-other-major' });
  });

  it('a data folder that is a file', async () => {
    await writeFile(dataDir, '');
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toMatchObject({ code: 'data-dir-not-writable' });
    await rm(dataDir);
  });

  it.runIf(isRoot)('a data folder that belongs to someone else', async () => {
    await mkdir(dataDir, { mode: 0o755 });
    const holder = await holdPostgres(dataDir, { uid: NOBODY });
    expect(holder.said).toEqual({ refused: 'data-dir-not-writable' });
    await endHolder(holder, 'SIGTERM');
  });

  it.runIf(isRoot && canMount())('a disk without room', async () => {
    await mkdir(dataDir);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=30m', 'tmpfs', dataDir]);
    try {
      const refusal = await startEmbeddedPostgres({ dataDir }).catch((error: unknown) => error);
      expect(refusal).toMatchObject({ code: 'disk-full' });
      expect((refusal as Error).message).toMatch(/30 MB/);
      expect(await readdir(dataDir)).toEqual([]);
    } finally {
      execFileSync('umount', [dataDir]);
    }
  });
});

describe.runIf(isRoot)('started by root', () => {
  it('runs the server as nobody', async () => {
    const server = await startEmbeddedPostgres({ dataDir });
    const status = await readFile(`/proc/${await serverPid()}/status`, 'utf8');
    expect(status).toMatch(/^Uid:\t65534\t65534\t65534/m);
    await server.stop();
  });

  it('works below a folder that nobody can enter', async () => {
    const closed = await mkdtemp(join(homedir(), '.luyan-closed-'));
    await chmod(closed, 0o700);
    try {
      for (const rows of [[], [{ value: '1' }]]) {
        const server = await startEmbeddedPostgres({ dataDir: join(closed, 'data') });
        await query(server.url, 'create table if not exists mark (value text)');
        expect(await query(server.url, 'select value from mark')).toEqual(rows);
        await query(server.url, `insert into mark values ('1')`);
        await server.stop();
      }
    } finally {
      await rm(closed, { recursive: true, force: true });
    }
  });

  it('opens the folder of an ordinary user and leaves it to them', async () => {
    await mkdir(dataDir);
    await chown(dataDir, NOBODY, NOBODY);
    const before = await holdPostgres(dataDir, { uid: NOBODY });
    await query(before.said.url, `create table mark (value text); insert into mark values ('92')`);
    await endHolder(before, 'SIGTERM');

    const server = await startEmbeddedPostgres({ dataDir, ...quiet });
    expect(await query(server.url, 'select value from mark')).toEqual([{ value: '92' }]);
    await server.stop();

    const after = await holdPostgres(dataDir, { uid: NOBODY });
    expect(await query(after.said.url, 'select value from mark')).toEqual([{ value: '92' }]);
    await endHolder(after, 'SIGTERM');
  });
});

async function query(url: string | undefined, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

async function serverPid(): Promise<number> {
  const file = await readPostmasterFile(join(dataDir, 'postgres', 'cluster'));
  if (file === null) throw new Error('no server is running');
  return file.pid;
}

/** A process whose parent was killed stays in the table until process 1 asks for it. */
/** Alive, and not only waiting for its parent to notice its end. */
async function isRunning(pid: number): Promise<boolean> {
  if (!isProcessAlive(pid)) return false;
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => 'State:\tX');
  return !/^State:\t[ZX]/m.test(status);
}

function canMount(): boolean {
  const where = execFileSync('mktemp', ['-d'], { encoding: 'utf8' }).trim();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', where], { stdio: 'ignore' });
    execFileSync('umount', [where]);
    return true;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}
