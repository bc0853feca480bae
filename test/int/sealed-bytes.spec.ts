/** Sealed scores never leave the server: every byte that each audience is sent through a show, searched for every mark. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CommandRoad } from '../../server/application/command-road.ts';
import { Ledger } from '../../server/application/ledger.ts';
import { EVENT_LOG, type EventLog } from '../../server/application/ports.ts';
import type { Actor } from '../../server/domain/actor.ts';
import type { DomainCommand } from '../../server/domain/commands.ts';
import { expectedSheets } from '../../server/domain/lookup.ts';
import type { ContestState } from '../../server/domain/state.ts';
import { revealSteps, type RevealStep } from '../../shared/contract/commands.ts';
import { beginning, Show } from '../support/given.ts';
import { Hall, type LivePage } from '../support/live-page.ts';
import { freshDatabase } from '../support/postgres.ts';
import { advance, call, close, reveal, start } from '../support/running-the-show.ts';
import { markedOf, tellableContest, toldBy, type Marked } from '../support/sealed-show.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let hall: Hall;
let host: LivePage<'host'>;
let display: LivePage<'display'>;
const phones: LivePage<'public'>[] = [];
const judges: Record<string, LivePage<'judge'>> = {};
/** Chairs the jury, and scores. */
let chair: LivePage<'judge'>;
let presenter: LivePage<'presenter'>;

beforeAll(async () => {
  server = await startTestServer(await freshDatabase(), tellableContest());
  hall = await Hall.of(server);
  host = await hall.host();
  display = await hall.display();
  for (const id of ['e1', 'e2', 'q1']) judges[id] = await hall.judge(id);
  await staff({ type: 'NameChair', judgeId: 'e3' });
  chair = await hall.judge('e3');
  presenter = await hall.presenter('p1');
  await settled();
});
afterAll(async () => {
  hall.closeAll();
  await server.stop();
});

const state = (): ContestState => {
  const contest = server.app.get(Ledger).get('contest');
  if (contest === undefined) throw new Error('no contest');
  return contest.state;
};

async function give(actor: Actor, ...commands: readonly DomainCommand[]): Promise<void> {
  for (const command of commands)
    expect(
      await server.app.get(CommandRoad).handle('contest', { commandId: randomUUID(), actor, command }),
    ).toMatchObject({
      ok: true,
    });
}
const staff = (...commands: readonly DomainCommand[]): Promise<void> => give({ kind: 'staff' }, ...commands);

/** Every round of views has been made: a phone that has come since is counted. Each of them stays and listens. */
async function settled(): Promise<void> {
  const { phones: before } = host.view.connected;
  phones.push(await hall.phone());
  await host.untilView('the phone', ({ connected }) => connected.phones > before);
}

/** Four decimals that no other sheet or criterion has, and no clock or version. */
function mark(projectId: string, componentId: string, judgeId: string, criterion: string): string {
  const top = { expert: 49, professional: 14, innovation: 4 }[componentId] ?? 1;
  let hash = 17;
  for (const letter of `${criterion}${judgeId}${componentId}${projectId}`)
    hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0;
  return `${top - (hash % 3)}.${100 + (hash % 899)}${1 + (hash % 4)}`;
}

async function score(projectId: string): Promise<void> {
  await staff(
    call(projectId),
    start(projectId),
    advance(projectId, 'presenting'),
    advance(projectId, 'questions'),
  );
  const project = state().projects[projectId];
  for (const { judge, component } of project === undefined ? [] : expectedSheets(state(), project))
    await give(
      { kind: 'judge', judgeId: judge.id },
      {
        type: 'SubmitSheet',
        projectId,
        componentId: component.id,
        scores: Object.fromEntries(
          component.criteria.map(({ id }) => [id, mark(projectId, component.id, judge.id, id)]),
        ),
        comment: `密评-${projectId}-${component.id}-${judge.id}`,
      },
    );
  await settled();
}

/** What the server knows of a project's result. */
async function marked(projectId: string): Promise<Marked> {
  const part = await server.app.get<EventLog>(EVENT_LOG).read('contest', null);
  return markedOf(new Show(part?.events ?? [], state(), Date.now() - beginning), projectId);
}

type Kind = 'scores' | 'comments' | 'sheetTotals' | 'values' | 'total';
const secretsOf = (known: Marked, ...kinds: readonly Kind[]): string[] =>
  kinds.flatMap((kind) => known[kind]);
const everything: readonly Kind[] = ['scores', 'comments', 'sheetTotals', 'values', 'total'];

/** Nobody but a judge about the own sheets, and a host of closed ones what a reveal would show, has been told any of it. */
function expectSealed(known: Marked, { closed }: { closed: boolean }): void {
  const all = secretsOf(known, ...everything);
  expect(all.length).toBeGreaterThan(50);
  for (const page of [display, presenter, ...phones]) expect(toldBy(page.bytes, all)).toEqual([]);
  for (const [id, { bytes }] of Object.entries(judges)) {
    const own = known.byJudge[id] ?? [];
    expect(own.length, `${id} has sheets`).toBeGreaterThan(2);
    expect(toldBy(bytes, own).sort(), `${id} is shown the own sheets`).toEqual([...own].sort());
    expect(
      toldBy(
        bytes,
        all.filter((secret) => !own.includes(secret)),
      ),
    ).toEqual([]);
  }
  const kept = closed ? secretsOf(known, 'scores', 'comments') : all;
  expect(toldBy(host.bytes, kept), 'the host').toEqual([]);
  const ofOthers = kept.filter((secret) => !known.byJudge['e3']?.includes(secret));
  expect(toldBy(chair.bytes, ofOthers), 'the chair').toEqual([]);
}

