// What explaining any project of a contest starts from: the same exact numbers that the tally is made of.
import { componentScores, scoresOf, type ProjectScores } from './component-scores.ts';
import type { ContestFile, Project, Scope } from './contest-file.ts';
import { indexContest, type ContestIndex } from './contest-index.ts';
import { roundHalfUp } from './exact.ts';
import { rankContenders, type Contender, type Ranking } from './ranking.ts';
import { fieldsOf } from './scope.ts';
import { contendersOf } from './standing.ts';

export interface ExplanationBasis {
  readonly index: ContestIndex;
  readonly file: ContestFile;
  readonly decimals: number;
  readonly scores: ReadonlyMap<string, ProjectScores>;
  /** The complete projects, by id. */
  readonly contenders: ReadonlyMap<string, Contender>;
  readonly ranking: Ranking;
}

export function explanationBasis(file: ContestFile): ExplanationBasis {
  const index = indexContest(file);
  const scores = componentScores(index);
  const contenders = contendersOf(index, scores);
  return {
    index,
    file,
    decimals: file.rules.decimals,
    scores,
    contenders: new Map(contenders.map((contender) => [contender.projectId, contender])),
    ranking: rankContenders(contenders, file.decisions),
  };
}

/** Another project, as an explanation names it. */
export interface ProjectRef {
  id: string;
  number: number | null;
  name: string;
  /** With the contest's decimals; null where it has none. */
  total: string | null;
}

/** @throws RangeError if the contest has no such project */
export function projectRef({ index, scores, decimals }: ExplanationBasis, id: string): ProjectRef {
  const project = index.projects.get(id);
  if (!project) throw new RangeError(`no project ${id}`);
  const { total } = scoresOf(scores, id);
  return {
    id,
    number: project.number ?? null,
    name: project.name,
    total: total && roundHalfUp(total, decimals),
  };
}

/** Against whom a place, an award or a promotion counts. */
export interface ScopeRef {
  scope: Scope;
  /** The group's or the track's name; null for the whole contest, and for projects that name none. */
  name: string | null;
}

export function scopeRef({ file }: ExplanationBasis, project: Project, scope: Scope): ScopeRef {
  switch (scope) {
    case 'contest':
      return { scope, name: null };
    case 'group':
      return {
        scope,
        name: file.groups?.find(({ id }) => id === project.group)?.name ?? project.group ?? null,
      };
    case 'track':
      return { scope, name: project.track ?? null };
    default:
      return scope satisfies never;
  }
}

/** The projects that the project competes with in the scope, itself among them; none if it has withdrawn. */
export function fieldOf({ file }: ExplanationBasis, project: Project, scope: Scope): readonly Project[] {
  return fieldsOf(file.projects, scope).find((field) => field.includes(project)) ?? [];
}
