/** One score against its criterion, in the judge's hand: what is wrong with it, and one step up or down. */
import type { CriterionView, JudgedComponentView } from '../shared/contract/views.ts';
import type { Refusal } from '../shared/contract/refusals.ts';
import { scoreRefusal } from '../shared/contract/score-refusal.ts';
import { parseTenThousandths, writeTenThousandths } from '../shared/scoring/exact.ts';
import { checkScores, sheetTotal } from '../shared/scoring/sheet.ts';

export type Scores = Readonly<Record<string, string>>;
type Checked = Pick<JudgedComponentView, 'criteria'>;

/** Everything that keeps these scores from being a sheet of the component, as the server would say it. */
export function scoreFaults(component: Checked, scores: Scores): Refusal[] {
  const nameOf = (id: string) => component.criteria.find((criterion) => criterion.id === id)?.name ?? id;
  return checkScores(component, { ...scores }).map((problem) =>
    scoreRefusal(problem, nameOf(problem.criterion)),
  );
}

/** What is wrong with one score of one criterion; null where nothing is. */
export function scoreFault(criterion: CriterionView, score: string): Refusal | null {
  return scoreFaults({ criteria: [criterion] }, { [criterion.id]: score })[0] ?? null;
}

/** The next score by the criterion's step, starting from 0 where there is none; null where there is no way on. */
export function stepped(
  score: string | null,
  direction: 'up' | 'down',
  { max, step }: Pick<CriterionView, 'max' | 'step'>,
): string | null {
  const from = score === null ? 0n : parseTenThousandths(score);
  const by = parseTenThousandths(step);
  const to = direction === 'up' ? from + by : from - by;
  if (by === 0n || to < 0n || to > parseTenThousandths(max)) return null;
  return writeTenThousandths(to);
}

/** The exact sum of decimals, whatever they are of: sheet totals, maxima. */
export function sumOf(decimals: readonly string[]): string {
  return sheetTotal(Object.fromEntries(decimals.map((decimal, index) => [`${index}`, decimal])));
}
