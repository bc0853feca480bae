import { describe, expect, it, vi } from 'vitest';
import type { CommandInput } from '../../shared/contract/commands.ts';
import type { Answer } from '../../shared/contract/protocol.ts';
import { refuse } from '../../shared/contract/refusals.ts';
import { MemoryKeep, type Keep } from '../keep/keep.ts';
import { isSheet, type Seat } from './entry.ts';
import { Outbox } from './outbox.ts';
import { leasedTurn } from './turn.ts';

const seat: Seat = { contestId: 'c', judgeId: 'e1', generation: 1, since: 0 };
const seatSent = { contestId: 'c', judgeId: 'e1', generation: 1 };
const sheet = (score: string, projectId = 'p1') => ({
  ...{ projectId, componentId: 'expert', scores: { a: score }, comment: '', knownRevision: 0 },
});
const taken: Answer = { ok: true, version: 7 };
const project = { id: 'p1', name: '项目' };

/** A page on a device, whose server answers when the test says so. */
async function page(keep: Keep, own: Seat = seat, name = 'tab') {
  const asked: { command: Extract<CommandInput, { type: 'SubmitSheet' }>; commandId: string }[] = [];
  const signed: CommandInput[] = [];
  const answers: ((answer: Answer | null) => void)[] = [];
  const accepted: string[] = [];
  const outbox = new Outbox(own, {
    keep,
    send: (command, commandId) => {
      if (command.type === 'SubmitSheet') asked.push({ command, commandId });
      else signed.push(command);
      return new Promise((resolve) => answers.push(resolve));
    },
    turn: leasedTurn(keep, 'seat', name, () => Date.now()),
    newId: () => `id-${(ids += 1)}`,
    now: () => 5,
    onchange: () => undefined,
    onaccepted: (entry, version) =>
      accepted.push(`${isSheet(entry) ? entry.scores['a'] : 'signature'}@${version}`),
  });
  await outbox.start();
  return {
    outbox,
    asked,
    signed,
    accepted,
    scores: () => asked.map(({ command }) => command.scores['a']),
    /** The next one that was sent gets this answer. */
    async answer(given: Answer | null) {
      await vi.waitFor(() => expect(answers.length).toBeGreaterThan(0));
      answers.shift()?.(given);
      outbox.retry();
    },
  };
}
let ids = 0;

