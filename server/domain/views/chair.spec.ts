import { describe, expect, it } from 'vitest';
import type { ChairView } from '../../../shared/contract/views.ts';
import { contestA, evenMarks, projectIds, workedExample } from '../../../test/support/contest-a.ts';
import { approve, chaired, waive } from '../../../test/support/chairing.ts';
import { given, host, judge, type Show } from '../../../test/support/given.ts';
import { deskOf } from '../../../test/support/host-desk.ts';
import {
  call,
  close,
  reason,
  recuse,
  reopen,
  revealOn,
  sheet,
  toClosed,
  toScoring,
  unlock,
  withdraw,
} from '../../../test/support/running-the-show.ts';
import { judgeIds, markedOf, sealedShow, toldBy } from '../../../test/support/sealed-show.ts';
import { seatOf } from '../lookup.ts';
import { fencedView, judgeView } from './judge.ts';

function viewOf(show: Show, judgeId: string): ReturnType<typeof judgeView> {
  const seat = seatOf(show.state, judgeId);
  if (seat === null) throw new Error(`no judge ${judgeId}`);
  return judgeView(show.state, seat);
}
function chairOf(show: Show, judgeId = 'e1'): ChairView {
  const { chair } = viewOf(show, judgeId);
  if (chair === null) throw new Error(`${judgeId} is shown nothing of the chair's`);
  return chair;
}
const projectOf = (view: ChairView, id: string) =>
  view.projects.find(({ project }) => project.projectId === id);
const marks = evenMarks(80, 24, 8);
const closed = (show = chaired(given(contestA()))) => toClosed(show, 'p1', workedExample);

describe('what the chair is never shown', () => {
  const naming = [
    unlock,
    { type: 'NameChair', judgeId: 'e1' },
    { type: 'RequireApproval', required: true },
  ] as const;
  const show = sealedShow(2).given(...naming);

  it('a sheet of another judge: no score, no comment, of any project', () => {
    const text = JSON.stringify(viewOf(show, 'e1'));
    for (const id of projectIds) {
      const known = markedOf(show, id);
      const own = new Set(known.byJudge['e1']);
      const others = [...known.scores, ...known.comments].filter((secret) => !own.has(secret));
      expect(toldBy(text, others), id).toEqual([]);
    }
  });

  it('anything of a project that is being scored', () => {
    const known = markedOf(show, 'p4');
    const own = new Set(known.byJudge['e1']);
    const all = [...known.sheetTotals, ...known.values, known.total].filter((secret) => !own.has(secret));
    expect(toldBy(JSON.stringify(viewOf(show, 'e1')), all)).toEqual([]);
    expect(projectOf(chairOf(show), 'p4')).toBeUndefined();
  });

  it('of a closed one the sheet totals, but for the highest, the lowest and the one in the middle, without a name', () => {
    const text = JSON.stringify(chairOf(show));
    for (const { name, id } of contestA().panels.flatMap(({ judges }) => judges))
      expect([text.includes(name), text.includes(`"${id}"`)], name).toEqual([false, false]);
    const { sheetTotals } = markedOf(show, 'p3');
    expect(sheetTotals.length - toldBy(text, sheetTotals).length).toBeGreaterThan(sheetTotals.length / 2);
  });

  it('and the other judges nothing of it at all', () => {
    for (const id of judgeIds.filter((each) => each !== 'e1')) {
      expect(viewOf(show, id).chair, id).toBeNull();
      expect(viewOf(show, id)).toEqual(viewOf(sealedShow(2), id));
    }
  });

  it('on a tablet that the seat has been taken from: nothing', () => {
    const seat = seatOf(show.state, 'e1');
    expect(seat && fencedView(show.state, seat).chair).toBeNull();
  });

  it('once the role is withdrawn: nothing', () => {
    expect(viewOf(show.given({ type: 'NameChair', judgeId: null, reason }), 'e1').chair).toBeNull();
  });
});

