import { describe, expect, it } from 'vitest';
import type { Follows } from '../../../shared/contract/displays.ts';
import { contestInTwoRooms } from '../../../test/support/contest-a.ts';
import { given, type Show } from '../../../test/support/given.ts';
import { nobodyThere, type Ambient } from './ambient.ts';
import { bellView, soundingIn } from './bell.ts';

interface Page {
  readonly follows?: Follows;
  readonly roomId?: string;
  readonly connected?: boolean;
  readonly sound?: boolean;
}

function hall(pages: Readonly<Record<string, Page>>): Ambient {
  const screens = Object.entries(pages).map(
    ([id, { follows = 'programme', roomId = 'east', connected = true, sound = false }]) => [
      id,
      {
        connected,
        lastSeenAt: null,
        report: { battery: null, width: 1920, height: 1080, sound },
        opened: { follows, roomId },
      },
    ],
  );
  return { ...nobodyThere, screens: Object.fromEntries(screens) as Ambient['screens'] };
}

const show = given(contestInTwoRooms());
const choose = { type: 'ChooseSounding', roomId: 'east', displayId: 'd1' } as const;
const ringing = (after: Show, ambient: Ambient, roomId = 'east') =>
  soundingIn(after.state, after.room(roomId), ambient);

describe('without a choice', () => {
  const named = show.given({ type: 'NameDisplay', displayId: 'm', name: '左侧屏' });

  it('a hall with one big screen needs none', () => {
    expect(ringing(show, hall({ a: {} }))).toBe('a');
    expect(ringing(show, hall({}))).toBeNull();
  });

  it('one sounds of several: that its browser lets sound, then a named one, and always the same', () => {
    expect(ringing(show, hall({ b: {}, a: {} }))).toBe('a');
    expect(ringing(named, hall({ b: {}, a: {}, m: {} }))).toBe('m');
    expect(ringing(named, hall({ z: { sound: true }, a: {}, m: {} }))).toBe('z');
  });

  it('no speaker’s timer, board or overlay sounds, none that is gone, none of another room', () => {
    const others = {
      a: { follows: 'speaker' },
      b: { follows: 'overlay', sound: true },
      c: { connected: false },
      d: { roomId: 'west' },
    } as const;
    expect(ringing(show, hall(others))).toBeNull();
    expect(ringing(show, hall({ ...others, e: {} }))).toBe('e');
    const told = show.given({ type: 'AssignDisplay', displayId: 'a', follows: 'programme' });
    expect(ringing(told, hall(others))).toBe('a');
  });
});

describe('the display that was chosen', () => {
  const chosen = show.given(choose);

  it('sounds alone, whatever it follows, also while it is not connected', () => {
    const ready = { a: { sound: true } };
    expect(ringing(chosen, hall(ready))).toBe('d1');
    expect(ringing(chosen, hall({ ...ready, d1: { connected: false } }))).toBe('d1');
    expect(ringing(chosen, hall({ ...ready, d1: { follows: 'speaker' } }))).toBe('d1');
  });

  it('gives way to another, and to what sounds without a choice', () => {
    const ambient = hall({ a: {}, d1: {} });
    expect(ringing(chosen.given({ ...choose, displayId: 'a' }), ambient)).toBe('a');
    expect(ringing(chosen.given({ ...choose, displayId: null }), ambient)).toBe('a');
  });

  it('is nobody without a choice where several servers each see their own screens', () => {
    const ambient = { ...hall({ a: {}, d1: {} }), severalNodes: true };
    expect(ringing(chosen, ambient)).toBe('d1');
    expect(ringing(chosen.given({ ...choose, displayId: null }), ambient)).toBeNull();
  });

  it('does not sound in a room that it has been moved from', () => {
    const moved = chosen.given({
      type: 'AssignDisplay',
      displayId: 'd1',
      follows: 'programme',
      roomId: 'west',
    });
    expect(ringing(moved, hall({ a: {}, d1: {} }))).toBe('a');
    expect(ringing(moved, hall({ a: {}, d1: {} }), 'west')).toBe('d1');
  });

  it('knows the clock whatever is shown, and is told nothing while nobody is on stage', () => {
    const ambient = hall({ d1: {} });
    expect(bellView(chosen.state, chosen.room('east'), ambient)).toEqual({ displayId: 'd1', onStage: null });
    const [project] = Object.values(chosen.state.projects).filter(({ roomId }) => roomId === 'east');
    const projectId = project?.project.id ?? '';
    const on = chosen.given(
      { type: 'CallProject', projectId },
      { type: 'StartPresentation', projectId },
      { type: 'ShowScene', roomId: 'east', scene: 'black' },
    );
    expect(bellView(on.state, on.room('east'), ambient)).toMatchObject({
      onStage: { projectId, facts: { phase: 'presenting', clock: { kind: 'running' } } },
    });
  });
});
