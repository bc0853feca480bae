import { describe, expect, it } from 'vitest';
import { contestA, evenMarks } from '../../../test/support/contest-a.ts';
import { given, type Show } from '../../../test/support/given.ts';
import { reason, reopen, toClosed, toRevealed, withdraw } from '../../../test/support/running-the-show.ts';
import { resultOf, resultsOf } from '../results.ts';

const marks = evenMarks(80, 24, 8);
const order = (...projects: string[]) => ({ type: 'OrderTied', projects, reason }) as const;
const rankOf = (show: Show, id: string) => resultOf(resultsOf(show.state), id);

describe('RULES §4.2: OrderTied, the jury chair’s decision', () => {
  const tied = () => toClosed(toClosed(given(contestA()), 'p1', marks), 'p2', marks);

  it('orders projects that share a rank', () => {
    expect(rankOf(tied(), 'p1')).toMatchObject({ rank: 1, flags: ['tied'] });
    const show = tied()
      .when(order('p2', 'p1'))
      .thenEvents({ type: 'TiedOrdered', projects: ['p2', 'p1'], reason });
    expect(rankOf(show, 'p2')).toMatchObject({ rank: 1, flags: [] });
    expect(rankOf(show, 'p1')).toMatchObject({ rank: 2, flags: [] });
    expect(show.state.decisions).toEqual([{ kind: 'order', projects: ['p2', 'p1'], reason }]);
  });

  it('orders them in public too, once both are revealed', () => {
    const show = toRevealed(toRevealed(given(contestA()), 'p1', marks), 'p2', marks);
    show.when(order('p1', 'p2')).thenAccepted();
  });

  it('refuses what is not tied, decided already, not closed or named twice', () => {
    const apart = toClosed(toClosed(given(contestA()), 'p1', marks), 'p2', evenMarks(81, 24, 8));
    apart.when(order('p1', 'p2')).thenRefused('not-tied', {});
    tied().given(order('p2', 'p1')).when(order('p1', 'p2')).thenRefused('not-tied');
    tied().when(order('p1', 'p3')).thenRefused('not-tied');
    tied().given(reopen('p2')).when(order('p1', 'p2')).thenRefused('not-tied');
    tied().when(order('p1', 'p1')).thenRefused('not-tied');
  });

  it('refuses projects of two different ties', () => {
    const lower = evenMarks(70, 24, 8);
    const pairs = toClosed(toClosed(tied(), 'p3', lower), 'p4', lower);
    expect(['p1', 'p3'].map((id) => rankOf(pairs, id)?.rank)).toEqual([1, 3]);
    pairs.when(order('p1', 'p3')).thenRefused('not-tied');
    pairs.when(order('p4', 'p3')).thenAccepted();
  });

  it('refuses unknown and withdrawn projects', () => {
    tied().when(order('p1', 'p9')).thenRefused('unknown-project');
    tied().given(withdraw('p2')).when(order('p1', 'p2')).thenRefused('project-withdrawn');
  });
});

describe('RULES §5.3: NameAward', () => {
  const awards = {
    straddle: 'decide',
    tiers: [{ name: '一等奖', count: 1 }],
    named: ['最佳原创奖'],
  } as const;
  const file = contestA({
    rules: { awards: { ...awards, tiers: [...awards.tiers], named: [...awards.named] } },
  });
  const name = { type: 'NameAward', projectId: 'p1', award: '最佳原创奖', reason } as const;

  it('gives it by hand, beside the tiers', () => {
    const show = given(file)
      .when(name)
      .thenEvents({ type: 'AwardNamed', projectId: 'p1', award: '最佳原创奖', reason });
    expect(rankOf(show, 'p1')?.namedAwards).toEqual(['最佳原创奖']);
  });

  it('refuses an award that the contest does not have', () => {
    given(file)
      .when({ ...name, award: '一等奖' })
      .thenRefused('award-unknown', { award: '一等奖' });
    given(contestA()).when(name).thenRefused('award-unknown');
  });

  it('refuses unknown and withdrawn projects', () => {
    given(file)
      .when({ ...name, projectId: 'p9' })
      .thenRefused('unknown-project');
    given(file).given(withdraw('p1')).when(name).thenRefused('project-withdrawn');
  });
});
