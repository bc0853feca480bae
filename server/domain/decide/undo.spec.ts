import { describe, expect, it } from 'vitest';
import type { HostView } from '../../../shared/contract/views.ts';
import { contestA, contestInTwoRooms, evenMarks } from '../../../test/support/contest-a.ts';
import { beginning, given, judge, presenter, type Outcome, type Show } from '../../../test/support/given.ts';
import {
  adjust,
  advance,
  call,
  deckOf,
  pause,
  resume,
  reveal,
  sheet,
  start,
  stepBack,
  toClosed,
  toPresenting,
  toRevealed,
  turnPage,
} from '../../../test/support/running-the-show.ts';
import { nobodyThere } from '../views/ambient.ts';
import { viewFor } from '../views/view-for.ts';

const show = given(contestA());

function undoIn(after: Show, roomId = 'main'): HostView['undo'] {
  const viewer = { audience: 'host', roomId } as const;
  return (viewFor(viewer, after.state, nobodyThere, beginning + after.now) as HostView).undo;
}

/** Presses undo, as the host desk does: for what the view offers. */
function undo(after: Show, roomId = 'main'): Outcome {
  return after.when({ type: 'UndoLast', roomId, version: undoIn(after, roomId)?.version ?? 1 });
}

describe('taking back the last act of the host desk', () => {
  it('a call: the room is as it was, and running numbers may be given again', () => {
    const after = undo(show.given(call('p1'))).thenAccepted();
    expect(after.room('main')).toMatchObject({ onStage: null, scene: 'welcome' });
    expect(after.state.begun).toBe(false);
    after.when({ type: 'NumberProjects', by: 'stroke' }).thenAccepted();
  });

  it('a call of the wrong project after another', () => {
    const closed = toClosed(show, 'p1', evenMarks(90, 27, 8));
    const after = undo(closed.given(call('p2'))).thenAccepted();
    expect(after.room('main')).toMatchObject({ onStage: 'p1' });
    expect(after.project('p1').phase).toBe('closed');
    expect(after.state.begun).toBe(true);
    after.when(call('p3')).thenAccepted();
  });

  it('a pause: the clock goes on from where it stood, and no second is lost', () => {
    const paused = toPresenting(show, 'p1').after(60_000).given(pause('p1'));
    const before = paused.project('p1').clock;
    const after = undo(paused.after(5_000)).thenAccepted();
    const { clock } = after.project('p1');
    if (clock.kind !== 'running' || before.kind !== 'paused') throw new Error('not so');
    expect(clock.deadlineAt - beginning - after.now).toBe(before.remainingMs);
  });

  it('a resume: the clock stands where it stood', () => {
    const paused = toPresenting(show, 'p1').after(60_000).given(pause('p1')).after(9_000);
    const after = undo(paused.given(resume('p1')).after(2_000)).thenAccepted();
    expect(after.project('p1').clock).toEqual(paused.project('p1').clock);
  });

  it.each([30_000, -30_000])('time added or taken: %d ms', (deltaMs) => {
    const presenting = toPresenting(show, 'p1').after(1_000);
    const after = undo(presenting.given(adjust('p1', deltaMs)).after(1_000)).thenAccepted();
    expect(after.project('p1').clock).toEqual(presenting.project('p1').clock);
  });

  it('time that was added and has been used up cannot be taken back', () => {
    const presenting = toPresenting(show, 'p1');
    const added = presenting.after(470_000).given(adjust('p1', 60_000)).after(30_000);
    undo(added).thenRefused('time-below-zero');
    expect(undoIn(added)?.undoing.allowed).toBe(false);
  });

  it('a page, a scene', () => {
    const presenting = toPresenting(show.given(deckOf('p1')), 'p1').given(turnPage('p1', 3));
    const turned = presenting.given(turnPage('p1', 7));
    expect(undo(turned).thenAccepted().project('p1').page).toBe(3);
    const black = presenting.given({ type: 'ShowScene', roomId: 'main', scene: 'black' });
    expect(undo(black).thenAccepted().room('main').scene).toBe('programme');
  });

  it('a reveal step: it is hidden again, and the room shows what it showed before', () => {
    const closed = toClosed(show, 'p1', evenMarks(90, 27, 8));
    const first = closed.given(reveal('p1', 'sheets'));
    const none = undo(first).thenAccepted();
    expect(none.project('p1')).toMatchObject({ phase: 'closed', revealedSteps: 0 });
    expect(none.room('main')).toMatchObject({ scene: 'programme', revealing: null });
    none.when(reveal('p1', 'sheets')).thenAccepted();
    const second = first.given(reveal('p1', 'dropped'));
    const one = undo(second).thenEvents(
      {
        ...{ type: 'RevealStepTakenBack', projectId: 'p1', step: 'dropped' },
        ...{ scene: 'reveal', revealing: 'p1' },
      },
      { type: 'ActionUndone', roomId: 'main', of: second.state.version },
    );
    expect(one.project('p1').revealedSteps).toBe(1);
    expect(undoIn(one), 'one step back, no more').toBeNull();
  });

  it('a message: the one before it is shown again, or none', () => {
    const first = { type: 'ShowMessage', roomId: 'main', to: 'screen', text: '茶歇十分钟' } as const;
    const shown = show.given(first);
    expect(undo(shown).thenAccepted().room('main').messages.screen).toBeNull();
    const second = shown.given({ ...first, text: '请入座' });
    expect(undo(second).thenAccepted().room('main').messages.screen?.text).toBe('茶歇十分钟');
  });

  it('is in the log beside what it took back, and cannot be taken back itself', () => {
    const called = show.given(call('p1'));
    const after = undo(called).thenEvents(
      {
        ...{ type: 'CallTakenBack', projectId: 'p1', onStage: null },
        ...{ scene: 'welcome', begun: false },
      },
      { type: 'ActionUndone', roomId: 'main', of: called.state.version },
    );
    expect(undoIn(after)).toBeNull();
    undo(after).thenRefused('nothing-to-undo');
  });
});

