/** Who may connect, what a connection is shown, and when it is closed. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { contestA } from '../support/contest-a.ts';
import { Hall, seatCodes, type LivePage } from '../support/live-page.ts';
import { freshDatabase } from '../support/postgres.ts';
import { call, start } from '../support/running-the-show.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { Client, refusalOf } from '../support/staff-client.ts';
import type { Audience } from '../../shared/contract/protocol.ts';
import type { CommandInput } from '../../shared/contract/commands.ts';

let server: TestServer;
let hall: Hall;

beforeAll(async () => {
  server = await startTestServer(await freshDatabase(), contestA());
  hall = await Hall.of(server);
});
afterEach(() => hall.closeAll());
afterAll(async () => {
  await server.stop();
});

/** One page of each audience, by the name it has on the wire. */
const pageOf: Record<Audience, () => Promise<LivePage<Audience>>> = {
  host: () => hall.host() as Promise<LivePage<Audience>>,
  judge: () => hall.judge('e1') as Promise<LivePage<Audience>>,
  presenter: () => hall.presenter('p1') as Promise<LivePage<Audience>>,
  display: () => hall.display() as Promise<LivePage<Audience>>,
  public: () => hall.phone() as Promise<LivePage<Audience>>,
};
const audiences = Object.keys(pageOf) as Audience[];

/** All rounds of views that are due by now have been made: a phone's coming has been shown to a host. */
async function settled(host: LivePage<'host'>): Promise<void> {
  const before = host.view.connected.phones;
  await hall.phone();
  await host.untilView('the phone is counted', ({ connected }) => connected.phones > before);
}

describe('joining', () => {
  it.each(audiences)('%s: the whole view, in at most three messages', async (audience) => {
    const witness = await hall.host();
    const page = await pageOf[audience]();
    expect(page.view.audience).toBe(audience);
    expect(page.last.version).toBeGreaterThan(0);
    expect(Math.abs(page.last.now - Date.now())).toBeLessThan(5_000);
    const heads = (view: unknown): number =>
      (view as { connected?: { phones: number } }).connected?.phones ?? 0;
    const phones = heads(page.view);
    await settled(witness);
    // a host is told of the phone that came; nothing else may have come
    const own = page.views.filter(({ view }) => heads(view) === phones);
    expect(own).toHaveLength(1);
    expect(page.delivered.slice(0, 2)).toEqual(['connect', 'view']);
    expect(page.delivered.length).toBeLessThanOrEqual(3);
  });

  it.each(audiences)('%s: the same again after the connection broke', async (audience) => {
    const page = await pageOf[audience]();
    const first = page.last;
    page.delivered.length = 0;
    page.socket.io.engine.close();
    await page.until('another view', ({ views }) => views.length > 1);
    expect(page.delivered.slice(0, 2)).toEqual(['connect', 'view']);
    expect(page.last).toMatchObject({ epoch: first.epoch, version: first.version });
  });

  it('echoes the clock of the handshake, in the first view only', async () => {
    const page = await hall.host({ sentAt: 1234.5 });
    expect(page.last.echo).toBe(1234.5);
    await settled(page);
    expect(page.last).not.toHaveProperty('echo');
    expect(Math.abs((await page.time()) - Date.now())).toBeLessThan(5_000);
  });

  it('works by polling too', async () => {
    const page = await hall.page('display', { transport: 'polling' }).joined();
    expect(page.view.audience).toBe('display');
  });

  it('a newcomer between two rounds is not left with a view that nobody else has', async () => {
    const host = await hall.host();
    const start = host.view.connected.phones;
    const passing = await hall.phone();
    passing.close();
    const second = await hall.host();
    await settled(host);
    await second.untilView(
      'the same heads',
      ({ connected }) => connected.phones === host.view.connected.phones,
    );
    expect(host.view.connected.phones).toBe(start + 1);
  });
});

