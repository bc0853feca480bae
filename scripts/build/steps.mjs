/** What is built from what: the three parts of `dist/`, each with its inputs and its command. */
const node = process.execPath;
const vite = 'node_modules/vite/bin/vite.js';
const everywhere = ['package.json', 'package-lock.json', 'tsconfig.base.json'];

/**
 * `inputs` are files or folders, `outputs` folders, all relative to the root of the repository. `tool` has to be installed;
 * what is `madeFor` one thing is stale where there is another.
 */
export const steps = [
  {
    name: 'server',
    label: '服务端 server',
    inputs: [
      ...everywhere,
      'tsconfig.json',
      'scripts/build/bundle-server.mjs',
      'scripts/build/source-lines.mjs',
      'server',
      'shared/scoring',
      'shared/stage',
      'shared/contract',
      'shared/presets',
    ],
    outputs: ['dist/server'],
    tool: vite,
    command: [node, 'scripts/build/bundle-server.mjs'],
    // compiled code is of one version of V8
    madeFor: process.version,
  },
  {
    name: 'web',
    label: '页面 pages',
    inputs: [
      ...everywhere,
      'tsconfig.web.json',
      'vite.config.ts',
      'svelte.config.js',
      'scripts/vite-pad-worker.ts',
      'scripts/vite-pdf-files.ts',
      'console',
      'display',
      'judge-pad',
      'shared',
    ],
    outputs: ['dist/web'],
    tool: vite,
    command: [node, vite, 'build'],
  },
  {
    name: 'decks',
    label: '演示文稿 demo decks',
    inputs: [
      ...everywhere,
      'scripts/demo-decks.ts',
      'scripts/demo-decks',
      'shared/presets',
      'server/decks/opening.ts',
      'server/decks/find-opening.ts',
      'server/decks/pdf-reader.ts',
      'shared/contract/deck-opening.ts',
    ],
    outputs: ['dist/demo/decks'],
    tool: 'node_modules/tsx',
    command: [node, '--import', 'tsx', 'scripts/demo-decks.ts', 'dist/demo/decks'],
  },
];
