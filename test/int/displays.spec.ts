/** Many screens: each with a name and something to follow, told over the wire, and kept over a restart. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../shared/contract/protocol.ts';
import type { DisplayStatus, ScreenView } from '../../shared/contract/views.ts';
import { contestInTwoRooms } from '../support/contest-a.ts';
import { Hall, type LivePage } from '../support/live-page.ts';
import { freshDatabase } from '../support/postgres.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

const displayId = 'a1b2c3d4e5f6';
const report = { battery: { percent: 64, charging: false }, width: 1920, height: 1080 };

let url: string;
let server: TestServer;
let hall: Hall;

beforeEach(async () => {
  url = await freshDatabase();
  server = await startTestServer(url, contestInTwoRooms());
  hall = await Hall.of(server);
});
afterEach(async () => {
  hall.closeAll();
  await server.stop();
});

const screenOf = (page: LivePage<'display'>): ScreenView => page.view as ScreenView;
const listed = (host: LivePage<'host'>): DisplayStatus | undefined =>
  host.view.displays.find((display) => display.displayId === displayId);
const untilFollows = (page: LivePage<'display'>, follows: string, room: string) =>
  page.until(`following ${follows}`, () => {
    const view = screenOf(page);
    return view.follows === follows && view.room.id === room;
  });
const reload = (page: LivePage<'host'> | LivePage<'display'>, which: unknown): Promise<Answer> =>
  page.socket.timeout(5_000).emitWithAck('reload', which) as Promise<Answer>;

describe('a display', () => {
  it.each(['programme', 'speaker', 'board', 'overlay'] as const)(
    'that was opened for the %s follows that, in the room of its address',
    async (follows) => {
      const page = await hall.display({ follows, roomId: 'west' });
      expect(screenOf(page)).toMatchObject({ audience: 'display', follows, room: { id: 'west' } });
    },
  );

  it('of an older page, which names neither id nor what it follows, has the programme and is not listed', async () => {
    const [page, host] = [await hall.display(), await hall.host()];
    expect(screenOf(page).follows).toBe('programme');
    expect(host.view.displays).toEqual([]);
    expect(host.view.connected.displays).toBe(1);
  });

  it.each([
    ['what there is not', { follows: 'everything' }],
    ['an id that is none', { displayId: '../x' }],
  ])('is refused with %s', async (_what, auth) => {
    const page = hall.page('display', { auth });
    await page.until('a refusal', ({ refused }) => refused !== null);
    expect(page.refused?.code).toBe('malformed-command');
  });

  it('is listed, named, and told what to follow, on the connection that it has', async () => {
    const host = await hall.host();
    const page = await hall.display({ displayId, follows: 'speaker' });
    await host.until('listed', () => listed(host) !== undefined);
    expect(listed(host)).toEqual({
      displayId,
      name: null,
      follows: 'speaker',
      room: { id: 'east', name: '东厅' },
      sounds: 'no',
      device: { connected: true, lastSeenAt: null, report: null },
    });
    await host.send({ type: 'NameDisplay', displayId, name: '左侧屏' });
    await host.until('named', () => listed(host)?.name === '左侧屏');
    const told = { type: 'AssignDisplay', displayId, follows: 'board', roomId: 'west' } as const;
    expect(await host.send(told)).toMatchObject({ ok: true });
    await untilFollows(page, 'board', 'west');
    expect(page.delivered.filter((event) => event === 'connect')).toHaveLength(1);
    await host.until('listed there', () => listed(host)?.follows === 'board');
    // it follows on: what happens in its new room reaches it
    await host.send({ type: 'ShowMessage', roomId: 'west', to: 'screen', text: '茶歇十分钟' });
    await page.until('the message', () => screenOf(page).follows === 'board' && page.view.message !== null);

    page.close();
    await host.until('gone', () => listed(host)?.device.connected === false);
    expect(Math.abs((listed(host)?.device.lastSeenAt ?? 0) - Date.now())).toBeLessThan(5_000);
  });

  it('tells of its device; what comes at once after that is dropped, and so is nonsense', async () => {
    const [host, page] = [await hall.host(), await hall.display({ displayId })];
    const told = [
      { ...report, battery: { percent: 640, charging: false } },
      'battery',
      report,
      { ...report, width: 1 },
    ];
    const taken = await Promise.all(
      told.map((one): Promise<boolean> => page.socket.emitWithAck('device', one)),
    );
    expect(taken).toEqual([false, false, true, false]);
    await host.until('told', () => listed(host)?.device.report !== null);
    await page.time();
    const again = await hall.host();
    expect(listed(again)?.device.report).toEqual(report);
  });

  it('is loaded anew by the host desk alone', async () => {
    const [host, page, other, tablet] = [
      await hall.host(),
      await hall.display({ displayId }),
      await hall.display({ displayId: 'another' }),
      await hall.judge('e1'),
    ];
    expect(await reload(page, { displayId: 'another' })).toMatchObject({
      ok: false,
      refusal: { code: 'not-permitted' },
    });
    expect(await reload(host, { displayId, judgeId: 'e1' })).toMatchObject({
      refusal: { code: 'malformed-command' },
    });
    expect(await reload(host, { displayId })).toMatchObject({ ok: true });
    await page.until('reload', ({ delivered }) => delivered.includes('reload'));
    expect(await reload(host, { judgeId: 'e1' })).toMatchObject({ ok: true });
    await tablet.until('reload', ({ delivered }) => delivered.includes('reload'));
    await other.time();
    expect(other.delivered).not.toContain('reload');
  });
});

describe('after a restart of the server', () => {
  it('every display shows within a second what it was told to, and is called what it was called', async () => {
    const host = await hall.host();
    const [told, speaker] = [
      await hall.display({ displayId }),
      await hall.display({ displayId: 'd2', follows: 'speaker' }),
    ];
    await host.send({ type: 'NameDisplay', displayId, name: '左侧屏' });
    await host.send({ type: 'AssignDisplay', displayId, follows: 'overlay', roomId: 'west' });
    await untilFollows(told, 'overlay', 'west');
    const { epoch } = told.last;

    const { port } = server.settings;
    await server.stop();
    const [toldOnce, speakerOnce] = [told.views.length, speaker.views.length];
    server = await startTestServer(url, undefined, { port });
    const up = Date.now();
    await told.until('shown again', ({ views }) => views.length > toldOnce);
    await speaker.until('shown again', ({ views }) => views.length > speakerOnce);
    expect(Date.now() - up).toBeLessThan(1_000);
    expect(told.last.epoch).not.toBe(epoch);
    expect(screenOf(told)).toMatchObject({ follows: 'overlay', room: { id: 'west' } });
    expect(screenOf(speaker)).toMatchObject({ follows: 'speaker', room: { id: 'east' } });
    await host.until('listed again', () => listed(host)?.device.connected === true);
    expect(listed(host)).toMatchObject({ name: '左侧屏', follows: 'overlay' });
  });
});
