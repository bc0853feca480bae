import { describe, expect, it } from 'vitest';
import { MemoryKeep } from '../keep/keep.ts';
import { Notes } from '../notes.ts';
import { entriesOf, entriesOfOthers, keyOf, type OutboxEntry, type Seat } from './entry.ts';

const former: Seat = { contestId: 'c', judgeId: 'e1', generation: 1, since: 0 };
const substitute: Seat = { ...former, generation: 2, since: 9 };
const second: Seat = { ...former, generation: 3, since: 14 };

const entry = (seat: Seat, commandId: string, order: number): OutboxEntry => ({
  ...{ commandId, seat, order, pressedAt: 5, refusal: null },
  ...{ projectId: 'p1', componentId: 'expert', scores: { a: '18' }, comment: '', knownRevision: 0 },
});

async function deviceWith(...entries: OutboxEntry[]): Promise<MemoryKeep> {
  const keep = new MemoryKeep();
  for (const kept of entries) await keep.write(keyOf(kept), kept);
  return keep;
}
const idsOf = (entries: readonly OutboxEntry[]) => entries.map(({ commandId }) => commandId);

describe('what somebody else on the same seat has left on the device', () => {
  it('is never read as one’s own, and is still there', async () => {
    const keep = await deviceWith(entry(former, 'b', 2), entry(former, 'a', 1), entry(second, 'c', 3));
    expect((await keep.read(entriesOf(substitute))).size).toBe(0);
    expect(idsOf(await entriesOfOthers(keep, substitute))).toEqual(['a', 'b', 'c']);
    expect(idsOf(await entriesOfOthers(keep, former))).toEqual(['c']);
  });

  it('is not what lies there of other seats, however their ids begin', async () => {
    const others = [
      { ...former, judgeId: 'e10' },
      { ...former, judgeId: 'e2' },
      { ...former, contestId: 'd' },
    ];
    const keep = await deviceWith(...others.map((seat, at) => entry(seat, `x${at}`, at)));
    expect(await entriesOfOthers(keep, substitute)).toEqual([]);
  });

  it('was written before people were told apart: it is the first one’s', async () => {
    const { since: _, ...seat } = former;
    const keep = new MemoryKeep();
    await keep.write('out:c:e1:1:a', { ...entry(former, 'a', 1), seat });
    expect((await keep.read(entriesOf(former))).size).toBe(1);
    expect(await entriesOfOthers(keep, substitute)).toMatchObject([{ commandId: 'a', seat: former }]);
  });

  it('a private note is one person’s', async () => {
    const keep = new MemoryKeep();
    (await Notes.open(keep, former)).write('p1', '上午讲得好');
    expect((await Notes.open(keep, substitute)).of('p1')).toBe('');
    expect((await Notes.open(keep, former)).of('p1')).toBe('上午讲得好');
  });
});
