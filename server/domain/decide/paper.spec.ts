import { describe, expect, it } from 'vitest';
import type { RefusalFacts } from '../../../shared/contract/refusals.ts';
import {
  contestA,
  contestInTwoRooms,
  deskReview,
  evenMarks,
  scoresOf,
} from '../../../test/support/contest-a.ts';
import {
  beginning,
  given,
  host,
  judge,
  staff,
  type Outcome,
  type Show,
} from '../../../test/support/given.ts';
import {
  call,
  close,
  paper,
  reason,
  recuse,
  reopen,
  sheet,
  toClosed,
  toScoring,
  withdraw,
} from '../../../test/support/running-the-show.ts';
import { hasSheets } from '../lookup.ts';
import { paperCards } from '../views/paper.ts';

const scoring = (): Show => toScoring(given(contestA()), 'p1');
const keys = (show: Show, total: number, by: string, session: string, extra: object = {}): Outcome =>
  show.when({ ...paper('e1', 'p1', 'expert', total, by), ...extra }, { actor: staff(session) });
const once = (show: Show = scoring(), total = 80): Show => keys(show, total, '甲', 'one').thenAccepted();
const twice = (total = 81, show: Show = once()): Show => keys(show, total, '乙', 'two').thenAccepted();
const sheetIn = (show: Show) => show.project('p1').sheets['expert']?.['e1'];
const waiting = (show: Show) => show.project('p1').paper['expert']?.['e1'];
const place = { judgeId: 'e1', projectId: 'p1', componentId: 'expert' };
const discard = { type: 'DiscardPaperSheet', ...place, reason } as const;
const p1: RefusalFacts['sheet-not-due']['project'] = { id: 'p1', name: '云上影像互认平台' };

