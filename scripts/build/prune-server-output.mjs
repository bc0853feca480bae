/** Removes compiled files whose source is gone, such as a renamed migration that would still be found and run. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './stamps.mjs';

export function pruneServerOutput(root) {
  for (const file of filesBelow(root, ['dist/server', 'dist/shared'])) {
    const source = file.replace(/^dist\//, '').replace(/\.js(\.map)?$/, '.ts');
    if (!existsSync(join(root, source))) rmSync(join(root, file));
  }
}
