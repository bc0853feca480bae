import { expect, it } from 'vitest';
import { contestA, workedExample } from '../../test/support/contest-a.ts';
import { chaired } from '../../test/support/chairing.ts';
import { given } from '../../test/support/given.ts';
import { toClosed } from '../../test/support/running-the-show.ts';
import { seatOf } from '../../server/domain/lookup.ts';
import { judgeView } from '../../server/domain/views/judge.ts';
import { MemoryKeep } from './keep.ts';
import { keepLastView, readLastView } from './last-view.ts';

it('keeps what a reload shows, and none of the results that the chair may know', async () => {
  const { state } = toClosed(chaired(given(contestA())), 'p1', workedExample);
  const seat = seatOf(state, 'e1');
  if (seat === null) throw new Error('no seat');
  const view = judgeView(state, seat);
  const keep = new MemoryKeep();
  await keepLastView(keep, view);
  expect(view.chair?.projects).toHaveLength(1);
  expect(await readLastView(keep)).toEqual({ ...view, chair: null });
});
