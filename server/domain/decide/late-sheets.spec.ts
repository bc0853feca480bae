import { describe, expect, it } from 'vitest';
import {
  contestA,
  deskReview,
  evenMarks,
  expertIds,
  professionalIds,
} from '../../../test/support/contest-a.ts';
import { beginning, given, judge, type Occasion, type Show } from '../../../test/support/given.ts';
import {
  acceptLate,
  call,
  close,
  declineLate,
  reason,
  recuse,
  reopen,
  revealOn,
  sheet,
  start,
  submitAll,
  toClosed,
  toPresenting,
  toScoring,
  withdraw,
} from '../../../test/support/running-the-show.ts';
import { publicResultsOf, resultOf, resultsOf } from '../results.ts';

const p1 = { id: 'p1', name: '云上影像互认平台' };
const marks = evenMarks(80, 24, 8);
const e1: Occasion = { actor: judge('e1') };
const everyone = [...expertIds, ...professionalIds];
const closed = (): Show => toClosed(given(contestA()), 'p1', marks);
/** Closed without e1's expert sheet. */
const withoutE1 = (): Show =>
  toScoring(given(contestA()), 'p1')
    .by(judge('e2'), sheet('p1', 'expert', 80))
    .given(close('p1', everyone));
const late = (show: Show) => show.project('p1').lateSheets['expert']?.['e1'];
const total = (show: Show) => resultOf(resultsOf(show.state), 'p1')?.components['expert'];

describe('RULES §6.4: a sheet that comes after closing', () => {
  it('is received as late, with its number, its time and the word of the device, and changes no result', () => {
    const { scores } = sheet('p1', 'expert', 99);
    const before = closed();
    const show = before
      .after(700)
      .when({ ...sheet('p1', 'expert', 99), comment: '补充', pressedAt: beginning - 86_400_000 }, e1)
      .thenEvents({
        type: 'LateSheetReceived',
        judgeId: 'e1',
        projectId: 'p1',
        componentId: 'expert',
        scores,
        comment: '补充',
        revision: 2,
        pressedAt: beginning - 86_400_000,
      });
    expect(late(show)).toMatchObject({ version: show.state.version, at: beginning + 700, decision: null });
    expect(show.project('p1').sheets).toEqual(before.project('p1').sheets);
    expect(resultsOf(show.state)).toBe(resultsOf(before.state));
    expect(show.project('p1')).toMatchObject({ phase: 'closed', absent: [] });
  });

  it('also after the reveal, which stays as it is', () => {
    const revealed = revealOn(closed(), 'p1');
    const show = revealed.when(sheet('p1', 'expert', 99), e1).thenAccepted();
    expect(show.project('p1').phase).toBe('revealed');
    expect(publicResultsOf(show.state)).toBe(publicResultsOf(revealed.state));
  });

  it('is checked like any other, and still refused to whom the project is not', () => {
    closed()
      .when({ ...sheet('p1', 'innovation', 0), scores: { innovation: '10.5' } }, e1)
      .thenRefused('score-over-maximum');
    toScoring(given(contestA()), 'p1')
      .given(recuse('e1', 'p1'), close('p1', everyone))
      .when(sheet('p1', 'expert', 80), e1)
      .thenRefused('judge-recused');
    closed()
      .given(withdraw('p1'))
      .when(sheet('p1', 'expert', 80), e1)
      .thenRefused('project-withdrawn', { project: p1 });
  });

  it('gives way to a newer one; the same again is nothing new', () => {
    const one = closed().by(judge('e1'), sheet('p1', 'expert', 99));
    one.when(sheet('p1', 'expert', 99), e1).thenQuiet();
    const two = one.by(judge('e1'), sheet('p1', 'expert', 98));
    expect(late(two)).toMatchObject({ revision: 3, scores: sheet('p1', 'expert', 98).scores });
    two
      .when(acceptLate('p1', one.state.version))
      .thenRefused('late-sheet-moved-on', { judge: { id: 'e1', name: '专家1' }, project: p1 });
    two.when({ ...sheet('p1', 'expert', 70), knownRevision: 2 }, e1).thenRefused('sheet-newer-elsewhere');
  });

  it('is nothing new where it is the sheet that counts already', () => {
    closed()
      .when(sheet('p1', 'expert', 80), e1)
      .thenQuiet();
  });
});

