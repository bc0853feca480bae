/** `npm run build` and `npm start` in a small tree of their own, with compilers that only leave a mark. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const repository = fileURLToPath(new URL('../..', import.meta.url));
let root: string;

const fakeCompiler = (outputs: readonly string[]) => `
  const fs = require('node:fs'), path = require('node:path');
  if (fs.existsSync('broken')) { console.log('error TS1: it is broken'); process.exit(2); }
  for (const file of ${JSON.stringify(outputs)}) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, 'console.log("the server is up")');
  }`;

beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'luyan-build-')));
  await cp(join(repository, 'scripts/build'), join(root, 'scripts/build'), { recursive: true });
  for (const name of ['build.mjs', 'start.mjs']) {
    await cp(join(repository, 'scripts', name), join(root, 'scripts', name));
  }
  await put('package.json', '{ "type": "module" }');
  await put('server/main.ts', '');
  await put('display/home.html', '');
  await put('scripts/demo-decks.ts', fakeDecks);
  await put('scripts/build/bundle-server.mjs', fakeBundler);
  await put('node_modules/vite/package.json', '{ "type": "commonjs" }');
  await put('node_modules/vite/bin/vite.js', fakeCompiler(['dist/web/home.html']));
  await put('node_modules/@nestjs/core/package.json', '{}');
  await symlink(join(repository, 'node_modules/tsx'), join(root, 'node_modules/tsx'));
});

const fakeBundler = `import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
${fakeCompiler(['dist/server/main.js'])}`;

const fakeDecks = `import { mkdirSync, writeFileSync } from 'node:fs';
mkdirSync('dist/demo/decks', { recursive: true });
writeFileSync('dist/demo/decks/p01.pdf', '');`;

afterEach(() => rm(root, { recursive: true, force: true }));

describe('npm run build', () => {
  it('builds everything once, and then only what has changed', async () => {
    expect(builtIn(await run('build.mjs'))).toEqual(['decks', 'pages', 'server']);
    expect(await run('build.mjs')).toEqual({ code: 0, output: '' });
    await put('display/home.html', '<title>changed</title>');
    expect(builtIn(await run('build.mjs'))).toEqual(['pages']);
  });

  it('leaves unit tests out of account', async () => {
    await run('build.mjs');
    await put('server/main.spec.ts', '');
    expect(await run('build.mjs')).toEqual({ code: 0, output: '' });
  });

  it('notices that something built is gone', async () => {
    await run('build.mjs');
    await rm(join(root, 'dist/server/main.js'));
    expect(builtIn(await run('build.mjs'))).toEqual(['server']);
  });

  it('passes on what the compiler says, fails, and tries again the next time', async () => {
    await put('broken', '');
    const failed = await run('build.mjs');
    expect(failed.code).toBe(1);
    expect(failed.output).toContain('error TS1: it is broken');
    await rm(join(root, 'broken'));
    expect(builtIn(await run('build.mjs'))).toEqual(['pages', 'server']);
  });

  it('lets a second build wait and find nothing left to do', async () => {
    const ends = await Promise.all([run('build.mjs'), run('build.mjs')]);
    expect(ends.map((end) => end.code)).toEqual([0, 0]);
    expect(ends.flatMap(builtIn)).toHaveLength(3);
  });

  it('is not stopped by the lock of a build that was killed', async () => {
    await put('dist/.build-lock/owner.json', JSON.stringify({ pid: 2 ** 30, sinceMs: Date.now() }));
    expect((await run('build.mjs')).code).toBe(0);
  });
});

describe('npm start', () => {
  it('builds and becomes the server', async () => {
    const end = await run('start.mjs');
    expect(end.code).toBe(0);
    expect(end.output).toContain('the server is up');
  });

  it('says in one sentence that the dependencies are missing', async () => {
    await rm(join(root, 'node_modules/@nestjs'), { recursive: true });
    const end = await run('start.mjs');
    expect(end.code).toBe(1);
    expect(end.output.trim().split('\n')).toHaveLength(2);
    expect(end.output).toContain('npm ci');
  });
});

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

function run(script: string): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [join('scripts', script)], { cwd: root }, (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, output: out + err }),
    );
  });
}

function builtIn({ output }: { output: string }): string[] {
  return [...output.matchAll(/^✓ \S+ (?:demo )?(\S+)/gm)].map(([, name]) => name ?? '').sort();
}
