/** Finding a project among a hundred by what a person types. */
import type { ProjectCard } from '../../shared/contract/views.ts';

/** A number finds the running number; any other text a part of the name or of a unit, whatever its case. */
export function matches(
  project: Pick<ProjectCard, 'number' | 'name' | 'unit' | 'jointUnits'>,
  wanted: string,
): boolean {
  const text = wanted.trim().toLowerCase();
  if (text === '') return true;
  if (/^\d+$/.test(text) && String(project.number) === text) return true;
  return [project.name, project.unit, ...project.jointUnits].some((each) =>
    each.toLowerCase().includes(text),
  );
}
