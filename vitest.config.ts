import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const slow = { testTimeout: 60_000, hookTimeout: 60_000, fileParallelism: false } as const;

export default defineConfig({
  plugins: [svelte()],
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{shared,server,display,judge-pad,console,scripts}/**/*.spec.ts'],
          environment: 'node',
        },
      },
      { extends: true, test: { name: 'int', include: ['test/int/**/*.spec.ts'], ...slow } },
      {
        extends: true,
        test: { name: 'fault', include: ['test/fault/**/*.spec.ts'], ...slow, testTimeout: 120_000 },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.spec.ts'],
          ...slow,
          testTimeout: 300_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
