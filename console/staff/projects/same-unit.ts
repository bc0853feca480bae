/** Suggests recusals: a judge from a unit that takes part. Only a hint; a recusal is staff's decision. */
import type { JudgeStatus, ProjectCard } from '../../../shared/contract/views.ts';

const plain = (unit: string) => unit.replace(/\s/g, '');

/** Whether the judge's unit is the lead unit or a joint unit of the project, spaces aside. */
export function sameUnit(
  judge: Pick<JudgeStatus, 'unit'>,
  project: Pick<ProjectCard, 'unit' | 'jointUnits'>,
): boolean {
  if (judge.unit === null || plain(judge.unit) === '') return false;
  const own = plain(judge.unit);
  return [project.unit, ...project.jointUnits].some((unit) => plain(unit) === own);
}
