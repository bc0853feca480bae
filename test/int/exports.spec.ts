import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from '@protobi/exceljs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CommandRoad } from '../../server/application/command-road.ts';
import { Contests } from '../../server/application/contests.ts';
import { Ledger } from '../../server/application/ledger.ts';
import type { Actor } from '../../server/domain/actor.ts';
import type { DomainCommand } from '../../server/domain/commands.ts';
import { resultsOf } from '../../server/domain/results.ts';
import type { ContestState } from '../../server/domain/state.ts';
import type { LogFile } from '../../server/exports/log-file.ts';
import { VotingService } from '../../server/voting/voting.service.ts';
import { checkContestFile } from '../../shared/scoring/check.ts';
import { explainProject } from '../../shared/scoring/explain-project.ts';
import { tally } from '../../shared/scoring/tally.ts';
import { contestA, expertIds, professionalIds, workedExample } from '../support/contest-a.ts';
import { freshDatabase } from '../support/postgres.ts';
import { advance, call, close, sheet, start } from '../support/running-the-show.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { Client, refusalOf, signedInStaff } from '../support/staff-client.ts';

let url: string;
let server: TestServer;
let staff: Client;
let folder: string;

async function give(command: DomainCommand, actor: Actor = { kind: 'staff' }): Promise<void> {
  const commandId = `command-${Math.random()}`;
  const answer = await server.app.get(CommandRoad).handle('contest', { commandId, actor, command });
  if (!answer.ok) throw new Error(answer.refusal.message.en);
}

/** RULES §7 for p1, a vote, p2 with one sheet and still open. */
async function evening(): Promise<void> {
  const voting = server.app.get(VotingService);
  await voting.openVote('contest');
  const votes = [...Array(3).fill('p1'), ...Array(5).fill('p2'), ...Array(4).fill('p3')] as string[];
  await Promise.all(votes.map((projectId, n) => voting.cast('contest', `device-${n}`, projectId)));
  await voting.closeVote('contest');
  for (const command of [call('p1'), start('p1'), advance('p1', 'presenting'), advance('p1', 'questions')])
    await give(command);
  for (const [index, judgeId] of expertIds.entries()) {
    await give(sheet('p1', 'expert', workedExample.expert[index] ?? 0), { kind: 'judge', judgeId });
    await give(sheet('p1', 'innovation', workedExample.innovation[index] ?? 0), { kind: 'judge', judgeId });
  }
  for (const [index, judgeId] of professionalIds.entries())
    await give(sheet('p1', 'professional', workedExample.professional[index] ?? 0), {
      kind: 'judge',
      judgeId,
    });
  await give(close('p1'));
  await give(call('p2'));
  await give(start('p2'));
  await give(sheet('p2', 'expert', 77.5), { kind: 'judge', judgeId: 'e1' });
}

beforeAll(async () => {
  url = await freshDatabase();
  server = await startTestServer(url, contestA());
  staff = await signedInStaff(server);
  folder = await mkdtemp(join(tmpdir(), 'luyan-exports-'));
  await evening();
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

function stateOf(contestId = 'contest'): ContestState {
  const state = server.app.get(Ledger).get(contestId)?.state;
  if (state === undefined) throw new Error(`no contest ${contestId}`);
  return state;
}

const download = (what: string) => staff.send('GET', `/contests/contest/${what}`);

/** For staff alone, never kept, under a Chinese name. */
async function expectStaffDownload(what: string, type: RegExp, ending: string): Promise<void> {
  const response = await download(what);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(type);
  expect(response.headers.get('cache-control')).toBe('no-store');
  const disposition = response.headers.get('content-disposition') ?? '';
  expect(disposition).toMatch(
    /^attachment; filename="luyan-contest-[a-z-]+\.[a-z]+"; filename\*=UTF-8''[\w.%~-]+$/,
  );
  const [, name = ''] = disposition.split("UTF-8''");
  expect(decodeURIComponent(name)).toBe(`${contestA().title}-${ending}`);
  await response.arrayBuffer();
  expect(await refusalOf(await new Client(server).send('GET', `/contests/contest/${what}`))).toEqual([
    401,
    'not-signed-in',
  ]);
  expect(await refusalOf(await staff.send('GET', `/contests/none/${what}`))).toEqual([
    404,
    'unknown-contest',
  ]);
}

describe('every download', () => {
  it.each([
    ['export.xlsx', /spreadsheetml/, '成绩.xlsx'],
    ['export.json', /application\/json/, '大赛文件.json'],
    ['judge-sheets.pdf', /application\/pdf/, '评委评分表.pdf'],
  ])('%s is for staff, is not kept, and has a Chinese name', expectStaffDownload);
});

describe('export.json', () => {
  const schema: object = JSON.parse(
    readFileSync(new URL('../../docs/contest.schema.json', import.meta.url), 'utf8'),
  );
  const ajv = new Ajv2020({ strict: false, allErrors: true }).addSchema(schema, 'luyan');

  it('is a contest file, holds closed sheets alone, and yields the same results anywhere', async () => {
    const file: unknown = await (await download('export.json')).json();
    const valid = ajv.compile({ $ref: 'luyan#/$defs/contest' });
    expect(valid(file), ajv.errorsText(valid.errors)).toBe(true);
    const checked = checkContestFile(file);
    if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
    expect(new Set(checked.file.sheets?.map(({ project }) => project))).toEqual(new Set(['p1']));
    expect(tally(checked.file)).toEqual(resultsOf(stateOf()));
    expect(resultsOf(stateOf()).projects[0]).toMatchObject({ id: 'p1', total: '132.90' });
  });

  it('founds a contest with the same results', async () => {
    const file: unknown = await (await download('export.json')).json();
    const response = await staff.post('/contests', { file });
    const { id } = (await response.json()) as { id: string };
    expect(
      server.app
        .get(Contests)
        .list()
        .map(({ contestId }) => contestId),
    ).toContain(id);
    expect(resultsOf(stateOf(id))).toEqual(resultsOf(stateOf()));
    const again: unknown = await (await staff.send('GET', `/contests/${id}/export.json`)).json();
    expect(again).toEqual(file);
  });
});

describe('the explanation of a project', () => {
  const explanation = (projectId: string) => download(`projects/${projectId}/explanation`);

  it('is the one that the exported contest file yields, and is not kept', async () => {
    const response = await explanation('p1');
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const checked = checkContestFile(await (await download('export.json')).json());
    if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
    const explained: unknown = await response.json();
    expect(explained).toEqual(explainProject(checked.file, 'p1'));
    expect(explained).toMatchObject({ total: { total: '132.90' }, place: { place: 1, ranked: 1 } });
  });

  it('is refused while the project is being scored, to anybody but staff, and of what is not there', async () => {
    expect(await refusalOf(await explanation('p2'))).toEqual([409, 'wrong-phase']);
    expect(await refusalOf(await explanation('p9'))).toEqual([404, 'unknown-project']);
    const path = '/contests/contest/projects/p1/explanation';
    expect(await refusalOf(await new Client(server).send('GET', path))).toEqual([401, 'not-signed-in']);
    const elsewhere = await staff.send('GET', '/contests/none/projects/p1/explanation');
    expect(await refusalOf(elsewhere)).toEqual([404, 'unknown-contest']);
  });

  it('stands on the API page', async () => {
    const page = (await (await fetch(`${server.baseUrl}/api/docs-json`)).json()) as {
      paths: Record<string, { get?: { summary?: string } }>;
    };
    const route = page.paths['/api/contests/{id}/projects/{projectId}/explanation'];
    expect(route?.get?.summary).toContain('step by step');
  });
});

describe('export.xlsx', () => {
  it('opens, and its total is the number of the results', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await (await download('export.xlsx')).arrayBuffer());
    const sheetOne = workbook.getWorksheet('总成绩');
    const headings = sheetOne?.getRow(2).values as unknown[];
    expect(sheetOne?.getCell(3, headings.indexOf('总分')).value).toBe(132.9);
    const words = JSON.stringify(workbook.getWorksheet('说明')?.getSheetValues());
    expect(words).toContain(server.app.get(Ledger).get('contest')?.position.head);
  });
});