describe('a sheet that is sent off', () => {
  it('is kept before it is sent, with an id of its own, its seat and when it was pressed', async () => {
    const keep = new MemoryKeep();
    const pad = await page(keep);
    const adding = pad.outbox.add(sheet('18'));
    expect(pad.outbox.entries).toMatchObject([{ scores: { a: '18' }, refusal: null }]);
    expect(pad.asked).toEqual([]);
    await adding;
    expect((await keep.read('out:')).size).toBe(1);
    await vi.waitFor(() => expect(pad.asked).toHaveLength(1));
    expect(pad.asked[0]?.command).toEqual({
      ...{ type: 'SubmitSheet', projectId: 'p1', componentId: 'expert', scores: { a: '18' } },
      ...{ seat: seatSent, knownRevision: 0, pressedAt: 5 },
    });
    await pad.answer(taken);
    await vi.waitFor(() => expect(pad.outbox.entries).toEqual([]));
    expect([pad.accepted, (await keep.read('out:')).size]).toEqual([['18@7'], 0]);
    pad.outbox.stop();
  });

  it('is sent with the same id until it is answered', async () => {
    const pad = await page(new MemoryKeep());
    await pad.outbox.add(sheet('18'));
    for (const answer of [null, { ok: false, refusal: refuse('server-error', {}) } as const, null])
      await pad.answer(answer);
    await pad.answer(taken);
    await vi.waitFor(() => expect(pad.accepted).toEqual(['18@7']));
    expect(new Set(pad.asked.map(({ commandId }) => commandId)).size).toBe(1);
    expect(pad.asked).toHaveLength(4);
    pad.outbox.stop();
  });

  it('goes out one after the other, revisions in their order, whatever the answers do', async () => {
    const pad = await page(new MemoryKeep());
    await Promise.all(['1', '2', '3'].map((score) => pad.outbox.add(sheet(score))));
    await pad.answer(null);
    expect(pad.asked).toHaveLength(1);
    for (let left = 0; left < 3; left += 1) await pad.answer(taken);
    await vi.waitFor(() => expect(pad.accepted).toHaveLength(3));
    expect(pad.scores()).toEqual(['1', '1', '2', '3']);
    pad.outbox.stop();
  });

  it('knows of no newer sheet once the revision before it was refused as older than another device’s', async () => {
    const pad = await page(new MemoryKeep());
    await pad.outbox.add(sheet('1'));
    await pad.outbox.add({ ...sheet('2'), knownRevision: 1 });
    await pad.outbox.add({ ...sheet('3', 'p2'), knownRevision: 1 });
    const newer = refuse('sheet-newer-elsewhere', { project, revision: 1, version: 9 });
    for (const _ of ['1', '2']) await pad.answer({ ok: false, refusal: newer });
    await pad.answer(taken);
    await vi.waitFor(() => expect(pad.outbox.entries).toHaveLength(2));
    expect(pad.accepted).toEqual(['3@7']);
    expect(pad.asked.map(({ command }) => command.knownRevision)).toEqual([0, 0, 1]);
    expect(pad.outbox.entries.map(({ refusal }) => refusal?.code)).toEqual([newer.code, newer.code]);
    pad.outbox.stop();
  });

  it('is sent after a reload, as what it was', async () => {
    const keep = new MemoryKeep();
    const before = await page(keep);
    await before.outbox.add(sheet('18'));
    await before.outbox.add(sheet('19'));
    await vi.waitFor(() => expect(before.asked).toHaveLength(1));
    const after = await page(keep);
    await after.answer(taken);
    await after.answer(taken);
    await vi.waitFor(() => expect(after.accepted).toEqual(['18@7', '19@7']));
    expect(after.asked[0]?.commandId).toBe(before.asked[0]?.commandId);
    [before, after].forEach(({ outbox }) => outbox.stop());
  });

  it('that the server refuses is kept with the reason, and the next one goes on', async () => {
    const keep = new MemoryKeep();
    const pad = await page(keep);
    await pad.outbox.add(sheet('18'));
    await pad.outbox.add(sheet('19', 'p2'));
    await pad.answer({ ok: false, refusal: refuse('judge-recused', { project }) });
    await pad.answer(taken);
    await vi.waitFor(() => expect(pad.accepted).toEqual(['19@7']));
    const again = await page(keep);
    expect(again.outbox.entries).toMatchObject([{ scores: { a: '18' }, refusal: { code: 'judge-recused' } }]);
    await Promise.all(again.outbox.entries.map((entry) => again.outbox.discard(entry)));
    expect(again.outbox.entries).toEqual([]);
    [pad, again].forEach(({ outbox }) => outbox.stop());
  });

  it('that is refused as older than the judge’s own next one, which staff have carried, leaves nothing behind', async () => {
    const pad = await page(new MemoryKeep());
    await pad.outbox.add(sheet('18'));
    await pad.outbox.add(sheet('19'));
    const newer = (version: number): Answer => ({
      ok: false,
      refusal: refuse('sheet-newer-elsewhere', { project, revision: 1, version }),
    });
    await pad.answer(newer(7));
    await pad.answer(taken);
    await vi.waitFor(() => expect(pad.outbox.entries).toEqual([]));
    await pad.outbox.add(sheet('20'));
    await pad.outbox.add(sheet('21', 'p2'));
    await pad.answer(newer(99));
    await pad.answer(taken);
    await vi.waitFor(() => expect(pad.outbox.entries).toMatchObject([{ scores: { a: '20' } }]));
    expect(pad.accepted).toEqual(['19@7', '21@7']);
    pad.outbox.stop();
  });

  it('cannot be thrown away while it is on its way', async () => {
    const pad = await page(new MemoryKeep());
    await pad.outbox.add(sheet('18'));
    await Promise.all(pad.outbox.entries.map((entry) => pad.outbox.discard(entry)));
    expect(pad.outbox.entries).toHaveLength(1);
    pad.outbox.stop();
  });
});

