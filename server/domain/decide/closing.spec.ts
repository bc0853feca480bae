import { describe, expect, it } from 'vitest';
import {
  contestA,
  deskReview,
  evenMarks,
  expertIds,
  professionalIds,
} from '../../../test/support/contest-a.ts';
import { given, judge, type Show } from '../../../test/support/given.ts';
import {
  call,
  close,
  liftRecusal,
  reason,
  recuse,
  reopen,
  revealOn,
  sheet,
  submitAll,
  toClosed,
  toPresenting,
  toQuestions,
  toRevealed,
  toScoring,
  unlock,
  withdraw,
} from '../../../test/support/running-the-show.ts';

const p1 = { id: 'p1', name: '云上影像互认平台' };
const marks = evenMarks(80, 24, 8);
const everyone = [...expertIds, ...professionalIds];
const scoring = (): Show => toScoring(given(contestA()), 'p1');
/** All sheets but e7's for innovation and q4's. */
const allButTwo = (): Show => {
  const show = submitAll(scoring().given(recuse('q4', 'p1'), recuse('e7', 'p1')), 'p1', marks);
  return show
    .given(liftRecusal('q4', 'p1'), liftRecusal('e7', 'p1'))
    .by(judge('e7'), sheet('p1', 'expert', 80));
};

describe('RULES §6.3: CloseScoring', () => {
  it('closes at once when every sheet is in', () => {
    const show = submitAll(scoring(), 'p1', marks)
      .when(close('p1'))
      .thenEvents({ type: 'ScoringClosed', projectId: 'p1', absent: [] });
    expect(show.project('p1')).toMatchObject({ phase: 'closed', closedVersion: show.state.version });
  });

  it('names the judges still missing and what they owe', () => {
    allButTwo()
      .when(close('p1'))
      .thenRefused('judges-missing', {
        judges: [
          { id: 'q4', name: '专业4', components: ['professional'] },
          { id: 'e7', name: '专家7', components: ['innovation'] },
        ],
      });
  });

  it('asks once: the second time, naming them, it closes and records who was absent', () => {
    const show = allButTwo()
      .when(close('p1', ['e7', 'q4']))
      .thenEvents({
        type: 'ScoringClosed',
        projectId: 'p1',
        absent: [
          { judgeId: 'q4', componentId: 'professional' },
          { judgeId: 'e7', componentId: 'innovation' },
        ],
      });
    expect(show.project('p1').absent).toHaveLength(2);
  });

  it('closes when a missing judge has submitted meanwhile', () => {
    allButTwo()
      .by(judge('q4'), sheet('p1', 'professional', 20))
      .when(close('p1', ['e7', 'q4']))
      .thenEvents({
        type: 'ScoringClosed',
        projectId: 'p1',
        absent: [{ judgeId: 'e7', componentId: 'innovation' }],
      });
  });

  it('asks again when a judge goes missing after the others were acknowledged', () => {
    const asked = submitAll(scoring().given(recuse('e1', 'p1')), 'p1', marks);
    asked.when(close('p1')).thenAccepted();
    asked.given(liftRecusal('e1', 'p1')).when(close('p1')).thenRefused('judges-missing');
    allButTwo()
      .given(unlock, { type: 'AddJudge', panelId: 'professional', name: '迟到评委' })
      .when(close('p1', ['e7', 'q4']))
      .thenRefused('judges-missing');
  });

  it('does not wait for recused judges', () => {
    const show = scoring().given(...everyone.slice(1).map((id) => recuse(id, 'p1')));
    submitAll(show, 'p1', marks).when(close('p1')).thenAccepted();
  });

  it('closes with nobody’s sheet when the host acknowledges them all', () => {
    const show = scoring().when(close('p1', everyone)).thenAccepted();
    expect(show.project('p1').absent).toHaveLength(2 * expertIds.length + professionalIds.length);
  });

  it('closes a desk review project without a stage', () => {
    submitAll(given(deskReview()), 'p2', marks)
      .when(close('p2'))
      .thenEvents({ type: 'ScoringClosed', projectId: 'p2', absent: [] });
  });

  it('refuses the second of two hosts, and in any other phase', () => {
    toClosed(given(contestA()), 'p1', marks)
      .when(close('p1'))
      .thenRefused('wrong-phase', { project: p1, phase: 'closed', expected: ['scoring'] });
    toRevealed(given(contestA()), 'p1', marks).when(close('p1')).thenRefused('wrong-phase');
    given(contestA()).when(close('p1', everyone)).thenRefused('wrong-phase');
    toPresenting(given(contestA()), 'p1').when(close('p1', everyone)).thenRefused('wrong-phase');
    toQuestions(given(contestA()), 'p1').when(close('p1', everyone)).thenRefused('wrong-phase');
    scoring().given(withdraw('p1')).when(close('p1', everyone)).thenRefused('project-withdrawn');
    scoring().when(close('p9')).thenRefused('unknown-project');
  });
});

