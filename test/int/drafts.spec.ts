/** Judges' drafts on the server: the newest of each, for the one who sits there alone, over nodes, and gone when they are over. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DataSource } from 'typeorm';
import type { CommandInput } from '../../shared/contract/commands.ts';
import type { DraftMessage } from '../../shared/contract/drafts.ts';
import type { Answer } from '../../shared/contract/protocol.ts';
import { DRAFT_STORE, type DraftStore } from '../../server/application/ports.ts';
import type { DomainCommand } from '../../server/domain/commands.ts';
import { contestA } from '../support/contest-a.ts';
import { Hall, type LivePage } from '../support/live-page.ts';
import { freshDatabase } from '../support/postgres.ts';
import { advance, call, reason, start } from '../support/running-the-show.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let hall: Hall;
let host: LivePage<'host'>;

beforeEach(async () => {
  server = await startTestServer(await freshDatabase(), contestA());
  hall = await Hall.of(server);
  host = await hall.host();
  for (const command of [call('p1'), start('p1'), advance('p1', 'presenting'), advance('p1', 'questions')])
    await give(command);
});
afterEach(async () => {
  hall.closeAll();
  await server.stop();
});

async function give(command: DomainCommand): Promise<void> {
  expect(await host.send(command as CommandInput)).toMatchObject({ ok: true });
}
const draft = (score: string, order: number, more: Partial<DraftMessage> = {}): DraftMessage => ({
  ...{ projectId: 'p1', componentId: 'innovation', knownRevision: 0, order },
  content: { scores: { innovation: score }, comment: '' },
  ...more,
});
const codeOf = (answer: Answer | { ok: false; refusal: { code: string } }): string =>
  answer.ok ? 'ok' : answer.refusal.code;
async function scoresAt(page: LivePage<'judge'>): Promise<readonly (string | undefined)[]> {
  const answer = await page.drafts();
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.drafts.map(({ content }) => content?.scores['innovation']);
}
const rows = (): Promise<unknown[]> => server.app.get(DataSource).query('select judge_id from drafts');
const draftingOf = (id: string) => host.view.judges.find(({ judgeId }) => judgeId === id)?.drafting;

describe('a draft on the server', () => {
  it('is the newest that was entered, whatever comes last', async () => {
    const store = server.app.get<DraftStore>(DRAFT_STORE);
    const place = { judgeId: 'e1', since: 0, projectId: 'p1', componentId: 'innovation' };
    const all = [
      [0, 1],
      [0, 9],
      [1, 1],
      [1, 2],
      [0, 12],
    ] as const;
    await Promise.all(
      all.map(([knownRevision, order]) =>
        store.keep(
          'contest',
          { ...place, knownRevision, order },
          { scores: { innovation: String(order) }, comment: '' },
        ),
      ),
    );
    expect(await store.ofPerson('contest', 'e1', 0)).toMatchObject([{ knownRevision: 1, order: 2 }]);
    await store.forget('contest', [{ ...place, knownRevision: 1, order: 1 }]);
    expect(await store.ofPerson('contest', 'e1', 0), 'a newer one is not forgotten').toHaveLength(1);
    expect(await store.ofPerson('contest', 'e1', 4)).toEqual([]);
    await store.forget('contest', [{ ...place, knownRevision: 1, order: 2 }]);
    expect(await store.places('contest')).toEqual([]);
  });

  it('is there on a spare tablet, and the old one neither gets nor changes it', async () => {
    const first = await hall.judge('e1');
    expect(codeOf(await first.tellDraft(draft('7', 3)))).toBe('ok');
    const spare = await hall.spareTablet('e1');
    expect(await scoresAt(spare)).toEqual(['7']);
    expect(codeOf(await spare.tellDraft(draft('7.5', 4)))).toBe('ok');
    expect(codeOf(await first.tellDraft(draft('1', 5)))).toBe('seat-taken-over');
    expect(await first.drafts()).toMatchObject({ ok: false, refusal: { code: 'seat-taken-over' } });
    expect(await scoresAt(spare)).toEqual(['7.5']);
  });

  it('is refused where it can be none', async () => {
    const judge = await hall.judge('e1');
    const wrong = [
      [{ ...draft('7', 1), order: 0 }, 'malformed-command'],
      [{ ...draft('7', 1), content: { scores: { innovation: '1e9' }, comment: '' } }, 'malformed-command'],
      [{ ...draft('7', 1), content: { scores: {}, comment: '长'.repeat(1001) } }, 'malformed-command'],
      [{ ...draft('7', 1), judgeId: 'e2' }, 'malformed-command'],
      [draft('7', 1, { projectId: 'p2' }), 'scoring-not-open'],
      [draft('7', 1, { componentId: 'professional' }), 'judge-of-another-panel'],
    ] as const;
    for (const [message, code] of wrong) expect(codeOf(await judge.tellDraft(message))).toBe(code);
    for (const page of [host, await hall.display(), await hall.phone(), await hall.presenter('p1')]) {
      expect(codeOf(await page.tellDraft(draft('7', 1)))).toBe('not-permitted');
      expect(await page.drafts()).toMatchObject({ ok: false, refusal: { code: 'not-permitted' } });
    }
    expect(await rows()).toEqual([]);
  });

  it('comes in no flood', async () => {
    const judge = await hall.judge('e1');
    const answers = await Promise.all(
      Array.from({ length: 80 }, (_, at) => judge.tellDraft(draft('7', at + 1))),
    );
    expect(new Set(answers.map(codeOf))).toEqual(new Set(['ok', 'too-busy']));
  });

  it('is gone when its sheet is in, and the host is told that there was one, never what', async () => {
    const judge = await hall.judge('e1');
    await judge.tellDraft(
      draft('6.125', 1, { content: { scores: { innovation: '6.125' }, comment: '密稿' } }),
    );
    await host.untilView('that e1 is at it', () => draftingOf('e1') === true);
    expect(draftingOf('e2')).toBe(false);
    const sheet = { type: 'SubmitSheet', projectId: 'p1', componentId: 'innovation' } as const;
    expect(await judge.send({ ...sheet, scores: { innovation: '8' } })).toMatchObject({ ok: true });
    expect(await judge.drafts()).toEqual({ ok: true, drafts: [] });
    await host.untilView('that it is in', () => draftingOf('e1') === false);
    await vi.waitFor(async () => expect(await rows()).toEqual([]), { timeout: 10_000 });
    // one that was on its way meanwhile
    expect(codeOf(await judge.tellDraft(draft('6.125', 2)))).toBe('sheet-newer-elsewhere');
    expect(codeOf(await judge.tellDraft(draft('8.5', 3, { knownRevision: 1 })))).toBe('ok');
    for (const secret of ['6.125', '密稿']) expect(host.bytes).not.toContain(secret);
  });

  it.each([
    ['another person sits there', { type: 'SubstituteJudge', judgeId: 'e1', name: '替补', reason }],
    ['the seat is void', { type: 'VoidSeat', judgeId: 'e1', reason }],
  ] satisfies [string, DomainCommand][])('is gone when %s', async (_, command) => {
    const judge = await hall.judge('e1');
    await judge.tellDraft(draft('7', 1));
    await (await hall.judge('e2')).tellDraft(draft('6', 1));
    await give(command);
    await vi.waitFor(async () => expect(await rows()).toEqual([{ judge_id: 'e2' }]), { timeout: 10_000 });
  });

  it('is not the substitute’s, at the same seat on the same tablet', async () => {
    await (await hall.judge('e1')).tellDraft(draft('7', 1));
    await give({ type: 'SubstituteJudge', judgeId: 'e1', name: '替补', reason });
    const again = await Hall.of(server);
    const substitute = await again.judge('e1');
    expect(await substitute.drafts()).toEqual({ ok: true, drafts: [] });
    expect(substitute.bytes).not.toContain('"innovation":"7"');
    again.closeAll();
  });
});
