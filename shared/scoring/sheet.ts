// One judge's sheet for one project: whether its scores are allowed (RULES.md §2.1), and what they add up to.
import type { Criterion } from './contest-file.ts';
import {
  DECIMAL_PATTERN,
  parseTenThousandths,
  readTenThousandths,
  sumTenThousandths,
  writeTenThousandths,
} from './exact.ts';

export type ScoreProblemCode =
  'score-missing' | 'criterion-unknown' | 'score-malformed' | 'score-over-maximum' | 'score-off-step';

/** What is wrong with one score, and the facts to say so with. */
export interface ScoreProblem {
  code: ScoreProblemCode;
  /** The criterion's id. */
  criterion: string;
  /** The score as it was given; null where it is missing. */
  value: string | null;
  /** The criterion's maximum and step; null where the component has no such criterion. */
  max: string | null;
  step: string | null;
}

/** What a sheet is checked against: a component's criteria, as the contest file or a judge's view has them. */
export interface ScoredBy {
  readonly criteria: readonly Pick<Criterion, 'id' | 'max' | 'step'>[];
}

/**
 * Everything that keeps these scores from being a sheet of this component, in the order of its criteria; none if it
 * is one. Every criterion needs a score within [0, max] that is a whole multiple of its step (RULES.md §2.1).
 */
export function checkScores(component: ScoredBy, scores: Record<string, string>): ScoreProblem[] {
  const problems: ScoreProblem[] = [];
  for (const { id, max, step } of component.criteria) {
    const value = own(scores, id);
    const code = scoreFault(value, max, step);
    if (code) problems.push({ code, criterion: id, value, max, step });
  }
  const known = new Set(component.criteria.map((criterion) => criterion.id));
  for (const [criterion, value] of Object.entries(scores)) {
    if (!known.has(criterion)) {
      problems.push({ code: 'criterion-unknown', criterion, value, max: null, step: null });
    }
  }
  return problems;
}

/** Not `Object.hasOwn`: the pads' browsers can be older than it. */
function own(scores: Record<string, string>, id: string): string | null {
  return Object.prototype.hasOwnProperty.call(scores, id) ? (scores[id] ?? null) : null;
}

function scoreFault(value: string | null, max: string, step: string): ScoreProblemCode | null {
  if (value === null) return 'score-missing';
  if (!DECIMAL_PATTERN.test(value)) return 'score-malformed';
  const units = readTenThousandths(value);
  if (units > readTenThousandths(max)) return 'score-over-maximum';
  const stepUnits = readTenThousandths(step);
  const onStep = stepUnits === 0 ? units === 0 : units % stepUnits === 0;
  return onStep ? null : 'score-off-step';
}

/**
 * The sum of the scores in ten-thousandths, exactly.
 * @throws RangeError if a score is no decimal
 */
export function sumScores(scores: Record<string, string>): bigint {
  return sumTenThousandths(Object.values(scores));
}

/**
 * The sum of the scores for display, exactly, with no more digits than needed: `"88.5"`. On a draft it is the sum of
 * what is there: an entry that is no decimal yet, such as an empty field, adds nothing.
 */
export function sheetTotal(scores: Record<string, string>): string {
  const written = Object.values(scores).filter((score) => DECIMAL_PATTERN.test(score));
  return writeTenThousandths(sumTenThousandths(written));
}

/** A score in its shortest form: `"8.50"` is `"8.5"`. @throws RangeError if it is no decimal */
export function formatScore(score: string): string {
  return writeTenThousandths(parseTenThousandths(score));
}