describe('RULES §6.4: ReopenScoring', () => {
  it('lets sheets change again, on stage, with the reason recorded', () => {
    const show = toClosed(given(contestA()), 'p1', marks)
      .when(reopen('p1'))
      .thenEvents({ type: 'ScoringReopened', projectId: 'p1', reason });
    expect(show.project('p1')).toMatchObject({ phase: 'scoring', closedVersion: null, absent: [] });
    expect(show.room()).toMatchObject({ onStage: 'p1', scene: 'programme', revealing: null });
    const again = show.by(judge('e1'), sheet('p1', 'expert', 85)).given(close('p1'));
    expect(again.project('p1').sheets['expert']?.['e1']?.revision).toBe(2);
    expect(again.project('p1').closedVersion).toBe(again.state.version);
  });

  it('takes a half-shown or shown reveal back', () => {
    const half = revealOn(toClosed(given(contestA()), 'p1', marks), 'p1', 3).given(reopen('p1'));
    expect(half.project('p1').revealedSteps).toBe(0);
    const whole = toRevealed(given(contestA()), 'p1', marks).given(reopen('p1'));
    expect(whole.project('p1')).toMatchObject({ phase: 'scoring', revealedSteps: 0 });
    expect(whole.given(close('p1')).project('p1').revealedSteps).toBe(0);
  });

  it('takes the stage from a project that was called but has not begun', () => {
    const show = toClosed(given(contestA()), 'p1', marks).given(call('p2'), reopen('p1'));
    expect(show.room().onStage).toBe('p1');
    expect(show.project('p2').phase).toBe('waiting');
  });

  it('works in a desk review, and takes its reveal off the screens', () => {
    const shown = revealOn(submitAll(given(deskReview()), 'p2', marks).given(close('p2')), 'p2', 2);
    expect(shown.room()).toMatchObject({ scene: 'reveal', revealing: 'p2' });
    const show = shown.given(reopen('p2'));
    expect(show.room()).toMatchObject({ onStage: null, scene: 'welcome', revealing: null });
    show.when(sheet('p2', 'expert', 99), { actor: judge('e1') }).thenAccepted();
  });

  it('refuses while another project is live on the stage', () => {
    const next = toPresenting(toClosed(given(contestA()), 'p1', marks), 'p2');
    next.when(reopen('p1')).thenRefused('stage-busy', {
      project: { id: 'p2', name: '一码通智慧就医' },
      phase: 'presenting',
    });
  });

  it('refuses what is not closed', () => {
    const expected = ['closed', 'revealed'] as const;
    scoring().when(reopen('p1')).thenRefused('wrong-phase', { project: p1, phase: 'scoring', expected });
    toClosed(given(contestA()), 'p1', marks)
      .given(reopen('p1'))
      .when(reopen('p1'))
      .thenRefused('wrong-phase');
    given(contestA()).when(reopen('p1')).thenRefused('wrong-phase');
    toClosed(given(contestA()), 'p1', marks)
      .given(withdraw('p1'))
      .when(reopen('p1'))
      .thenRefused('project-withdrawn');
    given(contestA()).when(reopen('p9')).thenRefused('unknown-project');
  });
});
