// How one judged component of one project came about (RULES.md §2), every step written out.
import { scoresOf } from './component-scores.ts';
import type { Criterion, Judge, JudgedComponent, Panel, Project, Trim } from './contest-file.ts';
import { formatScore } from './sheet.ts';
import { compare, multiply, parseDecimal, roundHalfUp, writeTenThousandths } from './exact.ts';
import type { ExplanationBasis } from './explanation-basis.ts';
import { writeExact, writeNumber, type WrittenNumber } from './explanation-numbers.ts';
import type { JudgedScore, SetAside, TotalledSheet } from './judged.ts';

export interface JudgeRef {
  id: string;
  name: string;
  unit: string | null;
}

/** What became of a sheet on file. */
export type SheetFate =
  | { kind: 'counted' }
  | {
      kind: 'dropped';
      as: 'high' | 'low';
      /** 1 for the first highest (or lowest) taken. */
      turn: number;
      /** Who had the same total and was still in when this one was taken: all later in panel order (§2.3). */
      equals: JudgeRef[];
    }
  | { kind: 'set-aside'; because: SetAside };

export interface ExplainedSheet {
  judge: JudgeRef;
  /** In the order of the component's criteria, each in its shortest form. */
  scores: string[];
  total: string;
  fate: SheetFate;
}

/** The counted totals in panel order, their sum and number, and the mean before and after its one rounding (§2.4). */
export interface ExplainedMean {
  terms: string[];
  sum: string;
  count: number;
  unrounded: WrittenNumber;
  /** Whether rounding changed it. */
  rounded: boolean;
  /** With the contest's decimals. */
  value: string;
}

export interface JudgedComponentExplanation {
  kind: 'judged';
  id: string;
  name: string;
  panel: { id: string; name: string };
  criteria: Pick<Criterion, 'id' | 'name' | 'max'>[];
  trim: Trim;
  /** Every sheet on file of the component's panel, in panel order. */
  sheets: ExplainedSheet[];
  /** How many sheets are valid, the dropped ones among them. */
  valid: number;
  /** Nothing was dropped, because fewer than `trim.minSheets` are valid. */
  untrimmed: boolean;
  absent: JudgeRef[];
  recused: { judge: JudgeRef; reason: string | null }[];
  /** Null where no sheet is valid. */
  mean: ExplainedMean | null;
  weight: string;
  /** Weight × value, exactly; null where there is no value. */
  weighted: string | null;
}

/** @throws RangeError if the component's panel is not in the file */
export function explainJudged(
  basis: ExplanationBasis,
  project: Project,
  component: JudgedComponent,
): JudgedComponentExplanation {
  const { index, scores, decimals, file } = basis;
  const panel = index.panels.get(component.panel);
  const score = scoresOf(scores, project.id).judged.get(component.id);
  if (!panel || !score) throw new RangeError(`component ${component.id} was not scored`);
  const refs = judgeRefs(panel);
  const reasonOf = (judgeId: string): string | null =>
    file.recusals?.find(({ judge, project: from }) => judge === judgeId && from === project.id)?.reason ??
    null;
  return {
    kind: 'judged',
    id: component.id,
    name: component.name,
    panel: { id: panel.id, name: panel.name },
    criteria: component.criteria.map(({ id, name, max }) => ({ id, name, max })),
    trim: { ...component.trim },
    sheets: explainSheets(basis, project, component, score, refs),
    valid: score.valid.length,
    untrimmed: score.untrimmed,
    absent: score.absent.flatMap((id) => refs.get(id) ?? []),
    recused: score.recused.flatMap((id) => {
      const judge = refs.get(id);
      return judge ? [{ judge, reason: reasonOf(id) }] : [];
    }),
    mean: explainMean(score, decimals),
    weight: formatScore(component.weight),
    weighted: score.value && writeExact(multiply(parseDecimal(component.weight), score.value), decimals),
  };
}

function judgeRefs({ judges }: Panel): Map<string, JudgeRef> {
  const refOf = ({ id, name, unit }: Judge): JudgeRef => ({ id, name, unit: unit ?? null });
  return new Map(judges.map((judge) => [judge.id, refOf(judge)]));
}

function explainSheets(
  { index }: ExplanationBasis,
  project: Project,
  component: JudgedComponent,
  score: JudgedScore,
  refs: ReadonlyMap<string, JudgeRef>,
): ExplainedSheet[] {
  const fates = fatesOf(score, refs);
  const totals = new Map([...score.valid, ...score.setAside].map(({ judgeId, units }) => [judgeId, units]));
  return [...refs.values()].flatMap((judge) => {
    const sheet = index.sheetOf(component.id, project.id, judge.id);
    const units = totals.get(judge.id);
    if (!sheet || units === undefined) return [];
    const scores = component.criteria.map(({ id }) => formatScore(sheet.scores[id] ?? ''));
    const fate = fates.get(judge.id) ?? { kind: 'counted' };
    return [{ judge, scores, total: writeTenThousandths(units), fate }];
  });
}

/** The fates of all sheets that are not counted, by judge id: taken one after the other, highs first (§2.3). */
function fatesOf(score: JudgedScore, refs: ReadonlyMap<string, JudgeRef>): Map<string, SheetFate> {
  const fates = new Map<string, SheetFate>();
  for (const { judgeId, because } of score.setAside) fates.set(judgeId, { kind: 'set-aside', because });
  let left: readonly TotalledSheet[] = score.valid;
  const take = (as: 'high' | 'low', taken: readonly TotalledSheet[]): void => {
    for (const [at, sheet] of taken.entries()) {
      left = left.filter(({ judgeId }) => judgeId !== sheet.judgeId);
      const equals = left
        .filter(({ units }) => units === sheet.units)
        .flatMap(({ judgeId }) => refs.get(judgeId) ?? []);
      fates.set(sheet.judgeId, { kind: 'dropped', as, turn: at + 1, equals });
    }
  };
  take('high', score.high);
  take('low', score.low);
  return fates;
}

function explainMean({ kept, unroundedMean, value }: JudgedScore, decimals: number): ExplainedMean | null {
  if (!unroundedMean || !value) return null;
  return {
    terms: kept.map(({ units }) => writeTenThousandths(units)),
    sum: writeTenThousandths(kept.reduce((sum, { units }) => sum + units, 0n)),
    count: kept.length,
    unrounded: writeNumber(unroundedMean, decimals),
    rounded: compare(unroundedMean, value) !== 0,
    value: roundHalfUp(value, decimals),
  };
}
