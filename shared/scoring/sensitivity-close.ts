// Which places hang on less than one step of one sheet, and which the totals leave to a tie-breaker or a decision.
import type { ContestFile, Project, Scope } from './contest-file.ts';
import { compare, roundHalfUp } from './exact.ts';
import { explanationBasis, scopeRef, type ExplanationBasis, type ScopeRef } from './explanation-basis.ts';
import { differenceOf } from './explanation-numbers.ts';
import {
  bestFirst,
  placesWithin,
  rankContenders,
  tieBreakersOf,
  type Contender,
  type SharedPlace,
} from './ranking.ts';
import type { ProjectResult, Results } from './results.ts';
import { fieldsOf } from './scope.ts';
import { stepEffects, type OneStep, type StepEffect } from './sensitivity-steps.ts';

export interface PlacedProject {
  project: string;
  /** Within the scope of the pair. */
  place: number;
  /** With the contest's decimals. */
  total: string;
}

/** What put the one before the other: unequal totals, the tie-breaker of this name, or a recorded decision. */
export type DecidedBy = { by: 'total' } | { by: 'tie-breaker'; name: string } | { by: 'decision' };

/** The single steps that would put the lower project level with the higher one, or ahead of it. */
export interface WithinOneStep {
  /** The most that one step can do. */
  outcome: 'overtake' | 'level';
  /** How many single changes would put it ahead, and how many level. */
  overtaking: number;
  levelling: number;
  /** One change with that outcome. */
  example: OneStep;
}

/** Two projects of neighbouring places. */
export interface ClosePlace {
  /** The ranking in which the two are neighbours. */
  among: ScopeRef;
  higher: PlacedProject;
  lower: PlacedProject;
  /** Between the totals, with the contest's decimals. */
  difference: string;
  decidedBy: DecidedBy;
  /** What the two have differently besides the place; empty where it is nothing but the place. */
  stakes: ('award' | 'promotion')[];
  /** Null where no single step is enough, which is listed only for equal totals. */
  oneStep: WithinOneStep | null;
}

/**
 * The close places of a contest.
 *
 * *Neighbours* are a project and one that holds the next place somebody holds, in the contest ranking; and, where award
 * tiers or promotion count within groups or tracks, in that ranking too, if the two have a different award tier or a
 * different word on promotion there. Projects that share a place are no neighbours of each other.
 *
 * Neighbours are *close* if there is a change of a single score, by one step of its criterion and within [0, max], on a
 * single valid sheet of either project, after which the tally of the otherwise same contest has the lower one at the
 * same place as the higher one (*level*) or at a better one (*overtake*): trim, rounding, caps, popularity points,
 * tie-breakers and recorded decisions applied as ever.
 *
 * Listed are the neighbours that are close, and those with equal totals whether close or not: their order was made by a
 * tie-breaker or by a recorded decision, which `decidedBy` names.
 * @param results the tally of `file`
 */
export function closePlaces(file: ContestFile, results: Results): ClosePlace[] {
  const basis = explanationBasis(file);
  const effectsOf = stepEffects(basis);
  const resultOf = new Map(results.projects.map((result) => [result.id, result]));
  const { awards, promotion } = file.rules;
  const scopes = new Set<Scope>(['contest', awards?.scope ?? 'contest', promotion?.scope ?? 'contest']);
  return [...scopes].flatMap((scope) =>
    fieldsOf(file.projects, scope).flatMap((field) =>
      neighboursIn(basis, field).flatMap((pair) => {
        const stakes = stakesOf(
          file,
          scope,
          resultOf.get(pair.higher.projectId),
          resultOf.get(pair.lower.projectId),
        );
        if (scope !== 'contest' && stakes.length === 0) return [];
        const decidedBy = deciderOf(basis, pair);
        const oneStep = withinOneStep(basis, pair, effectsOf);
        if (!oneStep && decidedBy.by === 'total') return [];
        return [closePlace(basis, scope, pair, { decidedBy, stakes, oneStep })];
      }),
    ),
  );
}

interface Neighbours {
  readonly field: ReadonlySet<string>;
  readonly higher: Contender;
  readonly lower: Contender;
  readonly places: readonly [higher: number, lower: number];
}

