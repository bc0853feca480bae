import { describe, expect, it } from 'vitest';
import {
  contestA,
  contestAOnStage,
  deskReview,
  evenMarks,
  presentationMs,
  questionsMs,
} from '../../../test/support/contest-a.ts';
import { beginning, given } from '../../../test/support/given.ts';
import {
  advance,
  call,
  pause,
  reason,
  restart,
  resume,
  start,
  toClosed,
  toPresenting,
  toQuestions,
  toScoring,
  withdraw,
} from '../../../test/support/running-the-show.ts';

const p1 = { id: 'p1', name: '云上影像互认平台' };
const marks = evenMarks(80, 24, 8);

describe('CallProject', () => {
  it('brings the project on stage, and its screens follow', () => {
    const show = given(contestA()).when(call('p1')).thenEvents({ type: 'ProjectCalled', projectId: 'p1' });
    expect(show.room()).toMatchObject({ onStage: 'p1', scene: 'programme' });
    expect(show.project('p1').phase).toBe('waiting');
  });

  it('replaces a project that has been called but has not begun', () => {
    const show = given(contestA()).given(call('p1'), call('p2'));
    expect(show.room().onStage).toBe('p2');
    expect(show.project('p1').phase).toBe('waiting');
  });

  it('follows a project that has closed', () => {
    const show = toClosed(given(contestA()), 'p1', marks).given(call('p2'));
    expect(show.room().onStage).toBe('p2');
    expect(show.project('p1').phase).toBe('closed');
  });

  it('stays quiet when the project is on stage and shown', () => {
    given(contestA()).given(call('p1')).when(call('p1')).thenQuiet();
  });

  it('brings the screens back when they show something else', () => {
    const away = given(contestA()).given(call('p1'), { type: 'ShowScene', roomId: 'main', scene: 'black' });
    expect(away.when(call('p1')).thenAccepted().room().scene).toBe('programme');
  });

  it('refuses while another project is between its start and its closing', () => {
    const busy = (phase: 'presenting' | 'questions' | 'scoring') => ({ project: p1, phase });
    toPresenting(given(contestA()), 'p1').when(call('p2')).thenRefused('stage-busy', busy('presenting'));
    toQuestions(given(contestA()), 'p1').when(call('p2')).thenRefused('stage-busy', busy('questions'));
    toScoring(given(contestA()), 'p1').when(call('p2')).thenRefused('stage-busy', busy('scoring'));
  });

  it('refuses a project that is on its way or has closed', () => {
    toPresenting(given(contestA()), 'p1').when(call('p1')).thenRefused('wrong-phase');
    toClosed(given(contestA()), 'p1', marks)
      .when(call('p1'))
      .thenRefused('wrong-phase', { project: p1, phase: 'closed', expected: ['waiting'] });
  });

  it('refuses an unknown project, a withdrawn one, and a contest without a stage', () => {
    given(contestA()).when(call('p9')).thenRefused('unknown-project', { projectId: 'p9' });
    given(contestA())
      .given(withdraw('p1'))
      .when(call('p1'))
      .thenRefused('project-withdrawn', { project: p1 });
    given(deskReview()).when(call('p1')).thenRefused('no-stage');
  });

  it('takes the name of an inherited property for what it is: no project', () => {
    given(contestA()).when(call('constructor')).thenRefused('unknown-project', { projectId: 'constructor' });
  });
});

describe('StartPresentation', () => {
  it('starts the clock with the whole time', () => {
    const show = given(contestA())
      .given(call('p1'))
      .after(5000)
      .when(start('p1'))
      .thenEvents({
        type: 'PresentationStarted',
        projectId: 'p1',
        deadlineAt: beginning + 5000 + presentationMs,
        durationMs: presentationMs,
      });
    expect(show.project('p1')).toMatchObject({ phase: 'presenting', deckCut: false, cutAt: null, page: 1 });
  });

  it('refuses the second of two hosts with the phase', () => {
    toPresenting(given(contestA()), 'p1')
      .when(start('p1'))
      .thenRefused('wrong-phase', { project: p1, phase: 'presenting', expected: ['waiting'] });
  });

  it('refuses a project that is not on stage', () => {
    given(contestA()).given(call('p2')).when(start('p1')).thenRefused('not-on-stage', { project: p1 });
    given(contestA()).when(start('p1')).thenRefused('not-on-stage');
    given(deskReview()).when(start('p1')).thenRefused('no-stage');
    given(contestA()).given(withdraw('p1')).when(start('p1')).thenRefused('project-withdrawn');
  });
});