describe('KeyPaperSheet', () => {
  it('is no sheet as long as one person alone has keyed it in', () => {
    const show = keys(scoring().after(500), 80, '甲', 'one', { comment: '清楚' }).thenEvents({
      type: 'PaperSheetKeyed',
      ...place,
      scores: scoresOf('expert', 80),
      comment: '清楚',
      keyedBy: '甲',
      session: 'one',
    });
    expect(sheetIn(show)).toBeUndefined();
    expect(waiting(show)).toEqual([
      {
        scores: scoresOf('expert', 80),
        comment: '清楚',
        keyedBy: '甲',
        session: 'one',
        at: beginning + 500,
      },
    ]);
    show
      .when(close('p1'))
      .thenRefused('judges-missing')
      .when(close('p1', ['e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7', 'q1', 'q2', 'q3', 'q4']))
      .thenAccepted();
  });

  it('becomes the judge’s sheet when a second person reads the same, with both names', () => {
    const keyed = { ...place, scores: scoresOf('expert', 80) };
    const show = keys(once(), 80, '乙', 'two').thenEvents(
      { type: 'PaperSheetKeyed', ...keyed, keyedBy: '乙', session: 'two' },
      { type: 'SheetSubmitted', ...keyed, revision: 1, source: 'paper', keyedBy: ['甲', '乙'] },
    );
    expect(sheetIn(show)).toMatchObject({ revision: 1, source: 'paper', keyedBy: ['甲', '乙'] });
    expect(waiting(show)).toBeUndefined();
  });

  it('takes the comment of whoever has written one, the first person’s first', () => {
    const withWords = keys(scoring(), 80, '甲', 'one', { comment: '可靠' }).thenAccepted();
    expect(sheetIn(twice(80, withWords))?.comment).toBe('可靠');
    expect(sheetIn(keys(once(), 80, '乙', 'two', { comment: '稳妥' }).thenAccepted())?.comment).toBe('稳妥');
  });

  it('reads 8.50 and 8.5 as the same mark', () => {
    const short = { ...paper('e1', 'p1', 'innovation', 8, '甲'), scores: { innovation: '8.5' } };
    const long = { ...short, scores: { innovation: '8.50' }, keyedBy: '乙' };
    const show = scoring()
      .by(staff('one'), long)
      .by(staff('two'), { ...short, keyedBy: '甲' });
    expect(show.project('p1').sheets['innovation']?.['e1']?.scores).toEqual({ innovation: '8.5' });
  });

  it('where two differ, is a sheet only once one of them has looked again; every reading stays in the log', () => {
    const differ = twice();
    expect(sheetIn(differ)).toBeUndefined();
    expect(waiting(differ)?.map(({ keyedBy }) => keyedBy)).toEqual(['甲', '乙']);
    const agreed = keys(differ, 81, '甲', 'one').thenAccepted();
    expect(sheetIn(agreed)).toMatchObject({ scores: scoresOf('expert', 81), keyedBy: ['乙', '甲'] });
    expect(sheetIn(keys(differ, 80, '乙', 'two').thenAccepted())?.scores).toEqual(scoresOf('expert', 80));
    const read = agreed.log.flatMap(({ event }) =>
      event.type === 'PaperSheetKeyed' ? [[event.keyedBy, event.scores]] : [],
    );
    expect(read).toEqual([
      ['甲', scoresOf('expert', 80)],
      ['乙', scoresOf('expert', 81)],
      ['甲', scoresOf('expert', 81)],
    ]);
  });

  it('still differs after a fresh look that comes to a third reading', () => {
    const show = keys(twice(), 82, '甲', 'one').thenAccepted();
    expect(waiting(show)?.map(({ scores }) => scores)).toEqual([
      scoresOf('expert', 81),
      scoresOf('expert', 82),
    ]);
  });

  it('counts like any other sheet, and is revised by the judge’s own pad', () => {
    const show = twice(80).by(judge('e1'), sheet('p1', 'expert', 85));
    expect(sheetIn(show)).toMatchObject({ revision: 2, scores: scoresOf('expert', 85) });
    expect(sheetIn(show)?.source).toBeUndefined();
  });

  it('takes the place of a sheet from the pad with a reason, recorded', () => {
    const inAlready = scoring().by(judge('e1'), sheet('p1', 'expert', 70));
    const replaces = { revision: 1, reason: '平板提交有误，以纸质表为准' };
    const show = keys(inAlready, 80, '甲', 'one', { replaces }).thenEvents(
      expect.objectContaining({ replaces: 1, reason: replaces.reason }) as never,
    );
    expect(sheetIn(show)).toMatchObject({ revision: 1, scores: scoresOf('expert', 70) });
    expect(sheetIn(keys(show, 80, '乙', 'two', { replaces }).thenAccepted())).toMatchObject({
      revision: 2,
      source: 'paper',
    });
  });

  it('in a desk review as on a stage', () => {
    const show = given(deskReview());
    expect(sheetIn(twice(80, once(show)))?.source).toBe('paper');
  });

  it('holds a project’s marks like a sheet: its log waits, its room stays', () => {
    expect(hasSheets(once().project('p1'))).toBe(true);
  });
});

