import { describe, expect, it } from 'vitest';
import {
  contestA,
  contestAOnStage,
  deskReview,
  evenMarks,
  presentationMs,
  questionsMs,
} from '../../../test/support/contest-a.ts';
import { beginning, given, system } from '../../../test/support/given.ts';
import {
  adjust,
  advance,
  call,
  expire,
  reason,
  reopen,
  resume,
  stepBack,
  toClosed,
  toPresenting,
  toQuestions,
  toRevealed,
  toScoring,
  withdraw,
} from '../../../test/support/running-the-show.ts';

const p1 = { id: 'p1', name: '云上影像互认平台' };
const marks = evenMarks(80, 24, 8);
const back = (
  from: 'presenting' | 'questions' | 'scoring' | 'revealed',
  to: 'waiting' | 'presenting' | 'questions' | 'closed',
  remainingMs: number | null,
  durationMs: number | null,
) => ({ type: 'StageSteppedBack', projectId: 'p1', from, to, remainingMs, durationMs, reason }) as const;

describe('RULES §6.2: StepBack, one phase at a time', () => {
  it('from presenting to the call: the whole time will be there again', () => {
    const show = toPresenting(given(contestA()), 'p1')
      .after(9000)
      .when(stepBack('p1', 'presenting'))
      .thenEvents(back('presenting', 'waiting', null, null));
    expect(show.room().onStage).toBe('p1');
    expect(show.project('p1')).toMatchObject({ phase: 'waiting', clock: { kind: 'idle' }, deckCut: false });
  });

  it('from questions begun early: paused with what the presentation had left, and the deck is back', () => {
    const asked = toPresenting(given(contestA()), 'p1').after(100_003).given(advance('p1', 'presenting'));
    const show = asked
      .after(50_000)
      .when(stepBack('p1', 'questions'))
      .thenEvents(back('questions', 'presenting', presentationMs - 100_003, presentationMs));
    expect(show.project('p1')).toMatchObject({
      phase: 'presenting',
      clock: { kind: 'paused', remainingMs: presentationMs - 100_003 },
      deckCut: false,
      cutAt: null,
    });
    show.when(resume('p1')).thenAccepted();
  });

  it('from questions begun by the deadline: at zero, cut, until time is added', () => {
    const asked = toPresenting(given(contestA()), 'p1')
      .after(presentationMs)
      .when(expire, { actor: system })
      .thenAccepted();
    const show = asked
      .when(stepBack('p1', 'questions'))
      .thenEvents(back('questions', 'presenting', 0, presentationMs));
    expect(show.project('p1')).toMatchObject({ deckCut: true, cutAt: beginning + presentationMs });
    show.when(resume('p1')).thenRefused('no-time-left');
    expect(show.given(adjust('p1', 15_000), resume('p1')).project('p1').deckCut).toBe(false);
    show.when(advance('p1', 'presenting')).thenEvents({
      type: 'QuestionsStarted',
      projectId: 'p1',
      deadlineAt: beginning + presentationMs + questionsMs,
      durationMs: questionsMs,
    });
  });

  it('from scoring begun early: paused with what the questions had left', () => {
    const scoring = toQuestions(given(contestA()), 'p1').after(70_007).given(advance('p1', 'questions'));
    const show = scoring
      .when(stepBack('p1', 'scoring'))
      .thenEvents(back('scoring', 'questions', questionsMs - 70_007, questionsMs));
    expect(show.project('p1')).toMatchObject({
      phase: 'questions',
      clock: { kind: 'paused', remainingMs: questionsMs - 70_007 },
      deckCut: true,
    });
  });

  it('from scoring begun by the deadline: questions at zero', () => {
    const scoring = toQuestions(given(contestA()), 'p1')
      .after(questionsMs)
      .when(expire, { actor: system })
      .thenAccepted();
    scoring.when(stepBack('p1', 'scoring')).thenEvents(back('scoring', 'questions', 0, questionsMs));
  });

  it('from scoring to the presentation where there are no questions', () => {
    const scoring = toPresenting(given(contestAOnStage({ questionsSeconds: 0 })), 'p1')
      .after(8)
      .given(advance('p1', 'presenting'));
    scoring
      .when(stepBack('p1', 'scoring'))
      .thenEvents(back('scoring', 'presenting', presentationMs - 8, presentationMs));
  });

  it('counts added time to what was left', () => {
    const asked = toPresenting(given(contestA()), 'p1').given(
      adjust('p1', 60_000),
      advance('p1', 'presenting'),
    );
    asked
      .when(stepBack('p1', 'questions'))
      .thenEvents(back('questions', 'presenting', presentationMs + 60_000, presentationMs + 60_000));
  });

  it('step by step from scoring to the call', () => {
    const show = toScoring(given(contestA()), 'p1').given(
      stepBack('p1', 'scoring'),
      stepBack('p1', 'questions'),
      stepBack('p1', 'presenting'),
    );
    expect(show.project('p1').phase).toBe('waiting');
  });

  it('from revealed to closed: the reveal begins anew, the board no longer has it', () => {
    const show = toRevealed(given(contestA()), 'p1', marks)
      .when(stepBack('p1', 'revealed'))
      .thenEvents(back('revealed', 'closed', null, null));
    expect(show.project('p1')).toMatchObject({ phase: 'closed', revealedSteps: 0 });
  });

  it('from revealed works when another project is on stage already', () => {
    const show = toRevealed(given(contestA()), 'p1', marks).given(call('p2'));
    expect(show.when(stepBack('p1', 'revealed')).thenAccepted().room().onStage).toBe('p2');
  });

  it('works in a contest that was reopened from a file, where no clock was ever kept', () => {
    const closed = given(contestA({ sheets: [] })).given(call('p1'));
    expect(closed.project('p1').phase).toBe('waiting');
    const reopened = toClosed(given(contestA()), 'p1', marks).given(reopen('p1'));
    expect(reopened.when(stepBack('p1', 'scoring')).thenAccepted().project('p1').phase).toBe('questions');
  });

  it('refuses the second of two hosts with the phase', () => {
    toQuestions(given(contestA()), 'p1')
      .given(stepBack('p1', 'questions'))
      .when(stepBack('p1', 'questions'))
      .thenRefused('wrong-phase', { project: p1, phase: 'presenting', expected: ['questions'] });
    toRevealed(given(contestA()), 'p1', marks)
      .given(stepBack('p1', 'revealed'))
      .when(stepBack('p1', 'revealed'))
      .thenRefused('wrong-phase', { project: p1, phase: 'closed', expected: ['revealed'] });
  });

  it('refuses off stage, a withdrawn project, an unknown one, a contest without a stage', () => {
    given(contestA()).when(stepBack('p1', 'presenting')).thenRefused('not-on-stage');
    given(contestA()).given(withdraw('p1')).when(stepBack('p1', 'scoring')).thenRefused('project-withdrawn');
    toRevealed(given(contestA()), 'p1', marks)
      .given(withdraw('p1'))
      .when(stepBack('p1', 'revealed'))
      .thenRefused('project-withdrawn');
    given(contestA()).when(stepBack('p9', 'revealed')).thenRefused('unknown-project');
    given(deskReview()).when(stepBack('p1', 'scoring')).thenRefused('no-stage');
  });
});