describe('AdvanceStage: going on early', () => {
  it('cuts the deck and begins the questions with their whole time', () => {
    const show = toPresenting(given(contestA()), 'p1')
      .after(100_001)
      .when(advance('p1', 'presenting'))
      .thenEvents(
        {
          type: 'PresentationEnded',
          projectId: 'p1',
          cause: 'host',
          endedAt: beginning + 100_001,
          remainingMs: presentationMs - 100_001,
        },
        {
          type: 'QuestionsStarted',
          projectId: 'p1',
          deadlineAt: beginning + 100_001 + questionsMs,
          durationMs: questionsMs,
        },
      );
    expect(show.project('p1')).toMatchObject({ phase: 'questions', deckCut: true, cutAt: null });
  });

  it('ends the questions and begins scoring, without a clock', () => {
    const show = toQuestions(given(contestA()), 'p1')
      .after(1)
      .when(advance('p1', 'questions'))
      .thenEvents({ type: 'ScoringBegan', projectId: 'p1', cause: 'host', remainingMs: questionsMs - 1 });
    expect(show.project('p1')).toMatchObject({ phase: 'scoring', clock: { kind: 'idle' } });
  });

  it('goes on from a paused clock too', () => {
    toPresenting(given(contestA()), 'p1')
      .after(1000)
      .given(pause('p1'))
      .after(60_000)
      .when(advance('p1', 'presenting'))
      .thenEvents(
        {
          type: 'PresentationEnded',
          projectId: 'p1',
          cause: 'host',
          endedAt: beginning + 61_000,
          remainingMs: presentationMs - 1000,
        },
        {
          type: 'QuestionsStarted',
          projectId: 'p1',
          deadlineAt: beginning + 61_000 + questionsMs,
          durationMs: questionsMs,
        },
      );
  });

  it('goes straight to scoring where the contest has no questions', () => {
    const show = toPresenting(given(contestAOnStage({ questionsSeconds: 0 })), 'p1')
      .when(advance('p1', 'presenting'))
      .thenEvents(
        {
          type: 'PresentationEnded',
          projectId: 'p1',
          cause: 'host',
          endedAt: beginning,
          remainingMs: presentationMs,
        },
        { type: 'ScoringBegan', projectId: 'p1', cause: 'host', remainingMs: 0 },
      );
    expect(show.project('p1')).toMatchObject({ phase: 'scoring', deckCut: true });
  });

  it('refuses the second of two hosts, so that no phase is skipped', () => {
    toQuestions(given(contestA()), 'p1')
      .when(advance('p1', 'presenting'))
      .thenRefused('wrong-phase', { project: p1, phase: 'questions', expected: ['presenting'] });
    toScoring(given(contestA()), 'p1')
      .when(advance('p1', 'questions'))
      .thenRefused('wrong-phase', { project: p1, phase: 'scoring', expected: ['questions'] });
  });

  it('refuses what comes just after the deadline: the clock has gone on by itself', () => {
    toPresenting(given(contestA()), 'p1')
      .after(presentationMs)
      .when(advance('p1', 'presenting'))
      .thenRefused('wrong-phase', { project: p1, phase: 'questions', expected: ['presenting'] });
  });

  it('refuses off stage, before the start, and without a stage', () => {
    given(contestA()).when(advance('p1', 'presenting')).thenRefused('not-on-stage');
    given(contestA()).given(call('p1')).when(advance('p1', 'presenting')).thenRefused('wrong-phase');
    given(deskReview()).when(advance('p1', 'presenting')).thenRefused('no-stage');
  });
});

describe('RestartStage', () => {
  it.each([
    ['presenting', toPresenting],
    ['questions', toQuestions],
    ['scoring', toScoring],
  ] as const)('takes the project from %s back to its call, with the reason', (_phase, to) => {
    const show = to(given(contestA()), 'p1')
      .after(2000)
      .when(restart('p1'))
      .thenEvents({ type: 'StageRestarted', projectId: 'p1', reason });
    expect(show.room()).toMatchObject({ onStage: 'p1', scene: 'programme' });
    expect(show.project('p1')).toMatchObject({
      phase: 'waiting',
      clock: { kind: 'idle' },
      deckCut: false,
      cutAt: null,
      left: { presenting: null, questions: null },
    });
    expect(show.when(start('p1')).thenAccepted().project('p1').clock).toEqual({
      kind: 'running',
      deadlineAt: beginning + 2000 + presentationMs,
      durationMs: presentationMs,
    });
  });

  it('refuses before the start, after closing, off stage, without a stage', () => {
    given(contestA()).given(call('p1')).when(restart('p1')).thenRefused('wrong-phase');
    toClosed(given(contestA()), 'p1', marks).when(restart('p1')).thenRefused('wrong-phase');
    toPresenting(given(contestA()), 'p1').when(restart('p2')).thenRefused('not-on-stage');
    given(deskReview()).when(restart('p1')).thenRefused('no-stage');
  });
});

describe('a paused clock on the way', () => {
  it('keeps the stage busy', () => {
    const paused = toPresenting(given(contestA()), 'p1').given(pause('p1'));
    paused.when(call('p2')).thenRefused('stage-busy');
    paused.after(86_400_000).when(resume('p1')).thenAccepted();
  });
});
