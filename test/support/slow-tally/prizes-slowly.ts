// Award tiers and promotion from RULES.md §5 alone: the tiers are written out place by place.
import type { AwardRules, PromotionRules } from '../../../shared/scoring/contest-file.ts';
import type { Place } from './ranks-slowly.ts';
import { isMore, plus, ratio, read, times, type Ratio } from './ratio.ts';

/** The places that a project and those who share its rank take up: 2, 3 for two who share place 2. */
const takenUp = ({ first, sharedBy }: Place): number[] => sharedBy.map((_, index) => first + index);

/** §5.1: the tier's name, `pending`, or null. */
export function awardSlowly({ tiers, straddle }: AwardRules, place: Place): string | null {
  const tierOfPlace = tiers.flatMap(({ count }, tier) => Array.from({ length: count }, () => tier));
  const [best, ...others] = takenUp(place).map((at) => tierOfPlace[at - 1]);
  if (best === undefined) return null;
  const inOneTier = others.every((tier) => tier === best);
  return inOneTier || straddle === 'extend' ? (tiers[best]?.name ?? null) : 'pending';
}

/** The largest whole number that is not more. */
function wholePart(value: Ratio): number {
  let whole = 0;
  while (!isMore(ratio(whole + 1), value)) whole++;
  return whole;
}

/** How many of `fieldSize` projects the share comes to. */
function shareOf(share: string, rounding: PromotionRules['rounding'], fieldSize: number): number {
  const exact = times(read(share), ratio(fieldSize));
  const whole = wholePart(exact);
  switch (rounding) {
    case 'floor':
      return whole;
    case 'round':
      return wholePart(plus(exact, ratio(1, 2)));
    case 'ceil':
      return isMore(exact, ratio(whole)) ? whole + 1 : whole;
    default:
      return rounding satisfies never;
  }
}

/** §5.2; `place` is null for a project without a rank. */
export function promotedSlowly(
  { top, share, rounding }: PromotionRules,
  place: Place | null,
  fieldSize: number,
): boolean | 'pending' | null {
  if (top === undefined && share === undefined) return null;
  if (place === null) return false;
  const line = top ?? Math.max(1, shareOf(share ?? '0.0', rounding, fieldSize));
  const goOn = takenUp(place).map((at) => at <= line);
  return goOn.every(Boolean) ? true : goOn.some(Boolean) ? 'pending' : false;
}
