import { describe, expect, it } from 'vitest';
import {
  contestA,
  contestInTwoRooms,
  deskReview,
  evenMarks,
  presentationMs,
} from '../../test/support/contest-a.ts';
import { beginning, given, type Show } from '../../test/support/given.ts';
import {
  call,
  pause,
  restart,
  start,
  stepBack,
  toClosed,
  toPresenting,
  toQuestions,
  toScoring,
  withdraw,
} from '../../test/support/running-the-show.ts';
import { mayWatch, shareScreen } from './share-screen.ts';

const marks = evenMarks(80, 24, 8);
const codeOf = (show: Show, projectId = 'p1'): string | null => {
  const decision = shareScreen(show.state, projectId, beginning + show.now);
  return decision.ok ? null : decision.refusal.code;
};
const contest = (): Show => given(contestA());

describe('a presenter’s own screen may be shared', () => {
  it.each([
    ['off stage', contest, 'not-on-stage'],
    ['called, to make ready', () => contest().given(call('p1')), null],
    ['presenting', () => toPresenting(contest(), 'p1'), null],
    ['paused', () => toPresenting(contest(), 'p1').given(pause('p1')), null],
    [
      'a millisecond before the deadline',
      () => toPresenting(contest(), 'p1').after(presentationMs - 1),
      null,
    ],
    [
      'at the deadline, recorded or not',
      () => toPresenting(contest(), 'p1').after(presentationMs),
      'deck-is-cut',
    ],
    ['in questions', () => toQuestions(contest(), 'p1'), 'deck-is-cut'],
    ['in scoring', () => toScoring(contest(), 'p1'), 'deck-is-cut'],
    ['closed', () => toClosed(contest(), 'p1', marks), 'deck-is-cut'],
    ['back from questions', () => toQuestions(contest(), 'p1').given(stepBack('p1', 'questions')), null],
    ['started again', () => toQuestions(contest(), 'p1').given(restart('p1')), null],
    ['withdrawn', () => contest().given(withdraw('p1')), 'project-withdrawn'],
    ['in a desk review', () => given(deskReview()), 'no-stage'],
  ] as const)('%s: %s', (_when, make, code) => {
    expect(codeOf(make())).toBe(code);
  });

  it('of the project on stage alone', () => {
    const show = contest().given(call('p1')).given(start('p1'));
    expect(codeOf(show, 'p2')).toBe('not-on-stage');
    expect(codeOf(show, 'p9')).toBe('unknown-project');
  });
});

describe('who may watch it', () => {
  const show = toPresenting(given(contestInTwoRooms()), 'p1');
  const east = { audience: 'display', roomId: 'east', follows: 'programme' } as const;
  it.each([
    ['a big screen of the room', east, true],
    ['one of another room', { ...east, roomId: 'west' }, false],
    ['the speaker’s monitor', { ...east, follows: 'speaker' }, false],
    ['a leaderboard', { ...east, follows: 'board' }, false],
    ['an overlay', { ...east, follows: 'overlay' }, false],
    ['the host', { audience: 'host', roomId: 'east' }, false],
    ['a judge', { audience: 'judge', judgeId: 'e1' }, false],
    ['a presenter', { audience: 'presenter', projectId: 'p1' }, false],
    ['a phone', { audience: 'public' }, false],
  ] as const)('%s: %s', (_who, viewer, may) => {
    expect(mayWatch(show.state, 'p1', viewer)).toBe(may);
    expect(mayWatch(show.state, 'p3', viewer)).toBe(false);
  });
});
