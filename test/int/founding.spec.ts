/** New contests over HTTP: from a preset, from a file, and which one the pages follow. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ContestListing, RefusedBody } from '../../shared/contract/rest.ts';
import { presets } from '../../shared/presets/index.ts';
import { PinoLogger } from '../../server/config/pino-logger.ts';
import { contestA, deskReview } from '../support/contest-a.ts';
import { seatCodes } from '../support/live-page.ts';
import { freshDatabase } from '../support/postgres.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { refusalOf, signedInStaff, type Client } from '../support/staff-client.ts';

let server: TestServer;
let staff: Client;
const logged = vi.spyOn(PinoLogger.prototype, 'error');
afterAll(() => logged.mockRestore());

beforeAll(async () => {
  server = await startTestServer(await freshDatabase());
  staff = await signedInStaff(server);
});
afterAll(async () => {
  expect(logged).not.toHaveBeenCalled();
  await server.stop();
});

const listing = async (): Promise<ContestListing> =>
  (await (await staff.send('GET', '/contests')).json()) as ContestListing;
const idOf = async (response: Response): Promise<string> => {
  expect(response.status).toBe(201);
  return ((await response.json()) as { id: string }).id;
};
const problemsOf = async (
  file: unknown,
): Promise<{ path: string; message: { zh: string; en: string } }[]> => {
  const before = (await listing()).contests.length;
  const response = await staff.post('/contests', { file });
  expect(response.status).toBe(400);
  const { refusal } = (await response.json()) as RefusedBody;
  if (refusal.code !== 'bad-contest-file') throw new Error(refusal.code);
  expect((await listing()).contests, 'nothing was founded').toHaveLength(before);
  return [...refusal.facts.problems];
};

it('an installation without any contest says so, and the first one becomes the current one', async () => {
  expect(await listing()).toMatchObject({ contests: [], currentId: null });
  const id = await idOf(await staff.post('/contests', { preset: 'shanxi-2019', title: ' 第一场 ' }));
  expect(await listing()).toMatchObject({
    currentId: id,
    contests: [{ id, title: '第一场', projects: 0, judges: 0, revealed: 0 }],
  });
});

describe('from a preset', () => {
  it.each(presets.map(({ id }) => id))('%s: its rules and panels, nobody in them yet', async (preset) => {
    const id = await idOf(await staff.post('/contests', { preset, title: `按 ${preset}` }));
    const { rules, panels } = presets.find((one) => one.id === preset) ?? {};
    const file = (await (await staff.send('GET', `/contests/${id}/export.json`)).json()) as ReturnType<
      typeof contestA
    >;
    expect(file.rules.components.map((component) => component.id)).toEqual(
      rules?.components.map((component) => component.id),
    );
    expect(file.panels.map((panel) => panel.id)).toEqual(panels?.map((panel) => panel.id));
    expect((await seatCodes(staff, id)).judges).toEqual([]);
  });

  it('that there is not is refused', async () => {
    for (const preset of ['nowhere', 'constructor', ''])
      expect(await refusalOf(await staff.post('/contests', { preset, title: '题' }))).toEqual([
        404,
        'unknown-preset',
      ]);
    expect(await refusalOf(await staff.post('/contests', { preset: 'shanxi-2019' }))).toEqual([
      400,
      'malformed-command',
    ]);
    expect(await refusalOf(await staff.post('/contests', { preset: 'shanxi-2019', title: ' ' }))).toEqual([
      400,
      'malformed-command',
    ]);
  });
});

describe('from a file', () => {
  it('with a code for each judge and presenter, all different', async () => {
    const id = await idOf(await staff.post('/contests', { file: contestA() }));
    const { judges, presenters, joinUrl } = await seatCodes(staff, id);
    const codes = [...judges, ...presenters].map(({ code }) => code);
    expect([judges.length, presenters.length]).toEqual([11, 4]);
    expect(new Set(codes).size).toBe(15);
    for (const code of codes) expect(code).toMatch(/^[34679ACDEFGHJKMNPQRTWXYV]{6}$/);
    expect(joinUrl).toBe(server.baseUrl);
  });

  it('twice is two contests with ids and codes of their own', async () => {
    const first = await idOf(await staff.post('/contests', { file: contestA() }));
    const second = await idOf(await staff.post('/contests', { file: contestA() }));
    expect(second).not.toBe(first);
    const codesOf = async (id: string): Promise<string[]> =>
      (await seatCodes(staff, id)).judges.map(({ code }) => code);
    const one = await codesOf(first);
    expect((await codesOf(second)).filter((code) => one.includes(code))).toEqual([]);
  });

  it('whose preset is any text gets an id that fits an address', async () => {
    for (const preset of ['../../etc', '晋', 'a b', 'x'.repeat(60), '']) {
      const id = await idOf(
        await staff.post('/contests', { file: { ...contestA(), rules: { ...contestA().rules, preset } } }),
      );
      expect(id).toMatch(/^contest(-\d+)?$/);
    }
  });

  it('without a stage is taken too', async () => {
    await idOf(await staff.post('/contests', { file: deskReview() }));
  });

  it.each<[string, unknown, string[]]>([
    ['nothing', null, ['$']],
    ['text', 'luyan-contest/1', ['$']],
    ['a field missing', { ...contestA(), title: undefined }, ['$.title']],
    ['a field too many', { ...contestA(), admin: true }, ['$.admin']],
    [
      'two things wrong',
      { ...contestA(), title: '', projects: [{ id: 'a b', name: '项目', unit: '单位' }] },
      ['$.title', '$.projects[0].id'],
    ],
    [
      'an id twice',
      { ...contestA(), projects: [...contestA().projects, ...contestA().projects.slice(0, 1)] },
      ['$.projects[4].id'],
    ],
    ['a NUL', { ...contestA(), title: '题\u0000目' }, ['$.title']],
    [
      'half a character',
      { ...contestA(), projects: [{ id: 'p1', name: '半\ud83d', unit: '单位' }] },
      ['$.projects[0].name'],
    ],
    [
      'a NUL in a name of a field',
      { ...contestA(), rules: { ...contestA().rules, order: { by: 'stroke', 'x\u0000': 1 } } },
      ["$.rules.order['x?']"],
    ],
  ])('with %s is refused with the paths of what is wrong', async (_what, file, paths) => {
    const problems = await problemsOf(file);
    expect(problems.map(({ path }) => path)).toEqual(paths);
    for (const { message } of problems) expect(message.zh && message.en).not.toBe('');
  });

  it('with thousands of problems tells the first hundred', async () => {
    const projects = Array.from({ length: 3000 }, () => ({ id: '!', name: '项目', unit: '单位' }));
    expect(await problemsOf({ ...contestA(), projects })).toHaveLength(100);
  });

  it('nested without end is refused', async () => {
    const order = { by: 'stroke', deep: '@' };
    const file = JSON.stringify({ ...contestA(), rules: { ...contestA().rules, order } });
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const response = await staff.send('POST', '/contests', {
      body: `{"file":${file.replace('"@"', deep)}}`,
      headers: { 'content-type': 'application/json' },
    });
    expect(await refusalOf(response)).toEqual([400, 'bad-contest-file']);
  });
});

it('the current contest is what staff chose, also after a restart', async () => {
  const { contests } = await listing();
  const chosen = contests.at(-1)?.id ?? '';
  const choose = (id: string) =>
    staff.send('PUT', '/contests/current', {
      body: JSON.stringify({ id }),
      headers: { 'content-type': 'application/json' },
    });
  expect((await choose(chosen)).status).toBe(204);
  expect((await listing()).currentId).toBe(chosen);
  expect(await refusalOf(await choose('nowhere'))).toEqual([404, 'unknown-contest']);
  expect(await refusalOf(await staff.send('GET', '/contests/nowhere/seats'))).toEqual([
    404,
    'unknown-contest',
  ]);
  const again = await startTestServer(server.settings.databaseUrl);
  const { currentId } = (await (
    await (await signedInStaff(again)).send('GET', '/contests')
  ).json()) as ContestListing;
  await again.stop();
  expect(currentId).toBe(chosen);
});
