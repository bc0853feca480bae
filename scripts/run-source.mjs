/**
 * `node scripts/run-source.mjs ENTRY ARGS…` runs a TypeScript program from its source, at once: one file is made of it and
 * its imports the first time, and again whenever one of them has changed. Loading it file by file takes four times as long.
 */
import { readFileSync, statSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const FIRST_LINE = '// made of ';
/** Large, or made for Node as they are: loaded from where they are installed. */
const stayInstalled = ['pdfjs-dist', 'pdfmake', 'write-excel-file'];

/** Name, size and moment of change of a file below the root; the moment is the system's, which nobody can set. */
function stateOf(file) {
  const { size, ctimeMs } = statSync(join(root, file));
  return [file, size, ctimeMs];
}

/** @returns whether `program` was made of what the sources are now */
function isFresh(program) {
  try {
    const [line] = readFileSync(program, 'utf8').split('\n', 1);
    if (!line.startsWith(FIRST_LINE)) return false;
    const madeOf = JSON.parse(line.slice(FIRST_LINE.length));
    return madeOf.every((one) => JSON.stringify(stateOf(one[0])) === JSON.stringify(one));
  } catch (error) {
    if (error.code !== undefined || error instanceof SyntaxError) return false;
    throw error;
  }
}

/** @returns the program as text, its first line telling what it was made of */
async function make(entry) {
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    external: stayInstalled,
    platform: 'node',
    format: 'esm',
    target: `node${process.versions.node}`,
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  return `${FIRST_LINE}${JSON.stringify(Object.keys(metafile.inputs).map(stateOf))}\n${outputFiles[0].text}`;
}

/** @returns where the program lies */
async function keep(program, text) {
  const draft = `${program}.${process.pid}`;
  try {
    await mkdir(dirname(program), { recursive: true });
    await writeFile(draft, text);
    await rename(draft, program);
    return pathToFileURL(program).href;
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    if (error.code === undefined) throw error;
    // installed by somebody else, or no room: run as it is, and made anew the next time
    return `data:text/javascript;base64,${Buffer.from(text).toString('base64')}`;
  }
}

const [, , entry, ...args] = process.argv;
const program = join(root, 'node_modules/.cache/luyan', `${basename(entry, '.ts')}-${process.version}.mjs`);
const url = isFresh(program) ? pathToFileURL(program).href : await keep(program, await make(entry));
process.argv = [process.argv[0], join(root, entry), ...args];
await import(url);
