/**
 * Makes dist/server: the server and all it uses as one file, so that a start reads one file and not thousands; beside it
 * what starts it, its own programs, and what V8 has made of it (docs/decisions/0013-one-server-file.md).
 */
import { spawnSync } from 'node:child_process';
import { basename, resolve } from 'node:path';
import { build } from 'vite';
import { keepSourceLines } from './source-lines.mjs';
import { filesBelow } from './stamps.mjs';

const outDir = 'dist/server';
const bundle = resolve(outDir, 'server.cjs');

/** Native, or large and loaded by own programs alone. */
const stayInstalled = ['@node-rs/argon2', 'pdfjs-dist', 'pdfmake'];

/** What Nest would load if it were there; a product that does not use it must not meet one installed by chance. */
const leftOut =
  /^(@nestjs\/(microservices|platform-express)|class-(transformer|validator)|file-type|@fastify\/(view|cors))(\/|$)/;
const withoutThem = {
  name: 'left-out',
  enforce: 'pre',
  resolveId: (id) => (leftOut.test(id) ? `\0left-out:${id}` : null),
  load: (id) =>
    id.startsWith('\0left-out:')
      ? `throw Object.assign(new Error('not part of this product'), { code: 'MODULE_NOT_FOUND' });`
      : null,
};

/** Own programs lie beside the server, each under its own name (server/programs). */
const programs = Object.fromEntries(
  filesBelow(process.cwd(), ['server'])
    .filter((file) => file.endsWith('.program.ts'))
    .map((file) => [basename(file, '.ts'), file]),
);

const common = {
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  plugins: [withoutThem],
  // dependency injection asks for the types of constructors
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  ssr: { noExternal: true, external: stayInstalled },
};
const output = { ssr: true, outDir, target: 'node20', minify: false };

await build({
  ...common,
  build: {
    ...output,
    emptyOutDir: true,
    sourcemap: 'hidden',
    rolldownOptions: {
      input: { server: 'server/run.ts' },
      output: {
        format: 'cjs',
        strict: true,
        codeSplitting: false,
        entryFileNames: '[name].cjs',
        sourcemapExcludeSources: true,
      },
    },
  },
});
keepSourceLines(bundle);

await build({
  ...common,
  build: {
    ...output,
    emptyOutDir: false,
    rolldownOptions: {
      input: {
        main: 'server/main.ts',
        ...programs,
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'shared-[name].js' },
    },
  },
});

const { status } = spawnSync(process.execPath, [resolve(outDir, 'keep-compiled.program.js'), bundle], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