describe('a handshake that is refused', () => {
  const refusalFor = async (audience: Audience, options: Parameters<Hall['page']>[1] = {}) => {
    const page = hall.page(audience, options);
    await page.until('a refusal', ({ refused }) => refused !== null);
    expect(page.refused?.message.zh, 'with a sentence').toMatch(/。$/);
    expect(page.views).toEqual([]);
    return page.refused;
  };

  it('of another protocol: told to reload', async () => {
    const refusal = await refusalFor('display', { auth: { protocol: 0 } });
    expect(refusal).toMatchObject({ code: 'protocol-too-old', facts: { client: 0, server: 1 } });
    expect(refusal?.message.zh).toContain('刷新');
  });

  it.each([
    ['no protocol', { protocol: undefined }],
    ['a protocol in words', { protocol: '1' }],
    ['an audience that there is not', { audience: 'admin' }],
    ['a contest that is no name', { contestId: { $ne: null } }],
    ['a contest of endless length', { contestId: 'x'.repeat(65) }],
    ['a clock that is no number', { sentAt: 'now' }],
  ])('with %s', async (_what, auth) => {
    expect((await refusalFor('display', { auth }))?.code).toBe('malformed-command');
  });

  it('of a page from elsewhere, even with a cookie', async () => {
    const cookie = hall.staff.cookies;
    for (const origin of ['https://evil.example', 'null', `${server.baseUrl}.evil.example`])
      expect((await refusalFor('host', { cookie, origin }))?.code).toBe('origin-refused');
    await hall.page('host', { cookie, origin: server.baseUrl }).joined();
  });

  it.each(['host', 'judge', 'presenter'] as const)(
    'of a %s without a cookie, or with one of another kind',
    async (audience) => {
      expect((await refusalFor(audience))?.code).toBe('not-signed-in');
      const token = 'eyJhbGciOiJub25lIn0.eyJraW5kIjoic3RhZmYiLCJwYXNzd29yZCI6IiJ9.';
      const cookie = `luyan_staff=${token}; luyan_seat=${token}; luyan_presenter=${token}`;
      expect((await refusalFor(audience, { cookie }))?.code, 'unsigned').toBe('not-signed-in');
      const other = audience === 'host' ? await hall.seatCookie('e1') : hall.staff.cookies;
      const renamed = other.replace(
        /^[^=]+/,
        `luyan_${audience === 'judge' ? 'seat' : audience === 'host' ? 'staff' : audience}`,
      );
      expect((await refusalFor(audience, { cookie: renamed }))?.code, 'renamed').toBe('not-signed-in');
    },
  );

  it('for a contest or room that is not there', async () => {
    for (const contestId of ['nowhere', '', '__proto__', 'constructor'])
      expect((await refusalFor('display', { auth: { contestId } }))?.code).toBe('unknown-contest');
    expect((await refusalFor('public', { auth: { contestId: 'nowhere' } }))?.code).toBe('unknown-contest');
    expect((await refusalFor('display', { auth: { roomId: 'toString' } }))?.code).toBe('unknown-room');
    const cookie = hall.staff.cookies;
    expect((await refusalFor('host', { cookie, auth: { roomId: 'cellar' } }))?.code).toBe('unknown-room');
  });
});

describe('a seat whose code is renewed', () => {
  it('is closed within a second with a goodbye, refused after, and the new code opens it', async () => {
    const [host, judge, other, cookie] = await Promise.all([
      hall.host(),
      hall.judge('q4'),
      hall.judge('q3'),
      hall.seatCookie('q4'),
    ]);
    const oldCode = hall.codes.judges.find(({ judgeId }) => judgeId === 'q4')?.code ?? '';
    const renewedAt = Date.now();
    const command: CommandInput = { type: 'RenewSeat', judgeId: 'q4', reason: '平板遗失' };
    expect(await host.send(command)).toMatchObject({ ok: true });
    await judge.until('closed', ({ socket }) => !socket.connected);
    expect(Date.now() - renewedAt).toBeLessThan(1_000);
    expect(judge.goodbyes.map(({ code }) => code)).toEqual(['seat-voided']);
    expect(other.socket.connected).toBe(true);

    const again = hall.page('judge', { cookie });
    await again.until('a refusal', ({ refused }) => refused !== null);
    expect(again.refused?.code).toBe('seat-voided');
    const tablet = new Client(server);
    expect(await refusalOf(await tablet.post('/access/seat', { code: oldCode }))).toEqual([
      401,
      'wrong-code',
    ]);
    const fresh = (await seatCodes(hall.staff)).judges.find(({ judgeId }) => judgeId === 'q4')?.code;
    expect((await tablet.post('/access/seat', { code: fresh })).status).toBe(204);
    await hall.page('judge', { cookie: tablet.cookies }).joined();
  });
});

