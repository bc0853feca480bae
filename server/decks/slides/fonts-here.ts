/** Which of a presentation's fonts this machine lacks, as fontconfig knows them (Linux). */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const LONGEST_MS = 20_000;
const MUCH = 16 * 1024 * 1024;

/** Fonts are named in Chinese or in English, in capitals or not, with wide or narrow characters. */
const key = (family: string): string => family.normalize('NFKC').trim().toLowerCase();

/**
 * @param families what `fc-list : family` prints: a line a font, its names in several languages apart by commas
 * @returns those of `wanted` that are not among them, in their order
 */
export function lacking(wanted: readonly string[], families: string): readonly string[] {
  // fontconfig puts a backslash before a comma or hyphen of the name itself
  const here = new Set(families.split(/\n|(?<!\\),/).map((name) => key(name.replaceAll(/\\(.)/g, '$1'))));
  return wanted.filter((family) => !here.has(key(family)));
}

/** @returns null where fontconfig is not there to be asked */
export async function fontsMissing(wanted: readonly string[]): Promise<readonly string[] | null> {
  if (process.platform !== 'linux') return null;
  const asked = promisify(execFile)('fc-list', [':', 'family'], { timeout: LONGEST_MS, maxBuffer: MUCH });
  const families = await asked.then(
    ({ stdout }) => stdout,
    () => null,
  );
  return families === null ? null : lacking(wanted, families);
}
