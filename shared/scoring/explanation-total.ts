// How a total adds up (RULES.md §4.1).
import { scoresOf } from './component-scores.ts';
import type { Project } from './contest-file.ts';
import { add, multiply, parseDecimal, roundHalfUp, ZERO, type Fraction } from './exact.ts';
import type { ExplanationBasis } from './explanation-basis.ts';
import { writeExact } from './explanation-numbers.ts';
import { formatScore } from './sheet.ts';

/** One component in the total; without a value, and so without a product, where it has none. */
export interface TotalAddend {
  componentId: string;
  name: string;
  weight: string;
  /** With the contest's decimals. */
  value: string | null;
  /** Weight × value, exactly. */
  product: string | null;
}

export interface TotalExplanation {
  /** In the order of the rules' components. */
  addends: TotalAddend[];
  /** Of all products, exactly; null unless the project has a total. */
  sum: string | null;
  /** Whether the sum has more digits than the contest's decimals, so that rounding changes how it is written. */
  rounded: boolean;
  /** With the contest's decimals; null for an incomplete or withdrawn project. */
  total: string | null;
}

export function explainTotal(basis: ExplanationBasis, project: Project): TotalExplanation {
  const { decimals, file } = basis;
  const { judged, popularity, total } = scoresOf(basis.scores, project.id);
  let sum: Fraction = ZERO;
  const addends = file.rules.components.map((component): TotalAddend => {
    const { id, name } = component;
    const value =
      component.kind === 'judged' ? (judged.get(id)?.value ?? null) : (popularity.get(id)?.credited ?? null);
    const weight = formatScore(component.weight);
    if (!value) return { componentId: id, name, weight, value: null, product: null };
    const product = multiply(parseDecimal(component.weight), value);
    sum = add(sum, product);
    return {
      componentId: id,
      name,
      weight,
      value: roundHalfUp(value, decimals),
      product: writeExact(product, decimals),
    };
  });
  const written = total && roundHalfUp(total, decimals);
  const exact = total && writeExact(sum, decimals);
  return { addends, sum: exact, rounded: exact !== written, total: written };
}
