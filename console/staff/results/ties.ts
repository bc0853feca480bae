/** Which closed projects share a rank, so that the jury chair may order them (RULES.md §4.2). */
import type { HostProject } from '../../../shared/contract/views.ts';

/** @returns each shared rank's projects, best rank first, in running order within it */
export function tiesOf(projects: readonly HostProject[]): readonly (readonly HostProject[])[] {
  const byRank = new Map<number, HostProject[]>();
  for (const entry of projects)
    if (entry.rank !== null) byRank.set(entry.rank, [...(byRank.get(entry.rank) ?? []), entry]);
  return [...byRank]
    .filter(([, sharing]) => sharing.length > 1)
    .sort(([a], [b]) => a - b)
    .map(([, sharing]) => sharing);
}
