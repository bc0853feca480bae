import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { padWorker, workerFile } from './scripts/vite-pad-worker.ts';
import { pdfFiles } from './scripts/vite-pdf-files.ts';

/** One build of every page; the server answers `/display` with dist/web/display/display.html, and so on. */
export default defineConfig({
  plugins: [svelte(), pdfFiles(), padWorker()],
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    target: ['chrome87', 'safari14'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        home: 'display/home.html',
        display: 'display/display.html',
        overlay: 'display/overlay.html',
        board: 'display/board.html',
        vote: 'display/vote.html',
        present: 'display/present.html',
        trust: 'display/trust.html',
        judge: 'judge-pad/judge.html',
        console: 'console/console.html',
        'judge-sw': 'judge-pad/service-worker.ts',
      },
      output: {
        // a service worker keeps its name: browsers look for a newer one there
        entryFileNames: ({ name }) => (name === 'judge-sw' ? workerFile : 'assets/[name]-[hash].js'),
      },
    },
  },
});
