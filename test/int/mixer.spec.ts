/** OBS beside the show, on a real server and over OBS's own protocol: what it is shown, and that the stage needs none. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MixerSettingInput, MixerSettingView, MixerTrial } from '../../shared/contract/mixer.ts';
import type { HostView } from '../../shared/contract/views.ts';
import { contestAOnStage } from '../support/contest-a.ts';
import { FakeObs } from '../support/fake-obs.ts';
import { Hall, type LivePage } from '../support/live-page.ts';
import { freshDatabase } from '../support/postgres.ts';
import { advance, call, close, restart, start, stepBack } from '../support/running-the-show.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { Client, refusalOf } from '../support/staff-client.ts';
import type { CommandInput } from '../../shared/contract/commands.ts';

const password = 'obs-密码-3f9c';
const presentationSeconds = 2;
const judges = ['e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7', 'q1', 'q2', 'q3', 'q4'];

let server: TestServer;
let hall: Hall;
let obs: FakeObs;
let host: LivePage<'host'>;
/** All that the server has written to its log and answered over HTTP. */
let told: string;

beforeEach(async () => {
  told = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((told += String(text))));
  obs = await FakeObs.started(password);
  server = await startTestServer(await freshDatabase(), contestAOnStage({ presentationSeconds }));
  hall = await Hall.of(server);
  host = await hall.host();
});
afterEach(async () => {
  hall.closeAll();
  await server.stop();
  await obs.kill();
  vi.restoreAllMocks();
});

async function mixer<T>(method: 'GET' | 'PUT' | 'POST', path = '', body?: unknown): Promise<T> {
  const init =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const response = await hall.staff.send(method, `/mixer${path}`, init);
  const text = await response.text();
  told += text;
  expect(response.status, text).toBe(200);
  return JSON.parse(text) as T;
}

const setting = (others: Partial<MixerSettingInput> = {}): MixerSettingInput => ({
  on: true,
  address: obs.address,
  password,
  deckScene: 'PPT',
  cutScene: '时间到',
  roomId: null,
  ...others,
});
const use = (others: Partial<MixerSettingInput> = {}) => mixer<MixerSettingView>('PUT', '', setting(others));

const untilMixer = (state: string, scene?: string | null) =>
  host.untilView(
    `the desk tells of ${state} ${scene ?? ''}`,
    ({ mixer: card }) => card?.state === state && (scene === undefined || card.scene === scene),
  );
const asked = () => obs.asked.map(({ scene }) => scene);
const give = async (command: unknown) =>
  expect(await host.send(command as CommandInput)).toMatchObject({ ok: true });

/** On stage and presenting, until its time has run out by itself. */
async function playToTheCut(projectId: string): Promise<HostView> {
  await give(call(projectId));
  await give(start(projectId));
  await host.untilView('the questions have begun', ({ stage }) => stage?.facts.phase === 'questions');
  return host.view;
}

describe('RULES §6.1: OBS at the cut', () => {
  it('shows the deck, the time-up scene from the deadline without any hand, and the deck for the next project', async () => {
    await use();
    await untilMixer('connected', '开场');
    const cutAt = (await playToTheCut('p1')).stage?.facts.cutAt ?? 0;
    await untilMixer('connected', '时间到');
    expect(asked()).toEqual(['PPT', '时间到']);
    const lateMs = (obs.asked[1]?.at ?? 0) - cutAt;
    expect(lateMs, 'never before its time').toBeGreaterThanOrEqual(0);
    process.stdout.write(`OBS was asked ${lateMs} ms after the deadline\n`);

    await give(advance('p1', 'questions'));
    await give(close('p1', judges));
    expect(asked()).toHaveLength(2);
    await give(call('p2'));
    await untilMixer('connected', 'PPT');
    expect(asked()).toEqual(['PPT', '时间到', 'PPT']);
  });

  it('goes back to the deck when the host steps back or restarts the stage', async () => {
    await use();
    await give(call('p1'));
    await give(start('p1'));
    await give(advance('p1', 'presenting'));
    await untilMixer('connected', '时间到');
    await give(stepBack('p1', 'questions'));
    await untilMixer('connected', 'PPT');
    await give(advance('p1', 'presenting'));
    await untilMixer('connected', '时间到');
    await give(restart('p1'));
    await untilMixer('connected', 'PPT');
  });

  it('is not torn from the hands of its operator', async () => {
    await use();
    await give(call('p1'));
    await untilMixer('connected', 'PPT');
    obs.switchByHand('开场');
    await untilMixer('connected', '开场');
    await give(start('p1'));
    await untilMixer('connected', '时间到');
    expect(asked()).toEqual(['PPT', '时间到']);
  });

  it('is left alone when it is switched off', async () => {
    await use();
    await untilMixer('connected');
    await use({ on: false });
    await host.untilView('no mixer is in use', ({ mixer: card }) => card === null);
    await playToTheCut('p1');
    expect(asked()).toEqual([]);
    expect(obs.clients).toBe(0);
  });
});

