import { describe, expect, it } from 'vitest';
import type { JudgeView } from '../../../shared/contract/views.ts';
import {
  contestA,
  deskReview,
  evenMarks,
  expertIds,
  professionalIds,
  scoresOf,
} from '../../../test/support/contest-a.ts';
import { given, judge, staff, system, type Show } from '../../../test/support/given.ts';
import {
  call,
  close,
  paper,
  reason,
  recuse,
  reopen,
  sheet,
  start,
  submitAll,
  toScoring,
} from '../../../test/support/running-the-show.ts';
import type { Actor } from '../actor.ts';
import type { DomainCommand } from '../commands.ts';
import { contestFileOf } from '../contest-file-of.ts';
import { expectedSheets, formerJudgeAt, isFenced, seatGeneration } from '../lookup.ts';
import { recusalHints } from '../recusal-hints.ts';
import { nobodyThere } from '../views/ambient.ts';
import { viewFor } from '../views/view-for.ts';

const take = (tablet: string): DomainCommand => ({ type: 'TakeSeat', judgeId: 'e1', tablet });
const on = (tablet: string): Actor => ({ kind: 'judge', judgeId: 'e1', tablet });
const substitute: DomainCommand = {
  type: 'SubstituteJudge',
  judgeId: 'e1',
  name: '替补评委',
  unit: '云岭示范医院',
  reason,
};
const seen = (show: Show, fenced?: true): JudgeView =>
  viewFor(
    { audience: 'judge', judgeId: 'e1', ...(fenced && { fenced }) },
    show.state,
    nobodyThere,
    0,
  ) as JudgeView;

describe('RenewSeat and VoidSeat', () => {
  const revoke: DomainCommand = { type: 'VoidSeat', judgeId: 'e1', reason };

  it('a void seat has no code until it is renewed', () => {
    const voided = given(contestA())
      .when(revoke)
      .thenEvents({ type: 'SeatVoided', judgeId: 'e1', generation: 2, reason });
    expect(voided.state.voidedSeats).toEqual(['e1']);
    voided.when(revoke).thenQuiet();
    const renewed = voided.given({ type: 'RenewSeat', judgeId: 'e1', reason });
    expect([renewed.state.voidedSeats, seatGeneration(renewed.state, 'e1')]).toEqual([[], 3]);
    given(contestA())
      .when({ ...revoke, judgeId: 'e9' })
      .thenRefused('unknown-judge');
  });
});

describe('the newest tablet holds the seat', () => {
  it('and the one before it is fenced off, until it takes the seat back', () => {
    const first = given(contestA())
      .when(take('t1'), { actor: system })
      .thenEvents({ type: 'SeatTaken', judgeId: 'e1', tablet: 't1' });
    first.when(take('t1'), { actor: system }).thenQuiet();
    expect(isFenced(first.state, 'e1', 't1')).toBe(false);
    const second = first.by(system, take('t2'));
    expect(['t1', 't2', undefined].map((tablet) => isFenced(second.state, 'e1', tablet))).toEqual([
      true,
      false,
      false,
    ]);
    expect(isFenced(second.by(system, take('t1')).state, 'e1', 't1')).toBe(false);
    given(contestA())
      .when({ ...take('t1'), judgeId: 'e9' } as DomainCommand, { actor: system })
      .thenRefused('unknown-judge');
  });

  it('a new code opens it for any tablet', () => {
    const renewed = given(contestA())
      .by(system, take('t1'))
      .given({ type: 'RenewSeat', judgeId: 'e1', reason });
    expect(isFenced(renewed.state, 'e1', 't2')).toBe(false);
  });

  it('the fenced one is shown nothing of what happens there now', () => {
    const show = toScoring(given(contestA()), 'p1')
      .by(system, take('t1'))
      .by(on('t1'), sheet('p1', 'expert', 88.5))
      .given({ type: 'MessageJudge', judgeId: 'e1', text: '请提交' })
      .by(system, take('t2'));
    expect(seen(show)).toMatchObject({ tablet: { holds: true }, message: { text: '请提交' } });
    expect(seen(show, true)).toMatchObject({
      tablet: { holds: false },
      current: null,
      message: null,
      projects: [],
    });
  });
});

