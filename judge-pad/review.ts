/** A desk review on the pad: how far the judge has come, what is left to do, and the way from project to project. */
import type { JudgeProject } from '../shared/contract/views.ts';
import { projectState } from './projects.ts';

/** Where a project stands that is open for scoring; all else is told by its {@link projectState}. */
export type OpenState = 'untouched' | 'draft' | 'partly';

/**
 * @param unsent whether this device holds something of it that could still be submitted
 * @param componentIds what this judge's panel scores
 */
export function openState(
  { sheets }: JudgeProject,
  componentIds: readonly string[],
  unsent: boolean,
): OpenState {
  if (unsent) return 'draft';
  return componentIds.some((id) => sheets[id] !== undefined) ? 'partly' : 'untouched';
}

/** Open, and a sheet of the judge's is still due. */
export const isToDo = (project: JudgeProject, componentIds: readonly string[]): boolean =>
  projectState(project, componentIds) === 'open';

export interface ReviewProgress {
  readonly submitted: number;
  /** The projects that are this judge's to score: not withdrawn, not recused. */
  readonly expected: number;
}

export function reviewProgress(
  projects: readonly JudgeProject[],
  componentIds: readonly string[],
): ReviewProgress {
  const own = projects.filter(({ withdrawn, recused }) => !withdrawn && !recused);
  const submitted = own.filter(({ sheets }) => componentIds.every((id) => sheets[id] !== undefined));
  return { submitted: submitted.length, expected: own.length };
}

export interface WayOn {
  /** 1-based, in running order; 0 where none is chosen. */
  readonly position: number;
  readonly previous: string | null;
  readonly next: string | null;
  /** The next one to do after this, going round; null when nothing else is left. */
  readonly toDo: string | null;
}

export function wayOn(
  projects: readonly JudgeProject[],
  componentIds: readonly string[],
  chosenId: string | null,
): WayOn {
  const at = projects.findIndex(({ project }) => project.projectId === chosenId);
  const idAt = (index: number) => projects[index]?.project.projectId ?? null;
  const after = [...projects.slice(at + 1), ...projects.slice(0, Math.max(at, 0))];
  return {
    position: at + 1,
    previous: at > 0 ? idAt(at - 1) : null,
    next: idAt(at + 1),
    toDo: after.find((project) => isToDo(project, componentIds))?.project.projectId ?? null,
  };
}
