import { describe, expect, it } from 'vitest';
import type { DisplayView } from '../../../shared/contract/views.ts';
import {
  contestA,
  contestInTwoRooms,
  deskReview,
  evenMarks,
  projectIds,
} from '../../../test/support/contest-a.ts';
import { given, type Show } from '../../../test/support/given.ts';
import { call, toClosed, toScoring, withdraw } from '../../../test/support/running-the-show.ts';
import { allOf, markedOf, sealedShow, toldBy } from '../../../test/support/sealed-show.ts';
import { nobodyThere } from './ambient.ts';
import { displayView } from './display.ts';

const numbered = () =>
  given(contestA()).given({ type: 'NumberProjects', by: 'manual', order: ['p3', 'p1', 'p4', 'p2'] });

function rowsOf(show: Show, roomId = 'main'): (readonly [number | null, string, string])[] {
  const { scene }: DisplayView = displayView(
    show.given({ type: 'ShowScene', roomId, scene: 'order' }).state,
    { ...show.room(roomId), scene: 'order' },
    nobodyThere,
  );
  if (scene.kind !== 'order') throw new Error(scene.kind);
  return scene.order.rows.map(({ project, status }) => [project.number, project.projectId, status]);
}

describe('the running order on the big screen', () => {
  it('goes by running number; the first that waits is next', () => {
    expect(rowsOf(numbered())).toEqual([
      [1, 'p3', 'next'],
      [2, 'p1', 'waiting'],
      [3, 'p4', 'waiting'],
      [4, 'p2', 'waiting'],
    ]);
  });

  it('tells who has been, who is on stage and who is next; a withdrawn project keeps its number', () => {
    const first = toClosed(numbered(), 'p3', evenMarks(80, 24, 8)).given(withdraw('p1'));
    expect(rowsOf(toScoring(first, 'p4')).map(([number, , status]) => [number, status])).toEqual([
      [1, 'done'],
      [2, 'withdrawn'],
      [3, 'on-stage'],
      [4, 'next'],
    ]);
  });

  it('is the room’s own', () => {
    const show = given(contestInTwoRooms()).given(call('p3'));
    expect(rowsOf(show, 'west').map(([, id, status]) => [id, status])).toEqual([
      ['p3', 'on-stage'],
      ['p4', 'next'],
    ]);
    expect(rowsOf(show, 'east').map(([, id]) => id)).toEqual(['p1', 'p2']);
  });

  it('carries no score and no place, of revealed projects neither', () => {
    const show = sealedShow(5).given({ type: 'ShowScene', roomId: 'main', scene: 'order' });
    const text = JSON.stringify(displayView(show.state, show.room(), nobodyThere));
    for (const id of projectIds) expect(toldBy(text, allOf(markedOf(show, id))), id).toEqual([]);
    expect(text).not.toMatch(/"(rank|total|values)"/);
  });

  it('is no scene where there is no stage', () => {
    given(deskReview()).when({ type: 'ShowScene', roomId: 'main', scene: 'order' }).thenRefused('no-stage');
  });
});