describe('KeyPaperSheet refuses', () => {
  it('the same signing-in, whatever the name', () => {
    keys(once(), 80, '甲', 'one').thenRefused('second-person-needed', { keyedBy: '甲' });
    keys(once(), 80, '乙', 'one').thenRefused('second-person-needed', { keyedBy: '甲' });
  });

  it('the same name, whatever the signing-in', () => {
    const latin = keys(scoring(), 80, 'Li Wei', 'one').thenAccepted();
    keys(latin, 80, 'li ｗei', 'two').thenRefused('second-person-needed', { keyedBy: 'Li Wei' });
  });

  it('a third person while two differ', () => {
    keys(twice(), 80, '丙', 'three').thenRefused('paper-differs', { keyedBy: ['甲', '乙'] });
  });

  it('a sheet that is in already, unless its newest revision is named', () => {
    const inAlready = scoring().by(judge('e1'), sheet('p1', 'expert', 70));
    const facts = { judge: { id: 'e1', name: '专家1' }, project: p1, revision: 1 };
    keys(inAlready, 80, '甲', 'one').thenRefused('sheet-already-in', facts);
    const between = once().by(judge('e1'), sheet('p1', 'expert', 70));
    keys(between, 80, '乙', 'two').thenRefused('sheet-already-in', facts);
    const revised = inAlready.by(judge('e1'), sheet('p1', 'expert', 71));
    const replaces = { revision: 1, reason };
    keys(revised, 80, '甲', 'one', { replaces }).thenRefused('sheet-already-in', { ...facts, revision: 2 });
  });

  it('what the judge does not owe, and says it to staff', () => {
    const facts = { judge: { id: 'e1', name: '专家1' }, project: p1 };
    keys(scoring().given(recuse('e1', 'p1')), 80, '甲', 'one').thenRefused('sheet-not-due', facts);
    keys(once().given(recuse('e1', 'p1')), 80, '乙', 'two').thenRefused('sheet-not-due', facts);
    const elsewhere = toScoring(given(contestInTwoRooms()), 'p1');
    const other = { actor: staff('one') };
    elsewhere.when(paper('e5', 'p1', 'expert', 80, '甲'), other).thenRefused('sheet-not-due');
    scoring()
      .when(paper('q1', 'p1', 'expert', 80, '甲'), other)
      .thenRefused('sheet-not-due');
  });

  it('what no pad could submit now either', () => {
    keys(given(contestA()), 80, '甲', 'one').thenRefused('scoring-not-open');
    keys(given(contestA()).given(call('p1')), 80, '甲', 'one').thenRefused('scoring-not-open');
    keys(given(contestA()).given(withdraw('p1')), 80, '甲', 'one').thenRefused('project-withdrawn');
    keys(scoring(), 80, '甲', 'one', { scores: { overall: '21' } }).thenRefused('score-over-maximum');
    keys(scoring(), 80, '甲', 'one', { componentId: 'popularity' }).thenRefused('not-a-judged-component');
    keys(scoring(), 80, '甲', 'one', { componentId: 'beauty' }).thenRefused('unknown-component');
    keys(scoring(), 80, '甲', 'one', { projectId: 'p9' }).thenRefused('unknown-project');
    keys(scoring(), 80, '甲', 'one', { judgeId: 'e9' }).thenRefused('unknown-judge');
  });

  it('whoever is not signed in as a person', () => {
    scoring()
      .when(paper('e1', 'p1', 'expert', 80, '甲'), { actor: host })
      .thenRefused('not-permitted');
  });
});

describe('DiscardPaperSheet', () => {
  it('puts aside what waits, with a reason, so that it can be keyed in afresh', () => {
    const show = twice()
      .when(discard)
      .thenEvents({ type: 'PaperSheetDiscarded', ...place, reason });
    expect(waiting(show)).toBeUndefined();
    expect(hasSheets(show.project('p1'))).toBe(false);
    expect(sheetIn(twice(80, once(show)))?.source).toBe('paper');
  });

  it('refuses where nothing waits, and leaves a confirmed sheet alone', () => {
    scoring().when(discard).thenRefused('nothing-keyed');
    twice(80).when(discard).thenRefused('nothing-keyed');
  });
});

describe('after closing', () => {
  const everybody = ['e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7', 'q1', 'q2', 'q3', 'q4'];
  const closed = (): Show => once().given(close('p1', everybody));

  it('what both agree on is a late sheet from paper, and counts once the host accepts it', () => {
    const late = twice(80, closed());
    expect(sheetIn(late)).toBeUndefined();
    expect(waiting(late)).toBeUndefined();
    expect(late.log.at(-1)?.event).toMatchObject({ type: 'LateSheetReceived', source: 'paper' });
    expect(paperCards(late.state)).toMatchObject([{ state: 'late', keyedBy: ['甲', '乙'] }]);
    const about = { ...place, version: late.state.version, reason };
    const accepted = late.given({ type: 'AcceptLateSheet', ...about });
    expect(sheetIn(accepted)).toMatchObject({ source: 'paper', keyedBy: ['甲', '乙'] });
    expect(paperCards(accepted.state)).toMatchObject([{ state: 'taken' }]);
    expect(paperCards(late.given({ type: 'DeclineLateSheet', ...about }).state)).toEqual([]);
  });

  it('a sheet that is in, counted or late, is replaced only by naming it', () => {
    const marks = evenMarks(80, 24, 8);
    keys(toClosed(given(contestA()), 'p1', marks), 80, '甲', 'one').thenRefused('sheet-already-in');
    const late = closed().by(judge('e1'), sheet('p1', 'expert', 70));
    keys(late, 80, '乙', 'two').thenRefused('sheet-already-in');
  });

  it('is a sheet like any other after a reopening', () => {
    expect(sheetIn(twice(80, closed().given(reopen('p1'))))?.source).toBe('paper');
  });
});
