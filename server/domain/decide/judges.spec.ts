import { describe, expect, it } from 'vitest';
import { contestA, contestInTwoRooms, evenMarks } from '../../../test/support/contest-a.ts';
import { given, judge } from '../../../test/support/given.ts';
import {
  liftRecusal,
  reason,
  recuse,
  sheet,
  submitAll,
  close,
  toClosed,
  toRevealed,
  toScoring,
} from '../../../test/support/running-the-show.ts';
import { seatGeneration } from '../lookup.ts';
import { resultOf, resultsOf } from '../results.ts';

const e1 = { id: 'e1', name: '专家1' };
const p1 = { id: 'p1', name: '云上影像互认平台' };
const marks = evenMarks(80, 24, 8);
const add = { type: 'AddJudge', panelId: 'professional', name: '新评委' } as const;

describe('AddJudge', () => {
  it('adds a seat at the end of the panel', () => {
    const show = given(contestA())
      .when({ ...add, unit: '新单位' })
      .thenEvents({
        type: 'JudgeAdded',
        judgeId: 'j12',
        panelId: 'professional',
        name: '新评委',
        unit: '新单位',
      });
    expect(show.state.panels[1]?.judges.at(-1)).toEqual({ id: 'j12', name: '新评委', unit: '新单位' });
    toScoring(show, 'p1')
      .when(sheet('p1', 'professional', 20), { actor: judge('j12') })
      .thenAccepted();
  });

  it('seats a judge in a room', () => {
    const show = given(contestInTwoRooms()).given({ ...add, room: 'west' });
    expect(show.state.panels[1]?.judges.at(-1)).toEqual({ id: 'j12', name: '新评委', room: 'west' });
  });

  it('refuses an unknown panel and an unknown room', () => {
    given(contestA())
      .when({ ...add, panelId: 'public' })
      .thenRefused('unknown-panel', { panelId: 'public' });
    given(contestA())
      .when({ ...add, room: 'main' })
      .thenRefused('unknown-room', { roomId: 'main' });
    given(contestInTwoRooms())
      .when({ ...add, room: 'attic' })
      .thenRefused('unknown-room', { roomId: 'attic' });
  });
});

describe('EditJudge', () => {
  it('changes name and unit, and keeps the seat', () => {
    const show = given(contestInTwoRooms())
      .when({ type: 'EditJudge', judgeId: 'e1', name: '专家甲', unit: '甲医院' })
      .thenEvents({ type: 'JudgeEdited', judgeId: 'e1', name: '专家甲', unit: '甲医院' });
    expect(show.state.panels[0]?.judges[0]).toEqual({
      id: 'e1',
      name: '专家甲',
      unit: '甲医院',
      room: 'east',
    });
  });

  it('refuses an unknown judge', () => {
    given(contestA())
      .when({ type: 'EditJudge', judgeId: 'e9', name: '某' })
      .thenRefused('unknown-judge', { judgeId: 'e9' });
  });
});

describe('RenewSeat', () => {
  it('raises the generation of the seat, so that older codes are void', () => {
    const renew = { type: 'RenewSeat', judgeId: 'e1', reason } as const;
    const once = given(contestA())
      .when(renew)
      .thenEvents({ type: 'SeatRenewed', judgeId: 'e1', generation: 2, reason });
    const twice = once.given(renew);
    expect([once, twice].map(({ state }) => seatGeneration(state, 'e1'))).toEqual([2, 3]);
    expect(seatGeneration(twice.state, 'e2')).toBe(1);
  });

  it('refuses an unknown judge', () => {
    given(contestA()).when({ type: 'RenewSeat', judgeId: 'e9', reason }).thenRefused('unknown-judge');
  });
});

describe('RULES §2.2: RecuseJudge and LiftRecusal', () => {
  it('recuses with a reason, and lifts it again', () => {
    const recused = given(contestA())
      .when(recuse('e1', 'p1'))
      .thenEvents({ type: 'JudgeRecused', judgeId: 'e1', projectId: 'p1', reason });
    const lifted = recused
      .when(liftRecusal('e1', 'p1'))
      .thenEvents({ type: 'RecusalLifted', judgeId: 'e1', projectId: 'p1', reason });
    expect([recused.state.recusals.length, lifted.state.recusals.length]).toEqual([1, 0]);
  });

  it('sets a sheet aside that was there already, and counts it again once lifted', () => {
    const odd = { ...marks, expert: [100, 80, 80, 80, 80, 80, 60] };
    const scored = submitAll(toScoring(given(contestA()), 'p1'), 'p1', odd);
    const sheetsOf = (show: typeof scored) =>
      resultOf(resultsOf(show.given(close('p1')).state), 'p1')?.components['expert'];
    expect(sheetsOf(scored)).toMatchObject({ sheets: 7, recused: [] });
    const recused = scored.given(recuse('e7', 'p1'));
    expect(sheetsOf(recused)).toMatchObject({ sheets: 6, recused: ['e7'], absent: [] });
    expect(sheetsOf(recused.given(liftRecusal('e7', 'p1')))).toMatchObject({ sheets: 7 });
  });

  it('refuses twice the same, and lifting what is not there', () => {
    given(contestA())
      .given(recuse('e1', 'p1'))
      .when(recuse('e1', 'p1'))
      .thenRefused('already-recused', { judge: e1, project: p1 });
    given(contestA()).when(liftRecusal('e1', 'p1')).thenRefused('not-recused', { judge: e1, project: p1 });
    given(contestA())
      .given(recuse('e1', 'p2'), recuse('e2', 'p1'))
      .when(liftRecusal('e1', 'p1'))
      .thenRefused('not-recused');
  });

  it('RULES §6.4: refuses once scoring has closed, because it would change the result', () => {
    const closed = toClosed(given(contestA()).given(recuse('e2', 'p1')), 'p1', marks);
    closed.when(recuse('e1', 'p1')).thenRefused('result-is-sealed', { project: p1 });
    closed.when(liftRecusal('e2', 'p1')).thenRefused('result-is-sealed', { project: p1 });
    toRevealed(given(contestA()), 'p1', marks).when(recuse('e1', 'p1')).thenRefused('result-is-sealed');
    closed.when(recuse('e1', 'p2')).thenAccepted();
  });

  it('refuses unknown judges and projects', () => {
    for (const command of [recuse, liftRecusal]) {
      given(contestA()).when(command('e9', 'p1')).thenRefused('unknown-judge');
      given(contestA()).when(command('e1', 'p9')).thenRefused('unknown-project');
    }
  });
});
