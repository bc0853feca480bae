/** Who may read the material of a desk review: its judges with their seat's cookie, staff, and nobody else. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CommandRoad } from '../../server/application/command-road.ts';
import { Ledger } from '../../server/application/ledger.ts';
import type { DomainCommand } from '../../server/domain/commands.ts';
import { contestA, deskReviewInTwoRooms } from '../support/contest-a.ts';
import { seatCodes } from '../support/live-page.ts';
import { pdfOf } from '../support/pdf.ts';
import { freshDatabase } from '../support/postgres.ts';
import { close, reason, recuse, withdraw } from '../support/running-the-show.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { Client, refusalOf, signedInStaff } from '../support/staff-client.ts';

let server: TestServer;
let staff: Client;

async function serverWith(contest: Parameters<typeof startTestServer>[1]): Promise<void> {
  server = await startTestServer(await freshDatabase(), contest);
  staff = await signedInStaff(server);
  for (const id of ['p1', 'p2']) {
    const data = new FormData();
    data.append('file', new Blob([new Uint8Array(pdfOf(3))], { type: 'application/pdf' }), '材料.pdf');
    const response = await staff.send('POST', `/contests/contest/projects/${id}/deck`, { body: data });
    expect(response.status).toBe(200);
  }
}

async function judgeIn(judgeId: string): Promise<Client> {
  const client = new Client(server);
  const { judges } = await seatCodes(staff);
  const code = judges.find((seat) => seat.judgeId === judgeId)?.code;
  expect((await client.post('/access/seat', { code })).status).toBe(204);
  return client;
}

const url = (projectId: string) =>
  `/decks/${server.app.get(Ledger).get('contest')?.state.projects[projectId]?.deck?.deckId ?? ''}.pdf`;

async function give(command: DomainCommand): Promise<void> {
  const envelope = { commandId: randomUUID(), actor: { kind: 'staff' } as const, command };
  expect(await server.app.get(CommandRoad).handle('contest', envelope)).toMatchObject({ ok: true });
}

describe('the material of a desk review', () => {
  beforeAll(() => serverWith(deskReviewInTwoRooms()));
  afterAll(() => server.stop());

  it('is read by a judge of its room, whole and as it was uploaded', async () => {
    const response = await (await judgeIn('e1')).send('GET', url('p1'));
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(pdfOf(3));
  });

  it('is refused to anybody, and to a judge of another room', async () => {
    expect(await refusalOf(await new Client(server).send('GET', url('p1')))).toEqual([404, 'unknown-deck']);
    expect(await refusalOf(await (await judgeIn('e5')).send('GET', url('p1')))).toEqual([
      404,
      'unknown-deck',
    ]);
  });

  it('is refused to a recused judge, of that project alone', async () => {
    const judge = await judgeIn('e2');
    await give(recuse('e2', 'p1'));
    expect([
      (await judge.send('GET', url('p1'))).status,
      (await judge.send('GET', url('p2'))).status,
    ]).toEqual([404, 200]);
  });

  it('may still be read once scoring has closed, and no longer when the project has withdrawn', async () => {
    const judge = await judgeIn('e1');
    await give(close('p2', ['e1', 'e2', 'e3', 'e4', 'q1', 'q2', 'q4']));
    expect((await judge.send('GET', url('p2'))).status).toBe(200);
    await give(withdraw('p2'));
    expect((await judge.send('GET', url('p2'))).status).toBe(404);
    expect((await staff.send('GET', url('p2'))).status).toBe(200);
  });

  it('is refused to a seat whose code was renewed', async () => {
    const judge = await judgeIn('e3');
    expect((await judge.send('GET', url('p1'))).status).toBe(200);
    await give({ type: 'RenewSeat', judgeId: 'e3', reason });
    expect((await judge.send('GET', url('p1'))).status).toBe(404);
  });
});

describe('the deck of a project that goes on stage', () => {
  beforeAll(() => serverWith(contestA()));
  afterAll(() => server.stop());

  it('is not for a judge to read beforehand', async () => {
    expect((await (await judgeIn('e1')).send('GET', url('p1'))).status).toBe(404);
  });
});
