// Which award tier a project's place falls into, and awards given by hand (RULES.md §5.1 and §5.3).
import type { AwardRules, Project } from './contest-file.ts';
import { scopeRef, type ExplanationBasis, type ScopeRef } from './explanation-basis.ts';
import { explainPlace, type PlaceExplanation } from './explanation-standing.ts';

/** The places that a tier covers. */
export interface TierRange {
  name: string;
  from: number;
  to: number;
}

export type AwardOutcome =
  | { kind: 'tier'; tier: TierRange }
  /** A shared place straddles the tier's end: the policy gives its first place's tier to all. */
  | { kind: 'extended'; tier: TierRange }
  /** A shared place straddles the tier's end: undecided until the jury chair orders them. */
  | { kind: 'pending'; tier: TierRange }
  /** The place is behind the last tier. */
  | { kind: 'none' }
  /** The project has no place. */
  | { kind: 'unranked' };

export interface AwardExplanation {
  among: ScopeRef;
  straddle: AwardRules['straddle'];
  tiers: TierRange[];
  place: PlaceExplanation | null;
  outcome: AwardOutcome;
}

export interface NamedAwardExplanation {
  award: string;
  reason: string;
}

/** Null where the rules have no tiers. */
export function explainAward(basis: ExplanationBasis, project: Project): AwardExplanation | null {
  const rules = basis.file.rules.awards;
  if (!rules || rules.tiers.length === 0) return null;
  const scope = rules.scope ?? 'contest';
  const tiers = tierRanges(rules);
  const place = explainPlace(basis, project, scope);
  return {
    among: scopeRef(basis, project, scope),
    straddle: rules.straddle,
    tiers,
    place,
    outcome: outcomeOf(place, tiers, rules.straddle),
  };
}

function tierRanges({ tiers }: AwardRules): TierRange[] {
  let to = 0;
  return tiers.map(({ name, count }) => {
    const from = to + 1;
    to += count;
    return { name, from, to };
  });
}

function outcomeOf(
  place: PlaceExplanation | null,
  tiers: readonly TierRange[],
  straddle: AwardRules['straddle'],
): AwardOutcome {
  if (!place) return { kind: 'unranked' };
  const tier = tiers.find(({ to }) => place.place <= to);
  if (!tier) return { kind: 'none' };
  if (place.through <= tier.to) return { kind: 'tier', tier };
  return { kind: straddle === 'extend' ? 'extended' : 'pending', tier };
}

/** Every decision that names the project, in the order recorded. */
export function explainNamedAwards({ file }: ExplanationBasis, projectId: string): NamedAwardExplanation[] {
  return (file.decisions ?? []).flatMap((decision) =>
    decision.kind === 'named-award' && decision.project === projectId
      ? [{ award: decision.award, reason: decision.reason }]
      : [],
  );
}