describe('log.json and npm run verify', () => {
  const log = async () => (await (await download('log.json')).json()) as LogFile;

  async function verify(content: string, viaInput = false) {
    const path = join(folder, 'log.json');
    await writeFile(path, content);
    const args = ['scripts/run-source.mjs', 'server/cli/verify.ts', viaInput ? '-' : path];
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    child.stdin.end(viaInput ? content : '');
    const said = { out: '', err: '' };
    child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
    const exitCode = await new Promise((resolve) => child.on('close', resolve));
    return { exitCode, ...said };
  }

  it('is refused while a project with sheets is being scored, and given once it has closed', async () => {
    expect(await refusalOf(await download('log.json'))).toEqual([409, 'log-is-sealed']);
    await give(advance('p2', 'presenting'));
    await give(advance('p2', 'questions'));
    await give({
      type: 'CloseScoring',
      projectId: 'p2',
      acknowledgedMissing: [...expertIds, ...professionalIds],
    });
    await expectStaffDownload('log.json', /application\/json/, '日志.json');
  });

  it('tells the log as it stands, and what it yields', async () => {
    const file = await log();
    expect(file.entries.map(({ version }) => version)).toEqual(file.entries.map((_, index) => index + 1));
    expect(file.position).toEqual(server.app.get(Ledger).get('contest')?.position);
    expect(file.results).toEqual(resultsOf(stateOf()));
  });

  it('is found sound, from a file and from standard input', async () => {
    const content = JSON.stringify(await log());
    for (const viaInput of [false, true]) {
      const { exitCode, out, err } = await verify(content, viaInput);
      expect([exitCode, err]).toEqual([0, '']);
      expect(out.trim().split('\n')).toHaveLength(6);
    }
  });

  it('is found altered, cut, or no log, each in one line on standard error', async () => {
    const file = await log();
    const altered = structuredClone(file) as unknown as { entries: { at: number }[] };
    altered.entries.forEach((entry, index) => (entry.at += index === 8 ? 1 : 0));
    expect(await verify(JSON.stringify(altered))).toMatchObject({
      exitCode: 1,
      out: '',
      err: expect.stringMatching(/^✗ 第 9 条日志：.* · entry 9: .*\n$/) as string,
    });
    expect(await verify('hello')).toMatchObject({
      exitCode: 2,
      out: '',
      err: expect.stringMatching(/^✗ .*\n$/) as string,
    });
  });

  it('shows an edit in the database itself', async () => {
    const copy = await freshDatabase();
    const source = await startTestServer(copy, contestA());
    const client = new pg.Client({ connectionString: copy });
    await client.connect();
    try {
      const own = await signedInStaff(source);
      const read = async () => (await own.send('GET', '/contests/contest/log.json')).text();
      expect(await verify(await read())).toMatchObject({ exitCode: 0 });
      await client.query(
        `update events set payload = jsonb_set(payload, '{file,title}', '"改过"') where version = 1`,
      );
      expect(await verify(await read())).toMatchObject({
        exitCode: 1,
        err: expect.stringContaining('entry 1') as string,
      });
    } finally {
      await client.end();
      await source.stop();
    }
  });
});
