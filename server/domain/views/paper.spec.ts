import { expect, it } from 'vitest';
import { contestA, scoresOf } from '../../../test/support/contest-a.ts';
import { beginning, given, staff, type Show } from '../../../test/support/given.ts';
import { deskOf } from '../../../test/support/host-desk.ts';
import { paper, toScoring } from '../../../test/support/running-the-show.ts';
import { ownPaperSheets, paperCards } from './paper.ts';
import { seatOf } from '../lookup.ts';
import { judgeView } from './judge.ts';

const place = { judgeId: 'e1', projectId: 'p1', componentId: 'innovation' };
/** Marks that stand nowhere else in a view. */
const scored = (score: string, by: string) => ({
  ...paper('e1', 'p1', 'innovation', 0, by),
  scores: { innovation: score },
});
const once = (): Show => toScoring(given(contestA()), 'p1').by(staff('one'), scored('7.5', '甲'));
const differ = (): Show => once().after(9).by(staff('two'), scored('6.5', '乙'));

it('staff see that a sheet waits, differs or is taken, and who keyed it in', () => {
  expect(deskOf(once()).paper).toEqual([{ ...place, state: 'keyed', keyedBy: ['甲'], at: beginning }]);
  expect(paperCards(differ().state)).toEqual([
    { ...place, state: 'differs', keyedBy: ['甲', '乙'], at: beginning + 9 },
  ]);
  const agreed = differ().by(staff('one'), scored('6.5', '甲'));
  expect(paperCards(agreed.state)).toMatchObject([{ state: 'taken', keyedBy: ['乙', '甲'] }]);
});

it('no figure of a paper sheet is in the host’s view, keyed, differing or taken', () => {
  for (const show of [once(), differ(), differ().by(staff('one'), scored('6.5', '甲'))])
    expect(JSON.stringify(deskOf(show))).not.toMatch(/"[67]\.5"/);
});

it('the second person is told nothing of the first’s figures, and the two only where they differ', () => {
  expect(ownPaperSheets(once().state, 'one')).toEqual([{ ...place, differences: [] }]);
  expect(ownPaperSheets(once().state, 'two')).toEqual([]);
  expect(ownPaperSheets(differ().state, 'three')).toEqual([]);
  const difference = { criterionId: 'innovation', name: '创新性' };
  expect(ownPaperSheets(differ().state, 'one')).toMatchObject([
    { ...place, differences: [{ criterionId: 'innovation', own: '7.5', other: '6.5' }] },
  ]);
  expect(ownPaperSheets(differ().state, 'two')[0]?.differences).toMatchObject([
    { criterionId: difference.criterionId, own: '6.5', other: '7.5' },
  ]);
  const whole = { ...paper('e2', 'p1', 'expert', 90, '甲') };
  const one = { ...whole, scores: { ...scoresOf('expert', 90), value: '19.5' } };
  const two = { ...whole, keyedBy: '乙' };
  const { differences = [] } =
    ownPaperSheets(once().by(staff('one'), one).by(staff('two'), two).state, 'one')[1] ?? {};
  expect(differences.map(({ criterionId }) => criterionId)).toEqual(['value']);
});

it('the judge sees the own sheet as from paper, and nothing before it is one', () => {
  const view = (show: Show) => {
    const seat = seatOf(show.state, 'e1');
    return seat && judgeView(show.state, seat).projects.find(({ project }) => project.projectId === 'p1');
  };
  expect(view(differ())?.sheets).toEqual({});
  expect(view(differ().by(staff('one'), scored('6.5', '甲')))?.sheets['innovation']).toMatchObject({
    scores: { innovation: '6.5' },
    source: 'paper',
  });
});
