/** `npm run -s tally -- FILE` as staff and auditors run it: spawned, with its exit code and both its outputs. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Results } from '../../shared/scoring/results.ts';
import { MOST_BYTES } from '../../server/cli/tally-input.ts';
import { inputWith, judged, panelOf, projectsOf, sheetsOf } from '../support/contest-with.ts';
import { contestOfWorkedExample } from '../support/worked-example.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'luyan-tally-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Run {
  readonly exitCode: number | null;
  readonly out: string;
  readonly err: string;
}

interface Beside {
  readonly input?: string | Uint8Array;
  readonly viaNpm?: boolean;
  readonly cwd?: string;
  /** Reads only the beginning of the answer. */
  readonly stopsReading?: boolean;
}

async function tally(args: readonly string[], beside: Beside = {}): Promise<Run> {
  const { input = '', viaNpm = false, cwd = root, stopsReading = false } = beside;
  const [command, ...before] = viaNpm
    ? ['npm', '--prefix', root, 'run', '-s', 'tally', '--']
    : [process.execPath, 'scripts/run-source.mjs', 'server/cli/tally.ts'];
  const child = spawn(command ?? '', [...before, ...args], { cwd });
  // a command that has refused already does not read on
  child.stdin.on('error', () => child.stdin.destroy());
  child.stdin.end(input);
  const said = { out: [] as Buffer[], err: [] as Buffer[] };
  child.stdout.on('data', (chunk: Buffer) => {
    said.out.push(chunk);
    if (stopsReading) child.stdout.destroy();
  });
  child.stderr.on('data', (chunk: Buffer) => said.err.push(chunk));
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { exitCode, out: Buffer.concat(said.out).toString(), err: Buffer.concat(said.err).toString() };
}

async function fileOf(content: string | Uint8Array, name = 'contest.json'): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** Nothing on standard output, a few readable lines on standard error, no stack trace. */
function expectRefused({ exitCode, out, err }: Run, sentence: string): void {
  expect([exitCode, out]).toEqual([2, '']);
  expect(err).toContain(sentence);
  expect(err).toMatch(/^✗ .*\p{sc=Han}.* · .*\n/u);
  expect(err).not.toMatch(/^\s+at /m);
  expect(err.length).toBeLessThan(5000);
}

describe('RULES §7: the worked example through the command', () => {
  it.each([
    ['without a cap', undefined, '132.90', '8.00'],
    ['with a cap of 5% of what is awarded', { share: '0.05', of: 'awarded' as const }, '131.47', '6.57'],
  ])('%s', async (_, cap, total, credited) => {
    const path = await fileOf(JSON.stringify(contestOfWorkedExample(cap)));
    const { exitCode, out, err } = await tally([path], { viaNpm: true });
    expect([exitCode, err]).toEqual([0, '']);
    const project = (JSON.parse(out) as Results).projects.find(({ id }) => id === 'x');
    expect(project).toMatchObject({
      total,
      rank: 1,
      components: {
        expert: { value: '90.00', dropped: { high: ['e3'], low: ['e7'] } },
        professional: { value: '26.50', dropped: { high: ['p3'], low: ['p2'] } },
        innovation: { value: '8.40', dropped: { high: ['e1'], low: ['e5'] } },
        popularity: { value: credited, points: '8', votes: 300, place: 3 },
      },
    });
  });

  it('explained in words, and as a table and CSV, from standard input', async () => {
    const input = JSON.stringify(contestOfWorkedExample());
    for (const [args, word] of [
      [['--explain', '1'], '450 ÷ 5 = 90.00'],
      [['--sensitivity', '--lang', 'en'], 'Sensitivity'],
      [['--format', 'table'], '132.90'],
      [['--format', 'csv'], '\uFEFF名次,'],
    ] as const) {
      const { exitCode, out, err } = await tally(['-', ...args], { input });
      expect([args, exitCode, err]).toEqual([args, 0, '']);
      expect(out).toContain(word);
    }
  });
});

