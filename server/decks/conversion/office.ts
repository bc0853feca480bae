/** LibreOffice as a program: whether it is there, and one PDF made from one file of slides. */
import { access, constants, copyFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { officePlaces } from './office-places.ts';
import { makePrivateFolder, removePrivateFolder } from './private-folder.ts';
import { runOnce } from './run-once.ts';
import { findSeclusion, type Seclusion } from './seclusion.ts';

export interface Office {
  readonly program: string;
  /** Such as `LibreOffice 24.8.4.2`. */
  readonly version: string;
  readonly seclusion: Seclusion;
}

/** `too-long`, `stopped`: it was ended. `failed`: it ended by itself and left no PDF. */
export type OfficeOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly said: string };

/** A cold start from a slow disk. */
const LONGEST_VERSION_MS = 30_000;

/** @param given `SOFFICE_PATH`; null: looked for */
export async function findOffice(given: string | null): Promise<Office | null> {
  for (const program of officePlaces(given, process.platform, process.env)) {
    if (!(await isProgram(program))) continue;
    const version = await versionOf(program);
    if (version !== null) return { program, version, seclusion: await findSeclusion() };
  }
  return null;
}

async function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function versionOf(program: string): Promise<string | null> {
  return inPrivateFolder(async (folder) => {
    const line = [program, ...profileOf(folder), '--version'];
    const { ended, said } = await runOnce({ line, folder, longestMs: LONGEST_VERSION_MS });
    return ended === 0 ? (/LibreOffice[ \w]* \d+(\.\d+)*/i.exec(said)?.[0] ?? null) : null;
  });
}

export interface OfficeRun {
  /** The uploaded file. */
  readonly slides: string;
  /** By which LibreOffice knows what it is: `pptx`, `ppt`. */
  readonly ending: string;
  readonly longestMs: number;
  /** Ends it early. */
  readonly signal: AbortSignal;
}

/**
 * Converts in a folder of its own, which is gone afterwards with every process of the run.
 * @param take what to do with the PDF while it is there
 * @throws what the disk throws, or `take`
 */
export async function convertSlides(
  { program, seclusion }: Office,
  { slides, ending, longestMs, signal }: OfficeRun,
  take: (pdf: string) => Promise<void>,
): Promise<OfficeOutcome> {
  return inPrivateFolder(async (folder) => {
    const source = join(folder, `slides.${ending}`);
    await copyFile(slides, source);
    const line = [...seclusion, program, ...profileOf(folder), ...CONVERT, '--outdir', folder, source];
    const { ended, said } = await runOnce({ line, folder, longestMs, signal });
    if (ended === 'too-long' || ended === 'stopped') return { kind: ended };
    const pdf = join(folder, 'slides.pdf');
    if (ended !== 0 || !(await hasBytes(pdf))) return { kind: 'failed', said: `${ended}: ${said}` };
    await take(pdf);
    return { kind: 'done' };
  });
}

const CONVERT = [
  ...['--headless', '--invisible', '--norestore', '--nolockcheck', '--nodefault', '--nofirststartwizard'],
  ...['--convert-to', 'pdf:impress_pdf_Export'],
];

const profileOf = (folder: string): readonly string[] => [
  `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
];

async function inPrivateFolder<T>(act: (folder: string) => Promise<T>): Promise<T> {
  const folder = await makePrivateFolder();
  try {
    return await act(folder);
  } finally {
    await removePrivateFolder(folder);
  }
}

async function hasBytes(path: string): Promise<boolean> {
  try {
    return (await stat(path)).size > 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
