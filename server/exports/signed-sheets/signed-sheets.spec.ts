import { describe, expect, it } from 'vitest';
import { contestA, evenMarks } from '../../../test/support/contest-a.ts';
import { given, judge, type Show } from '../../../test/support/given.ts';
import { textOf } from '../../../test/support/pdf-text.ts';
import {
  acceptLate,
  close,
  paper,
  reason,
  recuse,
  reopen,
  sheet,
  toClosed,
  toScoring,
  unlock,
  withdraw,
} from '../../../test/support/running-the-show.ts';
import { fingerprintOf, sittingNow } from '../../domain/marks.ts';
import { pdfOf } from '../../print/pdf.ts';
import { signedSheets } from './signed-sheets.ts';

const marks = evenMarks(80, 24, 8);
const strokes = 'M10 20L400 60L399 61';
const closed = (): Show =>
  toClosed(given(contestA()).given(withdraw('p3'), withdraw('p4'), recuse('e1', 'p2')), 'p1', marks);
const fingerprint = ({ state }: Show, judgeId = 'e1') => fingerprintOf(state, sittingNow(state, judgeId));
const signed = (show: Show, signature: { strokes: string } | { typedName: string } = { strokes }): Show =>
  show.by(judge('e1'), { type: 'SignMarks', fingerprint: fingerprint(show), signature });
/** What the part of one judge says. */
const partOf = ({ state }: Show, who = '专家评委 · 专家1'): string =>
  JSON.stringify(signedSheets(state, 0).parts.find(({ head }) => head[1] === who)?.content);

describe('the judges’ own sheets to be signed', () => {
  it('are a PDF, a part a judge: marks with exact totals, source, number and fingerprint', async () => {
    const show = signed(closed());
    const { state } = show;
    const job = signedSheets(state, 0);
    const own = { ...job, parts: job.parts.slice(0, 1) };
    const text = (await textOf(await pdfOf(own))).join('');
    const { version = 0 } = show.project('p1').sheets['expert']?.['e1'] ?? {};
    for (const told of [
      '专家评委 · 专家1',
      '云上影像互认平台',
      '80',
      `第 ${version} 号`,
      '评委平板',
      '已回避',
    ])
      expect(text).toContain(told);
    expect(text.replaceAll(/\s/g, '')).toContain(fingerprint(show));
    expect(job.parts).toHaveLength(state.panels.flatMap(({ judges }) => judges).length);
  });

  it('have no part for a chair who only presides', () => {
    const { parts } = signedSheets(closed().given(unlock, { type: 'SeatChair', name: '陈主任' }).state, 0);
    expect(parts.map(({ head }) => head[1]).join()).not.toContain('陈主任');
  });

  it('carry the signature as lines, or as the name that was typed, or say that there is none', () => {
    expect(partOf(signed(closed()))).toContain(strokes);
    expect(partOf(signed(closed(), { typedName: '专家壹' }))).toContain('专家壹（键入姓名）');
    const none = partOf(closed());
    expect(none).toContain('尚未签字');
    expect(none).toContain(fingerprint(closed()));
    expect(partOf(signed(closed()))).not.toContain('尚未签字');
  });

  it('do not carry one of other marks', () => {
    const late = signed(closed()).by(judge('e1'), sheet('p1', 'expert', 70));
    expect(partOf(late)).toContain(strokes);
    const accepted = partOf(late.given(acceptLate('p1', late.state.version)));
    expect(accepted).not.toContain(strokes);
    for (const told of ['该签字已失效', '尚未签字', '迟交，已采用']) expect(accepted).toContain(told);
  });

  it('tell nothing of a project that is being scored, not even by the fingerprint', () => {
    const before = closed();
    const open = toScoring(before, 'p2').by(judge('e2'), sheet('p2', 'expert', 63.5));
    const told = partOf(open, '专家评委 · 专家2');
    expect(told).toContain('评分尚未截止');
    expect(told).toContain('本席位还有项目没有截止评分');
    expect(told).not.toContain('63.5');
    expect(told).not.toContain(fingerprint(open, 'e2'));
    const revised = signed(before)
      .given(reopen('p1'))
      .by(judge('e1'), sheet('p1', 'expert', 63.5));
    expect(partOf(revised)).not.toContain('63.5');
    expect(partOf(revised)).not.toContain(fingerprint(revised));
    expect(partOf(revised)).toContain('该签字已失效');
  });

  it('say who keyed a sheet in from paper', () => {
    const replaces = { revision: 1, reason };
    const show = ['甲', '乙'].reduce(
      (before, by) =>
        before.by({ kind: 'staff', session: by }, { ...paper('e1', 'p1', 'expert', 60, by), replaces }),
      closed().given(reopen('p1')),
    );
    expect(partOf(show.given(close('p1')))).toContain('纸质（甲、乙录入）');
  });

  it('keep a former judge’s marks and signature apart from the substitute’s', () => {
    const show = signed(closed()).given({ type: 'SubstituteJudge', judgeId: 'e1', name: '替补', reason });
    expect(partOf(show, '专家评委 · 专家1（前任）')).toContain(strokes);
    const substitute = partOf(show, '专家评委 · 替补');
    expect(substitute).toContain('没有已截止的评分');
    expect(substitute).not.toContain(strokes);
  });
});
