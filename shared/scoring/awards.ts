// Award tiers as ranges of places (RULES.md §5.1), and the awards that are given by hand (§5.3).
import type { AwardRules, Decision } from './contest-file.ts';
import type { SharedPlace } from './ranking.ts';

/** The award of a project whose shared rank straddles the end of a tier until the jury chair orders it. */
export const PENDING = 'pending';

/**
 * The tier of every project that gets one, or `pending`, by project id; `places` are those of one scope.
 * Tiers stand at fixed places, so those that `extend` uses up are gone from the next tier. RULES.md §5.1.
 */
export function awardTiers(
  { tiers, straddle }: Pick<AwardRules, 'tiers' | 'straddle'>,
  places: readonly SharedPlace[],
): Map<string, string> {
  const awards = new Map<string, string>();
  let tierEnd = 0;
  let next = 0;
  for (const tier of tiers) {
    tierEnd += tier.count;
    for (let shared = places[next]; shared && shared.place <= tierEnd; shared = places[++next]) {
      const straddles = shared.place + shared.projectIds.length - 1 > tierEnd;
      const award = straddles && straddle === 'decide' ? PENDING : tier.name;
      for (const id of shared.projectIds) awards.set(id, award);
    }
  }
  return awards;
}

/** The named awards of a project in the order they were given, each once (RULES.md §5.3). */
export function namedAwardsOf(projectId: string, decisions: readonly Decision[] = []): string[] {
  const names = decisions.flatMap((decision) =>
    decision.kind === 'named-award' && decision.project === projectId ? [decision.award] : [],
  );
  return [...new Set(names)];
}
