/** A presenter's own screen, as far as the server has to do with it: who may arrange it with whom, and within what limits. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../shared/contract/protocol.ts';
import { LONGEST_SDP, MOST_PREVIEWS, MOST_WATCHERS, type Signal } from '../../shared/contract/share.ts';
import { contestInTwoRooms } from '../support/contest-a.ts';
import { Hall, type LivePage } from '../support/live-page.ts';
import { freshDatabase } from '../support/postgres.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

const shareId = 'share-of-p1';
const sdp = 'v=0';

let server: TestServer;
let hall: Hall;
let host: LivePage<'host'>;
let laptop: Party;

/** A page with all that was passed on to it. */
interface Party {
  readonly page: LivePage<'presenter'> | LivePage<'display'> | LivePage<'host'>;
  readonly signals: Signal[];
}
function party<P extends Party['page']>(page: P): Party & { readonly page: P } {
  const signals: Signal[] = [];
  // before the page itself takes note of it
  page.socket.prependAny((event: string, signal: Signal) => {
    if (event === 'signal') signals.push(signal);
  });
  return { page, signals };
}
const send = async (
  { page }: Pick<Party, 'page'>,
  event: 'share' | 'signal',
  message: unknown,
): Promise<string> => {
  const answer = (await page.socket.timeout(5_000).emitWithAck(event, message)) as Answer;
  return answer.ok ? 'ok' : answer.refusal.code;
};
const sharing = (from: Party, id = shareId) =>
  send(from, 'share', { kind: 'sharing', shareId: id, watching: 0 });
const ask = (from: Party) => send(from, 'signal', { kind: 'ask', shareId });
const offer = (from: Party, to: string, text = sdp) =>
  send(from, 'signal', { kind: 'offer', shareId, to, sdp: text });
const answerTo = (from: Party) => send(from, 'signal', { kind: 'answer', shareId, sdp });
const screen = async (auth: object = { roomId: 'east' }) => party(await hall.display({ ...auth }));
const untilSignal = (of: Party, kind: Signal['kind'], times = 1): Promise<Signal> =>
  (of.page as LivePage<'display'>)
    .until(`${times} × ${kind}`, () => of.signals.filter((signal) => signal.kind === kind).length >= times)
    .then(() => {
      const signal = of.signals.findLast((one) => one.kind === kind);
      if (signal === undefined) throw new Error(kind);
      return signal;
    });
/** @returns the id under which the presenter's page knows the display that has asked last */
async function asked(times = 1): Promise<string> {
  const signal = await untilSignal(laptop, 'ask', times);
  return signal.kind === 'ask' ? signal.from : '';
}

beforeEach(async () => {
  server = await startTestServer(await freshDatabase(), contestInTwoRooms());
  hall = await Hall.of(server);
  host = await hall.host({ roomId: 'east' });
  await host.send({ type: 'CallProject', projectId: 'p1' });
  await host.send({ type: 'StartPresentation', projectId: 'p1' });
  laptop = party(await hall.presenter('p1'));
});
afterEach(async () => {
  hall.closeAll();
  await server.stop();
});