describe('the command', () => {
  it('finds a file from the folder it is called in', async () => {
    await fileOf(`\uFEFF${JSON.stringify(inputWith())}`, 'here.json');
    const { exitCode, out } = await tally(['here.json'], { viaNpm: true, cwd: folder });
    expect([exitCode, (JSON.parse(out) as Results).format]).toEqual([0, 'luyan-results/1']);
  });

  it('names sheets that are not counted on standard error, and succeeds', async () => {
    const recusals = [{ judge: 'j1', project: 'p' }];
    const { exitCode, out, err } = await tally(['-'], {
      input: JSON.stringify(inputWith({ sheets: sheetsOf('p', ['1', '2']), recusals })),
    });
    expect([exitCode, (JSON.parse(out) as Results).projects[0]?.total]).toEqual([0, '2.00']);
    expect(err).toMatch(/^⚠ \$\.sheets\[0\]: .*回避.* · .*recused.*\n$/);
  });

  it('tells every problem of a file with its path', async () => {
    const input = inputWith({ sheets: sheetsOf('q', ['1e2', '101']), votes: { nobody: 1 } });
    const run = await tally(['-'], { input: JSON.stringify(input) });
    expectRefused(run, '$.sheets[0].scores.all: ');
    expect(run.err.match(/\$[^:]*(?=:)/g)).toEqual([
      '$.sheets[0].scores.all',
      '$.votes.nobody',
      '$.sheets[0].project',
      '$.sheets[1].project',
      '$.sheets[1].scores.all',
    ]);
  });

  it.each([
    ['no file', [], 'no contest file is named'],
    ['an unknown option', ['x.json', '--colour'], 'there is no option --colour'],
    ['a file that is not there', ['no-such-file.json'], 'there is no file no-such-file.json'],
    ['a folder', ['test'], 'test is a folder'],
    ['an empty input', ['-'], 'the file is empty'],
  ])('%s: a sentence', async (_, args, sentence) => expectRefused(await tally(args), sentence));

  it('ends quietly when its reader has seen enough', async () => {
    const ids = Array.from({ length: 2000 }, (_, index) => `p${index}`);
    const path = await fileOf(JSON.stringify(inputWith({ projects: projectsOf(ids) })));
    const { out, err } = await tally([path], { stopsReading: true });
    expect(out.slice(0, 1)).toBe('{');
    expect(err).toBe('');
  });
});

/** Times what a small sound file takes, in the same minute on the same machine. */
const LONGEST_RATIO = 6;

describe('input that is no contest file is refused about as fast as a small one is tallied', () => {
  const sound = JSON.stringify(
    inputWith({
      rules: { components: [judged('score')] },
      panels: [panelOf(1)],
      sheets: sheetsOf('p', ['8.5']),
    }),
  );
  const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

  /** As random as it needs to be, and the same every time. */
  function noise(size: number): Uint8Array {
    const bytes = new Uint32Array(size / 4);
    let state = 1;
    for (let index = 0; index < bytes.length; index += 1) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      bytes[index] = state;
    }
    return new Uint8Array(bytes.buffer);
  }

  let smallMs = 0;
  beforeAll(async () => {
    const path = await fileOf(sound);
    await tally([path]);
    ({ tookMs: smallMs } = await timed(path));
  });
  async function timed(path: string): Promise<{ run: Run; tookMs: number }> {
    const startedMs = performance.now();
    return { run: await tally([path]), tookMs: performance.now() - startedMs };
  }

  it.each<[string, () => string | Uint8Array, string]>([
    ['10 MB of random bytes', () => noise(10_000_000), 'no UTF-8'],
    ['10 MB of random letters', () => noise(10_000_000).map((byte) => 32 + (byte % 95)), 'no JSON'],
    ['100,000 nested lists', () => nested, 'nested deeper'],
    [
      'projects nested as deep',
      () => sound.replace('"projects":[', `"projects":[${nested},`),
      '$.projects[0]',
    ],
    ['a score nested as deep', () => sound.replace('"8.5"', nested), '$.sheets[0].scores.all'],
    ['10 MB in one string', () => JSON.stringify('x'.repeat(10_000_000)), 'expected an object'],
    ['more than a file may have', () => new Uint8Array(MOST_BYTES + 1), 'larger than 64 MiB'],
    ['UTF-16', () => Buffer.from(`\uFEFF${sound}`, 'utf16le'), 'UTF-16'],
    ['results', () => '{"format":"luyan-results/1","projects":[]}', 'these are results'],
  ])('%s', async (_, make, sentence) => {
    const path = await fileOf(make());
    const { run, tookMs } = await timed(path);
    expect(tookMs / smallMs).toBeLessThan(LONGEST_RATIO);
    expectRefused(run, sentence);
  });
});
