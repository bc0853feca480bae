import { describe, expect, it } from 'vitest';
import { contestA, workedExample } from '../../../test/support/contest-a.ts';
import { given, type Show } from '../../../test/support/given.ts';
import { close, reopen, toClosed } from '../../../test/support/running-the-show.ts';
import {
  allOf,
  judgeIds,
  markedOf,
  sealedReview,
  sealedShow,
  toldBy,
} from '../../../test/support/sealed-show.ts';
import { resultOf, resultsOf } from '../results.ts';
import { explanationView } from './explanation.ts';

function explained(show: Show, projectId: string) {
  const answer = explanationView(show.state, projectId);
  if (!answer.ok) throw new Error(answer.refusal.message.en);
  return answer.explanation;
}

function refused(show: Show, projectId: string): string {
  const answer = explanationView(show.state, projectId);
  return answer.ok ? 'explained' : answer.refusal.code;
}

describe('the explanation of a closed project', () => {
  it('RULES §7: tells the total that the results tell, from every sheet', () => {
    const show = toClosed(given(contestA()), 'p1', workedExample);
    const { total, components, place } = explained(show, 'p1');
    const result = resultOf(resultsOf(show.state), 'p1');
    expect([total.total, place?.place]).toEqual([result?.total, result?.rank]);
    expect(total.total).toBe('124.90');
    expect(components.map((each) => (each.kind === 'judged' ? each.sheets.length : each.counted))).toEqual([
      7,
      4,
      false,
      7,
    ]);
  });

  it('tells every mark of its own, whether it has been revealed or not', () => {
    for (const id of ['p1', 'p2', 'p3']) {
      const show = sealedShow(2);
      const { scores, sheetTotals, values, total, votes } = markedOf(show, id);
      const marks = [...scores, ...sheetTotals, ...values, total, votes];
      const text = JSON.stringify(explained(show, id));
      expect(new Set(toldBy(text, marks))).toEqual(new Set(marks));
    }
  });

  it('tells no judge’s comment', () => {
    const show = sealedShow(0);
    expect(toldBy(JSON.stringify(explained(show, 'p1')), markedOf(show, 'p1').comments)).toEqual([]);
  });
});

describe('nothing of a project that is being scored', () => {
  it.each(['p1', 'p2', 'p3'])('shows through in the explanation of %s', (id) => {
    const show = sealedShow(2);
    const { votes: _counted, ...sealed } = markedOf(show, 'p4');
    expect(toldBy(JSON.stringify(explained(show, id)), allOf({ ...sealed, votes: sealed.total }))).toEqual(
      [],
    );
    expect(explained(show, id).place?.ranked).toBe(3);
  });

  it('can be asked for: it is refused, and the refusal holds no mark', () => {
    const show = sealedShow(2);
    expect(refused(show, 'p4')).toBe('wrong-phase');
    expect(toldBy(JSON.stringify(explanationView(show.state, 'p4')), allOf(markedOf(show, 'p4')))).toEqual(
      [],
    );
  });

  it('nor once it has been reopened', () => {
    const show = sealedShow(0).given(close('p4', judgeIds), reopen('p3'));
    expect(refused(show, 'p3')).toBe('wrong-phase');
    const { votes: _counted, ...sealed } = markedOf(sealedShow(0), 'p3');
    expect(toldBy(JSON.stringify(explained(show, 'p1')), allOf({ ...sealed, votes: sealed.total }))).toEqual(
      [],
    );
  });

  it('nor in a desk review', () => {
    const show = sealedReview();
    expect(['p1', 'p2', 'p3', 'p4'].map((id) => refused(show, id))).toEqual([
      'explained',
      'explained',
      'wrong-phase',
      'wrong-phase',
    ]);
  });
});

describe('a project that is not there, or that withdrew', () => {
  it('is refused with its code', () => {
    const show = given(contestA()).given({ type: 'WithdrawProject', projectId: 'p2', reason: '因故退出' });
    expect(refused(show, 'p9')).toBe('unknown-project');
    expect(refused(show, 'constructor')).toBe('unknown-project');
    expect(refused(show, 'p2')).toBe('project-withdrawn');
    expect(refused(show, 'p1')).toBe('wrong-phase');
  });

  it('is explained as withdrawn when that was after closing', () => {
    const closed = toClosed(given(contestA()), 'p1', workedExample);
    const show = closed.given({ type: 'WithdrawProject', projectId: 'p1', reason: '因故退出' });
    expect(explained(show, 'p1')).toMatchObject({ status: 'withdrawn', total: { total: null }, place: null });
  });
});
