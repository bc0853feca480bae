import { describe, expect, it } from 'vitest';
import { contestA, deskReview, evenMarks, presentationMs } from '../../../test/support/contest-a.ts';
import { beginning, given, judge, type Occasion, type Show } from '../../../test/support/given.ts';
import { deskOf } from '../../../test/support/host-desk.ts';
import {
  call,
  close,
  reason,
  recuse,
  sheet,
  stepBack,
  submitAll,
  toPresenting,
  toQuestions,
  toScoring,
  withdraw,
} from '../../../test/support/running-the-show.ts';

const p1 = { id: 'p1', name: '云上影像互认平台' };
const marks = evenMarks(80, 24, 8);
const e1: Occasion = { actor: judge('e1') };
const scoring = (): Show => toScoring(given(contestA()), 'p1');
const expertSheet = (changes: Record<string, string>) => {
  const { scores, ...rest } = sheet('p1', 'expert', 80);
  return { ...rest, scores: { ...scores, ...changes } };
};

describe('SubmitSheet', () => {
  it('takes a sheet, whole, with its number and time', () => {
    const { scores } = sheet('p1', 'expert', 92.5);
    const show = scoring()
      .after(1234)
      .when({ ...sheet('p1', 'expert', 92.5), comment: '方案可靠' }, e1)
      .thenEvents({
        type: 'SheetSubmitted',
        judgeId: 'e1',
        projectId: 'p1',
        componentId: 'expert',
        scores,
        comment: '方案可靠',
        revision: 1,
      });
    expect(show.project('p1').sheets).toEqual({
      expert: {
        e1: {
          scores,
          comment: '方案可靠',
          revision: 1,
          version: show.state.version,
          at: beginning + 1234,
        },
      },
    });
  });

  it.each([
    ['presenting', toPresenting],
    ['questions', toQuestions],
    ['scoring', toScoring],
  ] as const)('RULES §6.3: is taken while %s', (_phase, to) => {
    to(given(contestA()), 'p1')
      .when(sheet('p1', 'expert', 80), e1)
      .thenAccepted();
  });

  it('RULES §6.3: is taken long after the questions, until the host closes', () => {
    toPresenting(given(contestA()), 'p1')
      .after(24 * presentationMs)
      .when(sheet('p1', 'expert', 80), e1)
      .thenAccepted();
  });

  it('RULES §6.4: is revised until closing, and every revision is kept', () => {
    const show = scoring()
      .by(judge('e1'), sheet('p1', 'expert', 80))
      .by(judge('e1'), sheet('p1', 'expert', 81.5))
      .by(judge('e1'), sheet('p1', 'expert', 80));
    expect(show.project('p1').sheets['expert']?.['e1']).toMatchObject({
      revision: 3,
      scores: sheet('p1', 'expert', 80).scores,
    });
    const kept = show.log.flatMap(({ event }) => (event.type === 'SheetSubmitted' ? [event.revision] : []));
    expect(kept).toEqual([1, 2, 3]);
  });

  it('keeps the sheets of two judges and of two components apart', () => {
    const show = scoring()
      .by(judge('e1'), sheet('p1', 'expert', 80))
      .by(judge('e2'), sheet('p1', 'expert', 90))
      .by(judge('e1'), sheet('p1', 'innovation', 7.5));
    expect(show.project('p1').sheets).toMatchObject({
      expert: { e1: { revision: 1 }, e2: { revision: 1 } },
      innovation: { e1: { revision: 1, scores: { innovation: '7.5' } } },
    });
  });

  it('stays quiet when nothing is different, but not when only the comment is', () => {
    const given1 = scoring().by(judge('e1'), sheet('p1', 'expert', 80));
    given1.when(sheet('p1', 'expert', 80), e1).thenQuiet();
    given1.when({ ...sheet('p1', 'expert', 80), comment: '' }, e1).thenQuiet();
    given1
      .when({ ...sheet('p1', 'expert', 80), comment: '补充' }, e1)
      .thenEvents(expect.objectContaining({ revision: 2, comment: '补充' }) as never);
  });

  it('RULES §2.1: takes 0 as a score, and the maximum', () => {
    scoring()
      .when(sheet('p1', 'innovation', 0), e1)
      .thenAccepted();
    scoring()
      .when(sheet('p1', 'innovation', 10), e1)
      .thenAccepted();
    scoring()
      .when(sheet('p1', 'expert', 100), e1)
      .thenAccepted();
  });

  it('is taken at any time in a desk review, until it is closed', () => {
    const show = given(deskReview());
    show.when(sheet('p3', 'expert', 80), e1).thenAccepted();
    submitAll(show, 'p3', marks)
      .given(close('p3'))
      .when(sheet('p3', 'expert', 81), e1)
      .thenEvents(expect.objectContaining({ type: 'LateSheetReceived' }) as never);
  });
});

it('RULES §2.2: a judge who sits on two panels scores for both', () => {
  const { panels, ...file } = contestA();
  const both = panels.map((panel) => ({
    ...panel,
    judges: [...panel.judges, { id: 'x1', name: '双聘评委' }],
  }));
  const show = toScoring(given({ ...file, panels: both }), 'p1')
    .by(judge('x1'), sheet('p1', 'expert', 80))
    .by(judge('x1'), sheet('p1', 'professional', 24));
  const seats = deskOf(show).judges.filter(({ judgeId }) => judgeId === 'x1');
  expect(seats).toMatchObject([{ submitted: ['expert', 'professional'], due: ['innovation'] }]);
});

