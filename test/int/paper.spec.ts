/** The paper bridge over the wire: two people of the staff by two signings-in, and who is shown which figure. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OwnPaperSheet } from '../../shared/contract/rest.ts';
import { contestA, scoresOf } from '../support/contest-a.ts';
import { textOf } from '../support/pdf-text.ts';
import { freshDatabase } from '../support/postgres.ts';
import { advance, call, paper, start } from '../support/running-the-show.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { Client, refusalOf, signedInStaff } from '../support/staff-client.ts';
import { WireHost } from '../support/wire-host.ts';

type Keying = Parameters<WireHost['give']>[0];

let server: TestServer;
let one: WireHost;
let two: WireHost;
const hosts: WireHost[] = [];

async function signIn(): Promise<WireHost> {
  const first = await WireHost.withCookie(server.baseUrl, (await signedInStaff(server)).cookies, 'contest');
  hosts.push(first);
  return first;
}
const keyed = (total: number, by: string): Keying => paper('e1', 'p1', 'expert', total, by) as Keying;
const own = async (host: WireHost): Promise<readonly OwnPaperSheet[]> =>
  (await (await host.get('/contests/contest/paper')).json()) as readonly OwnPaperSheet[];

beforeAll(async () => {
  server = await startTestServer(await freshDatabase(), contestA());
  one = await signIn();
  two = await signIn();
  for (const command of [call('p1'), start('p1'), advance('p1', 'presenting')])
    await one.give(command as Keying);
});
afterAll(async () => {
  hosts.forEach((host) => host.leave());
  await server.stop();
});

it('one password, two people: each signing-in is its own, on as many screens as it likes', async () => {
  await one.give(keyed(80, '甲'));
  await expect(one.give(keyed(80, '乙'))).rejects.toThrow('another person has to key it in');
  const sameCookie = await WireHost.withCookie(server.baseUrl, one.cookie, 'contest');
  hosts.push(sameCookie);
  await expect(sameCookie.give(keyed(80, '乙'))).rejects.toThrow('another person has to key it in');
});

it('the log with the first person’s figures is given to nobody while the second is awaited', async () => {
  const staff = await signedInStaff(server);
  const [, code] = await refusalOf(await staff.send('GET', '/contests/contest/log.json'));
  expect(code).toBe('log-is-sealed');
});

it('the second is shown no figure of the first’s; where they differ, these two alone are', async () => {
  expect(await own(two)).toEqual([]);
  await two.give(keyed(79.5, '乙'));
  const [difference] = (await own(two))[0]?.differences ?? [];
  expect(difference).toMatchObject({ own: scoresOf('expert', 79.5)['feasibility'], other: '20' });
  expect((await own(one))[0]?.differences[0]).toMatchObject({
    own: difference?.other,
    other: difference?.own,
  });
  expect(await own(await signIn())).toEqual([]);
  const { status } = await new Client(server).send('GET', '/contests/contest/paper');
  expect(status).toBe(401);
});

it('once they agree it is the judge’s sheet, marked as from paper', async () => {
  const { view } = await two.give(keyed(80, '乙'));
  expect(view.paper).toMatchObject([{ state: 'taken', keyedBy: ['甲', '乙'] }]);
});

it('blank sheets come as PDF, of one judge or of all, to staff alone', async () => {
  const pdf = await one.get('/contests/contest/score-sheets.pdf?judge=e1');
  expect(pdf.headers.get('content-type')).toBe('application/pdf');
  const [page = ''] = await textOf(new Uint8Array(await pdf.arrayBuffer()));
  expect(page).toContain('专家评委 · 专家1');
  const unknown = await (
    await signedInStaff(server)
  ).send('GET', '/contests/contest/score-sheets.pdf?judge=x');
  expect(await refusalOf(unknown)).toEqual([404, 'unknown-judge']);
  expect((await new Client(server).send('GET', '/contests/contest/score-sheets.pdf')).status).toBe(401);
});
