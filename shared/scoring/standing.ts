// How each project stands among the others: places, award tiers and promotion (RULES.md §4.2 and §5).
import { awardTiers } from './awards.ts';
import { scoresOf, type ProjectScores } from './component-scores.ts';
import type { ContestFile, Project } from './contest-file.ts';
import type { ContestIndex } from './contest-index.ts';
import { fromInteger, ZERO } from './exact.ts';
import { promoteTo, promotionLine } from './promotion.ts';
import { placesWithin, rankContenders, tieBreakersOf, type Contender, type Ranking } from './ranking.ts';
import { byRunningNumber } from './running-number.ts';
import { fieldsOf } from './scope.ts';

export interface RankedPlace {
  place: number;
  /** Whether another project has the same place. */
  shared: boolean;
}

/** Everything that depends on the other projects, by project id. */
export interface Standing {
  places: ReadonlyMap<string, RankedPlace>;
  groupPlaces: ReadonlyMap<string, RankedPlace> | null;
  awards: ReadonlyMap<string, string>;
  /** Null where the contest promotes nobody. */
  promoted: ReadonlyMap<string, boolean | 'pending'> | null;
}

export function standingOf(index: ContestIndex, scores: ReadonlyMap<string, ProjectScores>): Standing {
  const { file } = index;
  const ranking = rankContenders(contendersOf(index, scores), file.decisions);
  return {
    places: placesByProject(ranking, [file.projects]),
    groupPlaces: file.groups?.length ? placesByProject(ranking, fieldsOf(file.projects, 'group')) : null,
    awards: awardsOf(file, ranking),
    promoted: promotedOf(file, ranking),
  };
}

/** The complete projects by running number, which is the order of those that share a place. */
export function contendersOf(index: ContestIndex, scores: ReadonlyMap<string, ProjectScores>): Contender[] {
  return byRunningNumber(index.file.projects, (project) => project).flatMap(
    (project) => contenderOf(index, project.id, scoresOf(scores, project.id)) ?? [],
  );
}

/** The project as it contends for a place (RULES.md §4.2); null where it has no total. */
export function contenderOf(
  index: ContestIndex,
  projectId: string,
  { total, judged }: Pick<ProjectScores, 'total' | 'judged'>,
): Contender | null {
  if (!total) return null;
  const breakers = tieBreakersOf(index.file.rules).map((name) =>
    name === 'votes' ? fromInteger(index.votesFor(projectId)) : (judged.get(name)?.unroundedMean ?? ZERO),
  );
  return { projectId, total, breakers };
}

function placesByProject(
  ranking: Ranking,
  fields: readonly (readonly Project[])[],
): Map<string, RankedPlace> {
  const places = new Map<string, RankedPlace>();
  for (const field of fields) {
    for (const { place, projectIds } of placesWithin(ranking, idsOf(field))) {
      for (const id of projectIds) places.set(id, { place, shared: projectIds.length > 1 });
    }
  }
  return places;
}

function awardsOf(file: ContestFile, ranking: Ranking): Map<string, string> {
  const rules = file.rules.awards;
  if (!rules) return new Map();
  return new Map(
    fieldsOf(file.projects, rules.scope ?? 'contest').flatMap((field) => [
      ...awardTiers(rules, placesWithin(ranking, idsOf(field))),
    ]),
  );
}

function promotedOf(file: ContestFile, ranking: Ranking): Map<string, boolean | 'pending'> | null {
  const rules = file.rules.promotion;
  if (!rules || promotionLine(rules, 1) === null) return null;
  return new Map(
    fieldsOf(file.projects, rules.scope ?? 'contest').flatMap((field) => {
      const line = promotionLine(rules, field.length);
      return line === null ? [] : [...promoteTo(line, placesWithin(ranking, idsOf(field)))];
    }),
  );
}

function idsOf(projects: readonly Project[]): Set<string> {
  return new Set(projects.map((project) => project.id));
}
