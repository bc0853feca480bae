/** What a tally costs: from a file in a fresh process and warm, on the live board, and as a command. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { checkContestFile } from '../../shared/scoring/check.ts';
import type { Sheet } from '../../shared/scoring/contest-file.ts';
import { tally } from '../../shared/scoring/tally.ts';
import { contestFileOf } from '../../server/domain/contest-file-of.ts';
import { isClosed } from '../../server/domain/lookup.ts';
import { publicResultsOf, resultsOf } from '../../server/domain/results.ts';
import type { ContestState } from '../../server/domain/state.ts';
import { nobodyThere } from '../../server/domain/views/ambient.ts';
import { viewFor, type Viewer } from '../../server/domain/views/view-for.ts';
import type { Cleanup } from './cleanup.ts';
import { projectId } from './contest.ts';
import { judges, largeContest, largeScores, projects, scoredContest, size } from './large-contest.ts';
import { Play } from './play.ts';
import { median, quantile, timed } from './statistics.ts';
import { limitLine, type Line } from './table.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);
const PROCESSES = 5;
const WARM = 100;
/** The projects that are measured, the last of the contest: the others have been revealed. */
const MEASURED = 50;

export async function measureTally(cleanup: Cleanup): Promise<Line[]> {
  const folder = await mkdtemp(join(tmpdir(), 'luyan-tally-'));
  cleanup.add(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'contest.json');
  await writeFile(file, JSON.stringify(scoredContest()));
  return [...(await inFreshProcess(file)), warm(), ...liveBoard(), await asCommand(file, folder)];
}

/** What the scores of these sheets cost to add up without any rule and without exactness. */
function bareSum(sheets: readonly Sheet[]): number {
  let sum = 0;
  for (const { scores } of sheets) for (const criterion in scores) sum += Number(scores[criterion]);
  return sum;
}

/** Ms of each call, turn by turn. */
function inTurns(times: number, ...calls: readonly (() => unknown)[]): number[][] {
  const samples: number[][] = calls.map(() => []);
  for (let n = 0; n < times; n += 1)
    calls.forEach((call, index) => {
      samples[index]?.push(msOf(call));
    });
  return samples;
}

function msOf(call: () => unknown): number {
  const startedAt = performance.now();
  call();
  return performance.now() - startedAt;
}

async function inFreshProcess(file: string): Promise<Line[]> {
  const script = fileURLToPath(new URL('first-tally.ts', import.meta.url));
  const said: { checkMs: number; tallyMs: number }[] = [];
  for (let n = 0; n < PROCESSES; n += 1) {
    const { stdout } = await run(process.execPath, ['--import', 'tsx', script, file], { cwd: root });
    said.push(JSON.parse(stdout) as (typeof said)[number]);
  }
  const of = (what: 'checkMs' | 'tallyMs') => median(said.map((one) => one[what]));
  return [
    limitLine('tally', `${size}, the first in a process, p50 of ${PROCESSES}`, of('tallyMs'), {
      atMost: 100,
    }),
    limitLine('tally', 'the check of that file before it, likewise', of('checkMs')),
  ];
}

function warm(): Line {
  const check = checkContestFile(scoredContest());
  if (!check.ok) throw new Error('the contest of the bench is no contest file');
  const { file } = check;
  const [whole = [], bare = []] = inTurns(
    WARM,
    () => tally(file),
    () => bareSum(file.sheets ?? []),
  );
  const what = `the same again and again, p50 of ${WARM} (against adding the scores up as floats)`;
  return limitLine('tally', what, median(whole), { baselineMs: median(bare) });
}

/** The show played to its last projects: what host and board then wait for at each closing and each reveal. */
function liveBoard(): Line[] {
  const play = new Play('bench-large', largeContest(), largeScores);
  const ms = {
    closing: [] as number[],
    reveal: [] as number[],
    bare: [] as number[],
    host: [] as number[],
    judge: [] as number[],
    board: [] as number[],
  };
  for (let n = 1; n <= projects; n += 1) {
    const id = projectId(n);
    play.stage(id);
    play.submitAll(id);
    play.close(id);
    const closing = msOf(() => bothResults(play.state));
    ms.host.push(viewMs({ audience: 'host', roomId: 'main' }, play.state));
    ms.judge.push(viewMs({ audience: 'judge', judgeId: 'e1' }, play.state));
    play.reveal(id);
    const reveal = msOf(() => bothResults(play.state));
    ms.board.push(viewMs({ audience: 'public' }, play.state));
    if (n <= projects - MEASURED) continue;
    ms.closing.push(closing);
    ms.reveal.push(reveal);
    const { sheets = [] } = contestFileOf(play.state, isClosed);
    ms.bare.push(msOf(() => bareSum(sheets)));
  }
  const baselineMs = median(ms.bare);
  const live = (what: string, samples: readonly number[]): Line[] => [
    limitLine('tally', `live: results after ${what}, p50 of ${MEASURED}`, median(samples), {
      atMost: 5,
      baselineMs,
    }),
    limitLine('tally', `live: results after ${what}, p95`, quantile(samples, 0.95)),
  ];
  const view = (whose: string, samples: readonly number[]): Line =>
    limitLine('tally', `live: a view for ${whose}, p50`, median(samples.slice(-MEASURED)));
  return [
    ...live(`a closing (${judges} sheets more)`, ms.closing),
    ...live('a reveal', ms.reveal),
    view('the host', ms.host),
    view('one judge', ms.judge),
    view('all phones', ms.board),
  ];
}

/** Over closed and over revealed projects: what all screens together need. */
const bothResults = (state: ContestState) => [resultsOf(state), publicResultsOf(state)];

const viewMs = (viewer: Viewer, state: ContestState): number =>
  msOf(() => viewFor(viewer, state, nobodyThere, state.createdAt));

/** From the shell and back, npm's own start included; against a script of npm's that does nothing in Node. */
async function asCommand(file: string, folder: string): Promise<Line> {
  const empty = join(folder, 'empty');
  await mkdir(empty);
  const scripts = { nothing: 'node -e 0' };
  await writeFile(join(empty, 'package.json'), JSON.stringify({ private: true, scripts }));
  const command: number[] = [];
  const nothing: number[] = [];
  for (let n = 0; n < PROCESSES; n += 1) {
    const tallied = ['run', '-s', 'tally', '--', file];
    command.push(await timed(() => run('npm', tallied, { cwd: root, maxBuffer: Infinity })));
    nothing.push(await timed(() => run('npm', ['run', '-s', 'nothing'], { cwd: empty })));
  }
  const what = `npm run -s tally, start to finish, p50 of ${PROCESSES} (against npm and node doing nothing)`;
  return limitLine('tally', what, median(command), { atMost: 1000, baselineMs: median(nothing) });
}