describe('the results of a closed project', () => {
  it('as they are approved, with how far the marks lie apart', () => {
    const found = projectOf(chairOf(closed()), 'p1');
    expect(found).toMatchObject({ phase: 'closed', room: null, approval: { state: 'waiting' } });
    expect(found?.approving.allowed).toBe(true);
    expect(found?.result?.components.map(({ id, value, absent }) => [id, value, absent])).toEqual([
      ['expert', '90.00', 0],
      ['professional', '26.50', 0],
      ['popularity', null, 0],
      ['innovation', '8.40', 0],
    ]);
    expect(found?.result?.components[0]?.spread).toMatchObject({
      ...{ sheets: 7, highest: '95', lowest: '79', range: '16', median: '90', deviation: '3.27' },
      farOut: [{ judge: null, side: 'below', by: '11' }],
    });
    expect(found?.result?.total).toBe('124.90');
  });

  it('only closed ones that take part', () => {
    const ids = (show: Show) => chairOf(show).projects.map(({ project }) => project.projectId);
    expect(ids(toScoring(closed().given(call('p2')), 'p2'))).toEqual(['p1']);
    expect(ids(closed().given(reopen('p1')))).toEqual([]);
    expect(ids(closed().given(withdraw('p1')))).toEqual([]);
  });

  it('not of one from which the chair is recused, not even in a tie or a drift', () => {
    const show = toClosed(
      toClosed(chaired(given(contestA())).given(recuse('e1', 'p1')), 'p1', marks),
      'p2',
      marks,
    );
    const view = chairOf(show);
    expect(projectOf(view, 'p1')).toMatchObject({
      result: null,
      approving: { blockedBecause: { code: 'chair-recused' } },
    });
    expect(view.ties).toEqual([]);
  });

  it('not while an own sheet is outstanding, which could still come late; once revealed it is no secret', () => {
    const show = toScoring(chaired(given(contestA())), 'p1')
      .by(judge('e2'), sheet('p1', 'expert', 80))
      .given(close('p1', judgeIds));
    const own = viewOf(show, 'e1').projects.find(({ project }) => project.projectId === 'p1');
    expect([projectOf(chairOf(show), 'p1')?.result, own?.takesLate]).toEqual([null, true]);
    const revealed = revealOn(show.given(waive('p1')), 'p1');
    expect(projectOf(chairOf(revealed), 'p1')?.result).not.toBeNull();
  });

  it('and no late sheet is asked of a chair who has seen them: one that comes is marked for the host', () => {
    const own = viewOf(closed(), 'e1').projects.find(({ project }) => project.projectId === 'p1');
    const other = viewOf(closed(), 'e2').projects.find(({ project }) => project.projectId === 'p1');
    expect([own?.takesLate, other?.takesLate]).toEqual([false, true]);
    const late = closed()
      .by(judge('e1'), sheet('p1', 'expert', 80))
      .by(judge('e2'), sheet('p1', 'expert', 80));
    expect(deskOf(late).lateSheets.map(({ judge: { id }, ofChair }) => [id, ofChair])).toEqual([
      ['e1', true],
      ['e2', false],
    ]);
  });

  it('what is approved says by whom', () => {
    const show = closed().by(judge('e1'), approve(closed(), 'p1'));
    expect(projectOf(chairOf(show), 'p1')?.approval).toMatchObject({ state: 'approved', by: '专家1' });
  });

  it('nothing of approval where nobody asks for it', () => {
    const show = closed(given(contestA()).given({ type: 'NameChair', judgeId: 'e1' }));
    expect(projectOf(chairOf(show), 'p1')).toMatchObject({
      approval: null,
      approving: { blockedBecause: { code: 'approval-not-asked' } },
    });
  });
});

describe('whose marks they are', () => {
  const playThree = (show: Show) =>
    ['p1', 'p2', 'p3'].reduce((before, id) => toClosed(before, id, workedExample), show);

  it('is told a scoring chair once nothing is left to score', () => {
    const three = playThree(chaired(given(contestA())));
    expect([chairOf(three).named, chairOf(three).drifts]).toEqual([false, []]);
    const over = chairOf(three.given(withdraw('p4')));
    expect(over.named).toBe(true);
    expect(projectOf(over, 'p1')?.result?.components[0]?.spread?.farOut).toEqual([
      { judge: '专家7', side: 'below', by: '11' },
    ]);
    // 92 − 624/7 = 2.857…
    expect(over.drifts[0]).toEqual({
      ...{ judge: '专家1', component: '专家评委评分', projects: 3 },
      ...{ side: 'above', by: '2.86' },
    });
    expect(over.drifts).toHaveLength(18);
  });

  it('is told at once to a chair who scores nothing', () => {
    const seated = given(contestA()).given({ type: 'SeatChair', name: '陈主任' });
    const view = chairOf(closed(seated), 'j12');
    expect(view.named).toBe(true);
    expect(projectOf(view, 'p1')?.result?.components[0]?.spread?.farOut[0]?.judge).toBe('专家7');
  });

  it('keeps two people on one seat apart', () => {
    const seated = given(contestA()).given({ type: 'SeatChair', name: '陈主任' });
    const two = ['p1', 'p2'].reduce((show, id) => toClosed(show, id, workedExample), seated);
    const other = two.by(host, { type: 'SubstituteJudge', judgeId: 'e7', name: '替补', reason });
    const view = chairOf(toClosed(other, 'p3', workedExample), 'j12');
    expect(view.drifts.map(({ judge: name }) => name)).not.toContain('替补');
    expect(view.drifts.map(({ judge: name }) => name)).not.toContain('专家7');
    expect(projectOf(view, 'p3')?.result?.components[0]?.spread?.farOut[0]?.judge).toBe('替补');
    expect(projectOf(view, 'p1')?.result?.components[0]?.spread?.farOut[0]?.judge).toBe('专家7');
  });
});

describe('ties', () => {
  const awards = { scope: 'contest', straddle: 'decide', tiers: [{ name: '一等奖', count: 1 }] } as const;
  const file = contestA({ rules: { awards: { ...awards, tiers: [...awards.tiers] } } });
  const tied = () => toClosed(toClosed(chaired(given(file)), 'p1', marks), 'p2', marks);

  it('shared ranks, and whether an award hangs on them', () => {
    expect(chairOf(tied()).ties).toMatchObject([
      { rank: 1, pending: true, projects: [{ projectId: 'p1', total: '112.00' }, { projectId: 'p2' }] },
    ]);
    const lower = toClosed(toClosed(tied(), 'p3', evenMarks(70, 24, 8)), 'p4', evenMarks(70, 24, 8));
    expect(chairOf(lower).ties.map(({ rank, pending }) => [rank, pending])).toEqual([
      [1, true],
      [3, false],
    ]);
  });

  it('none once they are decided', () => {
    const show = tied().by(judge('e1'), { type: 'OrderTied', projects: ['p2', 'p1'], reason });
    expect(chairOf(show).ties).toEqual([]);
  });
});
