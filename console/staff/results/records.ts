/** What the contest file knows beside the view: the awards that the rules name, and decisions already recorded. */
import type { ContestFile, NamedAwardDecision } from '../../../shared/scoring/contest-file.ts';

export interface Records {
  readonly named: readonly string[];
  readonly decisions: readonly NamedAwardDecision[];
}

/** @param file null while it has not come */
export function decisionsOf(file: ContestFile | null): Records {
  const isNamed = (decision: { kind: string }): decision is NamedAwardDecision =>
    decision.kind === 'named-award';
  return {
    named: file?.rules.awards?.named ?? [],
    decisions: (file?.decisions ?? []).filter(isNamed),
  };
}
