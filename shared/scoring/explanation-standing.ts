// Why a project has the place it has: against whom, and what decided it (RULES.md §4.2).
import type { OrderDecision, Project, Scope } from './contest-file.ts';
import { compare, fromInteger, roundHalfUp, type Fraction } from './exact.ts';
import { fieldOf, projectRef, scopeRef } from './explanation-basis.ts';
import type { ExplanationBasis, ProjectRef, ScopeRef } from './explanation-basis.ts';
import {
  differenceOf,
  writeExact,
  writeNumber,
  writePair,
  type WrittenNumber,
} from './explanation-numbers.ts';
import { placesWithin, tieBreakersOf, type Contender, type SharedPlace } from './ranking.ts';

/** What is compared after the totals: a judged component's unrounded mean, or the votes. */
export interface TieBreaker {
  /** The component's id, or `votes`. */
  id: string;
  /** The component's name; null for the votes. */
  name: string | null;
}

/** A tie-breaker in which projects are equal. */
export interface EqualBreaker {
  breaker: TieBreaker;
  value: WrittenNumber;
}

/** A recorded order of the jury chair. */
export interface ChairOrder {
  projects: ProjectRef[];
  reason: string;
}

/** What put one project before another. */
export type PlaceDecider =
  | { by: 'total'; own: string; other: string; difference: string }
  | {
      by: 'tie-breaker';
      total: string;
      /** The tie-breakers before it, which left them equal. */
      equal: EqualBreaker[];
      breaker: TieBreaker;
      own: WrittenNumber;
      other: WrittenNumber;
    }
  | { by: 'decision'; total: string; equal: EqualBreaker[]; orders: ChairOrder[] };

/** The nearest place before or behind that somebody holds. */
export interface NeighbourPlace {
  place: number;
  /** More than one where they share it. */
  projects: ProjectRef[];
  decidedBy: PlaceDecider;
}

export interface PlaceExplanation {
  among: ScopeRef;
  place: number;
  /** The last of the places that the project and those who share with it take up; `place` itself if it is alone. */
  through: number;
  /** How many have a place. */
  ranked: number;
  sharedWith: ProjectRef[];
  /** Null where the place is not shared: what they are equal in, and orders that do not tell all of them apart. */
  shared: { total: string; equal: EqualBreaker[]; orders: ChairOrder[] } | null;
  ahead: NeighbourPlace | null;
  behind: NeighbourPlace | null;
}

/** The place within the contest, a group or a track; null for a project that has none. */
export function explainPlace(
  basis: ExplanationBasis,
  project: Project,
  scope: Scope,
): PlaceExplanation | null {
  const own = basis.contenders.get(project.id);
  const ids = new Set(fieldOf(basis, project, scope).map(({ id }) => id));
  const places = placesWithin(basis.ranking, ids);
  const at = places.findIndex(({ projectIds }) => projectIds.includes(project.id));
  const found = places[at];
  if (!own || !found) return null;
  const others = found.projectIds.filter((id) => id !== project.id);
  return {
    among: scopeRef(basis, project, scope),
    place: found.place,
    through: found.place + others.length,
    ranked: places.reduce((sum, { projectIds }) => sum + projectIds.length, 0),
    sharedWith: others.map((id) => projectRef(basis, id)),
    shared: others.length === 0 ? null : explainShared(basis, own, found.projectIds),
    ahead: explainNeighbour(basis, own, places[at - 1]),
    behind: explainNeighbour(basis, own, places[at + 1]),
  };
}

function explainShared(
  basis: ExplanationBasis,
  own: Contender,
  sharing: readonly string[],
): PlaceExplanation['shared'] {
  const tied = new Set(sharing);
  const orders = ordersOf(basis).filter(({ projects }) => projects.filter((id) => tied.has(id)).length > 1);
  return {
    total: roundHalfUp(own.total, basis.decimals),
    equal: equalBreakers(basis, own, own.breakers.length),
    orders: orders.map((order) => chairOrder(basis, order)),
  };
}

function explainNeighbour(
  basis: ExplanationBasis,
  own: Contender,
  shared: SharedPlace | undefined,
): NeighbourPlace | null {
  const [first] = shared?.projectIds ?? [];
  const other = first === undefined ? undefined : basis.contenders.get(first);
  if (!shared || !other) return null;
  return {
    place: shared.place,
    projects: shared.projectIds.map((id) => projectRef(basis, id)),
    decidedBy: deciderOf(basis, own, other, shared.projectIds),
  };
}

function deciderOf(
  basis: ExplanationBasis,
  own: Contender,
  other: Contender,
  otherIds: readonly string[],
): PlaceDecider {
  const { decimals } = basis;
  const total = roundHalfUp(own.total, decimals);
  if (compare(own.total, other.total) !== 0) {
    const difference = writeExact(differenceOf(own.total, other.total), decimals);
    return { by: 'total', own: total, other: roundHalfUp(other.total, decimals), difference };
  }
  const names = tieBreakersOf(basis.file.rules);
  const at = own.breakers.findIndex((value, index) => compare(value, other.breakers[index] ?? value) !== 0);
  const equal = equalBreakers(basis, own, at < 0 ? names.length : at);
  if (at < 0) return { by: 'decision', total, equal, orders: ordersBetween(basis, own.projectId, otherIds) };
  const [ownValue, otherValue] = writePair(...pairAt(own, other, at), decimals);
  return {
    by: 'tie-breaker',
    total,
    equal,
    breaker: breakerOf(basis, names[at] ?? ''),
    own: ownValue,
    other: otherValue,
  };
}

function pairAt(own: Contender, other: Contender, at: number): [Fraction, Fraction] {
  const zero = fromInteger(0);
  return [own.breakers[at] ?? zero, other.breakers[at] ?? zero];
}

/** The first `count` tie-breakers with what the project has in them. */
function equalBreakers(basis: ExplanationBasis, own: Contender, count: number): EqualBreaker[] {
  const names = tieBreakersOf(basis.file.rules).slice(0, count);
  return own.breakers.slice(0, count).map((value, index) => ({
    breaker: breakerOf(basis, names[index] ?? ''),
    value: writeNumber(value, basis.decimals),
  }));
}

function breakerOf({ file }: ExplanationBasis, id: string): TieBreaker {
  const component = id === 'votes' ? undefined : file.rules.components.find((each) => each.id === id);
  return { id, name: component?.name ?? null };
}

function ordersOf({ file }: ExplanationBasis): OrderDecision[] {
  return (file.decisions ?? []).filter((decision) => decision.kind === 'order');
}

/**
 * The orders that put the project before or behind the others: the last that names both, since a later one overrules
 * an earlier; where none names both, it follows from several, and all that name one of them are given.
 */
function ordersBetween(basis: ExplanationBasis, own: string, others: readonly string[]): ChairOrder[] {
  const orders = ordersOf(basis);
  const used = new Set<OrderDecision>();
  for (const other of others) {
    const direct = orders.findLast(({ projects }) => projects.includes(own) && projects.includes(other));
    const indirect = orders.filter(({ projects }) => projects.includes(own) || projects.includes(other));
    for (const order of direct ? [direct] : indirect) used.add(order);
  }
  return orders.filter((order) => used.has(order)).map((order) => chairOrder(basis, order));
}

function chairOrder(basis: ExplanationBasis, { projects, reason }: OrderDecision): ChairOrder {
  const known = projects.filter((id) => basis.index.projects.has(id));
  return { projects: known.map((id) => projectRef(basis, id)), reason };
}
