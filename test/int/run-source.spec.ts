/** Programs run from source: made once, anew after every edit, and wherever nothing can be kept. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);
let root: string;
const cache = () => join(root, 'node_modules/.cache');

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'luyan-source-'));
  await mkdir(join(root, 'node_modules'));
  await symlink(join(repository, 'node_modules/esbuild'), join(root, 'node_modules/esbuild'));
  await cp(join(repository, 'scripts/run-source.mjs'), join(root, 'scripts/run-source.mjs'));
  await writeFile(
    join(root, 'greet.ts'),
    "import { basename } from 'node:path';\nimport { word } from './word.ts';\n" +
      'const [, self, ...args] = process.argv as string[];\n' +
      'console.log(basename(self ?? ""), word, ...args);\n',
  );
  await say('one');
});
afterEach(() => rm(root, { recursive: true }));

const say = (word: string) => writeFile(join(root, 'word.ts'), `export const word: string = '${word}';\n`);
async function greet(...args: string[]): Promise<string> {
  const { stdout, stderr } = await run(process.execPath, ['scripts/run-source.mjs', 'greet.ts', ...args], {
    cwd: root,
  });
  expect(stderr).toBe('');
  return stdout.trim();
}

it('runs with its arguments, the first time and from what was kept', async () => {
  expect(await greet('--a', 'b c')).toBe('greet.ts one --a b c');
  const kept = await readdir(join(cache(), 'luyan'));
  expect(kept).toHaveLength(1);
  expect(await greet()).toBe('greet.ts one');
  expect(await readdir(join(cache(), 'luyan'))).toEqual(kept);
});

it('notices an edit of anything it imports, of the same length too, and a file that is gone', async () => {
  expect(await greet()).toBe('greet.ts one');
  await say('two');
  expect(await greet()).toBe('greet.ts two');
  await rm(join(root, 'word.ts'));
  await expect(greet()).rejects.toThrow(/word\.ts/);
});

it('makes anew what was cut off half-way or is something else', async () => {
  expect(await greet()).toBe('greet.ts one');
  const [name = ''] = await readdir(join(cache(), 'luyan'));
  for (const rubbish of ['', '// made of [["gree', 'console.log("not I")\n']) {
    await writeFile(join(cache(), 'luyan', name), rubbish);
    expect(await greet()).toBe('greet.ts one');
  }
});

it('runs where nothing can be kept', async () => {
  await writeFile(cache(), 'a file stands in the way');
  expect(await greet('x')).toBe('greet.ts one x');
});