describe('a sheet on which submit was pressed before another tablet took the seat', () => {
  const scoring = () => toScoring(given(contestA()).by(system, take('t1')), 'p1');

  it('is taken, where the seat has sent none of it since', () => {
    const taken = scoring().by(system, take('t2'));
    taken.by(on('t1'), sheet('p1', 'expert', 80));
    scoring()
      .by(on('t1'), sheet('p1', 'expert', 80))
      .by(system, take('t2'))
      .when(sheet('p1', 'expert', 81), { actor: on('t1') })
      .thenAccepted();
  });

  it('never writes over what the tablet now at the seat has sent', () => {
    scoring()
      .by(system, take('t2'))
      .by(on('t2'), sheet('p1', 'expert', 90))
      .when(sheet('p1', 'expert', 80), { actor: on('t1') })
      .thenRefused('seat-taken-over');
  });

  it('is of a project that had begun by then, and nothing else is done from there', () => {
    const later = given(contestA()).by(system, take('t1')).after(10).by(system, take('t2')).after(10);
    const begun = later.given(call('p1'), start('p1'));
    begun.when(sheet('p1', 'expert', 80), { actor: on('t1') }).thenRefused('seat-taken-over');
    begun.by(on('t2'), sheet('p1', 'expert', 80));
    for (const command of [
      { type: 'DismissMessage', version: 1 },
      { type: 'DeclareRecusal', projectId: 'p1', reason },
    ] as const)
      scoring()
        .by(system, take('t2'))
        .when(command, { actor: on('t1') })
        .thenRefused('seat-taken-over');
  });

  it('in a desk review every project has begun', () => {
    given(deskReview())
      .by(system, take('t1'))
      .by(system, take('t2'))
      .by(on('t1'), sheet('p3', 'expert', 80));
  });

  it('is late after closing, like any other', () => {
    const everybody = [...expertIds, ...professionalIds];
    scoring()
      .by(system, take('t2'))
      .given(close('p1', everybody))
      .when(sheet('p1', 'expert', 80), { actor: on('t1') })
      .thenEvents({
        ...{ type: 'LateSheetReceived', judgeId: 'e1', projectId: 'p1', componentId: 'expert' },
        ...{ scores: scoresOf('expert', 80), revision: 1 },
      });
  });
});

