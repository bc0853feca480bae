import { describe, expect, it } from 'vitest';
import type { JudgeView } from '../../../shared/contract/views.ts';
import { contestA, contestInTwoRooms, evenMarks, projectIds } from '../../../test/support/contest-a.ts';
import { beginning, given, judge, type Show } from '../../../test/support/given.ts';
import {
  call,
  recuse,
  reopen,
  sheet,
  toClosed,
  toPresenting,
  toScoring,
  withdraw,
} from '../../../test/support/running-the-show.ts';
import { judgeIds, markedOf, sealedShow, toldBy } from '../../../test/support/sealed-show.ts';
import { seatOf } from '../lookup.ts';
import { judgeView } from './judge.ts';

function viewOf(show: Show, judgeId: string): JudgeView {
  const seat = seatOf(show.state, judgeId);
  if (seat === null) throw new Error(`no judge ${judgeId}`);
  return judgeView(show.state, seat);
}
const projectIn = (view: JudgeView, id: string) =>
  view.projects.find(({ project }) => project.projectId === id);

describe('RULES §6.5: a judge never sees another judge’s sheet', () => {
  it.each(judgeIds)('%s', (own) => {
    const show = sealedShow(5);
    const text = JSON.stringify(viewOf(show, own));
    for (const id of projectIds) {
      const { byJudge, values, total, votes } = markedOf(show, id);
      const { [own]: mine = [], ...others } = byJudge;
      expect(toldBy(text, mine)).toEqual(mine);
      expect(toldBy(text, Object.values(others).flat())).toEqual([]);
      expect(toldBy(text, [...values, total, votes])).toEqual([]);
    }
    for (const other of judgeIds) if (other !== own) expect(text).not.toContain(`"${other}"`);
  });
});

describe('what a judge sees', () => {
  it('the own recusal with its reason, and where one may be declared', () => {
    const declare = { type: 'DeclareRecusal', projectId: 'p1', reason: '师生' } as const;
    const show = given(contestA()).given(recuse('e2', 'p1')).by(judge('e1'), declare);
    const told = (judgeId: string, projectId: string, of = show) => {
      const { recused, recusal, declaring } = projectIn(viewOf(of, judgeId), projectId) ?? {};
      return { recused, recusal, declaring: declaring && (declaring.blockedBecause?.code ?? 'allowed') };
    };
    expect(told('e1', 'p1')).toEqual({
      recused: true,
      recusal: { reason: '师生', declared: true },
      declaring: null,
    });
    expect(told('e2', 'p1')).toMatchObject({ recused: true, recusal: { declared: false } });
    expect(told('e1', 'p2')).toEqual({ recused: false, recusal: null, declaring: 'allowed' });
    const scored = toScoring(show, 'p2').by(judge('e1'), sheet('p2', 'expert', 80));
    expect(told('e1', 'p2', scored).declaring).toBe('recusal-after-sheet');
    expect(JSON.stringify(viewOf(show, 'e3'))).not.toContain('师生');
  });

  it('the own sheet with revision, number and time', () => {
    const show = toScoring(given(contestA()), 'p1')
      .by(judge('e1'), sheet('p1', 'expert', 80))
      .after(500)
      .by(judge('e1'), sheet('p1', 'expert', 88.5));
    expect(projectIn(viewOf(show, 'e1'), 'p1')?.sheets).toEqual({
      expert: {
        scores: sheet('p1', 'expert', 88.5).scores,
        comment: null,
        total: '88.5',
        revision: 2,
        version: show.state.version,
        at: beginning + 500,
      },
    });
    expect(projectIn(viewOf(show, 'e2'), 'p1')?.sheets).toEqual({});
  });

  it('the components of the own panel, with maxima', () => {
    const { components } = viewOf(given(contestA()), 'e1');
    expect(components.map(({ id, max }) => [id, max])).toEqual([
      ['expert', '100'],
      ['innovation', '10'],
    ]);
    expect(components[0]?.criteria[0]).toMatchObject({ id: 'overall', max: '20', step: '0.5' });
    expect(viewOf(given(contestA()), 'q1').components.map(({ id }) => id)).toEqual(['professional']);
  });

  it('projects of the own room, and what is on its stage', () => {
    const show = toPresenting(given(contestInTwoRooms()), 'p3');
    const idsOf = (id: string) => viewOf(show, id).projects.map(({ project }) => project.projectId);
    expect([idsOf('e1'), idsOf('e5'), idsOf('q4')]).toEqual([['p1', 'p2'], ['p3', 'p4'], [...projectIds]]);
    expect(viewOf(show, 'e1').current).toBeNull();
    expect(viewOf(show, 'e5').current?.project.projectId).toBe('p3');
    expect(viewOf(show, 'q4').current?.project.projectId).toBe('p3');
  });
});

describe('whether a sheet would be taken now, and why not', () => {
  const codeOf = (show: Show, id = 'e1') =>
    projectIn(viewOf(show, id), 'p1')?.scoring.blockedBecause?.code ?? 'taken';
  const closed = () => toClosed(given(contestA()), 'p1', evenMarks(80, 24, 8));

  it.each([
    ['waiting', () => given(contestA()).given(call('p1')), 'scoring-not-open'],
    ['presenting', () => toPresenting(given(contestA()), 'p1'), 'taken'],
    ['scoring', () => toScoring(given(contestA()), 'p1'), 'taken'],
    ['recused', () => toScoring(given(contestA()), 'p1').given(recuse('e1', 'p1')), 'judge-recused'],
    ['closed', closed, 'scoring-closed'],
    ['reopened', () => closed().given(reopen('p1')), 'taken'],
    ['withdrawn', () => closed().given(withdraw('p1')), 'project-withdrawn'],
  ] as const)('%s', (_when, make, code) => {
    const show = make();
    expect(codeOf(show)).toBe(code);
    const outcome = show.when(sheet('p1', 'expert', 81), { actor: judge('e1') });
    if (code === 'taken' || code === 'scoring-closed') outcome.thenAccepted();
    else outcome.thenRefused(code);
  });
});
