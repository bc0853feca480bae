/** Where LibreOffice's `soffice` may lie on each system, the likeliest place first. */
import { posix, win32 } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

const USUAL = {
  linux: [
    '/usr/bin/soffice',
    '/usr/local/bin/soffice',
    '/usr/lib/libreoffice/program/soffice',
    '/usr/lib64/libreoffice/program/soffice',
    '/opt/libreoffice/program/soffice',
    '/snap/bin/libreoffice.soffice',
  ],
  darwin: [
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    '/opt/homebrew/bin/soffice',
    '/usr/local/bin/soffice',
  ],
} as const;

/**
 * @param given the one path that was asked for (`SOFFICE_PATH`): then no other is looked at
 * @returns absolute paths, which may not exist
 */
export function officePlaces(
  given: string | null,
  platform: NodeJS.Platform,
  env: Environment,
): readonly string[] {
  if (given !== null) return [given];
  if (platform === 'win32') return [...onWindowsPath(env), ...usualOnWindows(env)];
  const inPath = (env['PATH'] ?? '').split(':').filter((folder) => posix.isAbsolute(folder));
  const usual = platform === 'darwin' ? USUAL.darwin : USUAL.linux;
  return [...new Set([...inPath.map((folder) => posix.join(folder, 'soffice')), ...usual])];
}

/** `soffice.exe` opens windows and says nothing; `soffice.com` is the one for a console. */
const onWindowsPath = (env: Environment): readonly string[] =>
  (env['PATH'] ?? env['Path'] ?? '')
    .split(';')
    .filter((folder) => win32.isAbsolute(folder))
    .map((folder) => win32.join(folder, 'soffice.com'));

const usualOnWindows = (env: Environment): readonly string[] =>
  [env['ProgramFiles'], env['ProgramW6432'], env['ProgramFiles(x86)']]
    .filter((folder) => folder !== undefined)
    .map((folder) => win32.join(folder, 'LibreOffice', 'program', 'soffice.com'));
