import { describe, expect, it } from 'vitest';
import {
  contestA,
  contestAOnStage,
  deskReview,
  presentationMs,
  questionsMs,
} from '../../../test/support/contest-a.ts';
import { beginning, given } from '../../../test/support/given.ts';
import {
  adjust,
  advance,
  call,
  pause,
  resume,
  toPresenting,
  toQuestions,
  toScoring,
  withdraw,
} from '../../../test/support/running-the-show.ts';

const presenting = () => toPresenting(given(contestA()), 'p1');
const timed = [
  ['presenting', toPresenting, presentationMs],
  ['questions', toQuestions, questionsMs],
] as const;

describe.each(timed)('RULES §6.2: the clock while %s', (phase, to, durationMs) => {
  const running = () => to(given(contestA()), 'p1');

  it('pauses to the millisecond and resumes where it was, however long the pause', () => {
    const paused = running()
      .after(123_457)
      .when(pause('p1'))
      .thenEvents({ type: 'ClockPaused', projectId: 'p1', remainingMs: durationMs - 123_457 });
    expect(paused.project('p1').clock).toEqual({
      kind: 'paused',
      remainingMs: durationMs - 123_457,
      durationMs,
    });
    const resumed = paused
      .after(7_200_000)
      .when(resume('p1'))
      .thenEvents({
        type: 'ClockResumed',
        projectId: 'p1',
        deadlineAt: beginning + 123_457 + 7_200_000 + durationMs - 123_457,
      });
    expect(resumed.project('p1')).toMatchObject({ phase, clock: { kind: 'running', durationMs } });
  });

  it('pauses at the last millisecond', () => {
    running()
      .after(durationMs - 1)
      .when(pause('p1'))
      .thenEvents({ type: 'ClockPaused', projectId: 'p1', remainingMs: 1 });
  });

  it('adds and takes time while it runs', () => {
    const longer = running()
      .after(1000)
      .when(adjust('p1', 30_000))
      .thenEvents({ type: 'ClockAdjusted', projectId: 'p1', deltaMs: 30_000 });
    expect(longer.project('p1').clock).toEqual({
      kind: 'running',
      deadlineAt: beginning + durationMs + 30_000,
      durationMs: durationMs + 30_000,
    });
    const shorter = longer.given(adjust('p1', -90_000));
    expect(shorter.project('p1').clock).toMatchObject({ deadlineAt: beginning + durationMs - 60_000 });
  });

  it('adds and takes time while it is paused', () => {
    const paused = running().after(1000).given(pause('p1')).after(1000).given(adjust('p1', 5000));
    expect(paused.project('p1').clock).toEqual({
      kind: 'paused',
      remainingMs: durationMs + 4000,
      durationMs: durationMs + 5000,
    });
    expect(paused.given(adjust('p1', -4001)).project('p1').clock).toMatchObject({
      remainingMs: durationMs - 1,
    });
  });

  it('never takes what is not there: at least a millisecond stays', () => {
    const late = running().after(durationMs - 10_000);
    late.when(adjust('p1', -10_000)).thenRefused('time-below-zero', { remainingMs: 10_000 });
    late.when(adjust('p1', -10_001)).thenRefused('time-below-zero', { remainingMs: 10_000 });
    late.when(adjust('p1', -9999)).thenAccepted();
    late
      .given(pause('p1'))
      .when(adjust('p1', -10_000))
      .thenRefused('time-below-zero', { remainingMs: 10_000 });
  });

  it('refuses the second of two hosts', () => {
    running().given(pause('p1')).when(pause('p1')).thenRefused('clock-not-running', {});
    running().when(resume('p1')).thenRefused('clock-not-paused', {});
    running().given(pause('p1'), resume('p1')).when(resume('p1')).thenRefused('clock-not-paused', {});
  });

  it('refuses to change the time by nothing', () => {
    running().when(adjust('p1', 0)).thenRefused('no-time-change', {});
  });
});

describe('RULES §6.2: without a clock', () => {
  it.each([pause('p1'), resume('p1'), adjust('p1', 1000)])('refuses $type', (command) => {
    given(contestA()).when(command).thenRefused('not-on-stage');
    given(contestA()).given(call('p1')).when(command).thenRefused('wrong-phase');
    toScoring(given(contestA()), 'p1').when(command).thenRefused('wrong-phase');
    given(deskReview()).when(command).thenRefused('no-stage');
    given(contestA()).given(withdraw('p1')).when(command).thenRefused('project-withdrawn');
    toPresenting(given(contestA()), 'p2').when(command).thenRefused('not-on-stage');
  });
});

describe('RULES §6.1: time added after the cut, where the host begins the questions', () => {
  const cut = () =>
    toPresenting(given(contestAOnStage({ questionsStart: 'host' })), 'p1')
      .after(presentationMs + 2000)
      .when({ type: 'ExpireClocks' }, { actor: { kind: 'system' } })
      .thenAccepted();

  it('stands at zero and cannot be resumed as it is', () => {
    expect(cut().project('p1')).toMatchObject({
      phase: 'presenting',
      clock: { kind: 'paused', remainingMs: 0 },
      deckCut: true,
      cutAt: beginning + presentationMs,
    });
    cut().when(resume('p1')).thenRefused('no-time-left', {});
    cut().when(pause('p1')).thenRefused('clock-not-running');
    cut().when(adjust('p1', -1)).thenRefused('time-below-zero', { remainingMs: 0 });
  });

  it('brings the deck back when it is resumed', () => {
    const resumed = cut().given(adjust('p1', 30_000), resume('p1'));
    expect(resumed.project('p1')).toMatchObject({
      phase: 'presenting',
      deckCut: false,
      cutAt: null,
      clock: { kind: 'running', deadlineAt: beginning + presentationMs + 2000 + 30_000 },
    });
  });

  it('keeps the added time when the host goes on without using it, and steps back', () => {
    const back = cut()
      .given(adjust('p1', 30_000), advance('p1', 'presenting'))
      .given({ type: 'StepBack', projectId: 'p1', from: 'questions', reason: '继续汇报' });
    expect(back.project('p1').clock).toEqual({
      kind: 'paused',
      remainingMs: 30_000,
      durationMs: presentationMs + 30_000,
    });
  });

  it('begins the questions at the host’s word, with their whole time from then', () => {
    cut()
      .after(60_000)
      .when(advance('p1', 'presenting'))
      .thenEvents({
        type: 'QuestionsStarted',
        projectId: 'p1',
        deadlineAt: beginning + presentationMs + 62_000 + questionsMs,
        durationMs: questionsMs,
      });
  });
});

it('a running clock that was given time rings at its new deadline, not at the old one', () => {
  const longer = presenting().given(adjust('p1', 1000)).after(presentationMs);
  longer.when({ type: 'ExpireClocks' }, { actor: { kind: 'system' } }).thenQuiet();
  const cut = longer
    .after(1000)
    .when({ type: 'ExpireClocks' }, { actor: { kind: 'system' } })
    .thenAccepted();
  expect(cut.project('p1').cutAt).toBe(beginning + presentationMs + 1000);
});