describe('SubstituteJudge: another person on the seat', () => {
  const before = () => toScoring(given(contestA()), 'p1').by(judge('e1'), sheet('p1', 'expert', 88.5));

  it('waits until a sheet on paper of the one who sits there is confirmed or put aside', () => {
    const keying = paper('e1', 'p1', 'expert', 80, '甲');
    const half = toScoring(given(contestA()), 'p1')
      .when(keying, { actor: staff('one') })
      .thenAccepted();
    half.when(substitute).thenRefused('paper-before-substitute', {
      judge: { id: 'e1', name: '专家1' },
      project: { id: 'p1', name: '云上影像互认平台' },
    });
    const confirmed = { ...keying, keyedBy: '乙' };
    half
      .when(confirmed, { actor: staff('two') })
      .thenAccepted()
      .when(substitute)
      .thenAccepted();
  });

  it('keeps the seat, gives it a new code, and records who sat there until when', () => {
    const show = before().when(substitute).thenAccepted();
    expect(show.state.panels[0]?.judges[0]).toMatchObject({ id: 'e1', name: '替补评委' });
    expect(seatGeneration(show.state, 'e1')).toBe(2);
    const until = show.state.version;
    expect(formerJudgeAt(show.state, 'e1', until - 1)).toMatchObject({ name: '专家1', until, reason });
    expect(formerJudgeAt(show.state, 'e1', until + 1)).toBeNull();
    given(contestA())
      .when({ ...substitute, judgeId: 'e9' } as DomainCommand)
      .thenRefused('unknown-judge');
  });

  it('the substitute is not shown the former one’s sheet and does not change it', () => {
    const show = before().given(substitute);
    const project = seen(show).projects.find(({ project: { projectId } }) => projectId === 'p1');
    expect(project).toMatchObject({ sheets: {}, scoring: { allowed: true } });
    expect(JSON.stringify(seen(show))).not.toContain('88.5');
    show
      .when(sheet('p1', 'expert', 70), { actor: judge('e1') })
      .thenRefused('sheet-of-former', { project: { id: 'p1', name: '云上影像互认平台' }, former: '专家1' });
    show.by(judge('e1'), sheet('p1', 'innovation', 8));
    show
      .when({ type: 'DeclareRecusal', projectId: 'p1', reason }, { actor: judge('e1') })
      .thenRefused('sheet-of-former');
  });

  it('where the former one has scored all, nothing is asked of the substitute', () => {
    const marks = evenMarks(80, 24, 8);
    const show = submitAll(toScoring(given(contestA()), 'p1'), 'p1', marks).given(substitute);
    expect(seen(show).projects[0]?.scoring.blockedBecause?.code).toBe('sheet-of-former');
    expect(expectedSheets(show.state, show.project('p1')).every(({ submitted }) => submitted)).toBe(true);
    expect(recusalHints(before().given(substitute).state)).toMatchObject([
      { judgeId: 'e1', projectId: 'p4' },
    ]);
  });

  it('nor do staff change it from paper, whatever they name', () => {
    const show = before().given(substitute);
    const onPaper = { ...paper('e1', 'p1', 'expert', 70, '甲'), replaces: { revision: 1, reason } };
    show
      .when(onPaper, { actor: staff('one') })
      .thenRefused('sheet-of-former', { project: { id: 'p1', name: '云上影像互认平台' }, former: '专家1' });
    show.when(paper('e1', 'p1', 'innovation', 8, '甲'), { actor: staff('one') }).thenAccepted();
  });

  it('what the former one sent too late waits for the host, and the substitute does not take its place', () => {
    const everybody = [...expertIds, ...professionalIds];
    const late = toScoring(given(contestA()), 'p1')
      .given(close('p1', everybody))
      .by(judge('e1'), sheet('p1', 'expert', 88.5));
    const show = late.given(substitute);
    show.when(sheet('p1', 'expert', 70), { actor: judge('e1') }).thenRefused('sheet-of-former');
    show.when(paper('e1', 'p1', 'expert', 70, '甲'), { actor: staff('one') }).thenRefused('sheet-of-former');
    const about = { projectId: 'p1', componentId: 'expert', judgeId: 'e1', version: late.state.version };
    show
      .given({ type: 'AcceptLateSheet', ...about, reason })
      .when(sheet('p1', 'expert', 70), { actor: judge('e1') })
      .thenRefused('sheet-of-former');
    show
      .given({ type: 'DeclineLateSheet', ...about, reason })
      .when(sheet('p1', 'expert', 70), { actor: judge('e1') })
      .thenAccepted();
    show
      .given(reopen('p1'))
      .when(sheet('p1', 'expert', 70), { actor: judge('e1') })
      .thenAccepted();
  });

  it('the number of sheets and their results do not change, and the file names both', () => {
    const marks = evenMarks(80, 24, 8);
    const scored = submitAll(toScoring(given(contestA()), 'p1'), 'p1', marks);
    const fileOf = (show: Show) => contestFileOf(show.given(close('p1')).state, () => true);
    const [without, withSubstitute] = [fileOf(scored), fileOf(scored.given(substitute))];
    expect(withSubstitute.sheets).toEqual(without.sheets);
    expect(withSubstitute.panels[0]?.judges[0]?.name).toBe('替补评委（接替专家1）');
  });

  it('recusals of the seat stay until staff lift them', () => {
    const show = given(contestA()).given(recuse('e1', 'p2'), substitute);
    expect(show.state.recusals).toHaveLength(1);
  });
});
