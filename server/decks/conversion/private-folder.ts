/** The folder of one conversion: LibreOffice's profile, the slides, the PDF; gone afterwards, or at the next start. */
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endAllOf } from './processes-of.ts';
import { FONTS_FILE, standInFonts } from './stand-in-fonts.ts';

const USUAL_FONTS = '/etc/fonts/fonts.conf';
const NAME = /^luyan-slides-(\d+)-/;
/** Of this process, in use now: another server in it must not clear them away. */
const inUse = new Set<string>();

/** Below the temporary folder; its name tells which process of this machine made it. */
export async function makePrivateFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `luyan-slides-${process.pid}-`));
  inUse.add(folder);
  const user = join(folder, 'profile/user');
  await mkdir(user, { recursive: true });
  await writeFile(join(user, 'registrymodifications.xcu'), PROFILE);
  await writeFile(join(folder, FONTS_FILE), standInFonts(process.env['FONTCONFIG_FILE'] ?? USUAL_FONTS));
  return folder;
}

export async function removePrivateFolder(folder: string): Promise<void> {
  // a program that has just ended may still hold a file on Windows
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  inUse.delete(folder);
}

/** Ends what a killed server left running and removes what it left lying. */
export async function clearLeftBehind(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => NAME.test(name));
  for (const name of names) {
    const folder = join(tmpdir(), name);
    if (inUse.has(folder) || !(await isOurs(folder)) || isAlive(Number(NAME.exec(name)?.[1]))) continue;
    await endAllOf(folder);
    await removePrivateFolder(folder);
  }
}

/** Of this account; another's cannot be removed, and is not ours to. */
async function isOurs(folder: string): Promise<boolean> {
  try {
    return process.getuid === undefined || (await stat(folder)).uid === process.getuid();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** This process counts as dead: in a container each start has the number of the one before. */
function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const setting = (path: string, name: string, value: boolean | number): string =>
  `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;

const SCRIPTING = '/org.openoffice.Office.Common/Security/Scripting';

/** Macros off, and nothing fetched that a file points to. */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${setting(SCRIPTING, 'MacroSecurityLevel', 3)}
${setting(SCRIPTING, 'DisableMacrosExecution', true)}
${setting(SCRIPTING, 'DisableActiveContent', true)}
${setting(SCRIPTING, 'BlockUntrustedRefererLinks', true)}
</oor:items>
`;
