import { describe, expect, it } from 'vitest';
import { contestA, contestInTwoRooms, deskReview, evenMarks } from '../../../test/support/contest-a.ts';
import { given, judge, type Show } from '../../../test/support/given.ts';
import {
  liftRecusal,
  reason,
  recuse,
  sheet,
  toClosed,
  toScoring,
  withdraw,
} from '../../../test/support/running-the-show.ts';
import type { DomainCommand } from '../commands.ts';
import { recusalHints } from '../recusal-hints.ts';

const p1 = { id: 'p1', name: '云上影像互认平台' };
const declare = (projectId: string): DomainCommand => ({ type: 'DeclareRecusal', projectId, reason: '师生' });
const decline = (judgeId: string, projectId: string): DomainCommand => ({
  type: 'DeclineRecusal',
  judgeId,
  projectId,
  reason,
});
const ofUnit = (show: Show, judgeId: string, unit: string): Show =>
  show.given({ type: 'EditJudge', judgeId, name: '专家', unit });

describe('DeclareRecusal: the judge’s own word', () => {
  const by = { actor: judge('e1') };

  it('recuses at once, before, during and after the presentation', () => {
    const event = { type: 'JudgeRecused', judgeId: 'e1', projectId: 'p1', reason: '师生' } as const;
    for (const show of [given(contestA()), toScoring(given(contestA()), 'p1'), given(deskReview())]) {
      const after = show.when(declare('p1'), by).thenEvents({ ...event, declared: true });
      after.when(sheet('p1', 'expert', 80), by).thenRefused('judge-recused');
      after.when(declare('p1'), by).thenRefused('already-recused');
    }
  });

  it('does not hold other judges back, nor is anybody else’s sheet in the way', () => {
    toScoring(given(contestA()), 'p1')
      .by(judge('e2'), sheet('p1', 'expert', 80))
      .by(judge('e1'), declare('p1'))
      .by(judge('e3'), sheet('p1', 'expert', 81));
  });

  it('takes no sheet back: with a sheet in, staff have to set it aside', () => {
    const scored = toScoring(given(contestA()), 'p1').by(judge('e1'), sheet('p1', 'innovation', 8));
    scored.when(declare('p1'), by).thenRefused('recusal-after-sheet', { project: p1 });
    scored.when(recuse('e1', 'p1')).thenAccepted();
  });

  it('is lifted by staff alone', () => {
    const declared = given(contestA()).by(judge('e1'), declare('p1'));
    declared.when(liftRecusal('e1', 'p1'), by).thenRefused('not-permitted');
    declared.given(liftRecusal('e1', 'p1')).by(judge('e1'), declare('p1'));
  });

  it('refuses where there is nothing to score (any more)', () => {
    const closed = toClosed(given(contestA()), 'p1', evenMarks(80, 24, 8));
    closed.when(declare('p1'), by).thenRefused('result-is-sealed', { project: p1 });
    given(contestA()).given(withdraw('p1')).when(declare('p1'), by).thenRefused('project-withdrawn');
    given(contestA()).when(declare('p9'), by).thenRefused('unknown-project');
    given(contestA())
      .when(declare('p1'), { actor: judge('e9') })
      .thenRefused('unknown-judge');
    given(contestInTwoRooms()).when(declare('p3'), by).thenRefused('judge-of-another-room');
  });
});

describe('本院回避: what is offered to staff', () => {
  const offered = (show: Show) =>
    recusalHints(show.state).map(({ judgeId, projectId, likeness, projectUnit }) =>
      [judgeId, projectId, likeness, projectUnit].join(' '),
    );
  const own = () => ofUnit(given(contestA()), 'e1', '示例市第一人民医院');

  it('a judge of the lead unit, of a joint unit, and of one written otherwise', () => {
    expect(offered(given(contestA()))).toEqual([]);
    expect(offered(own())).toEqual(['e1 p2 same 示例市第一人民医院']);
    expect(offered(ofUnit(given(contestA()), 'e1', '样例县 人民医院'))).toEqual([
      'e1 p2 same 样例县人民医院',
    ]);
    expect(offered(ofUnit(given(contestA()), 'q4', '示例市一院信息科'))).toEqual([
      'q4 p2 part 示例市第一人民医院',
    ]);
  });

  it('decides nothing by itself', () => {
    expect(own().state.recusals).toEqual([]);
    toScoring(own(), 'p2').by(judge('e1'), sheet('p2', 'expert', 80));
  });

  it('goes once staff or the judge have recused, and comes again when that is lifted', () => {
    expect(offered(own().given(recuse('e1', 'p2')))).toEqual([]);
    expect(offered(own().by(judge('e1'), declare('p2')))).toEqual([]);
    expect(offered(own().given(recuse('e1', 'p2'), liftRecusal('e1', 'p2')))).toHaveLength(1);
  });

  it('goes when staff decline it, and comes again for another unit', () => {
    const declined = own().when(decline('e1', 'p2')).thenEvents({
      type: 'RecusalDeclined',
      judgeId: 'e1',
      projectId: 'p2',
      judgeUnit: '示例市第一人民医院',
      projectUnit: '示例市第一人民医院',
      reason,
    });
    expect(offered(declined)).toEqual([]);
    expect(offered(ofUnit(declined, 'e1', '样例县人民医院'))).toEqual(['e1 p2 same 样例县人民医院']);
    declined.when(decline('e1', 'p2')).thenQuiet();
    declined.when(decline('e1', 'p9')).thenRefused('unknown-project');
  });

  it('only while it could still be recorded, of judges who sit there', () => {
    expect(offered(toClosed(own(), 'p2', evenMarks(80, 24, 8)))).toEqual([]);
    expect(offered(own().given(withdraw('p2')))).toEqual([]);
    expect(offered(ofUnit(given(contestInTwoRooms()), 'e7', '示例市第一人民医院'))).toEqual([]);
  });
});

describe('RecuseMany: a whole list confirmed with one tap', () => {
  const pair = (judgeId: string, projectId: string) => ({ judgeId, projectId, reason: '本院回避' });
  const many = (...recusals: ReturnType<typeof pair>[]): DomainCommand => ({ type: 'RecuseMany', recusals });

  it('recuses each, once, and leaves those recused already as they are', () => {
    given(contestA())
      .given(recuse('e1', 'p1'))
      .when(many(pair('e1', 'p1'), pair('e2', 'p1'), pair('e2', 'p1'), pair('e2', 'p2')))
      .thenEvents(
        { type: 'JudgeRecused', ...pair('e2', 'p1') },
        { type: 'JudgeRecused', ...pair('e2', 'p2') },
      )
      .when(many(pair('e1', 'p1')))
      .thenQuiet();
  });

  it('or none, where one may not be recorded', () => {
    const closed = toClosed(given(contestA()), 'p1', evenMarks(80, 24, 8));
    closed.when(many(pair('e1', 'p2'), pair('e1', 'p1'))).thenRefused('result-is-sealed', { project: p1 });
    closed.when(many(pair('e9', 'p2'))).thenRefused('unknown-judge');
    closed.when(many(pair('e1', 'p9'))).thenRefused('unknown-project');
  });
});
