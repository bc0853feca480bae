import { describe, expect, it } from 'vitest';
import { contestA, contestInTwoRooms, projectIds } from '../../../test/support/contest-a.ts';
import { given, judge, system, type Show } from '../../../test/support/given.ts';
import { deskOf } from '../../../test/support/host-desk.ts';
import {
  close,
  recuse,
  reopen,
  sheet,
  toPresenting,
  toScoring,
} from '../../../test/support/running-the-show.ts';
import { allOf, judgeIds, markedOf, sealedShow, toldBy } from '../../../test/support/sealed-show.ts';
import { nobodyThere } from './ambient.ts';
import { hostView } from './host.ts';

const listed = (show: Show, id: string) =>
  deskOf(show).projects.find(({ project }) => project.projectId === id);

describe('no score of an open project is on the host’s desk', () => {
  it.each([0, 1, 2, 3, 4, 5])('after %i steps of another’s reveal', (steps) => {
    const show = sealedShow(steps);
    const text = JSON.stringify(deskOf(show));
    expect(toldBy(text, allOf(markedOf(show, 'p4')))).toEqual([]);
    expect(listed(show, 'p4')).toMatchObject({ phase: 'scoring', total: null, rank: null });
  });

  it('nor a single sheet of any project, closed or not, but for what the next reveal step would show', () => {
    const show = sealedShow(5);
    const { reveal, ahead, ...others } = deskOf(show);
    const foreseen = JSON.stringify([reveal, ahead]);
    // the big screen would still show what it has revealed
    const told = [reveal?.project.projectId, 'p2'];
    for (const id of projectIds) {
      const { scores, comments, sheetTotals } = markedOf(show, id);
      expect(toldBy(JSON.stringify(others), [...scores, ...comments, ...sheetTotals])).toEqual([]);
      expect(toldBy(foreseen, [...scores, ...comments])).toEqual([]);
      if (!told.includes(id)) expect(toldBy(foreseen, sheetTotals)).toEqual([]);
    }
  });

  it.each([0, 2, 4])(
    'the picture of what comes next tells what the next step would, after %i steps',
    (steps) => {
      const show = sealedShow(steps).given(close('p4', judgeIds));
      const { primary, reveal, ahead } = deskOf(show);
      expect(primary).toBe('RevealNext');
      expect(ahead?.view.scene).toEqual({ kind: 'reveal', reveal: reveal?.preview });
      const { scores, comments, values, total } = markedOf(show, 'p2');
      const later = steps === 0 ? [...values, total] : steps === 2 ? [total] : [];
      expect(toldBy(JSON.stringify(ahead), [...scores, ...comments, ...later])).toEqual([]);
    },
  );

  it('nor of a project that has been reopened', () => {
    const sealed = sealedShow(0);
    const open = sealed.given(close('p4', judgeIds), reopen('p3'));
    expect(listed(sealed, 'p3')?.total).not.toBeNull();
    expect(toldBy(JSON.stringify(deskOf(open)), allOf(markedOf(sealed, 'p3')))).toEqual([]);
  });
});

describe('the host may know closed totals before the public does', () => {
  it('in the list, not on the board', () => {
    const show = sealedShow(0);
    const view = deskOf(show);
    for (const id of ['p2', 'p3']) {
      const { total } = markedOf(show, id);
      expect(listed(show, id)?.total).toBe(total);
      expect(toldBy(JSON.stringify(view.board), [total])).toEqual([]);
    }
    expect(
      view.projects
        .map(({ rank }) => rank)
        .filter((rank) => rank !== null)
        .toSorted(),
    ).toEqual([1, 2, 3]);
  });
});

