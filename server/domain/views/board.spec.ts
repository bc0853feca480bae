import { describe, expect, it } from 'vitest';
import { contestA, deskReview, evenMarks } from '../../../test/support/contest-a.ts';
import { given, type Show } from '../../../test/support/given.ts';
import {
  call,
  close,
  closeMany,
  reopen,
  revealAtOnce,
  revealOn,
  stepBack,
  submitAll,
  toClosed,
  toRevealed,
  toScoring,
  withdraw,
} from '../../../test/support/running-the-show.ts';
import { sealedShow } from '../../../test/support/sealed-show.ts';
import { publicResultsOf } from '../results.ts';
import { boardView } from './board.ts';

const marks = (expert: number) => evenMarks(expert, 24, 8);
const nothing = { rank: null, groupRank: null, tied: false, total: null, values: {} };
const places = (show: Show) =>
  boardView(show.state).rows.map(({ project, status, rank }) => [project.projectId, status, rank]);

describe('RULES §4.3: the live board', () => {
  it('ranks the revealed among themselves: a sealed project shifts no one', () => {
    const two = toRevealed(toRevealed(given(contestA()), 'p1', marks(70)), 'p2', marks(80));
    expect(places(two)).toEqual([
      ['p2', 'ranked', 1],
      ['p1', 'ranked', 2],
      ['p3', 'waiting', null],
      ['p4', 'waiting', null],
    ]);
    const best = toClosed(two, 'p3', marks(99));
    const between = toClosed(two, 'p3', marks(75));
    const worst = toClosed(two, 'p3', marks(1));
    for (const sealed of [best, between, worst])
      expect(places(sealed)).toEqual([
        ['p2', 'ranked', 1],
        ['p1', 'ranked', 2],
        ['p3', 'sealed', null],
        ['p4', 'waiting', null],
      ]);
    expect(boardView(best.state)).toEqual(boardView(worst.state));
    expect(places(revealOn(between, 'p3', 4))).toEqual(places(between));
    expect(places(revealOn(between, 'p3')).slice(0, 3)).toEqual([
      ['p2', 'ranked', 1],
      ['p3', 'ranked', 2],
      ['p1', 'ranked', 3],
    ]);
  });

  it('tells nothing of a project that is not revealed, its vote neither', () => {
    const show = sealedShow(4);
    const { rows, popularityPending } = boardView(show.state);
    expect(popularityPending).toBe(false);
    for (const row of rows.filter(({ project }) => project.projectId !== 'p1'))
      expect(row).toEqual({ ...row, ...nothing });
    expect(Object.keys(rows[0]?.values ?? {})).toHaveLength(4);
  });

  it('tells a tie between revealed projects only', () => {
    const sealed = toClosed(toRevealed(given(contestA()), 'p1', marks(80)), 'p2', marks(80));
    expect(boardView(sealed.state).rows[0]).toMatchObject({ rank: 1, tied: false });
    expect(boardView(revealOn(sealed, 'p2').state).rows.slice(0, 2)).toMatchObject([
      { rank: 1, tied: true },
      { rank: 1, tied: true },
    ]);
  });

  it('marks whoever is on stage', () => {
    expect(places(given(contestA()).given(call('p3')))[2]).toEqual(['p3', 'on-stage', null]);
    expect(places(toScoring(given(contestA()), 'p3'))[2]).toEqual(['p3', 'on-stage', null]);
  });

  it('lists a revealed project without a total as incomplete, after all ranked ones', () => {
    const nobody = toScoring(given(contestA()), 'p1').when(
      close('p1', ['e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7', 'q1', 'q2', 'q3', 'q4']),
    );
    const show = toRevealed(revealOn(nobody.thenAccepted(), 'p1'), 'p2', marks(80));
    expect(places(show).slice(0, 2)).toEqual([
      ['p2', 'ranked', 1],
      ['p1', 'incomplete', null],
    ]);
  });

  it('takes a project off again when it is reopened, stepped back or withdrawn', () => {
    const show = toRevealed(given(contestA()), 'p1', marks(80));
    const gone = [reopen('p1'), stepBack('p1', 'revealed'), withdraw('p1')].map(
      (command) => boardView(show.given(command).state).rows[0],
    );
    expect(gone.map((row) => row?.status)).toEqual(['on-stage', 'sealed', 'withdrawn']);
    for (const row of gone) expect(row).toEqual({ ...row, ...nothing });
  });

  it('lists by running number what has no rank', () => {
    const show = given(contestA()).given({ type: 'NumberProjects', by: 'stroke' });
    expect(places(show).map(([id]) => id)).toEqual(['p2', 'p4', 'p1', 'p3']);
  });

  it('ranks within groups', () => {
    const groups = [
      { id: 'am', name: '上午组' },
      { id: 'pm', name: '下午组' },
    ];
    const file = contestA({
      groups,
      projects: contestA().projects.map((project) => ({
        ...project,
        group: project.id === 'p1' ? 'am' : 'pm',
      })),
    });
    const show = toRevealed(toRevealed(given(file), 'p1', marks(70)), 'p2', marks(80));
    const { rows, groups: named } = boardView(show.state);
    expect(rows.map(({ rank, groupRank }) => [rank, groupRank]).slice(0, 2)).toEqual([
      [1, 1],
      [2, 1],
    ]);
    expect(named).toEqual(groups);
  });

  it('ranks by votes alone only what is revealed, and the points count every project', () => {
    const components = contestA().rules.components.filter(({ kind }) => kind === 'popularity');
    const show = given(deskReview({ rules: { components }, votes: { p1: 30, p2: 20, p3: 10, p4: 0 } }));
    expect(places(show).map(([, , rank]) => rank)).toEqual([null, null, null, null]);
    const two = show.given(closeMany(['p1', 'p2', 'p3']), revealAtOnce('p2', 'p3'));
    expect(boardView(two.state).rows).toMatchObject([
      { project: { projectId: 'p2' }, rank: 1, total: '9.00' },
      { project: { projectId: 'p3' }, rank: 2, total: '8.00' },
      { project: { projectId: 'p1' }, rank: null, total: null, values: {} },
      { project: { projectId: 'p4' }, rank: null, total: null, values: {} },
    ]);
    expect(publicResultsOf(two.state).projects.find(({ id }) => id === 'p1')).toMatchObject({
      total: null,
      rank: null,
      award: null,
    });
    expect(places(two.given(revealAtOnce('p1')))[0]).toEqual(['p1', 'ranked', 1]);
  });

  it('works for a desk review', () => {
    const show = submitAll(given(deskReview()), 'p2', marks(80)).given(close('p2'));
    expect(places(revealOn(show, 'p2'))[0]).toEqual(['p2', 'ranked', 1]);
  });
});
