/** `npm start` on the built product: what a first start gives, how it ends, and that the next one carries on. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reachableAddresses } from '../../server/config/addresses.ts';
import { readOpening } from '../../shared/contract/deck-opening.ts';
import { demoContest } from '../../shared/presets/demo.ts';
import { Product } from '../support/product.ts';
import { WireHost } from '../support/wire-host.ts';
import { WireJudge } from '../support/wire-judge.ts';
import { cookiesOf } from '../support/wire.ts';

const root = join(import.meta.dirname, '../..');
const pages = ['/', '/console', '/judge', '/display', '/board', '/vote', '/present', '/api/docs'];
const made = /工作人员密码：(\S+)（请记下，只显示这一次）/;
/** As a person types it: nothing set but where it may write and listen. */
const nothingSet = { HOST: undefined, STAFF_PASSWORD: undefined };

let product: Product;
let said = '';
let password = '';
let host: WireHost;

beforeAll(async () => {
  product = await Product.prepare({ script: join(root, 'scripts/start.mjs'), env: nothingSet });
  said = await product.startAgain();
  password = made.exec(said)?.[1] ?? '';
  host = await WireHost.signIn(product.baseUrl, password);
});
afterAll(async () => {
  host.leave();
  await product.stop();
});

/** As the server counts the pages of an upload; the demo's are counted by the build. */
const countedPages = async (path: string): Promise<unknown> => {
  const program = join(root, 'dist/server/page-count.program.js');
  const { stdout } = await promisify(execFile)(process.execPath, [program, path]);
  return JSON.parse(stdout);
};

const signIn = (given: string): Promise<Response> =>
  fetch(`${product.baseUrl}/api/access/staff`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ password: given }),
  });
const whoAmI = async (cookie: string): Promise<unknown> =>
  (await fetch(`${product.baseUrl}/api/access`, { headers: { cookie } })).json();

describe('a first start', () => {
  it('prints the address of every page, for this machine and for the network, and each opens', async () => {
    const { local, lan } = reachableAddresses(product.port);
    const printed = said.match(/http:\/\/\S+/g) ?? [];
    expect(printed).toEqual([local, ...lan].flatMap((base) => pages.map((page) => base + page)));
    const opened = await Promise.all(printed.map(async (url) => [url, (await fetch(url)).status]));
    expect(opened).toEqual(printed.map((url) => [url, 200]));
  });

  it('makes the staff password, prints it in both languages, and lets staff in by it alone', async () => {
    expect(password).toMatch(/^[a-z2-9]{10}$/);
    expect(said).toContain(`Staff password: ${password}  (write it down: it is shown only this once)`);
    expect((await signIn('guess')).status).toBe(401);
    expect(await whoAmI(host.cookie)).toMatchObject({ staff: true });
  });

  it("says where the judges' codes are, and they are there", async () => {
    expect(said).toContain('/console → 工作台 → 口令桌卡');
    const { judges } = await host.seats();
    expect(new Set(judges.map(({ code }) => code)).size).toBe(11);
  });

  it('has made the demo contest: twelve projects, each with its deck, page for page', async () => {
    const { projects } = host.held.view;
    expect(projects.map(({ project }) => project.name)).toEqual(demoContest.projects.map(({ name }) => name));
    await Promise.all(
      projects.map(async ({ project, deck }) => {
        const path = join(root, 'dist/demo/decks', `${project.projectId}.pdf`);
        expect({ pages: deck?.pages }).toEqual(await countedPages(path));
        const served = await host.get(`/decks/${deck?.deckId}.pdf`);
        expect(Buffer.from(await served.arrayBuffer()).equals(await readFile(path))).toBe(true);
        const opening = await host.get(`/decks/${deck?.deckId}.pdf?part=opening`);
        expect(readOpening(new Uint8Array(await opening.arrayBuffer())).firstPage).toBe(true);
      }),
    );
    expect(projects).toHaveLength(12);
  });

  it('has the programs that set a PDF and write a workbook beside it', async () => {
    const { judges } = await host.seats();
    for (const [file, begins] of [
      [`score-sheets.pdf?judge=${judges[0]?.judgeId}`, '%PDF'],
      ['export.xlsx', 'PK'],
    ] as const) {
      const made = await host.get(`/contests/demo/${file}`);
      expect(made.status, file).toBe(200);
      expect(Buffer.from(await made.arrayBuffer()).toString('latin1')).toMatch(new RegExp(`^${begins}`));
    }
  });

  it('says nothing else', () => {
    expect(said.trim().split('\n')[0]).toBe('路演 Luyan 已启动，Ctrl+C 关闭。');
    expect(said).not.toMatch(/warn|error|deprecat/i);
  });
});

describe('the next start', () => {
  let next = '';
  let before: WireHost['held'];
  let codes: Awaited<ReturnType<WireHost['seats']>>;
  let seat = '';

  beforeAll(async () => {
    codes = await host.seats();
    await host.give({ type: 'CallProject', projectId: 'p03' });
    await host.give({ type: 'StartPresentation', projectId: 'p03' });
    await host.give({ type: 'TurnPage', projectId: 'p03', page: 3 });
    const { judgeId, code } = codes.judges[0] ?? { judgeId: '', code: '' };
    seat = cookiesOf(
      await fetch(`${product.baseUrl}/api/access/seat`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ code }),
      }),
    );
    const judge = await WireJudge.enter(product.baseUrl, code);
    await judge.score('p03', { expert: 92 });
    judge.leave();
    before = await host.give({ type: 'PauseClock', projectId: 'p03' });
    expect(before.view.judges.find((status) => status.judgeId === judgeId)?.submitted).toEqual(['expert']);
    await product.end('SIGTERM');
    next = await product.startAgain();
    host.leave();
    host = await WireHost.withCookie(product.baseUrl, host.cookie);
  });

  it('does not print the password, and says how to set a new one', () => {
    expect(next).not.toContain(password);
    expect(next).toContain('STAFF_PASSWORD=');
  });

  it('carries on where the first was, to the last fact', () => {
    const { stage, deck, projects, scene, joinUrl } = host.held.view;
    expect(host.held.version).toBe(before.version);
    expect({ stage, deck, projects, scene, joinUrl }).toEqual({
      stage: before.view.stage,
      deck: before.view.deck,
      projects: before.view.projects,
      scene: before.view.scene,
      joinUrl: before.view.joinUrl,
    });
    expect(stage?.facts.clock.kind).toBe('paused');
  });

  it('knows the cookies it gave, and the codes it printed', async () => {
    expect(await whoAmI(host.cookie)).toMatchObject({ staff: true });
    expect(await whoAmI(seat)).toMatchObject({ seat: { judgeId: codes.judges[0]?.judgeId } });
    expect(await host.seats()).toEqual(codes);
    expect((await signIn(password)).status).toBe(204);
  });

  it('makes no second demo contest', async () => {
    const { contests } = (await (await host.get('/contests')).json()) as { contests: { id: string }[] };
    expect(contests.map(({ id }) => id)).toEqual(['demo']);
  });

  it('takes a new password from STAFF_PASSWORD, and then keeps it', async () => {
    await product.end('SIGTERM');
    expect(await product.startAgain({ STAFF_PASSWORD: 'plum-rain' })).toContain('工作人员密码：plum-rain\n');
    expect((await signIn(password)).status).toBe(401);
    expect(await whoAmI(host.cookie)).toMatchObject({ staff: false });
    await product.end('SIGTERM');
    expect(await product.startAgain()).not.toContain('plum-rain');
    expect((await signIn('plum-rain')).status).toBe(204);
  });
});