it('a draft is told to nobody but the seat that it is of', async () => {
  await staff(call('p3'), start('p3'));
  const judge = judges['e1'];
  if (judge === undefined) throw new Error('no judge');
  const secrets = ['41.8317', '密稿-p3'];
  const draft = {
    ...{ projectId: 'p3', componentId: 'expert', knownRevision: 0, order: 1 },
    content: { scores: { overall: secrets[0] }, comment: secrets[1] },
  };
  expect(await judge.tellDraft(draft)).toMatchObject({ ok: true });
  await host.untilView('that e1 is at it', (view) =>
    view.judges.some(({ judgeId, drafting }) => judgeId === 'e1' && drafting),
  );
  await settled();
  const others = [host, display, presenter, ...phones, judges['e2'], judges['q1'], chair];
  for (const page of others) expect(toldBy(page?.bytes ?? '', secrets)).toEqual([]);
  expect(toldBy(judge.bytes, secrets), 'not even in the own view').toEqual([]);
  for (const other of [judges['e2'], judges['q1'], chair])
    expect(await other?.drafts()).toEqual({ ok: true, drafts: [] });
  expect(JSON.stringify(await judge.drafts())).toContain('41.8317');
  const log = await server.app.get<EventLog>(EVENT_LOG).read('contest', null);
  expect(toldBy(JSON.stringify(log), secrets)).toEqual([]);
  await staff({ type: 'RestartStage', projectId: 'p3', reason: '试' });
});

describe('through a show', () => {
  it('while it is scored', async () => {
    await score('p1');
    expectSealed(await marked('p1'), { closed: false });
  });

  it('when scoring has closed, and while another is scored', async () => {
    await staff(close('p1'));
    await settled();
    expectSealed(await marked('p1'), { closed: true });
    expect(toldBy(host.bytes, [(await marked('p1')).total]), 'the host knows the total').toHaveLength(1);
    expect(toldBy(chair.bytes, [(await marked('p1')).total]), 'and so does the chair').toHaveLength(1);
    await score('p2');
    await staff(close('p2'));
    for (const scene of ['leaderboard', 'vote', 'black', 'welcome', 'programme'] as const)
      await staff({ type: 'ShowScene', roomId: 'main', scene });
    await settled();
    expectSealed(await marked('p1'), { closed: true });
    expectSealed(await marked('p2'), { closed: true });
  });

  const told: Record<RevealStep, readonly Kind[]> = {
    sheets: ['sheetTotals'],
    dropped: ['sheetTotals'],
    components: ['sheetTotals', 'values'],
    total: ['sheetTotals', 'values', 'total'],
    place: ['sheetTotals', 'values', 'total'],
  };

  it.each(revealSteps)(
    'revealing “%s” tells the big screen this much and the phones nothing before the end',
    async (step) => {
      await staff(reveal('p1', step), { type: 'ShowScene', roomId: 'main', scene: 'reveal' });
      await display.untilView(
        step,
        ({ scene }) => scene.kind === 'reveal' && scene.reveal.shown.at(-1) === step,
      );
      await settled();
      const known = await marked('p1');
      const open = secretsOf(known, ...told[step]);
      expect(toldBy(display.bytes, open).sort()).toEqual([...open].sort());
      const still = secretsOf(known, ...everything).filter((secret) => !open.includes(secret));
      expect(toldBy(display.bytes, still)).toEqual([]);

      const onPhones = step === 'place' ? secretsOf(known, 'values', 'total') : [];
      for (const { bytes } of phones)
        expect(
          toldBy(
            bytes,
            secretsOf(known, ...everything).filter((secret) => !onPhones.includes(secret)),
          ),
        ).toEqual([]);
      const latest = phones.at(-1)?.bytes ?? '';
      expect(toldBy(latest, onPhones).sort()).toEqual([...onPhones].sort());
      for (const [id, { bytes }] of Object.entries(judges)) {
        const own = known.byJudge[id] ?? [];
        const others = secretsOf(known, 'scores', 'comments', 'sheetTotals').filter(
          (secret) => !own.includes(secret),
        );
        expect(toldBy(bytes, others)).toEqual([]);
      }
      expectSealed(await marked('p2'), { closed: true });
    },
  );

  it('and a page that comes now is told of the revealed one alone', async () => {
    const page = await hall.display();
    const sealed = await marked('p2');
    expect(toldBy(page.bytes, secretsOf(sealed, ...everything))).toEqual([]);
    expect(toldBy(page.bytes, secretsOf(await marked('p1'), 'total'))).toHaveLength(1);
    expect(toldBy(page.bytes, secretsOf(await marked('p1'), 'scores', 'comments'))).toEqual([]);
  });
});
