// Who goes on to the next contest (RULES.md §5.2).
import type { PromotionRules } from './contest-file.ts';
import { parseTenThousandths, TEN_THOUSAND } from './exact.ts';
import type { SharedPlace } from './ranking.ts';

/**
 * The last place that is promoted, 1 or more; null where the rules promote nobody. RULES.md §5.2.
 * @param fieldSize how many projects in scope were not withdrawn, incomplete ones among them
 */
export function promotionLine(
  { top, share, rounding }: Pick<PromotionRules, 'top' | 'share' | 'rounding'>,
  fieldSize: number,
): number | null {
  if (top !== undefined) return top;
  if (share === undefined) return null;
  const exact = parseTenThousandths(share) * BigInt(fieldSize);
  const line = roundedBy[rounding](exact);
  // eslint-disable-next-line luyan/exact-scores -- how many projects, no score
  return line < 1n ? 1 : Number(line);
}

const roundedBy = {
  floor: (units) => units / TEN_THOUSAND,
  round: (units) => (units + TEN_THOUSAND / 2n) / TEN_THOUSAND,
  ceil: (units) => (units + TEN_THOUSAND - 1n) / TEN_THOUSAND,
} satisfies Record<PromotionRules['rounding'], (units: bigint) => bigint>;

/** Whether each ranked project is promoted, by project id; a shared rank that straddles the line is pending. */
export function promoteTo(line: number, places: readonly SharedPlace[]): Map<string, boolean | 'pending'> {
  const promoted = new Map<string, boolean | 'pending'>();
  for (const { place, projectIds } of places) {
    const last = place + projectIds.length - 1;
    const goesOn = last <= line ? true : place > line ? false : 'pending';
    for (const id of projectIds) promoted.set(id, goesOn);
  }
  return promoted;
}
