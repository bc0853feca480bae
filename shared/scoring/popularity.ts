// Popularity points (网络人气积分): places in the public vote, points for them, and the cap on what is credited (RULES.md §3).
import type { Cap, Component, PopularityComponent, Project } from './contest-file.ts';
import {
  add,
  floored,
  fromInteger,
  multiply,
  parseDecimal,
  parseTenThousandths,
  smaller,
  TEN_THOUSAND,
  ZERO,
  type Fraction,
} from './exact.ts';
import { fieldsOf } from './scope.ts';

export interface PopularityPlace {
  readonly votes: number;
  /** Equal counts share the better place: 1, 2, 2, 4. */
  readonly place: number;
  /** Before the cap. */
  readonly points: bigint;
}

/** Place and points of every project that was not withdrawn, by project id (RULES.md §3.1 to §3.3). */
export function popularityPlaces(
  component: PopularityComponent,
  projects: readonly Project[],
  votesFor: (projectId: string) => number,
): Map<string, PopularityPlace> {
  const places = new Map<string, PopularityPlace>();
  for (const field of fieldsOf(projects, component.scope)) {
    const voted = field.map((project) => ({ id: project.id, votes: votesFor(project.id) }));
    voted.sort((a, b) => b.votes - a.votes);
    let place = 1;
    for (const [index, { id, votes }] of voted.entries()) {
      if (voted[index - 1]?.votes !== votes) place = index + 1;
      const points = votes === 0 ? 0n : pointsFor(component, place, field.length);
      places.set(id, { votes, place, points });
    }
  }
  return places;
}

/** The points of a place among `fieldSize` projects: RULES.md §3.2. */
function pointsFor({ scheme, top }: PopularityComponent, place: number, fieldSize: number): bigint {
  const best = BigInt(top);
  switch (scheme) {
    case 'places': {
      const points = best + 1n - BigInt(place);
      return points > 0n ? points : 0n;
    }
    case 'bands': {
      const size = BigInt(fieldSize);
      const band = (BigInt(place) * best + size - 1n) / size;
      return best + 1n - band;
    }
    default:
      return scheme satisfies never;
  }
}

/**
 * What the cap leaves of the points: RULES.md §3.4.
 * @param others the weighted sum of the other components, those that have a value
 * @param maximum the contest's maximum total, see {@link maximumTotal}
 */
export function creditedPoints(
  points: bigint,
  cap: Cap | undefined,
  others: Fraction,
  maximum: Fraction,
  decimals: number,
): Fraction {
  const whole = fromInteger(points);
  if (!cap) return whole;
  const share = parseTenThousandths(cap.share);
  switch (cap.of) {
    case 'awarded': {
      const ratio = { numerator: share, denominator: TEN_THOUSAND - share };
      return smaller(whole, floored(multiply(ratio, others), decimals));
    }
    case 'maximum':
      return smaller(whole, floored(multiply(parseDecimal(cap.share), maximum), decimals));
    default:
      return cap.of satisfies never;
  }
}

/** The highest total that the rules allow: Σ weight × Σ criterion maxima, plus `top` of the popularity points. */
export function maximumTotal(components: readonly Component[]): Fraction {
  let maximum = ZERO;
  for (const component of components) {
    if (component.kind === 'popularity') {
      maximum = add(maximum, fromInteger(component.top));
    } else {
      const sheet = component.criteria.reduce((sum, { max }) => add(sum, parseDecimal(max)), ZERO);
      maximum = add(maximum, multiply(parseDecimal(component.weight), sheet));
    }
  }
  return maximum;
}
