import { describe, expect, it } from 'vitest';
import type { ContestFile } from '../../shared/scoring/contest-file.ts';
import { shanxi2019 } from '../../shared/presets/shanxi-2019.ts';
import { contestA, evenMarks, workedExample } from '../../test/support/contest-a.ts';
import { given, type Show } from '../../test/support/given.ts';
import { revealOn, toClosed } from '../../test/support/running-the-show.ts';
import type { PopularityComponent } from '../../shared/scoring/contest-file.ts';
import { boardView } from './views/board.ts';
import { revealView } from './views/reveal.ts';

function withCap(cap: PopularityComponent['cap']): ContestFile {
  const components = shanxi2019.rules.components.map((component) =>
    component.kind === 'popularity' && cap ? { ...component, cap } : component,
  );
  return contestA({ rules: { components } });
}

/** The whole evening: numbers, the vote, p1 with the sheets of RULES §7, p2 with better ones, p3 with worse. */
function evening(file: ContestFile): Show {
  const opened = given(file).given({ type: 'NumberProjects', by: 'stroke' }, { type: 'OpenVote' });
  const one = toClosed(opened, 'p1', workedExample);
  const two = toClosed(one, 'p2', evenMarks(95, 28, 9));
  return toClosed(two, 'p3', evenMarks(60, 20, 6));
}
const voted = { type: 'CloseVote', counts: { p1: 300, p2: 500, p3: 400, p4: 1 } } as const;
const rowOf = (show: Show, id: string) =>
  boardView(show.state).rows.find(({ project }) => project.projectId === id);

describe('RULES §7: the worked example, run through commands', () => {
  it('ends with 132.90 on the board', () => {
    const show = revealOn(evening(contestA()).given(voted), 'p1');
    expect(rowOf(show, 'p1')).toMatchObject({
      status: 'ranked',
      rank: 1,
      total: '132.90',
      values: { expert: '90.00', professional: '26.50', popularity: '8.00', innovation: '8.40' },
    });
  });

  it('shows 124.90 until the vote closes, and says that it is pending', () => {
    const show = revealOn(evening(contestA()), 'p1');
    expect(boardView(show.state).popularityPending).toBe(true);
    expect(rowOf(show, 'p1')).toMatchObject({
      total: '124.90',
      values: { expert: '90.00', professional: '26.50', popularity: null, innovation: '8.40' },
    });
    const after = show.given(voted);
    expect(boardView(after.state).popularityPending).toBe(false);
    expect(rowOf(after, 'p1')?.total).toBe('132.90');
  });

  it('RULES §3.4: ends with 131.47 under the 5% cap', () => {
    const capped = evening(withCap({ share: '0.05', of: 'awarded' })).given(voted);
    expect(rowOf(revealOn(capped, 'p1'), 'p1')).toMatchObject({
      total: '131.47',
      values: { popularity: '6.57' },
    });
  });

  it('RULES §2.3: drops 95 and 79, 28 and 25.5, 9 and 7, without saying whose', () => {
    const show = revealOn(evening(contestA()).given(voted), 'p1', 2);
    const { components } = revealView(show.state, show.project('p1'));
    const droppedOf = (id: string) =>
      components
        .find((component) => component.id === id)
        ?.sheets.filter(({ dropped }) => dropped !== null)
        .map(({ total, dropped }) => `${dropped} ${total}`);
    expect(droppedOf('expert')).toEqual(['high 95', 'low 79']);
    expect(droppedOf('professional')).toEqual(['high 28', 'low 25.5']);
    expect(droppedOf('innovation')).toEqual(['high 9', 'low 7']);
  });

  it('is first when alone on the board, second when the better one is revealed', () => {
    const first = revealOn(evening(contestA()).given(voted), 'p1');
    expect(rowOf(first, 'p1')?.rank).toBe(1);
    const second = revealOn(first, 'p2');
    expect([rowOf(second, 'p2')?.rank, rowOf(second, 'p1')?.rank]).toEqual([1, 2]);
  });
});
