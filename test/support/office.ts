/** LibreOffice for the specs that convert for real, and programs that only pretend to be it. */
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOffice, noOffice, skippedForNoOffice } from '../../scripts/find-office.mjs';
import { isCi } from '../../scripts/installed.mjs';

const program = findOffice();
if (program === null && isCi()) throw new Error(noOffice);

/** Why specs that need LibreOffice are skipped on this machine; null where they are not. */
export const skippedWithoutOffice = program === null ? skippedForNoOffice : null;
/** Behind the title of what is skipped. */
export const withoutOffice = program === null ? ' (skipped: no LibreOffice on this machine)' : '';

export interface FakeOffice {
  readonly path: string;
  /** Its own; `$HERE` in its script. */
  readonly folder: string;
  /** What its script has appended to `$HERE/told`, line by line. */
  told(): Promise<readonly string[]>;
  remove(): Promise<void>;
}

/**
 * @param script what it does when asked to convert (sh): `$PDF` is the file that it should write, `$SOURCE` what it
 * was given, `$HERE` its own folder
 */
export async function fakeOffice(script: string): Promise<FakeOffice> {
  const folder = await mkdtemp(join(tmpdir(), 'luyan-fake-office-'));
  const path = join(folder, 'soffice');
  await writeFile(
    path,
    `#!/bin/sh
HERE='${folder}'
case "$*" in *--version*) echo 'LibreOffice 99.1.2.3 0(Build:1)'; exit 0;; esac
for SOURCE; do :; done
PDF="$(dirname "$SOURCE")/slides.pdf"
${script}
`,
  );
  await chmod(path, 0o755);
  return {
    path,
    folder,
    told: async () => {
      const text = await readFile(join(folder, 'told'), 'utf8').catch(nothingYet);
      return text.split('\n').filter((line) => line !== '');
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

const nothingYet = (error: NodeJS.ErrnoException): string => {
  if (error.code === 'ENOENT') return '';
  throw error;
};

/** The folders of conversions that a process of this machine has made and not removed. */
export async function conversionFolders(pid = process.pid): Promise<readonly string[]> {
  return (await readdir(tmpdir())).filter((name) => name.startsWith(`luyan-slides-${pid}-`));
}

/** Of every conversion that a process of this machine has made: `pid` of each program still running (Linux). */
export async function conversionProcesses(pid = process.pid): Promise<readonly string[]> {
  const mark = `LUYAN_CONVERSION=${join(tmpdir(), `luyan-slides-${pid}-`)}`;
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    // one that has ended meanwhile has no environment
    pids.map(async (one) => (await readFile(`/proc/${one}/environ`, 'utf8').catch(() => '')).includes(mark)),
  );
  return pids.filter((_, at) => found[at]);
}
