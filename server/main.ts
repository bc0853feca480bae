/** `npm start` ends here: loads the server, which the build has made one file of and compiled (docs/decisions/0013). */
import { join } from 'node:path';
import { loadCompiled } from './loading/compiled-script.ts';
import { tellSourceLines } from './loading/source-lines.ts';

const bundle = join(import.meta.dirname, 'server.cjs');
tellSourceLines(bundle);
const { run } = loadCompiled(bundle).exports as typeof import('./run.ts');
await run();
