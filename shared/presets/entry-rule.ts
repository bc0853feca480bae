/** Who may enter with what: a notice's entry rules as data, for an entry desk to check as far as a machine can. */
import type { Bilingual } from '../contract/text.ts';

/** Whom a rule counts, or on whom it lays a duty. */
export type Recommender = 'city' | 'provincial-hospital' | 'division';

type Terms =
  /** A unit, as lead or joint applicant, in this many projects at most. */
  | { readonly kind: 'maxProjectsPerUnit'; readonly max: number }
  /** The same unit with the same theme in this many consecutive years at most. */
  | { readonly kind: 'maxConsecutiveYearsPerTheme'; readonly max: number }
  | { readonly kind: 'exactlyOneTrack' }
  | { readonly kind: 'exactlyOneDivision' }
  | { readonly kind: 'leadUnitNamed' }
  /** Joint units beside the lead unit. */
  | { readonly kind: 'maxJointUnits'; readonly max: number }
  /** In use since this day (ISO 8601) or later. */
  | { readonly kind: 'inUseSince'; readonly date: string }
  | { readonly kind: 'liveAtLeastMonths'; readonly months: number }
  | { readonly kind: 'noAwardHeld'; readonly level: 'national' }
  /** The track or special contest takes only entrants of this standing. */
  | { readonly kind: 'tracksOnlyFor'; readonly tracks: readonly string[]; readonly level: 'county-and-below' }
  /** The track or special contest asks for this many members from overseas. */
  | { readonly kind: 'minOverseasMembers'; readonly tracks: readonly string[]; readonly min: number }
  | { readonly kind: 'noUnfinishedProjectOfLeader' }
  /** Each of these has to recommend so many to each list (preset ids). */
  | {
      readonly kind: 'minRecommendedByEach';
      readonly by: readonly Recommender[];
      readonly min: number;
      readonly lists: readonly string[];
    }
  /** At most so many from each division go into this contest, out of so many divisions. */
  | {
      readonly kind: 'finalistsPerDivision';
      readonly max: number;
      readonly divisions: number;
      readonly projects: number;
    }
  /** `pattern` has {unit}, {name} and {track} as placeholders, see {@link fileNameFor}. */
  | { readonly kind: 'fileNaming'; readonly pattern: string; readonly maxMegabytes?: number }
  | { readonly kind: 'deckRatio'; readonly width: number; readonly height: number }
  | { readonly kind: 'deckDueBefore'; readonly stage: Bilingual }
  /** Only people can judge it. */
  | { readonly kind: 'judgedByPeople' };

/** One rule with the notice's wording. */
export type EntryRule = Terms & { readonly text: Bilingual };
export type EntryRuleKind = EntryRule['kind'];

/**
 * What it takes to check a rule: `list` the entries themselves (units, track, file), `statement` what the applicant
 * declares or an earlier year's list, `people` a person's judgement.
 */
export type EntryCheck = 'list' | 'statement' | 'people';

export const entryChecks = {
  maxProjectsPerUnit: 'list',
  maxConsecutiveYearsPerTheme: 'statement',
  exactlyOneTrack: 'list',
  exactlyOneDivision: 'statement',
  leadUnitNamed: 'list',
  maxJointUnits: 'list',
  inUseSince: 'statement',
  liveAtLeastMonths: 'statement',
  noAwardHeld: 'statement',
  tracksOnlyFor: 'people',
  minOverseasMembers: 'statement',
  noUnfinishedProjectOfLeader: 'statement',
  minRecommendedByEach: 'statement',
  finalistsPerDivision: 'statement',
  fileNaming: 'list',
  deckRatio: 'list',
  deckDueBefore: 'list',
  judgedByPeople: 'people',
} as const satisfies Record<EntryRuleKind, EntryCheck>;

/** The file name, without its ending, that a naming rule asks of a project; `track` is empty where it has none. */
export function fileNameFor(
  { pattern }: Extract<EntryRule, { kind: 'fileNaming' }>,
  project: { readonly unit: string; readonly name: string; readonly track?: string },
): string {
  return pattern.replace(
    /\{(unit|name|track)\}/g,
    (_, part: 'unit' | 'name' | 'track') => project[part] ?? '',
  );
}
