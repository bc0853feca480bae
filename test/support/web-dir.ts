/** Stands for the built pages where a test is not about them. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pages } from '../../server/setup/pages.ts';

export async function emptyWebDir(parent: string): Promise<string> {
  const webDir = join(parent, 'web');
  for (const file of ['assets/empty.txt', 'judge-sw.js', ...Object.values(pages)]) {
    await mkdir(join(webDir, file, '..'), { recursive: true });
    await writeFile(join(webDir, file), '');
  }
  return webDir;
}
