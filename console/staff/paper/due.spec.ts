import { expect, it } from 'vitest';
import { contestA, contestInTwoRooms } from '../../../test/support/contest-a.ts';
import { given } from '../../../test/support/given.ts';
import { deskOf } from '../../../test/support/host-desk.ts';
import { recuse, withdraw } from '../../../test/support/running-the-show.ts';
import { componentsOf, nextPlace, projectsOf, totalAgrees } from './due.ts';

const ids = (projects: ReturnType<typeof projectsOf>) => projects.map(({ project }) => project.projectId);

it('a judge has the components of the own panel and the projects of the own room', () => {
  expect(componentsOf(contestA(), 'e1').map(({ id }) => id)).toEqual(['expert', 'innovation']);
  expect(componentsOf(contestA(), 'q1').map(({ id }) => id)).toEqual(['professional']);
  expect(ids(projectsOf(deskOf(given(contestInTwoRooms())), 'e5'))).toEqual(['p3', 'p4']);
});

it('the pile goes on with the next component, then the next project that the judge scores', () => {
  const view = deskOf(given(contestA()).given(recuse('e1', 'p2'), withdraw('p4')));
  const first = { judgeId: 'e1', projectId: 'p1', componentId: 'expert' };
  const order = [first];
  for (let next = nextPlace(view, contestA(), first); next; next = nextPlace(view, contestA(), next))
    order.push(next as typeof first);
  expect(order.map(({ projectId, componentId }) => `${projectId} ${componentId}`)).toEqual([
    'p1 expert',
    'p1 innovation',
    'p3 expert',
    'p3 innovation',
  ]);
});

it('the total on the paper agrees exactly, however it is written', () => {
  const scores = { a: '8.5', b: '9' };
  expect(totalAgrees(scores, '17.50')).toBe(true);
  expect(totalAgrees(scores, '17')).toBe(false);
  expect(totalAgrees(scores, '17.')).toBeNull();
});
