/**
 * `npm run bench`: what the product costs, as ratios to bare socket.io and bare PostgreSQL measured in the same run.
 * `npm run bench -- tally log` measures these parts alone. Options: `--json`; `--dist DIR` for another build;
 * `--profile DIR` writes the server's CPU profile.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startEmbeddedPostgres } from '../../server/store/embedded/embedded-postgres.ts';
import { Cleanup } from './cleanup.ts';
import { measureCpuPerView } from './cpu-per-view.ts';
import { measureCut } from './cut.ts';
import { measureFrames } from './frames.ts';
import { measureDeck } from './deck.ts';
import { measureLastDisplay } from './last-display.ts';
import { measureMessages } from './messages.ts';
import { measureRestart } from './restart.ts';
import { setUpRig, type Rig } from './rig.ts';
import { measureStarved } from './starved.ts';
import { measureSubmit } from './submit.ts';
import { measureTally } from './tally.ts';
import { machineLine, printTable, verdict, type Line } from './table.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    dist: { type: 'string' },
    profile: { type: 'string' },
  },
});

/** Without a server; first, while nothing else runs. */
const alone: Readonly<Record<string, (cleanup: Cleanup) => Promise<Line[]>>> = { tally: measureTally };

/** In this order: the last two kill the server. */
const onRig: Readonly<Record<string, (rig: Rig, cleanup: Cleanup) => Promise<Line[]>>> = {
  a: measureSubmit,
  b: measureLastDisplay,
  c: measureCpuPerView,
  d: measureMessages,
  frames: measureFrames,
  deck: measureDeck,
  starved: measureStarved,
  cut: measureCut,
  log: measureRestart,
};

async function bench(cleanup: Cleanup): Promise<Line[]> {
  const known = [...Object.keys(alone), ...Object.keys(onRig)];
  const unknown = positionals.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`there is no measurement ${unknown}, only ${known.join(', ')}`);
  const wanted = known.filter((name) => positionals.length === 0 || positionals.includes(name));
  const lines: Line[] = [];
  let rig: Rig | undefined;
  for (const name of wanted) {
    const [byItself, measure] = [alone[name], onRig[name]];
    if (measure) rig ??= await setUp(cleanup);
    process.stderr.write(`measuring ${name} …\n`);
    if (byItself) lines.push(...(await byItself(cleanup)));
    if (measure && rig) lines.push(...(await measure(rig, cleanup)));
  }
  return lines;
}

async function setUp(cleanup: Cleanup): Promise<Rig> {
  if (options.dist === undefined) await build();
  const dataDir = await mkdtemp(join(tmpdir(), 'luyan-bench-'));
  cleanup.add(() => rm(dataDir, { recursive: true, force: true }));
  const postgres = await startEmbeddedPostgres({ dataDir });
  cleanup.add(() => postgres.stop());
  return setUpRig(
    {
      main: join(options.dist === undefined ? join(root, 'dist') : resolve(options.dist), 'server/main.js'),
      databaseUrl: postgres.url,
      dataDir,
      execArgv:
        options.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${resolve(options.profile)}`],
    },
    cleanup,
  );
}

/** @throws when something does not compile */
async function build(): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'scripts/build.mjs')], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  const [status] = (await once(child, 'exit')) as [number | null];
  if (status !== 0) throw new Error('there is no build to measure');
}

const cleanup = new Cleanup();
try {
  const startedAt = performance.now();
  const lines = await bench(cleanup);
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  if (options.json) {
    const measured = lines.map((line) => ({ ...line, verdict: verdict(line) }));
    console.log(JSON.stringify({ machine: machineLine(), seconds, lines: measured }, null, 2));
  } else {
    console.log(`\n${machineLine()} · ${seconds} s\n`);
    printTable(lines);
  }
} catch (error) {
  if (!cleanup.interrupted) console.error(error);
  process.exitCode = 1;
} finally {
  await cleanup.run();
}
