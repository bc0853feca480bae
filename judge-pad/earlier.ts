/** The judge's own sheets of other projects, newest first: to score this one by the same measure. */
import type { JudgeProject, OwnSheet } from '../shared/contract/views.ts';

export interface EarlierSheet {
  readonly number: number | null;
  readonly name: string;
  readonly sheet: OwnSheet;
}

const MOST = 6;

export function earlierSheets(
  projects: readonly JudgeProject[],
  but: JudgeProject,
  componentId: string,
): readonly EarlierSheet[] {
  return projects
    .filter(({ project, withdrawn }) => project.projectId !== but.project.projectId && !withdrawn)
    .flatMap(({ project, sheets }): EarlierSheet[] => {
      const sheet = sheets[componentId];
      return sheet === undefined ? [] : [{ number: project.number, name: project.name, sheet }];
    })
    .sort((a, b) => b.sheet.version - a.sheet.version)
    .slice(0, MOST);
}
