import { describe, expect, it } from 'vitest';
import {
  contestInTwoRooms,
  evenMarks,
  presentationMs,
  questionsMs,
} from '../../../test/support/contest-a.ts';
import { beginning, given, judge } from '../../../test/support/given.ts';
import {
  advance,
  call,
  close,
  pause,
  restart,
  resume,
  revealOn,
  sheet,
  start,
  submitAll,
  toClosed,
  toPresenting,
  toScoring,
} from '../../../test/support/running-the-show.ts';

const marks = evenMarks(80, 24, 8);

describe('RULES §6: two rooms run independently of each other', () => {
  it('each has its own project on stage, its own clock and its own scene', () => {
    const show = toPresenting(toPresenting(given(contestInTwoRooms()), 'p1').after(1000), 'p3')
      .after(1000)
      .given(pause('p1'), { type: 'ShowScene', roomId: 'west', scene: 'leaderboard' });
    expect(show.room('east')).toMatchObject({ onStage: 'p1', scene: 'programme' });
    expect(show.room('west')).toMatchObject({ onStage: 'p3', scene: 'leaderboard' });
    expect(show.project('p1').clock).toMatchObject({ kind: 'paused', remainingMs: presentationMs - 2000 });
    expect(show.project('p3').clock).toMatchObject({ deadlineAt: beginning + 1000 + presentationMs });
  });

  it('a busy stage is busy for its own room only', () => {
    const show = toPresenting(given(contestInTwoRooms()), 'p1');
    show.when(call('p2')).thenRefused('stage-busy');
    show.when(call('p3')).thenAccepted();
  });

  it('one room goes back, restarts and closes without a trace in the other', () => {
    const both = toScoring(toPresenting(given(contestInTwoRooms()), 'p3'), 'p1');
    const west = both.project('p3');
    const after = submitAll(both, 'p1', marks).given(close('p1'), call('p2'), start('p2'), restart('p2'));
    expect(after.project('p3')).toBe(west);
    expect(after.room('west')).toEqual(both.room('west'));
  });

  it('a pause here lets the clock there go on', () => {
    const both = toPresenting(toPresenting(given(contestInTwoRooms()), 'p1'), 'p3');
    const later = both
      .given(pause('p1'))
      .after(presentationMs + 1)
      .given(resume('p1'));
    expect(later.project('p3').phase).toBe('questions');
    expect(later.project('p1').phase).toBe('presenting');
    later.after(questionsMs).when(advance('p3', 'questions')).thenRefused('wrong-phase');
  });

  it('sheets come from the judges of the room, and from those who sit in every room', () => {
    const show = toScoring(given(contestInTwoRooms()), 'p1');
    show
      .when(sheet('p1', 'expert', 80), { actor: judge('e5') })
      .thenRefused('judge-of-another-room', { project: { id: 'p1', name: '云上影像互认平台' } });
    show.when(sheet('p1', 'expert', 80), { actor: judge('e1') }).thenAccepted();
    show.when(sheet('p1', 'professional', 24), { actor: judge('q4') }).thenAccepted();
  });

  it('closing asks for the judges of the room alone', () => {
    const east = ['e1', 'e2', 'e3', 'e4', 'q1', 'q2', 'q4'];
    const show = toScoring(given(contestInTwoRooms()), 'p1');
    show.when(close('p1', east)).thenAccepted();
    show.when(close('p1', east.slice(1))).thenRefused('judges-missing');
  });

  it('a reveal shows on the screens of its own room', () => {
    const show = revealOn(toClosed(toPresenting(given(contestInTwoRooms()), 'p3'), 'p1', marks), 'p1', 2);
    expect(show.room('east')).toMatchObject({ scene: 'reveal', revealing: 'p1' });
    expect(show.room('west')).toMatchObject({ scene: 'programme', revealing: null });
  });
});
