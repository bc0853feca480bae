/** When an explanation that is being looked at has to be asked for again. */
import type { HostView } from '../../../../shared/contract/views.ts';

/** Changes whenever a closed result, a place, a phase or the vote does; not with a clock or a page of a deck. */
export function resultsStamp({ projects, vote }: Pick<HostView, 'projects' | 'vote'>): string {
  const told = projects.map(({ project, phase, withdrawn, total, rank }) => [
    project.projectId,
    project.number,
    project.name,
    phase,
    withdrawn,
    total,
    rank,
  ]);
  return JSON.stringify([vote.phase, told]);
}
