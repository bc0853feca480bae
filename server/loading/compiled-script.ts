/**
 * Runs one large CommonJS file without compiling it anew: what V8 made of it at the build lies beside it as FILE.code.
 * Where that is missing, damaged or of another version of V8, the file is compiled as any other is.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

export interface LoadedScript {
  readonly exports: unknown;
  /** Whether nothing had to be compiled. */
  readonly fromKept: boolean;
}

type Wrapped = (
  exports: object,
  require: NodeJS.Require,
  module: { exports: object },
  fileName: string,
  folder: string,
) => void;

export function loadCompiled(file: string): LoadedScript {
  const text = readFileSync(file);
  const code = keptFor(file, text);
  const script = scriptOf(file, text, code);
  return { exports: run(script, file), fromKept: code !== undefined && script.cachedDataRejected === false };
}

/** Runs the script and keeps all that has been compiled for it, also what only its functions needed. */
export function keepCompiled(file: string): void {
  const text = readFileSync(file);
  const script = scriptOf(file, text);
  run(script, file);
  const code = script.createCachedData();
  writeFileSync(codeOf(file), Buffer.concat([digest(text, code), code]));
}

const codeOf = (file: string): string => `${file}.code`;

/** V8 itself checks no more than lengths and its own version. */
function keptFor(file: string, text: Buffer): Buffer | undefined {
  const kept = readIfThere(codeOf(file));
  if (kept === undefined) return undefined;
  const length = digest().length;
  const code = kept.subarray(length);
  return kept.subarray(0, length).equals(digest(text, code)) ? code : undefined;
}

const digest = (...parts: readonly Buffer[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

const BEFORE = '(function (exports, require, module, __filename, __dirname) {';

function scriptOf(file: string, text: Buffer, cachedData?: Buffer): Script {
  return new Script(`${BEFORE}${text.toString('utf8')}\n})`, {
    filename: file,
    columnOffset: -BEFORE.length,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
}

function run(script: Script, file: string): object {
  const module = { exports: {} };
  const wrapped = script.runInThisContext() as Wrapped;
  wrapped(module.exports, createRequire(file), module, file, dirname(file));
  return module.exports;
}
