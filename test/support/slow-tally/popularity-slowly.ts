// Popularity points of one project, from RULES.md §3 alone: places by counting, bands and caps by their definition.
import type {
  Component,
  ContestFile,
  PopularityComponent,
  Project,
} from '../../../shared/scoring/contest-file.ts';
import { down, isMore, plus, ratio, read, sum, times, type Ratio } from './ratio.ts';

export interface PlacedSlowly {
  readonly votes: number;
  readonly place: number;
  readonly points: number;
}

/** §3.1: all that were not withdrawn, or those of them in the same group (or in none). */
export function competitorsOf(
  file: ContestFile,
  project: Project,
  scope: 'contest' | 'group' | 'track',
): Project[] {
  const staying = file.projects.filter(({ withdrawn }) => !withdrawn);
  return scope === 'contest' ? staying : staying.filter((other) => other[scope] === project[scope]);
}

export function votesOf(file: ContestFile, project: Project): number {
  const votes = file.votes ?? {};
  return Object.keys(votes).includes(project.id) ? (votes[project.id] ?? 0) : 0;
}

/** §3.1 to §3.3. */
export function placedSlowly(
  file: ContestFile,
  { scheme, scope, top }: PopularityComponent,
  project: Project,
): PlacedSlowly {
  const votes = votesOf(file, project);
  const field = competitorsOf(file, project, scope);
  const place = 1 + field.filter((other) => votesOf(file, other) > votes).length;
  if (votes === 0) return { votes, place, points: 0 };
  if (scheme === 'places') return { votes, place, points: place > top ? 0 : top + 1 - place };
  let band = 1;
  while (band * field.length < place * top) band++;
  return { votes, place, points: top + 1 - band };
}

/** §3.4: Σ weight × the sum of criterion maxima, plus `top` of each popularity component. */
function highestTotal(components: readonly Component[]): Ratio {
  return sum(
    components.map((component) =>
      component.kind === 'popularity'
        ? ratio(component.top)
        : times(read(component.weight), sum(component.criteria.map(({ max }) => read(max)))),
    ),
  );
}

const isOfAwarded = ({ cap }: PopularityComponent): boolean => cap?.of === 'awarded';

/**
 * §3.4. `judgedSum` is the weighted sum of the judged components that have a value; other popularity components count
 * among "the other components" with what they are credited, except where that would again depend on this one.
 */
export function creditedSlowly(
  file: ContestFile,
  component: PopularityComponent,
  project: Project,
  judgedSum: Ratio,
): Ratio {
  const { components, decimals } = file.rules;
  const points = ratio(placedSlowly(file, component, project).points);
  if (!component.cap) return points;
  const share = read(component.cap.share);
  let most: Ratio;
  if (component.cap.of === 'maximum') most = times(share, highestTotal(components));
  else {
    const others = components.flatMap((other) =>
      other.kind === 'popularity' && other.id !== component.id && !isOfAwarded(other)
        ? [creditedSlowly(file, other, project, judgedSum)]
        : [],
    );
    // c / (1 − c), with c in lowest terms
    most = times(ratio(share.over, share.under - share.over), plus(judgedSum, sum(others)));
  }
  const limit = down(most, decimals);
  return isMore(points, limit) ? limit : points;
}
