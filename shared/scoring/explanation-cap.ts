// The limit that a cap sets to popularity points, as arithmetic (RULES.md §3.4).
import { scoresOf } from './component-scores.ts';
import type { Cap, PopularityComponent, Project } from './contest-file.ts';
import {
  add,
  compare,
  floorTo,
  floored,
  fromInteger,
  multiply,
  parseDecimal,
  parseTenThousandths,
  roundHalfUp,
  TEN_THOUSAND,
  writeTenThousandths,
  ZERO,
  type Fraction,
} from './exact.ts';
import type { ExplanationBasis } from './explanation-basis.ts';
import { writeExact, writeNumber, writePercent, type WrittenNumber } from './explanation-numbers.ts';
import { maximumTotal } from './popularity.ts';
import { formatScore } from './sheet.ts';

/** One addend of the sum that the share is taken of. */
export interface CapAddend {
  componentId: string;
  name: string;
  weight: string;
  value: string;
  /** Weight × value. */
  product: string;
}

export interface CapExplanation {
  /** `awarded`: share c of the total it is part of; `maximum`: share c of the contest's highest possible total. */
  of: Cap['of'];
  share: string;
  percent: string;
  /** What `factor` multiplies: the other components' weighted values, or the maxima and `top`. */
  addends: CapAddend[];
  sum: string;
  /** `awarded`: 1 − c, which c is divided by; null for `maximum`. */
  remainder: string | null;
  /** c / (1 − c) in lowest terms, or c itself. */
  factor: WrittenNumber;
  unrounded: WrittenNumber;
  /** Rounded down to the contest's decimals. */
  limit: string;
  /** Whether the limit is below the points, so that it took some. */
  applied: boolean;
}

interface Addend {
  readonly id: string;
  readonly name: string;
  readonly weight: string;
  readonly value: Fraction;
}

export function explainCap(
  basis: ExplanationBasis,
  project: Project,
  component: PopularityComponent,
  cap: Cap,
  points: bigint,
): CapExplanation {
  const { decimals } = basis;
  const share = parseTenThousandths(cap.share);
  const awarded = cap.of === 'awarded';
  const addends = awarded ? otherComponents(basis, project, component) : maxima(basis);
  const sum = awarded
    ? addends.reduce((total, { weight, value }) => add(total, multiply(parseDecimal(weight), value)), ZERO)
    : maximumTotal(basis.file.rules.components);
  const factor = { numerator: share, denominator: awarded ? TEN_THOUSAND - share : TEN_THOUSAND };
  const exact = multiply(factor, sum);
  return {
    of: cap.of,
    share: formatScore(cap.share),
    percent: writePercent(cap.share),
    addends: addends.map((addend) => written(addend, awarded ? decimals : 0)),
    sum: writeExact(sum, awarded ? decimals : 0),
    remainder: awarded ? writeTenThousandths(TEN_THOUSAND - share) : null,
    factor: writeNumber(factor, decimals),
    unrounded: writeNumber(exact, decimals),
    limit: floorTo(exact, decimals),
    applied: compare(floored(exact, decimals), fromInteger(points)) < 0,
  };
}

/** What has a value and is not itself capped by the awarded total: two such caps do not count each other. */
function otherComponents(basis: ExplanationBasis, project: Project, own: PopularityComponent): Addend[] {
  const { judged, popularity } = scoresOf(basis.scores, project.id);
  return basis.file.rules.components.flatMap((component): Addend[] => {
    const { id, name, weight } = component;
    if (component.kind === 'judged') {
      const value = judged.get(id)?.value;
      return value ? [{ id, name, weight, value }] : [];
    }
    const value = popularity.get(id)?.credited;
    return id !== own.id && component.cap?.of !== 'awarded' && value ? [{ id, name, weight, value }] : [];
  });
}

function maxima(basis: ExplanationBasis): Addend[] {
  return basis.file.rules.components.map((component) => {
    const { id, name, weight } = component;
    if (component.kind === 'popularity') return { id, name, weight, value: fromInteger(component.top) };
    const value = component.criteria.reduce((sum, { max }) => add(sum, parseDecimal(max)), ZERO);
    return { id, name, weight, value };
  });
}

function written({ id, name, weight, value }: Addend, decimals: number): CapAddend {
  return {
    componentId: id,
    name,
    weight: formatScore(weight),
    value: decimals === 0 ? writeExact(value, 0) : roundHalfUp(value, decimals),
    product: writeExact(multiply(parseDecimal(weight), value), decimals),
  };
}