describe('SubmitSheet refuses', () => {
  it('RULES §2.1: scores that are no scores, naming criterion, maximum and step', () => {
    const show = scoring();
    const facts = { criterion: 'value', name: '普及意义' };
    show
      .when(expertSheet({ value: '20.5' }), e1)
      .thenRefused('score-over-maximum', { ...facts, value: '20.5', max: '20' });
    show
      .when(expertSheet({ value: '19.3' }), e1)
      .thenRefused('score-off-step', { ...facts, value: '19.3', step: '0.5' });
    show
      .when(expertSheet({ value: '8..5' }), e1)
      .thenRefused('score-malformed', { criterion: 'value', value: '8..5' });
    show.when(expertSheet({ value: '-1' }), e1).thenRefused('score-malformed');
    show.when(expertSheet({ value: '1e1' }), e1).thenRefused('score-malformed');
    show.when(expertSheet({ charm: '5' }), e1).thenRefused('criterion-unknown', { criterion: 'charm' });
    const { value: _left, ...rest } = sheet('p1', 'expert', 80).scores;
    show.when({ ...sheet('p1', 'expert', 80), scores: rest }, e1).thenRefused('score-missing', facts);
    show.when({ ...sheet('p1', 'expert', 80), scores: {} }, e1).thenRefused('score-missing');
  });

  it('a revision that is wrong, and keeps the sheet as it was', () => {
    const show = scoring().by(judge('e1'), sheet('p1', 'expert', 80));
    const after = show.when(expertSheet({ value: '21' }), e1).thenRefused('score-over-maximum');
    expect(after.project('p1').sheets['expert']?.['e1']?.revision).toBe(1);
  });

  it('RULES §6.3: before the presentation has begun', () => {
    const early = { project: p1, phase: 'waiting' } as const;
    given(contestA())
      .when(sheet('p1', 'expert', 80), e1)
      .thenRefused('scoring-not-open', early);
    given(contestA())
      .given(call('p1'))
      .when(sheet('p1', 'expert', 80), e1)
      .thenRefused('scoring-not-open', early);
    toPresenting(given(contestA()), 'p1')
      .given(stepBack('p1', 'presenting'))
      .when(sheet('p1', 'expert', 80), e1)
      .thenRefused('scoring-not-open', early);
  });

  it('what was written at another seat, in another contest, or before the seat was renewed', () => {
    const seat = { contestId: 'contest', judgeId: 'e1', generation: 1 };
    const from = (changes: Partial<typeof seat>) => ({
      ...sheet('p1', 'expert', 80),
      seat: { ...seat, ...changes },
    });
    const show = scoring();
    show.when(from({}), e1).thenAccepted();
    show.when(from({ judgeId: 'e2' }), e1).thenRefused('other-seat');
    show.when(from({ contestId: 'last-year' }), e1).thenRefused('other-seat');
    const renewed = show.given({ type: 'RenewSeat', judgeId: 'e1', reason });
    renewed.when(from({}), e1).thenRefused('other-seat');
    renewed.when(from({ generation: 2 }), e1).thenAccepted();
  });

  it('an old sheet of one device over a newer one of another', () => {
    const show = scoring()
      .by(judge('e1'), sheet('p1', 'expert', 80))
      .by(judge('e1'), { ...sheet('p1', 'expert', 81), knownRevision: 1 });
    show
      .when({ ...sheet('p1', 'expert', 70), knownRevision: 1 }, e1)
      .thenRefused('sheet-newer-elsewhere', { project: p1, revision: 2, version: show.state.version });
    show.when({ ...sheet('p1', 'expert', 81), knownRevision: 0 }, e1).thenQuiet();
    show.when({ ...sheet('p1', 'expert', 70), knownRevision: 2 }, e1).thenAccepted();
  });

  it('a recused judge, for that project only', () => {
    const show = scoring().given(recuse('e1', 'p1'));
    show.when(sheet('p1', 'expert', 80), e1).thenRefused('judge-recused', { project: p1 });
    show.when(sheet('p1', 'expert', 80), { actor: judge('e2') }).thenAccepted();
  });

  it('a judge of another panel, and what judges do not score', () => {
    const show = scoring();
    show
      .when(sheet('p1', 'professional', 24), e1)
      .thenRefused('judge-of-another-panel', { componentId: 'professional' });
    show
      .when(sheet('p1', 'expert', 80), { actor: judge('q1') })
      .thenRefused('judge-of-another-panel', { componentId: 'expert' });
    show
      .when({ ...sheet('p1', 'expert', 80), componentId: 'popularity' }, e1)
      .thenRefused('not-a-judged-component', { componentId: 'popularity' });
    show
      .when({ ...sheet('p1', 'expert', 80), componentId: 'beauty' }, e1)
      .thenRefused('unknown-component', { componentId: 'beauty' });
  });

  it('whom and what the contest does not know, and withdrawn projects', () => {
    scoring()
      .when(sheet('p1', 'expert', 80), { actor: judge('e99') })
      .thenRefused('unknown-judge', { judgeId: 'e99' });
    scoring()
      .when(sheet('p9', 'expert', 80), e1)
      .thenRefused('unknown-project');
    scoring()
      .given(withdraw('p1'))
      .when(sheet('p1', 'expert', 80), e1)
      .thenRefused('project-withdrawn', { project: p1 });
  });
});
