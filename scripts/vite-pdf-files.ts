/** Puts what pdf.js fetches by name (CJK character maps, standard fonts, decoders) beside the other assets. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const folders = ['cmaps', 'standard_fonts', 'wasm'];

/**
 * The files go to `/assets/pdfjs-<version>/<folder>/`, where shared/client/deck looks for them: a venue has
 * no Internet. The version is in the path because assets are cached for good.
 */
export function pdfFiles(): Plugin {
  return {
    name: 'luyan-pdf-files',
    apply: 'build',
    generateBundle() {
      const manifest = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
      const home = dirname(manifest);
      const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
      for (const folder of folders)
        for (const name of readdirSync(join(home, folder)))
          this.emitFile({
            type: 'asset',
            fileName: `assets/pdfjs-${version}/${folder}/${name}`,
            source: readFileSync(join(home, folder, name)),
          });
    },
  };
}