describe('the host desk shows', () => {
  it('RULES §6.6: how numbers are to be given, then how they were, with the seed of the draw', () => {
    const planned = given(contestA());
    expect(deskOf(planned)).toMatchObject({ numbered: false, numberedBy: { by: 'stroke', seed: null } });
    const drawn = planned.given({ type: 'NumberProjects', by: 'draw', seed: '7-3-9-1' });
    expect(deskOf(drawn)).toMatchObject({ numbered: true, numberedBy: { by: 'draw', seed: '7-3-9-1' } });
    const byHand = drawn.given({ type: 'NumberProjects', by: 'manual', order: [...projectIds] });
    expect(deskOf(byHand).numberedBy).toEqual({ by: 'manual', seed: null });
  });

  it('the room it is for, and all projects of all rooms', () => {
    const show = toPresenting(given(contestInTwoRooms()), 'p3');
    const east = deskOf(show, 'east');
    expect(east).toMatchObject({ room: { id: 'east' }, stage: null, next: { projectId: 'p1' } });
    expect(east.rooms).toHaveLength(2);
    expect(east.projects.map(({ room }) => room)).toEqual(['east', 'east', 'west', 'west']);
    expect(deskOf(show, 'west').stage?.project.projectId).toBe('p3');
  });

  it('who has come, who is at it, and who was absent', () => {
    const seatOf = (show: Show, id: string, ambient = nobodyThere) =>
      deskOf(show, undefined, ambient).judges.find(({ judgeId }) => judgeId === id);
    const before = given(contestA());
    expect(seatOf(before, 'e1'), 'nobody is on stage').toMatchObject({ absent: false, drafting: false });
    const show = toScoring(before, 'p1')
      .by(system, { type: 'TakeSeat', judgeId: 'e1', tablet: 't1' })
      .by(judge('e2'), sheet('p1', 'expert', 80));
    const ambient = { ...nobodyThere, drafting: { e1: ['p1'], e2: ['p2'] } };
    expect(seatOf(show, 'e1', ambient)).toMatchObject({ absent: false, drafting: true });
    expect(seatOf(show, 'e2', ambient)).toMatchObject({ absent: false, drafting: false });
    expect(seatOf(show, 'e3', ambient)).toMatchObject({ absent: true, drafting: false });
    expect(seatOf(show.given(recuse('e3', 'p1')), 'e3')).toMatchObject({ absent: false, recused: true });
    const closed = show.given(close('p1', judgeIds));
    expect(seatOf(closed, 'e1')?.absent, 'came and sent nothing').toBe(true);
    const substitute = { type: 'SubstituteJudge', judgeId: 'e2', name: '替补', reason: '身体不适' } as const;
    expect(seatOf(show.given(substitute), 'e2')?.absent, 'another one, who has not come').toBe(true);
  });

  it('who is recused, and who was absent', () => {
    const show = toScoring(given(contestA()), 'p1').given(recuse('e1', 'p1'));
    expect(deskOf(show).judges.find(({ judgeId }) => judgeId === 'e1')).toMatchObject({
      recused: true,
      submitted: [],
      due: [],
    });
    const closed = show.given(close('p1', judgeIds));
    expect(listed(closed, 'p1')).toMatchObject({ recused: ['e1'], absent: expect.any(Array) });
    expect(listed(closed, 'p1')?.absent).toEqual([
      'e2',
      'e3',
      'e4',
      'e5',
      'e6',
      'e7',
      'q1',
      'q2',
      'q3',
      'q4',
    ]);
  });

  it('who is connected', () => {
    const show = given(contestA());
    const view = hostView(
      show.state,
      show.room(),
      {
        ...nobodyThere,
        devices: { e1: 2 },
        displays: { main: 3 },
        phones: 400,
        ballots: 12,
        joinUrl: 'http://venue',
      },
      0,
    );
    expect(view.judges.map(({ devices }) => devices).slice(0, 2)).toEqual([2, 0]);
    expect(view).toMatchObject({
      connected: { displays: 3, phones: 400 },
      vote: { ballots: 12 },
      joinUrl: 'http://venue',
    });
  });

  it('how the outside mixer stands, where one is in use', () => {
    const show = given(contestA());
    expect(deskOf(show).mixer).toBeNull();
    const mixer = { roomId: 'main', state: 'unreachable', since: 5, scene: null } as const;
    expect(hostView(show.state, show.room(), { ...nobodyThere, mixer }, 0).mixer).toEqual(mixer);
  });
});
