import { describe, expect, it } from 'vitest';
import {
  after,
  ATTEMPT_MS,
  idle,
  isExpected,
  SILENCE_MS,
  UNNAMED_MS,
  type Happening,
  type Watch,
} from './watch.ts';

const named = (shareId: string | null): Happening => ({ kind: 'named', shareId });
const on = (kind: Exclude<Happening['kind'], 'named'>): Happening => ({ kind });

/** Each happening with its time, ms. */
const story = (...happenings: readonly (readonly [number, Happening])[]): Watch =>
  happenings.reduce((watch, [at, happening]) => after(watch, happening, at), idle);

const live = story([0, named('a')], [100, on('offered')], [200, on('seen')]);

describe('a display and a shared screen', () => {
  it('asks, joins and is live, in that order only', () => {
    expect(story([0, on('offered')], [1, on('seen')], [2, on('pulse')], [3, on('tick')])).toBe(idle);
    expect(story([0, named('a')])).toEqual({ kind: 'asking', shareId: 'a', since: 0, failures: 0 });
    expect(story([0, named('a')], [50, on('seen')])).toMatchObject({ kind: 'asking' });
    expect(story([0, named('a')], [100, on('offered')])).toMatchObject({ kind: 'joining', since: 100 });
    expect(live).toEqual({ kind: 'live', shareId: 'a', heardAt: 200, unnamedSince: null });
  });

  it('is told the same twice and does nothing', () => {
    expect(after(live, named('a'), 300)).toBe(live);
    const unnamed = after(live, named(null), 300);
    expect(after(unnamed, named(null), 400)).toBe(unnamed);
  });

  it('goes over to another sharing at once', () => {
    expect(after(live, named('b'), 300)).toMatchObject({ kind: 'asking', shareId: 'b', failures: 0 });
  });

  it.each(['asking', 'joining', 'live', 'resting'] as const)('drops it at the cut when it is %s', (kind) => {
    const stories: Record<typeof kind, Watch> = {
      asking: story([0, named('a')]),
      joining: story([0, named('a')], [1, on('offered')]),
      live,
      resting: story([0, named('a')], [1, on('failed')]),
    };
    expect(stories[kind].kind).toBe(kind);
    expect(after(stories[kind], on('closed'), 300)).toBe(idle);
  });

  it('keeps no picture that nobody vouches for', () => {
    expect(after(live, on('tick'), 200 + SILENCE_MS - 1)).toBe(live);
    expect(after(live, on('tick'), 200 + SILENCE_MS).kind).toBe('resting');
    const heard = after(live, on('pulse'), 1_000);
    expect(after(heard, on('tick'), 200 + SILENCE_MS)).toBe(heard);
  });

  it('keeps a picture over a restart of the server, and not for long without a name', () => {
    const unnamed = after(live, named(null), 300);
    const pulsing = (at: number): Watch => after(unnamed, on('pulse'), at);
    expect(after(pulsing(3_000), on('tick'), 300 + UNNAMED_MS - 1).kind).toBe('live');
    expect(after(pulsing(3_000), on('tick'), 300 + UNNAMED_MS)).toBe(idle);
    expect(after(pulsing(2_000), named('a'), 2_500)).toMatchObject({ kind: 'live', unnamedSince: null });
    expect(after(story([0, named('a')]), named(null), 10)).toBe(idle);
  });

  it('ends at the presenter’s word', () => {
    expect(after(live, on('ended'), 300).kind).toBe('resting');
    expect(after(after(live, on('ended'), 300), named(null), 400)).toBe(idle);
  });

  it('asks again after each failure, ever more slowly, and no slower than every three seconds', () => {
    let watch = story([0, named('a')]);
    let now = 0;
    const rests: number[] = [];
    for (let attempt = 0; attempt < 6; attempt++) {
      watch = after(watch, on('failed'), now);
      if (watch.kind !== 'resting') throw new Error(watch.kind);
      rests.push(watch.until - now);
      expect(after(watch, on('tick'), watch.until - 1)).toBe(watch);
      now = watch.until;
      watch = after(watch, on('tick'), now);
      expect(watch.kind).toBe('asking');
    }
    expect(rests).toEqual([300, 600, 1_200, 2_400, 3_000, 3_000]);
  });

  it('gives up an attempt that leads nowhere', () => {
    expect(after(story([0, named('a')]), on('tick'), ATTEMPT_MS).kind).toBe('resting');
    expect(after(story([0, named('a')], [100, on('offered')]), on('tick'), 100 + ATTEMPT_MS).kind).toBe(
      'resting',
    );
  });

  it('is waited for once, and not for long', () => {
    const asking = story([0, named('a')]);
    expect(isExpected(asking, 1_000)).toBe(true);
    expect(isExpected(asking, 1_500)).toBe(false);
    expect(isExpected(after(after(asking, on('failed'), 100), on('tick'), 400), 401)).toBe(false);
    expect(isExpected(live, 300)).toBe(false);
  });
});