describe('nothing can be taken back', () => {
  it.each<[string, (from: Show) => Show]>([
    ['the start of a presentation', (from) => from.given(start('p1'))],
    ['going on early', (from) => from.given(start('p1'), advance('p1', 'presenting'))],
    [
      'the last step of a reveal: the result is out',
      (from) =>
        toRevealed(
          from.given({ type: 'UndoLast', roomId: 'main', version: from.state.version }),
          'p1',
          evenMarks(90, 27, 8),
        ),
    ],
    ['a step back, which has its reason', (from) => from.given(start('p1'), stepBack('p1', 'presenting'))],
  ])('%s', (_what, act) => {
    const after = act(show.given(call('p1')));
    expect(undoIn(after)).toBeNull();
    after
      .when({ type: 'UndoLast', roomId: 'main', version: after.state.version })
      .thenRefused('nothing-to-undo');
  });

  it('once time has run out since', () => {
    const paused = toPresenting(show, 'p1').given(pause('p1'), resume('p1')).after(480_000);
    undo(paused).thenRefused('nothing-to-undo');
  });

  it('of an older view: two hosts, one undo', () => {
    const called = show.given(call('p1'));
    const command = { type: 'UndoLast', roomId: 'main', version: called.state.version } as const;
    called.given(command).when(command).thenRefused('nothing-to-undo');
    show.when({ ...command, roomId: 'attic' }).thenRefused('unknown-room');
  });
});

describe('what leaves it as it is', () => {
  const paused = toPresenting(show.given(deckOf('p1')), 'p1').given(pause('p1'));

  it('a judge’s sheet, a presenter’s page', () => {
    const after = paused.by(judge('e1'), sheet('p1', 'expert', 80)).by(presenter('p1'), turnPage('p1', 4));
    expect(undoIn(after)).toMatchObject({ of: 'ClockPaused' });
    expect(undo(after).thenAccepted().project('p1').page).toBe(4);
  });

  it('but the presenter’s page stands over the host’s', () => {
    const turned = paused.given(turnPage('p1', 2)).by(presenter('p1'), turnPage('p1', 3));
    expect(undoIn(turned)).toBeNull();
  });

  it('the other room’s desk', () => {
    const rooms = given(contestInTwoRooms()).given(
      { type: 'ShowScene', roomId: 'east', scene: 'black' },
      { type: 'ShowScene', roomId: 'west', scene: 'leaderboard' },
    );
    const after = undo(rooms, 'east').thenAccepted();
    expect([after.room('east').scene, after.room('west').scene]).toEqual(['welcome', 'leaderboard']);
    expect(undoIn(after, 'west')).toMatchObject({ of: 'SceneShown' });
  });
});