describe('a sheet belongs to its seat', () => {
  it.each([
    ['another judge', { judgeId: 'e2' }, 0],
    ['another contest', { contestId: 'd' }, 0],
    ['the same seat, renewed', { generation: 2 }, 1],
    ['a substitute on the same seat, who does not see it', { generation: 2, since: 9 }, 0],
  ])('and is never sent by %s', async (_who, changes, stranded) => {
    const keep = new MemoryKeep();
    const first = await page(keep);
    await first.outbox.add(sheet('18'));
    first.outbox.stop();
    const other = await page(keep, { ...seat, ...changes });
    await other.outbox.add(sheet('7'));
    await other.answer(taken);
    await vi.waitFor(() => expect(other.accepted).toEqual(['7@7']));
    expect(other.scores()).toEqual(['7']);
    expect(other.outbox.stranded).toHaveLength(stranded);
    other.outbox.stop();
  });

  it('and waits when the server says that the connection is another seat’s', async () => {
    const pad = await page(new MemoryKeep());
    await pad.outbox.add(sheet('18'));
    await pad.answer({ ok: false, refusal: refuse('other-seat', {}) });
    expect(pad.outbox.entries).toMatchObject([{ refusal: null }]);
    await pad.answer(taken);
    await vi.waitFor(() => expect(pad.accepted).toEqual(['18@7']));
    pad.outbox.stop();
  });
});

describe('a signature', () => {
  const signature = { fingerprint: 'f'.repeat(64), signature: { strokes: 'M1 1L9 9' } };

  it('goes out after the sheets that were sent off before it, with its seat, until it is answered', async () => {
    const pad = await page(new MemoryKeep());
    await pad.outbox.add(sheet('18'));
    await pad.outbox.sign(signature);
    expect(pad.outbox.signature).toMatchObject({ ...signature, refusal: null });
    expect(pad.outbox.entries).toHaveLength(1);
    for (const answer of [taken, null, { ok: true, version: 8 } as const]) await pad.answer(answer);
    await vi.waitFor(() => expect(pad.accepted).toEqual(['18@7', 'signature@8']));
    expect(pad.signed).toEqual(
      Array.from({ length: 2 }, () => ({ type: 'SignMarks', ...signature, seat: seatSent })),
    );
    await vi.waitFor(() => expect([pad.outbox.signature, pad.outbox.isEmpty]).toEqual([null, true]));
    pad.outbox.stop();
  });

  it('is sent after a reload, and by nobody else at the tablet', async () => {
    const keep = new MemoryKeep();
    const before = await page(keep);
    await before.outbox.sign(signature);
    before.outbox.stop();
    const renewed = await page(keep, { ...seat, generation: 2 });
    expect([renewed.outbox.signature, renewed.outbox.stranded]).toEqual([null, []]);
    renewed.outbox.stop();
    const after = await page(keep);
    expect(after.outbox.signature).toMatchObject(signature);
    await after.answer(taken);
    await vi.waitFor(() => expect(after.accepted).toEqual(['signature@7']));
    after.outbox.stop();
  });

  it('that is refused says why until the judge signs again', async () => {
    const pad = await page(new MemoryKeep());
    await pad.outbox.sign(signature);
    await pad.answer({ ok: false, refusal: refuse('marks-have-changed', {}) });
    await vi.waitFor(() => expect(pad.outbox.signature?.refusal?.code).toBe('marks-have-changed'));
    await pad.outbox.sign({ ...signature, fingerprint: 'e'.repeat(64) });
    await pad.answer(taken);
    await vi.waitFor(() => expect([pad.outbox.signature, pad.accepted]).toEqual([null, ['signature@7']]));
    pad.outbox.stop();
  });
});

describe('two tabs of one device', () => {
  it('take turns: one sends, and what the other added goes out in its order', async () => {
    const keep = new MemoryKeep();
    const [one, two] = [await page(keep, seat, 'one'), await page(keep, seat, 'two')];
    await one.outbox.add(sheet('1'));
    await vi.waitFor(() => expect(one.asked).toHaveLength(1));
    await two.outbox.add(sheet('2'));
    await one.answer(taken);
    await one.answer(taken);
    await vi.waitFor(() => expect(one.accepted).toEqual(['1@7', '2@7']));
    expect(two.asked).toEqual([]);
    [one, two].forEach(({ outbox }) => outbox.stop());
  });

  it('a lease ends with its time, and does not last for a day when the clock is set back', async () => {
    const keep = new MemoryKeep();
    let now = 100_000_000;
    const turn = (name: string) => leasedTurn(keep, 'seat', name, () => now);
    expect([await turn('one').take(), await turn('two').take(), await turn('one').take()]).toEqual([
      ...[true, false, true],
    ]);
    now += 5_000;
    expect(await turn('two').take()).toBe(true);
    now -= 86_400_000;
    expect(await turn('one').take()).toBe(true);
    await turn('one').giveUp();
    expect(await turn('two').take()).toBe(true);
  });
});
