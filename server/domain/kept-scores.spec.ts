import { describe, expect, it } from 'vitest';
import { indexContest } from '../../shared/scoring/contest-index.ts';
import { contestA, evenMarks } from '../../test/support/contest-a.ts';
import { given, judge, type Show } from '../../test/support/given.ts';
import {
  close,
  liftRecusal,
  recuse,
  reopen,
  sheet,
  submitAll,
  toClosed,
  toScoring,
  withdraw,
} from '../../test/support/running-the-show.ts';
import { contestFileOf } from './contest-file-of.ts';
import { scoreChanged } from './kept-scores.ts';
import { isClosed } from './lookup.ts';

/** The project's experts' score as the live board has it, as an object of its own for as long as it is kept. */
function scoreOf({ state }: Show, projectId: string, counts = isClosed) {
  const file = contestFileOf(state, counts);
  const component = file.rules.components.find(({ id }) => id === 'expert');
  const project = file.projects.find(({ id }) => id === projectId);
  if (component?.kind !== 'judged' || project === undefined) throw new Error('not in the contest');
  return scoreChanged(state, counts)(indexContest(file), component, project, file.rules.decimals);
}

describe('judged scores kept from one tally to the next', () => {
  const closed = toClosed(given(contestA()), 'p1', evenMarks(80, 20, 8));
  const before = scoreOf(closed, 'p1');

  it('stand while other projects are scored, closed, reopened and withdrawn', () => {
    const scored = submitAll(toScoring(closed, 'p2'), 'p2', evenMarks(70, 20, 8));
    const both = scored.given(close('p2'));
    const reopened = both.given(reopen('p2'));
    const gone = reopened.given(withdraw('p2'));
    for (const show of [scored, both, reopened, gone]) expect(scoreOf(show, 'p1')).toBe(before);
    expect(scoreOf(both, 'p2').valid).toHaveLength(before.valid.length);
    expect(scoreOf(reopened, 'p2').valid).toEqual([]);
  });

  it('are made anew for a project whose sheets, judges or standing have changed', () => {
    const reopened = closed.given(reopen('p1'));
    expect(scoreOf(reopened, 'p1').valid).toEqual([]);
    const again = reopened.by(judge('e1'), sheet('p1', 'expert', 50)).given(close('p1'));
    expect(scoreOf(again, 'p1').low.map(({ judgeId }) => judgeId)).toEqual(['e1']);
    expect(before.low.map(({ judgeId }) => judgeId)).toEqual(['e2']);
    expect(scoreOf(closed, 'p1')).toBe(before);
    const recused = reopened.given(recuse('e1', 'p1'), close('p1'));
    expect(scoreOf(recused, 'p1').recused).toEqual(['e1']);
    const lifted = reopened.given(recuse('e1', 'p1'), liftRecusal('e1', 'p1'), close('p1'));
    expect(scoreOf(lifted, 'p1')).toEqual(before);
    expect(scoreOf(closed.given(withdraw('p1')), 'p1').valid).toEqual([]);
  });

  it('never tell of sheets to a tally that does not count them', () => {
    const counted = scoreOf(closed, 'p1');
    expect(scoreOf(closed, 'p1', () => false).valid).toEqual([]);
    expect(scoreOf(closed, 'p1')).toBe(counted);
    expect(counted).toEqual(before);
  });
});

describe('the sheets of a contest file', () => {
  it('are made once, and nobody can write into them', () => {
    const { state } = toClosed(given(contestA()), 'p1', evenMarks(80, 20, 8));
    const [sheet] = contestFileOf(state, isClosed).sheets ?? [];
    expect(contestFileOf({ ...state, title: '改名' }, isClosed).sheets?.[0]).toBe(sheet);
    expect(Object.isFrozen(sheet) && Object.isFrozen(sheet?.scores)).toBe(true);
  });
});