describe('RULES §6.1: an OBS that fails', () => {
  it('is killed in the middle: the stage goes on in time, the desk says so, and OBS is put right when it is back', async () => {
    await use();
    await give(call('p1'));
    await untilMixer('connected', 'PPT');
    const before = Date.now();
    await obs.kill();
    await untilMixer('unreachable');
    expect(host.view.mixer?.since).toBeGreaterThanOrEqual(before - 50);

    const { stage } = await playToTheCut('p1');
    await give(advance('p1', 'questions'));
    expect(stage?.facts.deckCut).toBe(true);
    expect(host.view.mixer?.state).toBe('unreachable');

    obs.scene = 'PPT';
    await obs.start();
    await untilMixer('connected', '时间到');
    expect(asked()).toEqual(['PPT', '时间到']);
  });

  it('hangs: no command of the stage waits for it, the desk says so, and it is put right afterwards', async () => {
    await use();
    await give(call('p1'));
    await untilMixer('connected', 'PPT');
    obs.frozen = true;
    await give(start('p1'));
    // OBS is asked for the cut and does not answer: the stage goes on while that request still waits
    await give(advance('p1', 'presenting'));
    await vi.waitUntil(() => obs.heard.includes('时间到'), { timeout: 60_000 });
    await give(advance('p1', 'questions'));
    await give(close('p1', judges));
    expect(host.view.stage?.facts.phase).toBe('closed');
    await untilMixer('unreachable');
    obs.frozen = false;
    await untilMixer('connected', '时间到');
    expect(obs.scene).toBe('时间到');
  });

  it('has no scene of that name: told by name, and shown as soon as somebody makes it', async () => {
    obs.scenes = ['开场', 'PPT'];
    await use();
    await give(call('p1'));
    await untilMixer('connected', 'PPT');
    await give(start('p1'));
    await give(advance('p1', 'presenting'));
    await untilMixer('scene-missing', '时间到');
    obs.scenes.push('时间到');
    await untilMixer('connected', '时间到');
    expect(obs.scene).toBe('时间到');
  });

  it('does not take the password: told, and the right one helps at once', async () => {
    await use({ password: 'wrong-7d1e' });
    await untilMixer('wrong-password');
    expect(obs.wrongPasswords).toBe(1);
    await use();
    await untilMixer('connected');
  });
});

describe('the setting of the mixer', () => {
  it('is staff’s alone', async () => {
    for (const [method, path] of [
      ['GET', ''],
      ['PUT', ''],
      ['POST', '/test'],
    ] as const)
      expect(await refusalOf(await new Client(server).send(method, `/mixer${path}`))).toEqual([
        401,
        'not-signed-in',
      ]);
  });

  it('is off at first, and stays what it was over a restart', async () => {
    expect(await mixer('GET')).toMatchObject({ on: false, hasPassword: false });
    const saved = await use({ deckScene: '幻灯' });
    const { settings } = server;
    await server.stop();
    server = await startTestServer(settings.databaseUrl);
    const again = await Hall.of(server);
    const page = await again.host();
    await page.untilView('connected again', ({ mixer: card }) => card?.state === 'connected');
    const read = await again.staff.send('GET', '/mixer');
    expect(await read.json()).toEqual(saved);
    again.closeAll();
  });

  it('keeps its password where none is sent, and tells it to nobody', async () => {
    const saved = await use();
    expect(saved).toEqual({
      on: true,
      address: obs.address,
      hasPassword: true,
      deckScene: 'PPT',
      cutScene: '时间到',
      roomId: null,
    });
    const { password: _kept, ...without } = setting({ cutScene: '开场' });
    expect(await mixer('PUT', '', without)).toMatchObject({ hasPassword: true, cutScene: '开场' });
    await untilMixer('connected');
    expect(await mixer('POST', '/test', without)).toMatchObject({ state: 'connected' });
    await obs.kill();
    await untilMixer('unreachable');
    expect(await mixer('GET')).toMatchObject({ hasPassword: true });
    expect(await use({ password: '' })).toMatchObject({ hasPassword: false });
    const log = await hall.staff.send('GET', '/contests/contest/log.json');
    const everything = told + host.bytes + (await log.text()) + obs.heard;
    expect(everything).toContain('unreachable');
    expect(everything).not.toContain(password);
    expect(everything).not.toContain('3f9c');
  });

  it.each([
    ['http://127.0.0.1:4455'],
    ['127.0.0.1:4455'],
    ['ws://'],
    ['ws://user:secret@127.0.0.1:4455'],
    ['ws://127.0.0.1:4455/#x'],
    ['file:///etc/passwd'],
  ])('refuses the address %s', async (address) => {
    const response = await hall.staff.send('PUT', '/mixer', {
      body: JSON.stringify(setting({ address })),
      headers: { 'content-type': 'application/json' },
    });
    expect(await refusalOf(response)).toEqual([400, 'malformed-command']);
  });

  it('can be tried out: saves nothing, switches nothing', async () => {
    const trial = (others: Partial<MixerSettingInput>) => mixer<MixerTrial>('POST', '/test', setting(others));
    expect(await trial({})).toEqual({ state: 'connected', scenes: ['开场', 'PPT', '时间到'], missing: [] });
    expect(await trial({ cutScene: '结束' })).toMatchObject({ state: 'scene-missing', missing: ['结束'] });
    expect(await trial({ password: 'wrong-7d1e' })).toEqual({
      state: 'wrong-password',
      scenes: [],
      missing: [],
    });
    expect(await trial({ address: 'ws://127.0.0.1:9' })).toMatchObject({ state: 'unreachable' });
    expect(await mixer('GET')).toMatchObject({ on: false, hasPassword: false });
    expect(asked()).toEqual([]);
    expect(host.view.mixer).toBeNull();
  });
});
