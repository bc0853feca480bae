/** A sheet that staff carry from a pad without a network, over the wire: once, whoever brings it first, and from nobody else. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { carriedOf, type Carried } from '../../judge-pad/relay/carried.ts';
import { hexBytes } from '../../shared/contract/relay/bytes.ts';
import { RELAY_ALPHABET } from '../../shared/contract/relay/copied-text.ts';
import type { CarriedCard, RelayKey } from '../../shared/contract/rest.ts';
import type { JudgeView } from '../../shared/contract/views.ts';
import { contestA, expertIds, professionalIds, scoresOf } from '../support/contest-a.ts';
import { seatCodes } from '../support/live-page.ts';
import { freshDatabase } from '../support/postgres.ts';
import { advance, call, close, start } from '../support/running-the-show.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { Client, refusalOf, signedInStaff } from '../support/staff-client.ts';
import { Wire, type WireAnswer, type WireCommand } from '../support/wire.ts';
import { WireHost } from '../support/wire-host.ts';

type Give = Parameters<WireHost['give']>[0];

let server: TestServer;
let staff: Client;
let host: WireHost;
const open: { close(): void }[] = [];
let ids = 0;

/** A judge at a pad: what it writes while it is offline, and what it sends once it is back. */
async function padOf(judgeId: string) {
  const client = new Client(server);
  const code = (await seatCodes(staff)).judges.find((judge) => judge.judgeId === judgeId)?.code;
  await client.post('/access/seat', { code });
  const wire = await Wire.open<JudgeView>(server.baseUrl, 'judge', client.cookies);
  open.push(wire);
  const given = (await (await client.send('GET', '/access/seat/relay-key')).json()) as RelayKey;
  const [component] = wire.held.view.components;
  if (component === undefined) throw new Error('no component');
  return {
    wire,
    write(total: number, changes: { comment?: string; knownRevision?: number; projectId?: string } = {}) {
      const { contestId, generation } = given;
      const entry = {
        commandId: (ids += 1).toString(16).padStart(16, 'a'),
        seat: { contestId, judgeId, generation, since: 0 },
        ...{ order: ids, refusal: null, pressedAt: 1_795_372_101_000 },
        ...{ projectId: 'p1', componentId: component.id, scores: scoresOf(component.id, total) },
        ...{ comment: '', knownRevision: 0 },
        ...changes,
      };
      const carried = carriedOf(entry, component, Uint8Array.from(hexBytes(given.key)));
      if (carried === null) throw new Error('not carried');
      const { projectId, componentId, scores, comment, knownRevision } = entry;
      const seat = { contestId, judgeId, generation };
      const command = {
        ...{ type: 'SubmitSheet', projectId, componentId, scores, knownRevision, seat },
        ...(comment === '' ? {} : { comment }),
      };
      return { carried, send: (): Promise<WireAnswer> => wire.send(command as WireCommand, entry.commandId) };
    },
    sheet: async (version: number) => {
      const { view } = await wire.at(version);
      return view.projects.find(({ project }) => project.projectId === 'p1');
    },
  };
}

const bring = async ({ typed }: Pick<Carried, 'typed'>, by = '甲'): Promise<CarriedCard> => {
  const response = await staff.post('/carried-sheets', { text: typed, carriedBy: by });
  if (response.status !== 200) throw new Error(await response.text());
  return (await response.json()) as CarriedCard;
};
const look = async (text: string): Promise<CarriedCard> =>
  (await (await staff.post('/carried-sheets/look', { text })).json()) as CarriedCard;
const refusedLook = async (text: string): Promise<[number, string]> =>
  refusalOf(await staff.post('/carried-sheets/look', { text }));
const versionOf = ({ outcome }: CarriedCard): number => (outcome.kind === 'received' ? outcome.version : 0);

beforeAll(async () => {
  server = await startTestServer(await freshDatabase(), contestA());
  staff = await signedInStaff(server);
  host = await WireHost.withCookie(server.baseUrl, staff.cookies, 'contest');
  for (const command of [call('p1'), start('p1'), advance('p1', 'presenting'), advance('p1', 'questions')])
    await host.give(command as Give);
});
afterAll(async () => {
  open.forEach((wire) => wire.close());
  host.leave();
  await server.stop();
});

