/** Where a project of the rundown goes by one step, or when it is let go over another one. No rule is here: who may be moved, the view says. */
import type { HostProject } from '../../shared/contract/views.ts';

type Rundown = readonly Pick<HostProject, 'project' | 'moving'>[];

const movable = (rundown: Rundown): readonly string[] =>
  rundown.flatMap(({ project, moving }) => (moving.allowed ? [project.projectId] : []));

/**
 * @param rundown the room's projects in the order of calling
 * @param by -1: one earlier; 1: one later
 * @returns before whom it is to stand (`before` null: at the end); null where there is no step to take
 */
export function stepOf(
  rundown: Rundown,
  projectId: string,
  by: -1 | 1,
): { readonly before: string | null } | null {
  const ids = movable(rundown);
  const at = ids.indexOf(projectId);
  const to = at + by;
  if (at === -1 || to < 0 || to >= ids.length) return null;
  return { before: ids[by === -1 ? to : to + 1] ?? null };
}

/**
 * @param overId the project over which it is let go, in the lower half of its row (`below`) or in the upper one
 * @returns before whom it is to stand, as {@link stepOf}; null where it would stay, or may not go
 */
export function dropOf(
  rundown: Rundown,
  projectId: string,
  overId: string,
  below: boolean,
): { readonly before: string | null } | null {
  const ids = movable(rundown);
  const others = ids.filter((id) => id !== projectId);
  const over = others.indexOf(overId);
  if (over === -1 || others.length === ids.length) return null;
  const before = others[below ? over + 1 : over] ?? null;
  return before === (ids[ids.indexOf(projectId) + 1] ?? null) ? null : { before };
}
