// How one project's popularity points came about (RULES.md §3): the place, the points for it, and what the cap left.
import { scoresOf, type PopularityScore } from './component-scores.ts';
import type { PopularityComponent, Project } from './contest-file.ts';
import { fromInteger, roundHalfUp } from './exact.ts';
import { fieldOf, projectRef, scopeRef } from './explanation-basis.ts';
import type { ExplanationBasis, ProjectRef, ScopeRef } from './explanation-basis.ts';
import { explainCap, type CapExplanation } from './explanation-cap.ts';
import { differenceOf, writeExact, writeNumber, type WrittenNumber } from './explanation-numbers.ts';

/** From the place to the points (§3.2 and §3.3). */
export type PointsArithmetic =
  /** No votes, no points. */
  | { kind: 'no-votes' }
  /** top + 1 − place, and not below 0. */
  | { kind: 'places'; topPlusOne: number; place: number; belowZero: boolean }
  /** place × top / N, rounded up to a band; then top + 1 − band. */
  | {
      kind: 'bands';
      topPlusOne: number;
      place: number;
      fieldSize: number;
      quotient: WrittenNumber;
      band: number;
    };

export interface PlacedExplanation {
  /** How many projects the place is among: N. */
  fieldSize: number;
  place: number;
  /** The others with as many votes. */
  sharedWith: ProjectRef[];
  arithmetic: PointsArithmetic;
  /** Before the cap, a whole number. */
  points: string;
  /** Null where the rules set none. */
  cap: CapExplanation | null;
  /** What the cap took off, with the contest's decimals; zero where it took nothing. */
  taken: string;
  /** What enters the total, with the contest's decimals. */
  credited: string;
}

export interface PopularityComponentExplanation {
  kind: 'popularity';
  id: string;
  name: string;
  /** False while the vote has not been counted: every project then stands at 0 votes. */
  counted: boolean;
  votes: number;
  among: ScopeRef;
  scheme: PopularityComponent['scheme'];
  top: number;
  /** Null for a withdrawn project: it takes no place. */
  placed: PlacedExplanation | null;
}

export function explainPopularity(
  basis: ExplanationBasis,
  project: Project,
  component: PopularityComponent,
): PopularityComponentExplanation {
  const { id, name, scheme, top, scope } = component;
  const { votes, popularity } = scoresOf(basis.scores, project.id);
  const score = popularity.get(id);
  return {
    kind: 'popularity',
    id,
    name,
    counted: basis.file.votes !== undefined,
    votes,
    among: scopeRef(basis, project, scope),
    scheme,
    top,
    placed: score ? explainPlaced(basis, project, component, score) : null,
  };
}

function explainPlaced(
  basis: ExplanationBasis,
  project: Project,
  component: PopularityComponent,
  { place, points, credited, votes }: PopularityScore,
): PlacedExplanation {
  const { decimals, scores } = basis;
  const field = fieldOf(basis, project, component.scope);
  const equals = field.filter((other) => other !== project && scoresOf(scores, other.id).votes === votes);
  return {
    fieldSize: field.length,
    place,
    sharedWith: equals.map((other) => projectRef(basis, other.id)),
    arithmetic: arithmeticOf(component, votes, place, field.length),
    points: points.toString(),
    cap: component.cap ? explainCap(basis, project, component, component.cap, points) : null,
    taken: writeExact(differenceOf(fromInteger(points), credited), decimals),
    credited: roundHalfUp(credited, decimals),
  };
}

function arithmeticOf(
  { scheme, top }: PopularityComponent,
  votes: number,
  place: number,
  fieldSize: number,
): PointsArithmetic {
  if (votes === 0) return { kind: 'no-votes' };
  const topPlusOne = top + 1;
  switch (scheme) {
    case 'places':
      return { kind: 'places', topPlusOne, place, belowZero: place > topPlusOne };
    case 'bands': {
      const [product, size] = [BigInt(place) * BigInt(top), BigInt(fieldSize)];
      const exact = { numerator: product, denominator: size };
      // eslint-disable-next-line luyan/exact-scores -- a band is counted, not scored
      const band = Number((product + size - 1n) / size);
      return { kind: 'bands', topPlusOne, place, fieldSize, quotient: writeNumber(exact, 0), band };
    }
    default:
      return scheme satisfies never;
  }
}
