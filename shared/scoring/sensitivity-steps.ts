// What one step of one score on one sheet would make of a project.
import { additionOf, addUp, scoresOf, type ProjectScores } from './component-scores.ts';
import type { Criterion, JudgedComponent, Project } from './contest-file.ts';
import { parseTenThousandths, writeTenThousandths } from './exact.ts';
import type { ExplanationBasis } from './explanation-basis.ts';
import { trimmedMean, type JudgedScore, type TotalledSheet, type TrimmedMean } from './judged.ts';
import type { Contender } from './ranking.ts';
import { contenderOf } from './standing.ts';

/** One score on one valid sheet, changed by one step of its criterion and still within [0, max]. */
export interface OneStep {
  project: string;
  judge: string;
  component: string;
  criterion: string;
  from: string;
  to: string;
}

/** What several such changes come to alike. */
export interface StepEffect {
  /** The project as it would contend. */
  readonly contender: Contender;
  /** How many single changes come to this. */
  readonly changes: number;
  /** The first of them: by component, judge in panel order, criterion, down before up. */
  readonly example: OneStep;
}

/**
 * The effects of every single step on a project's valid sheets, by project id; asked for twice, computed once. Steps
 * that leave the kept sheets' sum as it is (a dropped sheet's, say) have no effect and are not among them.
 */
export function stepEffects(basis: ExplanationBasis): (projectId: string) => readonly StepEffect[] {
  const addition = additionOf(basis.index);
  const known = new Map<string, StepEffect[]>();
  return (projectId) => {
    const found = known.get(projectId);
    if (found) return found;
    const project = basis.index.projects.get(projectId);
    if (!project) throw new RangeError(`no project ${projectId}`);
    const scores = scoresOf(basis.scores, projectId);
    const effects = addition.judgedOnes.flatMap((component) =>
      steppedMeans(basis, component, project, scores).flatMap(({ score, mean, changes, example }) => {
        const judged = new Map(scores.judged).set(component.id, { ...score, ...mean });
        const contender = contenderOf(basis.index, projectId, addUp(addition, project, judged));
        return contender ? [{ contender, changes, example }] : [];
      }),
    );
    known.set(projectId, effects);
    return effects;
  };
}

interface SteppedMean {
  score: JudgedScore;
  mean: TrimmedMean;
  changes: number;
  example: OneStep;
}

/** Every other mean that one step gives the component, each once: the mean hangs on the kept sheets' sum alone. */
function steppedMeans(
  { index, decimals }: ExplanationBasis,
  component: JudgedComponent,
  project: Project,
  { judged }: ProjectScores,
): SteppedMean[] {
  const score = judged.get(component.id);
  if (!score) return [];
  const bySum = new Map<bigint, SteppedMean>();
  const unchanged = sumOf(score.kept);
  for (const sheet of score.valid) {
    const written = index.sheetOf(component.id, project.id, sheet.judgeId)?.scores ?? {};
    const meanAfter = meansByStep(score, sheet, component, decimals);
    for (const criterion of component.criteria) {
      for (const [units, step] of stepsOf(criterion, written[criterion.id])) {
        const mean = meanAfter(step);
        const sum = sumOf(mean.kept);
        if (sum === unchanged) continue;
        const same = bySum.get(sum);
        if (same) {
          same.changes += 1;
          continue;
        }
        const example = {
          project: project.id,
          judge: sheet.judgeId,
          component: component.id,
          criterion: criterion.id,
          from: writeTenThousandths(units),
          to: writeTenThousandths(units + step),
        };
        bySum.set(sum, { score, mean, changes: 1, example });
      }
    }
  }
  return [...bySum.values()];
}

/** The component's mean if the sheet's total were `step` more; criteria mostly have the same step, so each once. */
function meansByStep(
  { valid }: JudgedScore,
  sheet: TotalledSheet,
  { trim }: JudgedComponent,
  decimals: number,
): (step: bigint) => TrimmedMean {
  const known = new Map<bigint, TrimmedMean>();
  return (step) => {
    const found = known.get(step);
    if (found) return found;
    const stepped = valid.map((each) => (each === sheet ? { ...each, units: each.units + step } : each));
    const mean = trimmedMean(stepped, trim, decimals);
    known.set(step, mean);
    return mean;
  };
}

/** The score in ten-thousandths and by how much it can step: down, then up, within [0, max]. */
function stepsOf({ max, step }: Criterion, score: string | undefined): [units: bigint, step: bigint][] {
  if (score === undefined) return [];
  const units = parseTenThousandths(score);
  const stepUnits = parseTenThousandths(step);
  const most = parseTenThousandths(max);
  return [-stepUnits, stepUnits]
    .filter((by) => units + by >= 0n && units + by <= most)
    .map((by) => [units, by]);
}

function sumOf(sheets: readonly TotalledSheet[]): bigint {
  return sheets.reduce((units, sheet) => units + sheet.units, 0n);
}
