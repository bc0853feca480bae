// What tallying a contest file yields: `$defs.results` of docs/contest.schema.json.

/** One judged component of one project (RULES.md §2). Judge ids stand in panel order, dropped ones in the order taken. */
export interface JudgedComponentResult {
  /** The mean, before weight, with the contest's decimals; null where no sheet is valid. */
  value: string | null;
  /** How many sheets are valid, those that were dropped among them. */
  sheets: number;
  dropped: { high: string[]; low: string[] };
  /** True where there were too few valid sheets to drop any. */
  untrimmed: boolean;
  absent: string[];
  recused: string[];
}

/** Popularity points of one project (RULES.md §3). */
export interface PopularityComponentResult {
  /** The points credited after the cap, with the contest's decimals; null where the project is withdrawn. */
  value: string | null;
  votes: number;
  /** Missing where the project is withdrawn: it takes no place. */
  place?: number;
  /** The points before the cap, a whole number; missing where the project is withdrawn. */
  points?: string;
}

export type ComponentResult = JudgedComponentResult | PopularityComponentResult;

export type ProjectFlag = 'tied' | 'incomplete' | 'withdrawn';

/** True, false, undecided because a shared rank straddles the line, or null where the contest promotes nobody. */
export type Promoted = boolean | 'pending' | null;

export interface ProjectResult {
  id: string;
  /** With the contest's decimals; null for an incomplete or withdrawn project. */
  total: string | null;
  /** The place across the contest; shared places count 1, 2, 2, 4. */
  rank: number | null;
  /** The place within the project's group; null where the contest has no groups. */
  groupRank: number | null;
  flags: ProjectFlag[];
  components: Record<string, ComponentResult>;
  /** The name of the award tier, `pending` where a tie straddles a tier's end, or null. */
  award: string | null;
  namedAwards: string[];
  promoted: Promoted;
}

export interface Results {
  format: 'luyan-results/1';
  /** Ranked ones by rank, then running number; then the incomplete; then the withdrawn. */
  projects: ProjectResult[];
}

/** Tells popularity points from a judged component. */
export function isPopularityResult(result: ComponentResult): result is PopularityComponentResult {
  return 'votes' in result;
}