function neighboursIn({ ranking, contenders }: ExplanationBasis, projects: readonly Project[]): Neighbours[] {
  const field = new Set(projects.map(({ id }) => id));
  const known = ({ projectIds }: SharedPlace): Contender[] =>
    projectIds.flatMap((id) => contenders.get(id) ?? []);
  const shared = placesWithin(ranking, field);
  return shared.slice(1).flatMap((below, index) => {
    const above = shared[index];
    if (!above) return [];
    return known(above).flatMap((higher) =>
      known(below).map((lower): Neighbours => {
        return { field, higher, lower, places: [above.place, below.place] };
      }),
    );
  });
}

/** The award and the word on promotion only count in the ranking in which they are given. */
function stakesOf(
  { rules }: ContestFile,
  scope: Scope,
  higher: ProjectResult | undefined,
  lower: ProjectResult | undefined,
): ClosePlace['stakes'] {
  const stakes: ClosePlace['stakes'] = [];
  const given = (by: { scope?: Scope | undefined } | undefined): boolean =>
    by !== undefined && (by.scope ?? 'contest') === scope;
  if (given(rules.awards) && higher?.award !== lower?.award) stakes.push('award');
  if (given(rules.promotion) && higher?.promoted !== lower?.promoted) stakes.push('promotion');
  return stakes;
}

function deciderOf({ file }: ExplanationBasis, { higher, lower }: Neighbours): DecidedBy {
  if (compare(higher.total, lower.total) !== 0) return { by: 'total' };
  const unequal = higher.breakers.findIndex((value, at) => compare(value, lower.breakers[at] ?? value) !== 0);
  const name = tieBreakersOf(file.rules)[unequal];
  return name === undefined ? { by: 'decision' } : { by: 'tie-breaker', name };
}

function withinOneStep(
  basis: ExplanationBasis,
  pair: Neighbours,
  effectsOf: (projectId: string) => readonly StepEffect[],
): WithinOneStep | null {
  const found = { overtake: { changes: 0, example: null }, level: { changes: 0, example: null } } as Record<
    WithinOneStep['outcome'],
    { changes: number; example: OneStep | null }
  >;
  for (const { projectId } of [pair.lower, pair.higher]) {
    for (const { contender, changes, example } of effectsOf(projectId)) {
      const outcome = outcomeOf(basis, pair, contender);
      if (!outcome) continue;
      found[outcome].changes += changes;
      found[outcome].example ??= example;
    }
  }
  const { overtake, level } = found;
  const counts = { overtaking: overtake.changes, levelling: level.changes };
  if (overtake.example) return { outcome: 'overtake', ...counts, example: overtake.example };
  return level.example && { outcome: 'level', ...counts, example: level.example };
}

/** How the lower one would stand to the higher one if `changed` contended in place of one of them; null: behind. */
function outcomeOf(
  { contenders, file }: ExplanationBasis,
  pair: Neighbours,
  changed: Contender,
): WithinOneStep['outcome'] | null {
  const afterwards = (contender: Contender): Contender =>
    contender.projectId === changed.projectId ? changed : contender;
  const order = bestFirst(afterwards(pair.higher), afterwards(pair.lower));
  if (order !== 0) return order < 0 ? null : 'overtake';
  if (!file.decisions?.some(({ kind }) => kind === 'order')) return 'level';
  const equal = [...contenders.values()].map(afterwards).filter((one) => bestFirst(one, changed) === 0);
  const places = placesWithin(rankContenders(equal, file.decisions), pair.field);
  const placeOf = ({ projectId }: Contender): number =>
    places.findIndex(({ projectIds }) => projectIds.includes(projectId));
  const [higher, lower] = [placeOf(pair.higher), placeOf(pair.lower)];
  return lower < higher ? 'overtake' : lower === higher ? 'level' : null;
}

function closePlace(
  basis: ExplanationBasis,
  scope: Scope,
  { higher, lower, places }: Neighbours,
  parts: Pick<ClosePlace, 'decidedBy' | 'stakes' | 'oneStep'>,
): ClosePlace {
  const { index, decimals } = basis;
  const project = index.projects.get(higher.projectId);
  if (!project) throw new RangeError(`no project ${higher.projectId}`);
  const placed = ({ projectId, total }: Contender, place: number): PlacedProject => {
    return { project: projectId, place, total: roundHalfUp(total, decimals) };
  };
  return {
    among: scopeRef(basis, project, scope),
    higher: placed(higher, places[0]),
    lower: placed(lower, places[1]),
    difference: roundHalfUp(differenceOf(higher.total, lower.total), decimals),
    ...parts,
  };
}
