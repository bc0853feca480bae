/** Tells the pad's service worker what the pad needs to open: the files of its page, and a version that is theirs. */
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const PAGE = 'judge';
const WORKER = 'judge-sw';
export const workerFile = `${WORKER}.js`;

interface Chunk {
  readonly type: 'chunk';
  readonly name: string;
  readonly fileName: string;
  readonly isEntry: boolean;
  readonly imports: readonly string[];
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> };
  code: string;
}

/** The page's scripts and styles, without what it loads later: that is kept when it comes. */
export function filesOf(chunks: readonly Chunk[], name: string): readonly string[] {
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const files = new Set<string>();
  const add = (chunk: Chunk | undefined): void => {
    if (chunk === undefined || files.has(chunk.fileName)) return;
    files.add(chunk.fileName);
    chunk.viteMetadata?.importedCss.forEach((file) => files.add(file));
    chunk.imports.forEach((file) => add(byFile.get(file)));
  };
  add(chunks.find((chunk) => chunk.isEntry && chunk.name === name));
  return [...files].sort();
}

export function padWorker(): Plugin {
  return {
    name: 'luyan-pad-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((part) => part.type === 'chunk') as unknown as Chunk[];
      const worker = chunks.find(({ name, isEntry }) => isEntry && name === WORKER);
      if (worker === undefined) return;
      if (worker.imports.length > 0) throw new Error('the service worker has to be one file');
      const files = filesOf(chunks, PAGE);
      if (files.length < 2) throw new Error('the judge’s page has no scripts or styles');
      const version = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 16);
      const paths = JSON.stringify(files.map((file) => `/${file}`));
      worker.code = `const PAD_FILES=${paths},PAD_VERSION=${JSON.stringify(version)};\n${worker.code}`;
    },
  };
}
