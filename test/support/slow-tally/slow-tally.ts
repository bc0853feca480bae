// A second tally, written from RULES.md §2 to §5 alone with other means than shared/scoring: fractions in lowest terms,
// places by counting who is better, nothing kept or sorted. Slow, short, and there to disagree with the engine.
import type { Component, ContestFile, Project } from '../../../shared/scoring/contest-file.ts';
import type { ComponentResult, ProjectResult, Results } from '../../../shared/scoring/results.ts';
import { judgedSlowly } from './judged-slowly.ts';
import { competitorsOf, creditedSlowly, placedSlowly, votesOf } from './popularity-slowly.ts';
import { awardSlowly, promotedSlowly } from './prizes-slowly.ts';
import { placesSlowly, type Place, type Ranked } from './ranks-slowly.ts';
import { halfUp, ratio, read, sum, times, write, type Ratio } from './ratio.ts';

interface Scored {
  readonly project: Project;
  readonly components: Record<string, ComponentResult>;
  readonly ranked: Ranked | null;
}

function scoreSlowly(file: ContestFile, project: Project): Scored {
  const { components: rules, decimals } = file.rules;
  const scored = new Map(
    rules.flatMap((component) =>
      component.kind === 'judged'
        ? [[component.id, { weight: component.weight, ...judgedSlowly(file, component, project) }] as const]
        : [],
    ),
  );
  const judged = [...scored.values()];
  const judgedSum = sum(judged.map(({ value, weight }) => times(read(weight), value ?? ratio(0))));
  const credits = rules.map((component) =>
    component.kind === 'popularity' && !project.withdrawn
      ? creditedSlowly(file, component, project, judgedSum)
      : ratio(0),
  );
  const resultOf = (component: Component): ComponentResult => {
    if (component.kind === 'judged') {
      const result = scored.get(component.id)?.result;
      if (!result) throw new Error(`${component.id} was not scored`);
      return result;
    }
    if (project.withdrawn) return { value: null, votes: votesOf(file, project) };
    const { votes, place, points } = placedSlowly(file, component, project);
    const credited = creditedSlowly(file, component, project, judgedSum);
    return { value: write(credited, decimals), votes, place, points: String(points) };
  };
  const names =
    file.rules.tieBreakers ??
    rules.flatMap(({ id, kind }) => (kind === 'judged' ? [id] : [])).concat('votes');
  const breakers = names.map((name): Ratio => {
    if (name === 'votes') return ratio(votesOf(file, project));
    return scored.get(name)?.mean ?? ratio(0);
  });
  const complete = !project.withdrawn && judged.every(({ value }) => value !== null);
  const total = halfUp(sum([judgedSum, ...credits]), decimals);
  return {
    project,
    components: Object.fromEntries(rules.map((component) => [component.id, resultOf(component)])),
    ranked: complete ? { project, total, breakers } : null,
  };
}

/** §4.2: the project's place among its competitors in this scope; null where it has no rank. */
function placeOf(
  file: ContestFile,
  ranked: readonly Ranked[],
  project: Project,
  scope: 'contest' | 'group' | 'track',
): Place | null {
  const field = competitorsOf(file, project, scope);
  const part = ranked.filter((one) => field.includes(one.project));
  return placesSlowly(file, ranked, part).get(project.id) ?? null;
}

function resultSlowly(file: ContestFile, ranked: readonly Ranked[], scored: Scored): ProjectResult {
  const { project, components } = scored;
  const { awards, promotion, decimals } = file.rules;
  const place = placeOf(file, ranked, project, 'contest');
  const awardPlace = placeOf(file, ranked, project, awards?.scope ?? 'contest');
  const promotionScope = promotion?.scope ?? 'contest';
  const promotionPlace = placeOf(file, ranked, project, promotionScope);
  const fieldSize = competitorsOf(file, project, promotionScope).length;
  const named = (file.decisions ?? []).flatMap((one) =>
    one.kind === 'named-award' && one.project === project.id ? [one.award] : [],
  );
  const isTied = place !== null && place.sharedBy.length > 1;
  return {
    id: project.id,
    total: scored.ranked && write(scored.ranked.total, decimals),
    rank: place?.first ?? null,
    groupRank: file.groups?.length ? (placeOf(file, ranked, project, 'group')?.first ?? null) : null,
    flags: project.withdrawn
      ? ['withdrawn']
      : scored.ranked === null
        ? ['incomplete']
        : isTied
          ? ['tied']
          : [],
    components,
    award: awards && awardPlace ? awardSlowly(awards, awardPlace) : null,
    namedAwards: named.filter((award, index) => named.indexOf(award) === index),
    promoted: promotion ? promotedSlowly(promotion, promotionPlace, fieldSize) : null,
  };
}

/** Ranked ones by rank, then running number; then the incomplete; then the withdrawn; else as in the file. */
function standsBefore(file: ContestFile, a: ProjectResult, b: ProjectResult): boolean {
  const position = ({ id }: ProjectResult) => file.projects.findIndex((project) => project.id === id);
  const keys = (one: ProjectResult): number[] => [
    one.flags.includes('withdrawn') ? 2 : one.flags.includes('incomplete') ? 1 : 0,
    one.rank ?? 0,
    file.projects[position(one)]?.number ?? Infinity,
    position(one),
  ];
  const others = keys(b);
  const differing = keys(a).findIndex((key, index) => key !== others[index]);
  return (keys(a)[differing] ?? 0) < (others[differing] ?? 0);
}

/** What `tally` must yield, by another road. */
export function slowTally(file: ContestFile): Results {
  const scored = file.projects.map((project) => scoreSlowly(file, project));
  const ranked = scored.flatMap((one) => one.ranked ?? []);
  const results = scored.map((one) => resultSlowly(file, ranked, one));
  const projects: ProjectResult[] = [];
  for (const result of results) {
    const place = results.filter((other) => standsBefore(file, other, result)).length;
    projects[place] = result;
  }
  return { format: 'luyan-results/1', projects };
}
