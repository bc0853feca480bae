/** The chair of the jury over sockets: what is revealed waits for the approval of exactly these results. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CommandInput } from '../../shared/contract/commands.ts';
import type { Answer } from '../../shared/contract/protocol.ts';
import { contestA, expertIds, professionalIds } from '../support/contest-a.ts';
import { Hall, type LivePage } from '../support/live-page.ts';
import { freshDatabase } from '../support/postgres.ts';
import { advance, call, close, reveal, sheet, start } from '../support/running-the-show.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let hall: Hall;
let host: LivePage<'host'>;
let chair: LivePage<'judge'>;
let other: LivePage<'judge'>;

beforeAll(async () => {
  server = await startTestServer(await freshDatabase(), contestA());
  hall = await Hall.of(server);
  host = await hall.host();
  chair = await hall.judge('e1');
  other = await hall.judge('e2');
});
afterAll(async () => {
  hall.closeAll();
  await server.stop();
});

const codeOf = (answer: Answer): string => (answer.ok ? 'accepted' : answer.refusal.code);
const said = async (page: LivePage<'host' | 'judge'>, command: unknown): Promise<string> =>
  codeOf(await page.send(command as CommandInput));
const absent = [...expertIds.slice(2), ...professionalIds];

/** What the chair's pad shows of p1, as soon as its approval is in this state. */
async function shownAs(state: string): Promise<string> {
  const approvalOf = () =>
    chair.view.chair?.projects.find(({ project }) => project.projectId === 'p1')?.approval?.state;
  await chair.until(`p1 is ${state}`, () => approvalOf() === state);
  return chair.view.chair?.projects[0]?.result?.fingerprint ?? '';
}
const approval = (fingerprint: string) => ({
  type: 'ApproveResults',
  results: [{ projectId: 'p1', fingerprint }],
});

it('approves, a late sheet takes it back, and only what stands now is revealed', async () => {
  for (const command of [
    { type: 'NameChair', judgeId: 'e1' },
    { type: 'RequireApproval', required: true },
    call('p1'),
    start('p1'),
    advance('p1', 'presenting'),
    advance('p1', 'questions'),
  ])
    expect(await said(host, command)).toBe('accepted');
  for (const component of ['expert', 'innovation'])
    expect(await said(chair, sheet('p1', component, 8))).toBe('accepted');
  expect(await said(other, sheet('p1', 'expert', 9.5))).toBe('accepted');
  expect(await said(host, close('p1', ['e2', ...absent]))).toBe('accepted');

  const first = await shownAs('waiting');
  expect(await said(host, reveal('p1', 'sheets'))).toBe('approval-missing');
  expect(await said(other, approval(first))).toBe('not-the-chair');
  expect(await said(host, approval(first))).toBe('not-permitted');
  expect(await said(chair, approval(first))).toBe('accepted');
  await shownAs('approved');

  expect(await said(other, sheet('p1', 'expert', 10))).toBe('accepted');
  const { lateSheets } = (await host.untilView('the late sheet', (view) => view.lateSheets.length === 1))
    .view;
  const [late] = lateSheets;
  expect(
    await said(host, {
      ...{ type: 'AcceptLateSheet', projectId: 'p1', componentId: 'expert', judgeId: 'e2' },
      ...{ version: late?.version, reason: '网络中断' },
    }),
  ).toBe('accepted');
  const second = await shownAs('changed');
  expect(await said(host, reveal('p1', 'sheets'))).toBe('approval-missing');
  expect(await said(chair, approval(first))).toBe('results-have-changed');
  expect(await said(chair, approval(second))).toBe('accepted');
  expect(await said(host, reveal('p1', 'sheets'))).toBe('accepted');

  expect(other.views.every(({ view }) => view.chair === null)).toBe(true);
  for (const told of ['median', 'deviation', 'approval']) expect(other.bytes).not.toContain(told);
  expect(chair.bytes).toContain('"median"');
});
