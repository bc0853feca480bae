import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepCompiled, loadCompiled } from './compiled-script.ts';

let folder: string;
let file: string;

const script = (word: string): string =>
  `const { basename } = require('node:path');
exports.say = () => ['${word}', basename(__filename), basename(__dirname) !== ''];`;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'luyan-compiled-'));
  file = join(folder, 'script.cjs');
  await writeFile(file, script('one'));
});
afterEach(() => rm(folder, { recursive: true }));

function load(): { said: unknown; fromKept: boolean } {
  const { exports, fromKept } = loadCompiled(file);
  return { said: (exports as { say(): unknown }).say(), fromKept };
}

it('runs a script that nothing was kept for', () => {
  expect(load()).toEqual({ said: ['one', 'script.cjs', true], fromKept: false });
});

it('takes what was kept', () => {
  keepCompiled(file);
  expect(load()).toEqual({ said: ['one', 'script.cjs', true], fromKept: true });
});

it('never takes what was made of another text, of the same length too', async () => {
  keepCompiled(file);
  await writeFile(file, script('two'));
  expect(load()).toEqual({ said: ['two', 'script.cjs', true], fromKept: false });
});

it.each([
  ['empty', () => Buffer.alloc(0)],
  ['cut off', (kept: Buffer) => kept.subarray(0, kept.length - 1)],
  ['changed', (kept: Buffer) => Buffer.concat([kept.subarray(0, -1), Buffer.from([(kept.at(-1) ?? 0) ^ 1])])],
])('compiles the script where what was kept is %s', async (_, spoil) => {
  keepCompiled(file);
  await writeFile(`${file}.code`, spoil(await readFile(`${file}.code`)));
  expect(load()).toEqual({ said: ['one', 'script.cjs', true], fromKept: false });
});
