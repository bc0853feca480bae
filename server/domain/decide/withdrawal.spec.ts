import { describe, expect, it } from 'vitest';
import { contestA, deskReview, evenMarks } from '../../../test/support/contest-a.ts';
import { given, judge, type Show } from '../../../test/support/given.ts';
import {
  call,
  close,
  pause,
  reason,
  reinstate,
  revealOn,
  sheet,
  start,
  submitAll,
  toClosed,
  toPresenting,
  toQuestions,
  toRevealed,
  toScoring,
  withdraw,
} from '../../../test/support/running-the-show.ts';
import { resultOf, resultsOf } from '../results.ts';

const p1 = { id: 'p1', name: '云上影像互认平台' };
const marks = evenMarks(80, 24, 8);
const called = (show: Show, id: string) => show.given(call(id));
const paused = (show: Show, id: string) => toPresenting(show, id).given(pause(id));
const closed = (show: Show, id: string) => toClosed(show, id, marks);
const halfRevealed = (show: Show, id: string) => revealOn(closed(show, id), id, 2);
const revealed = (show: Show, id: string) => toRevealed(show, id, marks);

describe('WithdrawProject', () => {
  it.each([
    ['before its call', (show: Show) => show, 'waiting'],
    ['called', called, 'waiting'],
    ['presenting', toPresenting, 'waiting'],
    ['paused', paused, 'waiting'],
    ['in questions', toQuestions, 'waiting'],
    ['in scoring', toScoring, 'waiting'],
    ['closed', closed, 'closed'],
    ['half revealed', halfRevealed, 'closed'],
    ['revealed', revealed, 'revealed'],
  ] as const)('%s: off the stage and the screens, with the reason', (_when, to, phase) => {
    const show = to(given(contestA()), 'p1')
      .when(withdraw('p1'))
      .thenEvents({ type: 'ProjectWithdrawn', projectId: 'p1', reason });
    expect(show.project('p1')).toMatchObject({
      project: { withdrawn: true },
      phase,
      clock: { kind: 'idle' },
    });
    expect(show.room()).toMatchObject({ onStage: null, revealing: null, scene: 'welcome' });
    show.when(call('p2')).thenAccepted();
    show.when(withdraw('p1')).thenRefused('already-withdrawn', { project: p1 });
  });

  it('leaves the screens of the project on stage alone', () => {
    const show = toPresenting(closed(given(contestA()), 'p1'), 'p2').given(withdraw('p1'));
    expect(show.room()).toMatchObject({ onStage: 'p2', scene: 'programme' });
    expect(show.project('p2').phase).toBe('presenting');
  });

  it('RULES §6.6: keeps its number', () => {
    const numbered = given(contestA()).given({ type: 'NumberProjects', by: 'stroke' });
    expect(numbered.given(withdraw('p1')).project('p1').project.number).toBe(
      numbered.project('p1').project.number,
    );
  });

  it('RULES §3.3: has no total and no rank, and the others move up', () => {
    const better = toClosed(given(contestA()), 'p1', evenMarks(90, 24, 8));
    const both = toClosed(better, 'p2', marks);
    const rankOf = (show: Show, id: string) => resultOf(resultsOf(show.state), id);
    expect([rankOf(both, 'p1')?.rank, rankOf(both, 'p2')?.rank]).toEqual([1, 2]);
    const gone = both.given(withdraw('p1'));
    expect(rankOf(gone, 'p1')).toMatchObject({ rank: null, total: null, flags: ['withdrawn'] });
    expect(rankOf(gone, 'p2')?.rank).toBe(1);
  });

  it('takes a desk review project out of scoring', () => {
    const show = given(deskReview()).given(withdraw('p1'));
    show.when(close('p1')).thenRefused('project-withdrawn');
  });

  it('refuses an unknown project', () => {
    given(contestA()).when(withdraw('p9')).thenRefused('unknown-project');
  });
});

describe('ReinstateProject', () => {
  it('lets it be called again, from the beginning', () => {
    const show = toScoring(given(contestA()), 'p1')
      .given(withdraw('p1'))
      .when(reinstate('p1'))
      .thenEvents({ type: 'ProjectReinstated', projectId: 'p1', reason });
    expect(show.given(call('p1'), start('p1')).project('p1').phase).toBe('presenting');
  });

  it('keeps the sheets it had, and a result that was closed', () => {
    const some = toScoring(given(contestA()), 'p1')
      .by(judge('e1'), sheet('p1', 'expert', 80))
      .given(withdraw('p1'), reinstate('p1'));
    expect(some.project('p1').sheets['expert']?.['e1']?.revision).toBe(1);
    const half = halfRevealed(given(contestA()), 'p1').given(withdraw('p1'), reinstate('p1'));
    expect(revealOn(half, 'p1').project('p1').phase).toBe('revealed');
    expect(resultOf(resultsOf(half.state), 'p1')?.rank).toBe(1);
  });

  it('brings a desk review project back into scoring', () => {
    const show = given(deskReview()).given(withdraw('p1'), reinstate('p1'));
    submitAll(show, 'p1', marks).when(close('p1')).thenAccepted();
  });

  it('refuses what has not withdrawn, and an unknown project', () => {
    given(contestA()).when(reinstate('p1')).thenRefused('not-withdrawn', { project: p1 });
    given(contestA())
      .given(withdraw('p1'), reinstate('p1'))
      .when(reinstate('p1'))
      .thenRefused('not-withdrawn');
    given(contestA()).when(reinstate('p9')).thenRefused('unknown-project');
  });
});
