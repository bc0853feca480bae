import { describe, expect, it } from 'vitest';
import { revealSteps } from '../../../shared/contract/commands.ts';
import type { RevealView } from '../../../shared/contract/views.ts';
import { contestA, evenMarks } from '../../../test/support/contest-a.ts';
import { given } from '../../../test/support/given.ts';
import {
  close,
  recuse,
  revealOn,
  submitAll,
  toRevealed,
  toScoring,
} from '../../../test/support/running-the-show.ts';
import { judgeIds, markedOf, sealedShow, toldBy } from '../../../test/support/sealed-show.ts';
import { revealView } from './reveal.ts';

const viewAfter = (steps: number): { view: RevealView; text: string } => {
  const show = sealedShow(steps);
  const view = revealView(show.state, show.project('p2'));
  return { view, text: JSON.stringify(view) };
};
const marked = () => markedOf(sealedShow(0), 'p2');
const droppedIn = ({ components }: RevealView) =>
  components.flatMap(({ sheets }) => sheets.filter(({ dropped }) => dropped !== null));

describe('RULES §6.5: each step lets out its own part and no other', () => {
  it.each([0, 1, 2, 3, 4, 5])('after %i steps', (steps) => {
    const { view, text } = viewAfter(steps);
    const { sheetTotals, values, total, scores, comments, votes } = marked();
    const told = (secrets: readonly string[]) => toldBy(text, secrets);
    expect(view.shown).toEqual(revealSteps.slice(0, steps));
    expect(told(sheetTotals)).toEqual(steps >= 1 ? sheetTotals : []);
    expect(droppedIn(view)).toHaveLength(steps >= 2 ? 6 : 0);
    expect(told(values)).toEqual(steps >= 3 ? values : []);
    expect(told([votes])).toEqual(steps >= 3 ? [votes] : []);
    expect(told([total])).toEqual(steps >= 4 ? [total] : []);
    expect(view.rank !== null).toBe(steps >= 5);
    expect(told([...scores, ...comments])).toEqual([]);
  });

  it('is anonymous: highest first, without judges', () => {
    const { view, text } = viewAfter(5);
    for (const { sheets } of view.components) {
      const totals = sheets.map(({ total }) => Number(total));
      expect(totals).toEqual(totals.toSorted((a, b) => b - a));
    }
    for (const id of judgeIds) expect(text).not.toContain(`"${id}"`);
  });

  it('names the highest as dropped high and the lowest as dropped low', () => {
    const [expert] = viewAfter(2).view.components;
    expect(expert?.sheets.map(({ dropped }) => dropped)).toEqual([
      'high',
      null,
      null,
      null,
      null,
      null,
      'low',
    ]);
  });
});

describe('the place', () => {
  it('is among the revealed projects only', () => {
    const show = sealedShow(5);
    expect([1, 2]).toContain(revealView(show.state, show.project('p2')).rank);
    const alone = toRevealed(given(contestA()), 'p1', evenMarks(10, 2, 1));
    expect(revealView(alone.state, alone.project('p1')).rank).toBe(1);
  });
});

describe('what can be lacking', () => {
  const scored = (recused: readonly string[]) => {
    const show = toScoring(given(contestA()), 'p1').given(...recused.map((id) => recuse(id, 'p1')));
    const closed = submitAll(show, 'p1', evenMarks(80, 24, 8)).given(close('p1'));
    return (steps: number) => {
      const after = revealOn(closed, 'p1', steps);
      return revealView(after.state, after.project('p1'));
    };
  };

  it('RULES §2.3: too few sheets to drop any are flagged with the step that drops', () => {
    const after = scored(['q1', 'q2']);
    const untrimmed = (steps: number) => after(steps).components.map((component) => component.untrimmed);
    expect(untrimmed(1)).toEqual([false, false, false, false]);
    expect(untrimmed(2)).toEqual([false, true, false, false]);
  });

  it('RULES §2.5: no sheet at all makes it incomplete, which shows with the total', () => {
    const after = scored(['q1', 'q2', 'q3', 'q4']);
    expect([3, 4, 5].map((steps) => after(steps).incomplete)).toEqual([false, true, true]);
    expect(after(5)).toMatchObject({ total: null, rank: null });
  });

  it('a vote that has not closed leaves popularity out and says so', () => {
    const view = scored([])(5);
    expect(view.popularityPending).toBe(true);
    expect(view.components.find(({ kind }) => kind === 'popularity')).toMatchObject({
      value: null,
      votes: null,
      place: null,
    });
  });
});