describe('a presenter’s own screen', () => {
  it('is asked for, offered and answered between its page and a big screen of its room, each once', async () => {
    expect(await sharing(laptop)).toBe('ok');
    const display = await screen();
    await display.page.untilView(
      'the shared screen',
      ({ scene }) => scene.kind === 'programme' && scene.shared?.shareId === shareId,
    );
    expect(await ask(display)).toBe('ok');
    const from = await asked();
    expect(await answerTo(display)).toBe('not-permitted');
    expect(await offer(laptop, from)).toBe('ok');
    expect(await untilSignal(display, 'offer')).toEqual({ kind: 'offer', shareId, sdp });
    expect(await offer(laptop, from)).toBe('not-permitted');
    expect(await answerTo(display)).toBe('ok');
    expect(await untilSignal(laptop, 'answer')).toEqual({ kind: 'answer', shareId, from, sdp });
    expect(await answerTo(display)).toBe('not-permitted');

    expect(await send(laptop, 'share', { kind: 'sharing', shareId, watching: 1 })).toBe('ok');
    await host.untilView('who watches', ({ share }) => share?.watching === 1);
    display.page.close();
    expect(await untilSignal(laptop, 'left')).toEqual({ kind: 'left', shareId, from });
  });

  it('is nobody’s to begin but the presenter’s of the project on stage', async () => {
    const other = party(await hall.presenter('p2'));
    expect(await sharing(other)).toBe('not-on-stage');
    for (const page of [await screen(), party(host)]) expect(await sharing(page)).toBe('not-permitted');
    expect(await send(laptop, 'share', { kind: 'stop', projectId: 'p1' })).toBe('not-permitted');
    await host.send({ type: 'CallProject', projectId: 'p3' });
    const west = party(await hall.presenter('p3'));
    await sharing(laptop);
    expect(await sharing(west)).toBe('not-permitted'); // the id is another's
    expect(await sharing(west, 'share-of-p3')).toBe('ok');
  });

  it('reaches no page but the big screens of its room', async () => {
    await sharing(laptop);
    const others = [
      await screen({ roomId: 'west' }),
      await screen({ roomId: 'east', follows: 'speaker' }),
      await screen({ roomId: 'east', follows: 'overlay' }),
      party(host),
      party(await hall.presenter('p2')),
      party(await hall.presenter('p1')),
    ];
    for (const other of others) expect(await ask(other)).toBe('not-permitted');
    const display = await screen();
    await ask(display);
    const from = await asked();
    for (const other of others) expect(await offer(other, from)).toMatch(/^(not-permitted|nothing-shared)$/);
    expect(await offer(laptop, 'nobody')).toBe('not-permitted');
    expect(await offer(laptop, from)).toBe('ok');
    await untilSignal(display, 'offer');
    for (const other of others) expect(other.signals).toEqual([]);
    for (const other of others) expect((other.page as LivePage<'display'>).bytes).not.toContain(from);
  });

  it('is over at the cut: its page is told, and nothing is passed on any more', async () => {
    await sharing(laptop);
    const display = await screen();
    await host.send({ type: 'AdvanceStage', projectId: 'p1', from: 'presenting' });
    expect(await untilSignal(laptop, 'ended')).toMatchObject({ refusal: { code: 'deck-is-cut' } });
    expect(await ask(display)).toBe('nothing-shared');
    expect(await sharing(laptop)).toBe('deck-is-cut');
    await host.untilView('nothing shared', ({ share }) => share === null);

    await host.send({ type: 'StepBack', projectId: 'p1', from: 'questions', reason: '还时间' });
    expect(await sharing(laptop, 'share-again')).toBe('ok');
  });

  it('is stopped by the host desk, which its page is told', async () => {
    await sharing(laptop);
    await host.untilView('sharing', ({ share }) => share?.state === 'sharing');
    expect(await send(party(host), 'share', { kind: 'stop', projectId: 'p1' })).toBe('ok');
    expect(await untilSignal(laptop, 'ended')).toMatchObject({ refusal: { code: 'share-stopped' } });
    await host.untilView('nothing shared', ({ share }) => share === null);
    expect(await send(party(host), 'share', { kind: 'stop', projectId: 'p1' })).toBe('nothing-shared');
  });

  it('is lost with its page’s connection, and goes on when that is back', async () => {
    await sharing(laptop);
    await host.untilView('sharing', ({ share }) => share?.state === 'sharing');
    laptop.page.close();
    await host.untilView('lost', ({ share }) => share?.state === 'lost');
    const display = await screen();
    expect(await ask(display)).toBe('nothing-shared');
    laptop = party(await hall.presenter('p1'));
    expect(await sharing(laptop)).toBe('ok');
    await host.untilView('back', ({ share }) => share?.state === 'sharing');
    expect(await ask(display)).toBe('ok');
  });

  it('moves to the newest laptop of the project, and the older one is told', async () => {
    await sharing(laptop);
    const newer = party(await hall.presenter('p1'));
    expect(await sharing(newer, 'share-newer')).toBe('ok');
    expect(await untilSignal(laptop, 'ended')).toMatchObject({ shareId, refusal: { code: 'share-moved' } });
    await send(laptop, 'share', { kind: 'end', shareId });
    await host.untilView('the newer one', ({ share }) => share?.shareId === 'share-newer');
  });
});

describe('the limits', () => {
  it.each([
    ['nothing', undefined],
    ['no kind', { shareId }],
    ['another kind', { kind: 'candidate', shareId, sdp }],
    ['more than there is', { kind: 'ask', shareId, to: 'x' }],
    ['an id that is none', { kind: 'ask', shareId: '../x' }],
    ['too much', { kind: 'answer', shareId, sdp: 'x'.repeat(LONGEST_SDP + 1) }],
  ])('refuse %s', async (_what, message) => {
    expect(await send(await screen(), 'signal', message)).toBe('malformed-command');
  });

  it(`let ${MOST_WATCHERS} displays watch`, async () => {
    await sharing(laptop);
    const screens = await Promise.all(Array.from({ length: MOST_WATCHERS + 1 }, () => screen()));
    for (const one of screens.slice(0, MOST_WATCHERS)) expect(await ask(one)).toBe('ok');
    const [last, first] = [screens.at(-1), screens[0]];
    if (last === undefined || first === undefined) throw new Error('no screens');
    expect(await ask(last)).toBe('share-full');
    first.page.close();
    await untilSignal(laptop, 'left');
    expect(await ask(last)).toBe('ok');
  });

  it('let a host desk’s preview watch beside them, if it is staff that says so', async () => {
    await sharing(laptop);
    const full = await Promise.all(Array.from({ length: MOST_WATCHERS }, () => screen()));
    for (const one of full) expect(await ask(one)).toBe('ok');
    expect(await ask(await screen({ roomId: 'east', preview: true }))).toBe('share-full');
    const previews = await Promise.all(
      Array.from({ length: MOST_PREVIEWS + 1 }, async () => party(await hall.preview({ roomId: 'east' }))),
    );
    for (const one of previews.slice(0, MOST_PREVIEWS)) expect(await ask(one)).toBe('ok');
    const last = previews.at(-1);
    expect(last && (await ask(last))).toBe('share-full');
    expect(await untilSignal(laptop, 'ask', MOST_WATCHERS + 1)).toMatchObject({ preview: true });
    await host.untilView('screens', ({ connected }) => connected.displays === MOST_WATCHERS + 1);
  });

  it('let a display ask twenty times in ten seconds', async () => {
    await sharing(laptop);
    const display = await screen();
    const answers = await Promise.all(Array.from({ length: 21 }, () => ask(display)));
    expect(answers.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 'ok'));
    expect(answers.at(-1)).toBe('too-busy');
  });
});
