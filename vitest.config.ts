import { availableParallelism } from 'node:os';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/** What hangs is ended after this; no machine is so slow that it decides a test. */
const slow = { testTimeout: 120_000, hookTimeout: 120_000 } as const;
const browsers = { testTimeout: 300_000, hookTimeout: 180_000 } as const;
/** Killed processes, and browsers whose clocks are measured, want the machine to themselves. */
const alone = { fileParallelism: false } as const;
const measured = ['test/e2e/cut.spec.ts', 'test/e2e/share.spec.ts'];

export default defineConfig({
  plugins: [svelte()],
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  test: {
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{shared,server,display,judge-pad,console,scripts}/**/*.spec.ts'],
          environment: 'node',
          // pure code without state between files: each worker reads the modules once, not once a file
          isolate: false,
          unstubEnvs: true,
          restoreMocks: true,
          ...slow,
        },
      },
      {
        extends: true,
        test: {
          name: 'int',
          include: ['test/int/**/*.spec.ts'],
          globalSetup: ['test/support/postgres-of-suite.ts'],
          // a worker reads the server's modules once, not once a file
          isolate: false,
          ...slow,
        },
      },
      {
        extends: true,
        test: { name: 'fault', include: ['test/fault/**/*.spec.ts'], ...slow, ...alone },
      },
      {
        extends: true,
        test: { name: 'e2e', include: ['test/e2e/**/*.spec.ts'], exclude: measured, ...browsers },
      },
      { extends: true, test: { name: 'cut', include: measured, ...browsers, ...alone } },
    ],
  },
});
