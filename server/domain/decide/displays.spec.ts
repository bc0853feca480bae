import { describe, expect, it } from 'vitest';
import { contestA, contestInTwoRooms } from '../../../test/support/contest-a.ts';
import { given } from '../../../test/support/given.ts';

const show = given(contestInTwoRooms());
const name = { type: 'NameDisplay', displayId: 'd1', name: '左侧屏' } as const;
const board = { type: 'AssignDisplay', displayId: 'd1', follows: 'board', roomId: 'east' } as const;

describe('a display', () => {
  it('is named, also one that has never been seen', () => {
    const after = show.when(name).thenEvents({ type: 'DisplayNamed', displayId: 'd1', name: '左侧屏' });
    expect(after.state.displays).toEqual({ d1: { name: '左侧屏', assigned: null } });
    after.when(name).thenQuiet();
  });

  it('is told what to follow, and where', () => {
    const after = show
      .given(name)
      .when(board)
      .thenEvents({ type: 'DisplayAssigned', displayId: 'd1', follows: 'board', roomId: 'east' });
    expect(after.state.displays['d1']).toEqual({
      name: '左侧屏',
      assigned: { follows: 'board', roomId: 'east' },
    });
    after.when(board).thenQuiet();
    after
      .when({ ...board, roomId: 'west' })
      .thenEvents({ type: 'DisplayAssigned', displayId: 'd1', follows: 'board', roomId: 'west' });
  });

  it('stays in the room of its address where none is named', () => {
    given(contestA())
      .when({ type: 'AssignDisplay', displayId: 'd2', follows: 'speaker' })
      .thenEvents({ type: 'DisplayAssigned', displayId: 'd2', follows: 'speaker', roomId: null });
  });

  it('is sent to no room that there is not', () => {
    show.when({ ...board, roomId: 'attic' }).thenRefused('unknown-room', { roomId: 'attic' });
    show.when({ ...board, roomId: 'toString' }).thenRefused('unknown-room');
  });

  it('may have any id that the wire lets through', () => {
    const after = show.given({ ...name, displayId: 'constructor' });
    expect(after.state.displays).toEqual({ constructor: { name: '左侧屏', assigned: null } });
  });

  it('is forgotten with its name, what it was told to follow, and its bell; another one is not', () => {
    const forget = { type: 'ForgetDisplay', displayId: 'd1' } as const;
    show.when(forget).thenQuiet();
    const sounding = { type: 'ChooseSounding', roomId: 'east', displayId: 'd1' } as const;
    const known = show.given(name, board, { ...name, displayId: 'd2' }, sounding);
    const after = known.when(forget).thenEvents({ type: 'DisplayForgotten', displayId: 'd1' });
    expect(after.state.displays).toEqual({ d2: { name: '左侧屏', assigned: null } });
    expect(after.room('east').sounding).toBeNull();
    after.when(forget).thenQuiet();
    show.given(sounding).when(forget).thenEvents({ type: 'DisplayForgotten', displayId: 'd1' });
  });

  it('takes nothing from what the host desk can undo', () => {
    const black = show.given({ type: 'ShowScene', roomId: 'east', scene: 'black' });
    expect(black.given(name, board).room('east').undoable).toEqual(black.room('east').undoable);
  });
});

describe('the display that sounds', () => {
  const choose = { type: 'ChooseSounding', roomId: 'west', displayId: 'd1' } as const;

  it('is chosen for a room, another in its place, and given up again', () => {
    const chosen = show.when(choose).thenEvents({ type: 'SoundingChosen', roomId: 'west', displayId: 'd1' });
    expect([chosen.room('west').sounding, chosen.room('east').sounding]).toEqual(['d1', null]);
    chosen.when(choose).thenQuiet();
    const other = chosen.given({ ...choose, displayId: 'd2' });
    expect(other.room('west').sounding).toBe('d2');
    const none = { ...choose, displayId: null };
    other.when(none).thenEvents({ type: 'SoundingChosen', roomId: 'west', displayId: null });
    show.when(none).thenQuiet();
  });

  it('is chosen for no room that there is not', () => {
    show.when({ ...choose, roomId: 'attic' }).thenRefused('unknown-room', { roomId: 'attic' });
  });
});