describe('a sheet that staff carry', () => {
  it('is looked at without its marks, recorded, and answered as taken when the pad is back', async () => {
    const pad = await padOf('e1');
    const { carried, send } = pad.write(87.5);
    const card = await look(carried.scanned);
    expect(card).toMatchObject({
      judge: { id: 'e1', name: '专家1' },
      project: { id: 'p1', name: '云上影像互认平台' },
      ...{ revision: 1, withComment: false, outcome: { kind: 'in-time' } },
    });
    expect(Object.keys(card).sort()).toEqual(
      [
        ...['component', 'contest', 'judge', 'outcome'],
        ...['pressedAt', 'project', 'revision', 'withComment'],
      ].sort(),
    );
    const version = versionOf(await bring(carried));
    expect((await pad.sheet(version))?.sheets['expert']).toMatchObject({
      ...{ total: '87.5', revision: 1, version, source: 'relayed' },
    });
    expect(await send()).toEqual({ ok: true, version });
    expect(await send()).toEqual({ ok: true, version });
    expect((await pad.sheet(version))?.sheets['expert']).toMatchObject({ revision: 1, version });
    expect(versionOf(await look(carried.typed))).toBe(version);
    expect(versionOf(await bring(carried, '乙'))).toBe(version);
  });

  it('is no second one where the pad was quicker', async () => {
    const pad = await padOf('e2');
    const { carried, send } = pad.write(80);
    const sent = await send();
    expect(sent).toMatchObject({ ok: true });
    const version = versionOf(await bring(carried));
    expect(sent).toEqual({ ok: true, version });
    expect((await pad.sheet(version))?.sheets['expert']?.source).toBeUndefined();
  });

  it('is one also where the pad and three of staff bring it at once', async () => {
    const pad = await padOf('e3');
    const { carried, send } = pad.write(81, { comment: '一次' });
    const [sent, ...brought] = await Promise.all([
      send(),
      ...['甲', '乙', '丙'].map((by) => bring({ typed: carried.scanned }, by)),
    ]);
    const versions = brought.map(versionOf);
    expect(new Set(versions).size).toBe(1);
    expect(sent).toEqual({ ok: true, version: versions[0] });
    expect((await pad.sheet(versions[0] ?? 0))?.sheets['expert']).toMatchObject({
      revision: 1,
      comment: '一次',
    });
  });

  it('is a revision in its order: an older one that is brought later is refused', async () => {
    const pad = await padOf('e4');
    const older = pad.write(80);
    const newer = pad.write(82, { knownRevision: 1 });
    const version = versionOf(await bring(newer.carried));
    expect(await older.send()).toMatchObject({ ok: false, refusal: { code: 'sheet-newer-elsewhere' } });
    expect(await newer.send()).toEqual({ ok: true, version });
    expect(await refusedLook(older.carried.typed)).toEqual([409, 'sheet-newer-elsewhere']);
    expect((await pad.sheet(version))?.sheets['expert']).toMatchObject({ total: '82', revision: 1 });
  });

  it('carries a comment by the code, and by the short text the marks alone', async () => {
    const pad = await padOf('e5');
    const { carried } = pad.write(80, { comment: '方案可靠' });
    expect(carried.comment).toBe('scanned');
    expect((await look(carried.scanned)).withComment).toBe(true);
    expect((await look(carried.typed)).withComment).toBe(false);
    expect(pad.write(80, { comment: '很'.repeat(1000) }).carried.comment).toBe('left-out');
  });
});

describe('what staff bring is refused', () => {
  it('where a character is wrong, by its line', async () => {
    const { typed } = (await padOf('e6')).write(80).carried;
    for (const at of [0, 15, 16, 40]) {
      const other = RELAY_ALPHABET[(RELAY_ALPHABET.indexOf(typed[at] ?? '') + 1) % 23] ?? '';
      const response = await staff.post('/carried-sheets/look', {
        text: typed.slice(0, at) + other + typed.slice(at + 1),
      });
      expect(await response.json()).toMatchObject({
        refusal: { code: 'relay-mistyped', facts: { lines: [1 + Math.floor(at / 16)] } },
      });
    }
    expect(await refusedLook('')).toEqual([409, 'relay-mistyped']);
  });

  it('where no pad of this installation has sealed it', async () => {
    const pad = await padOf('e6');
    const [component] = pad.wire.held.view.components;
    if (component === undefined) throw new Error('no component');
    const entry = {
      commandId: '00ff10203040506f',
      seat: { contestId: 'contest', judgeId: 'e6', generation: 1, since: 0 },
      ...{ order: 1, refusal: null, pressedAt: 0, comment: '', knownRevision: 0 },
      ...{ projectId: 'p1', componentId: 'expert', scores: scoresOf('expert', 100) },
    };
    const forged = carriedOf(entry, component, new Uint8Array(32));
    expect(await refusedLook(forged?.typed ?? '')).toEqual([409, 'relay-not-genuine']);
  });

  it('of a seat that was renewed or made void since', async () => {
    const [renewed, voided] = [(await padOf('e6')).write(80), (await padOf('e7')).write(80)];
    await host.give({ type: 'RenewSeat', judgeId: 'e6', reason: '口令外泄' });
    await host.give({ type: 'VoidSeat', judgeId: 'e7', reason: '评委离席' });
    expect(await refusedLook(renewed.carried.typed)).toEqual([409, 'relay-seat-moved-on']);
    expect(await refusedLook(voided.carried.typed)).toEqual([409, 'relay-seat-moved-on']);
    const again = (await padOf('e6')).write(80);
    expect((await look(again.carried.typed)).outcome).toEqual({ kind: 'in-time' });
  });

  it('from who is not staff; and the key is given to its own seat alone', async () => {
    const { carried } = (await padOf('e5')).write(80);
    const stranger = new Client(server);
    expect((await stranger.post('/carried-sheets/look', { text: carried.typed })).status).toBe(401);
    expect((await stranger.post('/carried-sheets', { text: carried.typed, carriedBy: '甲' })).status).toBe(
      401,
    );
    expect((await stranger.send('GET', '/access/seat/relay-key')).status).toBe(401);
    expect((await staff.send('GET', '/access/seat/relay-key')).status).toBe(401);
  });
});

it('after closing it comes late, and the host decides', async () => {
  const pad = await padOf('e5');
  const { carried, send } = pad.write(91);
  await host.give(close('p1', [...expertIds, ...professionalIds]) as Give);
  expect((await look(carried.typed)).outcome).toEqual({ kind: 'late' });
  const version = versionOf(await bring(carried));
  expect((await pad.sheet(version))?.lateSheets['expert']).toMatchObject({
    source: 'relayed',
    decision: null,
  });
  expect(await send()).toEqual({ ok: true, version });
  expect(host.held.view.lateSheets).toHaveLength(1);
});

it('tries are limited', async () => {
  const codes = new Set<number>();
  for (let tries = 0; tries < 65; tries += 1)
    codes.add((await staff.post('/carried-sheets/look', { text: 'ACDE' })).status);
  expect([...codes]).toEqual([409, 429]);
});
