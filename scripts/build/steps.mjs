/** What is built from what: the three parts of `dist/`, each with its inputs and its command. */
import { rmSync } from 'node:fs';
import { pruneServerOutput } from './prune-server-output.mjs';

const node = process.execPath;
const everywhere = ['package.json', 'package-lock.json', 'tsconfig.base.json'];

/**
 * `inputs` are files or folders, `outputs` folders, all relative to the root of the repository.
 * `renew` runs before a build that cannot trust what an earlier one left, `finish` after a good one.
 */
export const steps = [
  {
    name: 'server',
    label: '服务端 server',
    inputs: [
      ...everywhere,
      'tsconfig.server.json',
      'server',
      'shared/scoring',
      'shared/stage',
      'shared/contract',
      'shared/presets',
    ],
    outputs: ['dist/server', 'dist/shared'],
    command: [node, 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.server.json'],
    // An incremental compiler does not notice that its output was deleted.
    renew: (root) => rmSync(`${root}/dist/.tsbuildinfo`, { force: true }),
    finish: pruneServerOutput,
  },
  {
    name: 'web',
    label: '页面 pages',
    inputs: [
      ...everywhere,
      'tsconfig.web.json',
      'vite.config.ts',
      'svelte.config.js',
      'scripts/vite-pdf-files.ts',
      'console',
      'display',
      'judge-pad',
      'shared',
    ],
    outputs: ['dist/web'],
    command: [node, 'node_modules/vite/bin/vite.js', 'build'],
  },
  {
    name: 'decks',
    label: '演示文稿 demo decks',
    inputs: [...everywhere, 'scripts/demo-decks.ts', 'scripts/demo-decks', 'shared/presets'],
    outputs: ['dist/demo/decks'],
    command: [node, '--import', 'tsx', 'scripts/demo-decks.ts', 'dist/demo/decks'],
  },
];
