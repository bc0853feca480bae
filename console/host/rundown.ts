/** Where a project of the rundown goes by one step. No rule is here: who may be moved, the view says. */
import type { HostProject } from '../../shared/contract/views.ts';

/**
 * @param rundown the room's projects in the order of calling
 * @param by -1: one earlier; 1: one later
 * @returns before whom it is to stand (`before` null: at the end); null where there is no step to take
 */
export function stepOf(
  rundown: readonly Pick<HostProject, 'project' | 'moving'>[],
  projectId: string,
  by: -1 | 1,
): { readonly before: string | null } | null {
  const ids = rundown.flatMap(({ project, moving }) => (moving.allowed ? [project.projectId] : []));
  const at = ids.indexOf(projectId);
  const to = at + by;
  if (at === -1 || to < 0 || to >= ids.length) return null;
  return { before: ids[by === -1 ? to : to + 1] ?? null };
}
