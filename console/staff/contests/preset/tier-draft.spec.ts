import { describe, expect, it } from 'vitest';
import { draftTiers, tiersOf, type TierDraft } from './tier-draft.ts';

const tier = (name: string, count: number | null): TierDraft => ({ name, count });

describe('award tiers as typed', () => {
  it('come back as they were', () => {
    const tiers = [
      { name: '一等奖', count: 2 },
      { name: '二等奖', count: 5 },
    ];
    expect(tiersOf(draftTiers(tiers))).toEqual(tiers);
  });

  it.each<[string, TierDraft[], object[] | null]>([
    ['none at all', [], []],
    [
      'one without a count is left out',
      [tier('一等奖', null), tier('二等奖', 5)],
      [{ name: '二等奖', count: 5 }],
    ],
    ['an empty row is left out', [tier('', null)], []],
    ['spaces around a name go', [tier(' 一等奖 ', 1)], [{ name: '一等奖', count: 1 }]],
    ['a count without a name', [tier(' ', 1)], null],
    ['a count of nothing', [tier('一等奖', 0)], null],
    ['a part of a place', [tier('一等奖', 1.5)], null],
    ['no number', [tier('一等奖', Number.NaN)], null],
    ['more places than are taken', [tier('一等奖', 10_000)], null],
    ['the same name twice', [tier('一等奖', 1), tier('一等奖', 2)], null],
    ['too many', Array.from({ length: 21 }, (_, at) => tier(`奖${at}`, 1)), null],
  ])('%s', (_, drafts, tiers) => {
    expect(tiersOf(drafts)).toEqual(tiers);
  });
});
