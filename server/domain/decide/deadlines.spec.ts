import { describe, expect, it } from 'vitest';
import {
  contestA,
  contestAOnStage,
  contestInTwoRooms,
  presentationMs,
  questionsMs,
} from '../../../test/support/contest-a.ts';
import { beginning, given, judge, system, type Show } from '../../../test/support/given.ts';
import {
  advance,
  call,
  expire,
  lock,
  pause,
  sheet,
  toPresenting,
  toQuestions,
} from '../../../test/support/running-the-show.ts';
import { nextDeadline } from './clock.ts';

const ended = (projectId = 'p1') =>
  ({
    type: 'PresentationEnded',
    projectId,
    cause: 'deadline',
    endedAt: beginning + presentationMs,
    remainingMs: 0,
  }) as const;
const questions = (projectId = 'p1') =>
  ({
    type: 'QuestionsStarted',
    projectId,
    deadlineAt: beginning + presentationMs + questionsMs,
    durationMs: questionsMs,
  }) as const;
const over = { type: 'ScoringBegan', projectId: 'p1', cause: 'deadline', remainingMs: 0 } as const;

const presenting = (): Show => toPresenting(given(contestA()), 'p1');
const rings = (show: Show) => show.when(expire, { actor: system });

describe('RULES §6.1, §6.3: deadlines', () => {
  it('stays quiet until the very millisecond', () => {
    rings(given(contestA())).thenQuiet();
    rings(presenting().after(presentationMs - 1)).thenQuiet();
    rings(
      presenting()
        .given(pause('p1'))
        .after(10 * presentationMs),
    ).thenQuiet();
  });

  it('cuts the deck and begins the questions from that very instant', () => {
    const cut = rings(presenting().after(presentationMs)).thenEvents(ended(), questions());
    expect(cut.project('p1')).toMatchObject({
      phase: 'questions',
      deckCut: true,
      cutAt: beginning + presentationMs,
    });
    rings(cut).thenQuiet();
  });

  it('loses nothing of the questions when it is noticed late', () => {
    rings(presenting().after(presentationMs + 30_000)).thenEvents(ended(), questions());
  });

  it('carries over both deadlines when both have passed', () => {
    rings(presenting().after(presentationMs + questionsMs - 1)).thenEvents(ended(), questions());
    const late = rings(presenting().after(presentationMs + questionsMs)).thenEvents(
      ended(),
      questions(),
      over,
    );
    expect(late.project('p1')).toMatchObject({ phase: 'scoring', clock: { kind: 'idle' } });
  });

  it('ends the questions and begins scoring', () => {
    const asked = toQuestions(given(contestA()), 'p1');
    rings(asked.after(questionsMs - 1)).thenQuiet();
    rings(asked.after(questionsMs)).thenEvents(over);
  });

  it('waits for the host’s word where the contest says so', () => {
    const show = toPresenting(given(contestAOnStage({ questionsStart: 'host' })), 'p1');
    rings(show.after(presentationMs + questionsMs + 1)).thenEvents(ended());
  });

  it('begins scoring at once where there are no questions', () => {
    const show = toPresenting(given(contestAOnStage({ questionsSeconds: 0 })), 'p1');
    rings(show.after(presentationMs)).thenEvents(ended(), over);
    const hosted = toPresenting(
      given(contestAOnStage({ questionsSeconds: 0, questionsStart: 'host' })),
      'p1',
    ).after(presentationMs);
    rings(hosted)
      .thenEvents(ended())
      .when(advance('p1', 'presenting'))
      .thenEvents({ type: 'ScoringBegan', projectId: 'p1', cause: 'host', remainingMs: 0 });
  });

  it('come first, whatever the command is: no command meets a clock that ran out unnoticed', () => {
    const late = presenting().after(presentationMs + 10);
    late
      .when(sheet('p1', 'expert', 90), { actor: judge('e1') })
      .thenEvents(ended(), questions(), expect.objectContaining({ type: 'SheetSubmitted' }) as never);
    late.when(pause('p1')).thenEvents(ended(), questions(), {
      type: 'ClockPaused',
      projectId: 'p1',
      remainingMs: questionsMs - 10,
    });
    late.when(lock).thenEvents(ended(), questions());
  });

  it('are recorded for every room together', () => {
    const show = given(contestInTwoRooms()).given(call('p1'), call('p3'));
    const both = show.given({ type: 'StartPresentation', projectId: 'p1' }).after(1000);
    const started = both.given({ type: 'StartPresentation', projectId: 'p3' });
    expect(nextDeadline(started.state)).toBe(beginning + presentationMs);
    rings(started.after(presentationMs - 1000)).thenEvents(ended(), questions());
    rings(started.after(presentationMs)).thenEvents(
      ended(),
      questions(),
      { ...ended('p3'), endedAt: beginning + presentationMs + 1000 },
      { ...questions('p3'), deadlineAt: beginning + presentationMs + questionsMs + 1000 },
    );
  });
});

describe('nextDeadline: when to wake up', () => {
  it('is the first deadline of any room, or none', () => {
    expect(nextDeadline(given(contestA()).state)).toBeNull();
    expect(nextDeadline(presenting().state)).toBe(beginning + presentationMs);
    expect(nextDeadline(presenting().given(pause('p1')).state)).toBeNull();
    expect(nextDeadline(toQuestions(given(contestA()), 'p1').state)).toBe(beginning + questionsMs);
  });
});