describe('a seat that another tablet takes', () => {
  it('tells the old tablet at once, which can take it back, and the host sees both', async () => {
    const host = await hall.host();
    const old = await hall.judge('q2');
    const { code } = hall.codes.judges.find(({ judgeId }) => judgeId === 'q2') ?? {};
    const tablet = new Client(server);
    expect((await tablet.post('/access/seat', { code })).status).toBe(204);
    const fresh = hall.page('judge', { cookie: tablet.cookies });
    await fresh.untilView('the seat', ({ tablet: { holds } }) => holds);
    await old.untilView('told', ({ tablet: { holds } }) => !holds);
    expect(old.view).toMatchObject({ projects: [], message: null, current: null });
    expect(old.socket.connected).toBe(true);
    await host.untilView('both tablets', ({ judges }) => {
      const seat = judges.find(({ judgeId }) => judgeId === 'q2');
      return seat?.devices === 1 && seat.fencedDevices === 1;
    });
    expect(await old.send({ type: 'DismissMessage', version: 1 })).toMatchObject({
      ok: false,
      refusal: { code: 'seat-taken-over' },
    });

    const headers = { cookie: await hall.seatCookie('q2') };
    expect((await new Client(server).send('POST', '/access/seat/again', { headers })).status).toBe(204);
    await old.untilView('back', ({ tablet: { holds } }) => holds);
    await fresh.untilView('told', ({ tablet: { holds } }) => !holds);
    expect((await tablet.post('/access/seat', { code })).status).toBe(204);
    await fresh.untilView('the seat once more', ({ tablet: { holds } }) => holds);
  });
});

describe('who follows the current contest', () => {
  it('goes along when staff choose another one, and whoever named one stays', async () => {
    const following = await Promise.all([hall.host(), hall.display(), hall.phone()]);
    const staying = await Promise.all([hall.display({ contestId: 'contest' }), hall.judge('e1')]);
    const created = await hall.staff.post('/contests', { file: contestA({ title: '另一场' }) });
    const { id } = (await created.json()) as { id: string };
    const choose = (contestId: string) =>
      hall.staff.send('PUT', '/contests/current', {
        body: JSON.stringify({ id: contestId }),
        headers: { 'content-type': 'application/json' },
      });
    expect((await choose(id)).status).toBe(204);
    for (const page of following) await page.until('the other contest', ({ view }) => view.contest.id === id);
    const [host, display, phone] = following;
    expect(await host.send(call('p2') as CommandInput)).toMatchObject({ ok: true });
    expect(await host.send({ type: 'ShowScene', roomId: 'main', scene: 'leaderboard' })).toMatchObject({
      ok: true,
    });
    await display.untilView('its scene', ({ scene }) => scene.kind === 'leaderboard');
    await phone.untilView('its stage', ({ stages }) => stages[0]?.stage?.project.projectId === 'p2');
    expect(staying.map(({ view }) => view.contest.id)).toEqual(['contest', 'contest']);
    expect(staying.map(({ views }) => views.length)).toEqual([1, 1]);

    // a show runs here by now
    expect(await refusalOf(await choose('contest'))).toEqual([409, 'setup-locked']);
    expect(await host.send({ type: 'UnlockSetup', reason: '换场' })).toMatchObject({ ok: true });
    expect((await choose('contest')).status).toBe(204);
    await display.until('back again', ({ view }) => view.contest.id === 'contest');
    expect(display.view.scene.kind).not.toBe('leaderboard');
    expect(await refusalOf(await choose('nowhere'))).toEqual([404, 'unknown-contest']);
  });
});

describe('views', () => {
  it('come to all who are there, each with its own and never lower than the last', async () => {
    const [host, display, judge, presenter, phone] = await Promise.all([
      hall.host(),
      hall.display(),
      hall.judge('e2'),
      hall.presenter('p1'),
      hall.phone(),
    ]);
    const answer = await host.send(call('p1') as CommandInput);
    await host.send({ type: 'ShowScene', roomId: 'main', scene: 'programme' });
    expect(await host.send(start('p1') as CommandInput)).toMatchObject({ ok: true });
    await Promise.all([
      host.untilView('presenting', ({ stage }) => stage?.facts.phase === 'presenting'),
      display.untilView(
        'presenting',
        ({ scene }) => scene.kind === 'programme' && scene.stage.facts.phase === 'presenting',
      ),
      judge.untilView('presenting', ({ current }) => current?.facts.phase === 'presenting'),
      presenter.untilView('presenting', ({ facts }) => facts?.phase === 'presenting'),
      phone.untilView('presenting', ({ stages }) => stages[0]?.stage?.facts.phase === 'presenting'),
    ]);
    expect(answer.ok && host.last.version > answer.version).toBe(true);
    for (const { views } of [host, display, judge, presenter, phone]) {
      const versions = views.map(({ version }) => version);
      expect(versions).toEqual([...versions].sort((a, b) => a - b));
      expect(new Set(views.map(({ epoch }) => epoch)).size).toBe(1);
    }
  });
});
