import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { loadCompiled } from './compiled-script.ts';
import { tellSourceLines } from './source-lines.ts';

const before = Error.prepareStackTrace;
let folder: string;
afterEach(async () => {
  Error.prepareStackTrace = before;
  await rm(folder, { recursive: true });
});

it('names the source and its line where one was noted, and leaves the rest as it is', async () => {
  folder = await mkdtemp(join(tmpdir(), 'luyan-lines-'));
  const file = join(folder, 'dist/server.cjs');
  await mkdir(join(folder, 'dist'));
  await writeFile(
    file,
    `function inner() { return new TypeError('no such thing'); }
exports.outer = function outer() {
  return inner();
};`,
  );
  await writeFile(
    `${file}.lines.json`,
    JSON.stringify([{ from: 2, source: '../server/a.ts', lines: [40, 42] }]),
  );
  tellSourceLines(file);
  const { outer } = loadCompiled(file).exports as { outer(): Error };
  const [headline, inner, second] = outer().stack?.split('\n') ?? [];
  expect(headline).toBe('TypeError: no such thing');
  expect(inner).toBe(`    at inner (${file}:1:27)`);
  expect(second).toBe(`    at outer (${join(folder, 'server/a.ts')}:42)`);
});
