/** Award tiers as they are being typed, and what of them is sent. */
import { mostPlacesInTier, mostTiers } from '../../../../shared/contract/rest.ts';
import type { AwardRules } from '../../../../shared/scoring/contest-file.ts';

export interface TierDraft {
  readonly name: string;
  /** Null: not filled in. */
  readonly count: number | null;
}

export const draftTiers = (tiers: AwardRules['tiers']): readonly TierDraft[] =>
  tiers.map(({ name, count }) => ({ name, count }));

/** The tiers that have a name and a count, in order; null if one of them cannot be: a broken count, a count without a name, a name twice. */
export function tiersOf(drafts: readonly TierDraft[]): AwardRules['tiers'] | null {
  const tiers: AwardRules['tiers'] = [];
  for (const draft of drafts) {
    const name = draft.name.trim();
    const { count } = draft;
    if (count === null) continue;
    if (name === '' || !Number.isInteger(count) || count < 1 || count > mostPlacesInTier) return null;
    if (tiers.some((tier) => tier.name === name)) return null;
    tiers.push({ name, count });
  }
  return tiers.length > mostTiers ? null : tiers;
}