describe('RULES §6.4: AcceptLateSheet', () => {
  it('lets the one sheet in, with its number and the reason, and nobody is absent who is not', () => {
    const came = withoutE1().by(judge('e1'), sheet('p1', 'expert', 90));
    const show = came.after(60_000).when(acceptLate('p1', came.state.version)).thenEvents({
      type: 'LateSheetAccepted',
      judgeId: 'e1',
      projectId: 'p1',
      componentId: 'expert',
      of: came.state.version,
      reason,
    });
    expect(show.project('p1').sheets['expert']?.['e1']).toEqual({
      scores: sheet('p1', 'expert', 90).scores,
      comment: null,
      revision: 1,
      version: came.state.version,
      at: beginning,
    });
    expect(show.project('p1').absent).not.toContainEqual({ judgeId: 'e1', componentId: 'expert' });
    expect(show.project('p1').absent).toContainEqual({ judgeId: 'e1', componentId: 'innovation' });
    expect(show.project('p1').closedVersion).toBe(came.project('p1').closedVersion);
    expect(total(came)).toMatchObject({ value: '80.00' });
    expect(total(show)).toMatchObject({ value: '85.00' });
    show.when(acceptLate('p1', came.state.version)).thenRefused('late-sheet-moved-on');
    show.when(declineLate('p1', came.state.version)).thenRefused('late-sheet-moved-on');
  });

  it('takes a reveal that has begun off the screen, so that it begins anew', () => {
    const half = revealOn(closed(), 'p1', 3).by(judge('e1'), sheet('p1', 'expert', 99));
    const show = half.given(acceptLate('p1', half.state.version));
    expect(show.project('p1')).toMatchObject({ phase: 'closed', revealedSteps: 0 });
    expect(show.room()).toMatchObject({ scene: 'programme', onStage: 'p1', revealing: null, undoable: null });
    expect(revealOn(show, 'p1').project('p1').phase).toBe('revealed');
  });

  it('takes a revealed result back from the board until it is revealed again', () => {
    const shown = revealOn(closed(), 'p1').by(judge('e1'), sheet('p1', 'expert', 99));
    const show = shown.given(acceptLate('p1', shown.state.version));
    expect(show.project('p1').phase).toBe('closed');
    expect(resultOf(publicResultsOf(show.state), 'p1')?.total ?? null).toBeNull();
    expect(resultOf(publicResultsOf(revealOn(show, 'p1').state), 'p1')?.total).toBeDefined();
  });

  it('while another project is on stage, which is not disturbed', () => {
    const next = closed()
      .given(call('p2'), start('p2'))
      .by(judge('e1'), sheet('p1', 'expert', 99));
    const show = next.given(acceptLate('p1', next.state.version));
    expect(show.room()).toMatchObject({ onStage: 'p2', scene: 'programme' });
    expect(show.project('p2')).toEqual(next.project('p2'));
  });

  it('works in a desk review', () => {
    const came = submitAll(given(deskReview()), 'p2', marks)
      .given(close('p2'))
      .by(judge('e1'), sheet('p2', 'expert', 99));
    expect(came.given(acceptLate('p2', came.state.version)).project('p2').phase).toBe('closed');
  });

  it('not while scoring is open again: then the judge submits in time, and the late one is gone', () => {
    const came = closed().by(judge('e1'), sheet('p1', 'expert', 99));
    const open = came.given(reopen('p1'));
    open.when(acceptLate('p1', came.state.version)).thenRefused('wrong-phase');
    const again = open.by(judge('e1'), sheet('p1', 'expert', 99));
    expect(late(again)).toBeUndefined();
    expect(again.project('p1').sheets['expert']?.['e1']).toMatchObject({ revision: 3 });
    const left = open.given(close('p1'));
    expect(
      left.given(acceptLate('p1', came.state.version)).project('p1').sheets['expert']?.['e1'],
    ).toMatchObject({
      revision: 2,
    });
  });

  it('not once the project has withdrawn, nor for one who was recused meanwhile', () => {
    const came = closed().by(judge('e1'), sheet('p1', 'expert', 99));
    came.given(withdraw('p1')).when(acceptLate('p1', came.state.version)).thenRefused('project-withdrawn');
    came
      .given(reopen('p1'), recuse('e1', 'p1'), close('p1'))
      .when(acceptLate('p1', came.state.version))
      .thenRefused('judge-recused');
  });

  it('refuses what is not there', () => {
    closed().when(acceptLate('p1', 1)).thenRefused('late-sheet-moved-on');
    closed().when(acceptLate('p9', 1)).thenRefused('unknown-project');
    closed()
      .when(acceptLate('p1', 1, 'e9'))
      .thenRefused('unknown-judge');
    toPresenting(given(contestA()), 'p1').when(acceptLate('p1', 1)).thenRefused('late-sheet-moved-on');
  });
});

describe('DeclineLateSheet', () => {
  it('keeps the sheet in the log and out of the result, with the reason', () => {
    const came = closed().by(judge('e1'), sheet('p1', 'expert', 99));
    const show = came.given(declineLate('p1', came.state.version));
    expect(late(show)?.decision).toMatchObject({ accepted: false, reason });
    expect(resultsOf(show.state)).toBe(resultsOf(came.state));
    show.when(acceptLate('p1', came.state.version)).thenRefused('late-sheet-moved-on');
    const again = show.when(sheet('p1', 'expert', 99), e1).thenAccepted();
    expect(late(again)?.decision).toBeNull();
  });

  it('works whatever has become of the project', () => {
    const came = closed().by(judge('e1'), sheet('p1', 'expert', 99));
    came.given(withdraw('p1')).when(declineLate('p1', came.state.version)).thenAccepted();
    came.given(reopen('p1')).when(declineLate('p1', came.state.version)).thenAccepted();
  });
});
