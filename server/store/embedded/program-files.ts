/** The files of PostgreSQL's programs: the symbolic links npm could not pack, and whole copies elsewhere. */
import type { Dirent } from 'node:fs';
import { chmod, copyFile, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { draftOf, sweepDrafts } from './drafts.ts';

/**
 * Makes the links of `pg-symlinks.json`, which the package's install script would have made had it
 * been allowed to run. Links that are there already are left alone.
 */
export async function linkLibraries(nativeDir: string): Promise<void> {
  const listed = await readFile(join(nativeDir, 'pg-symlinks.json'), 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return '[]';
    throw error;
  });
  for (const { source, target } of JSON.parse(listed) as { source: string; target: string }[]) {
    const link = join(nativeDir, relative('native', target));
    await symlink(basename(source), link).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
  }
}

/**
 * Copies the programs so that every account can read and run them. The copy appears under its name
 * only when it is whole; a copy that has lost files since is made anew.
 */
export async function copyPrograms(nativeDir: string, copy: string): Promise<void> {
  const entries = await readdir(nativeDir, { recursive: true, withFileTypes: true });
  const below = (entry: Dirent) => relative(nativeDir, join(entry.parentPath, entry.name));
  const folders = entries.filter((entry) => entry.isDirectory()).map(below);
  const files = entries.filter((entry) => entry.isFile()).map(below);
  if (await isWhole(nativeDir, copy, files)) return;
  if (await mkdir(dirname(copy), { recursive: true })) await chmod(dirname(copy), 0o755);
  await sweepDrafts(copy);
  const draft = draftOf(copy);
  try {
    for (const folder of ['.', ...folders]) await openFolder(join(draft, folder));
    for (const file of files) await copyReadable(join(nativeDir, file), join(draft, file));
    await linkLibraries(draft);
    await rm(copy, { recursive: true, force: true });
    await rename(draft, copy).catch((error: unknown) => {
      // Another copy of the product was quicker; the caller proves what lies there.
      if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function openFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o755);
}

async function copyReadable(from: string, to: string): Promise<void> {
  await copyFile(from, to);
  const { mode } = await stat(to);
  await chmod(to, mode & 0o100 ? 0o755 : 0o644);
}

async function isWhole(nativeDir: string, copy: string, files: readonly string[]): Promise<boolean> {
  const sameSize = await Promise.all(
    files.map(async (file) => {
      const [original, copied] = await Promise.all([
        stat(join(nativeDir, file)),
        stat(join(copy, file)).catch(() => null),
      ]);
      return original.size === copied?.size;
    }),
  );
  return sameSize.every(Boolean);
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
