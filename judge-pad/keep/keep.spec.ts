import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MemoryKeep, SafeKeep, type Keep } from './keep.ts';

/** A place that can be full, or out of order altogether. */
class Place extends MemoryKeep {
  full = false;
  broken = false;

  override read(prefix: string): Promise<ReadonlyMap<string, unknown>> {
    return this.broken ? Promise.reject(new Error('broken')) : super.read(prefix);
  }
  override write(key: string, value: unknown): Promise<void> {
    return this.full || this.broken ? Promise.reject(new Error('full')) : super.write(key, value);
  }
}

const valueIn = async (keep: Keep, key: string): Promise<unknown> => (await keep.read(key)).get(key);

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => void vi.restoreAllMocks());

describe('what the pad keeps', () => {
  it('stands in the first place that takes it', async () => {
    const [first, second] = [new Place(), new Place()];
    const keep = new SafeKeep([first, second]);
    await keep.write('a', 1);
    expect([await valueIn(first, 'a'), await valueIn(second, 'a'), keep.lasting]).toEqual([
      1,
      undefined,
      true,
    ]);
  });

  it('goes to the next place when the first is full, and is the newest there', async () => {
    const [first, second] = [new Place(), new Place()];
    const keep = new SafeKeep([first, second]);
    await keep.write('a', 'old');
    first.full = true;
    await keep.write('a', 'new');
    expect([await valueIn(first, 'a'), await valueIn(second, 'a'), keep.lasting]).toEqual([
      undefined,
      'new',
      true,
    ]);
    expect(await valueIn(new SafeKeep([first, second]), 'a')).toBe('new');
    first.full = false;
    await keep.write('a', 'newest');
    expect([await valueIn(first, 'a'), await valueIn(second, 'a')]).toEqual(['newest', undefined]);
  });

  it('stays with the page when every place refuses, and the page is told that a reload would lose it', async () => {
    const told: boolean[] = [];
    const place = new Place();
    const keep = new SafeKeep([place], (lasting) => told.push(lasting));
    place.broken = true;
    await keep.write('a', 1);
    expect([await valueIn(keep, 'a'), keep.lasting]).toEqual([1, false]);
    place.broken = false;
    await keep.write('a', 2);
    expect([await valueIn(keep, 'a'), await valueIn(place, 'a'), keep.lasting, told]).toEqual([
      ...[2, 2, true],
      [false, true],
    ]);
  });

  it('does without any place', async () => {
    const keep = new SafeKeep([]);
    expect(keep.lasting).toBe(false);
    await keep.write('a', 1);
    expect(await valueIn(keep, 'a')).toBe(1);
    await keep.remove('a');
    expect(await valueIn(keep, 'a')).toBeUndefined();
  });

  it('is written in the order in which it was asked for', async () => {
    const keep = new SafeKeep([new Place()]);
    await Promise.all([keep.write('a', 1), keep.write('a', 2), keep.remove('a'), keep.write('a', 3)]);
    expect(await valueIn(keep, 'a')).toBe(3);
  });
});
