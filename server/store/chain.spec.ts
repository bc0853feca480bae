import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordedEvent } from '../domain/events.ts';
import { canonicalJson, chain, entryHash, GENESIS } from './chain.ts';

const entry = (version: number, title: string): RecordedEvent => ({
  version,
  at: 1_795_372_101_448 + version,
  actor: { kind: 'staff' },
  commandId: `command-${version}`,
  event: { type: 'ContestRetitled', title },
});
const log = ['一', '二', '三', '四'].map((title, index) => entry(index + 1, title));

/** The version of the first entry whose stored hash does not fit what is stored; null when all fit. */
function firstMisfit(
  events: readonly RecordedEvent[],
  hashes: readonly string[],
  contestId = 'contest',
): number | null {
  const misfit = chain(GENESIS, contestId, events).findIndex((hash, index) => hash !== hashes[index]);
  return misfit === -1 ? null : misfit + 1;
}
const hashes = chain(GENESIS, 'contest', log);

describe('the hash chain', () => {
  it('fits what was appended, at once or piece by piece', () => {
    expect(firstMisfit(log, hashes)).toBeNull();
    const [first = '', ...rest] = hashes;
    expect(chain(first, 'contest', log.slice(1))).toEqual(rest);
    expect(hashes.every((hash) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
  });

  it.each<[string, (recorded: RecordedEvent) => RecordedEvent]>([
    ['its payload', (recorded) => ({ ...recorded, event: { type: 'ContestRetitled', title: '改' } })],
    ['its time', (recorded) => ({ ...recorded, at: recorded.at + 1 })],
    ['who it came from', (recorded) => ({ ...recorded, actor: { kind: 'judge', judgeId: 'e1' } })],
    ['its command', (recorded) => ({ ...recorded, commandId: 'another' })],
    ['its version', (recorded) => ({ ...recorded, version: 9 })],
  ])('finds an entry edited in %s', (_what, edit) => {
    const edited = log.map((recorded) => (recorded.version === 3 ? edit(recorded) : recorded));
    expect(firstMisfit(edited, hashes)).toBe(3);
  });

  it('finds an entry that was edited and hashed again: the next one does not fit', () => {
    const edited = log.map((recorded) => (recorded.version === 2 ? entry(2, '改') : recorded));
    const forged = [...hashes];
    forged[1] = entryHash(hashes[0] ?? '', 'contest', entry(2, '改'));
    expect(firstMisfit(edited, forged)).toBe(3);
  });

  it('finds a removed entry', () => {
    const without = <T>(list: readonly T[]): T[] => list.filter((_, index) => index !== 1);
    expect(firstMisfit(without(log), without(hashes))).toBe(2);
  });

  it('finds swapped entries, with or without their hashes', () => {
    const swapped = <T>([a, b, c, d]: readonly T[]): T[] => [a, c, b, d] as T[];
    expect(firstMisfit(swapped(log), hashes)).toBe(2);
    expect(firstMisfit(swapped(log), swapped(hashes))).toBe(2);
  });

  it('finds a log that was taken from another contest', () => {
    expect(firstMisfit(log, hashes, 'other')).toBe(1);
  });
});

describe('canonical JSON', () => {
  it.each([
    [{ b: 1, a: [true, null, '路演'] }, '{"a":[true,null,"路演"],"b":1}'],
    [{ a: undefined, b: {} }, '{"b":{}}'],
    [{ 评委: '“引号”\n', '😀': '\\' }, '{"评委":"“引号”\\n","😀":"\\\\"}'],
    [[1.5, -0, 1e21, 1e-7], '[1.5,0,1e+21,1e-7]'],
  ])('of %j', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it('is the same whatever order the keys were stored in (jsonb sorts by length)', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        expect(canonicalJson(turned(value))).toBe(canonicalJson(value));
        expect(canonicalJson(JSON.parse(JSON.stringify(value)))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

/** The same value with the keys of every object in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, turned(member)]),
  );
}
