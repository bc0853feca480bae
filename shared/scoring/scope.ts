import type { Project, Scope } from './contest-file.ts';

/**
 * Sorts projects into the fields that compete with each other: the whole contest, a group, or a track. Projects
 * that name no group (or track) compete among themselves. Withdrawn projects are left out: they take no place.
 */
export function fieldsOf(projects: readonly Project[], scope: Scope): Project[][] {
  const fields = new Map<string | undefined, Project[]>();
  for (const project of projects) {
    if (project.withdrawn) continue;
    const key = scope === 'contest' ? undefined : project[scope];
    const field = fields.get(key);
    if (field) field.push(project);
    else fields.set(key, [project]);
  }
  return [...fields.values()];
}
