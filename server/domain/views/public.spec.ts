import { describe, expect, it } from 'vitest';
import { revealSteps } from '../../../shared/contract/commands.ts';
import { shanxi2019 } from '../../../shared/presets/shanxi-2019.ts';
import { contestA, contestInTwoRooms } from '../../../test/support/contest-a.ts';
import { given } from '../../../test/support/given.ts';
import { toPresenting } from '../../../test/support/running-the-show.ts';
import { allOf, judgeIds, markedOf, sealedShow, toldBy } from '../../../test/support/sealed-show.ts';
import { nobodyThere } from './ambient.ts';
import { publicView } from './public.ts';

const counts = revealSteps.map((_, index) => index);

describe('a phone is told nothing before the reveal has ended', () => {
  it.each(counts)('after %i steps', (steps) => {
    const show = sealedShow(steps);
    const text = JSON.stringify(publicView(show.state, nobodyThere));
    for (const id of ['p2', 'p3', 'p4']) expect(toldBy(text, allOf(markedOf(show, id)))).toEqual([]);
    for (const id of judgeIds) expect(text).not.toContain(`"${id}"`);
    expect(text).not.toMatch(/专家\d|专业\d/);
  });

  it('and then component values and the total, but no sheet', () => {
    const show = sealedShow(revealSteps.length);
    const text = JSON.stringify(publicView(show.state, nobodyThere));
    const { values, total, scores, comments, sheetTotals, votes } = markedOf(show, 'p2');
    expect(toldBy(text, [...values, total])).toEqual([...values, total]);
    expect(toldBy(text, [...scores, ...comments, ...sheetTotals, votes])).toEqual([]);
  });
});

describe('a phone sees', () => {
  it('who is on stage in each room', () => {
    const { stages } = publicView(toPresenting(given(contestInTwoRooms()), 'p3').state, nobodyThere);
    expect(stages).toMatchObject([
      { room: { id: 'east' }, stage: null },
      { room: { id: 'west' }, stage: { project: { projectId: 'p3' }, facts: { phase: 'presenting' } } },
    ]);
  });

  it('where the vote stands', () => {
    const judgedOnly = contestA({ rules: { components: shanxi2019.rules.components.slice(0, 2) } });
    const phaseOf = (show: ReturnType<typeof given>) => publicView(show.state, nobodyThere).vote.phase;
    const opened = given(contestA()).given({ type: 'OpenVote' });
    expect(phaseOf(given(contestA()))).toBe('unopened');
    expect(phaseOf(opened)).toBe('open');
    expect(phaseOf(opened.given({ type: 'CloseVote', counts: {} }))).toBe('closed');
    expect(phaseOf(given(judgedOnly))).toBe('none');
  });
});
