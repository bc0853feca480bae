// Whether a project goes on to the next contest, and how the line was worked out (RULES.md §5.2).
import type { Project, PromotionRules } from './contest-file.ts';
import { fromInteger, multiply, parseDecimal } from './exact.ts';
import { fieldOf, scopeRef, type ExplanationBasis, type ScopeRef } from './explanation-basis.ts';
import { writeNumber, writePercent } from './explanation-numbers.ts';
import { explainPlace, type PlaceExplanation } from './explanation-standing.ts';
import { promotionLine } from './promotion.ts';
import { formatScore } from './sheet.ts';

/** Where the last promoted place comes from. */
export type LineArithmetic =
  | { by: 'top' }
  | {
      by: 'share';
      share: string;
      percent: string;
      /** How many projects in scope were not withdrawn, incomplete ones among them. */
      fieldSize: number;
      /** share × fieldSize. */
      exact: string;
      rounding: PromotionRules['rounding'];
      /** Rounding gave 0, and at least one goes on. */
      raisedToOne: boolean;
    };

export interface PromotionExplanation {
  among: ScopeRef;
  /** The last place that goes on; null for a withdrawn project, which is in no field. */
  line: number | null;
  arithmetic: LineArithmetic | null;
  place: PlaceExplanation | null;
  /** `pending`: a shared place straddles the line. */
  outcome: 'promoted' | 'not-promoted' | 'pending' | 'unranked';
}

/** Null where the contest promotes nobody. */
export function explainPromotion(basis: ExplanationBasis, project: Project): PromotionExplanation | null {
  const rules = basis.file.rules.promotion;
  if (!rules || promotionLine(rules, 1) === null) return null;
  const scope = rules.scope ?? 'contest';
  const fieldSize = fieldOf(basis, project, scope).length;
  const line = fieldSize === 0 ? null : promotionLine(rules, fieldSize);
  const place = explainPlace(basis, project, scope);
  return {
    among: scopeRef(basis, project, scope),
    line,
    arithmetic: line === null ? null : arithmeticOf(rules, fieldSize),
    place,
    outcome: outcomeOf(place, line),
  };
}

function arithmeticOf(rules: PromotionRules, fieldSize: number): LineArithmetic {
  const { top, share, rounding } = rules;
  if (top !== undefined || share === undefined) return { by: 'top' };
  const exact = multiply(parseDecimal(share), fromInteger(fieldSize));
  const below = { floor: 1n, round: 2n, ceil: null }[rounding];
  return {
    by: 'share',
    share: formatScore(share),
    percent: writePercent(share),
    fieldSize,
    exact: writeNumber(exact, 0).decimal,
    rounding,
    raisedToOne: exact.numerator === 0n || (below !== null && exact.numerator * below < exact.denominator),
  };
}

function outcomeOf(place: PlaceExplanation | null, line: number | null): PromotionExplanation['outcome'] {
  if (!place || line === null) return 'unranked';
  if (place.through <= line) return 'promoted';
  return place.place > line ? 'not-promoted' : 'pending';
}
