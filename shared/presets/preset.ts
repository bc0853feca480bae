/** What a preset is: one real contest's notice, written down as data that a new contest can begin from. */
import type { Bilingual } from '../contract/text.ts';
import type { ContestFileInput, RulesInput } from '../scoring/contest-file.ts';
import type { EntryRule } from './entry-rule.ts';
import type { FormField } from './form-field.ts';
import type { OutputTable } from './output-table.ts';

/** One stage of the whole contest, from the call for entries to publication. */
export interface ContestStage {
  readonly name: Bilingual;
  /** What a contest founded from the preset runs; absent for what happens outside of Luyan. */
  readonly run?: true;
}

/** A part of the contest that is founded by itself, with less than all the rules: a division final promotes and gives no award. */
export interface ContestRound {
  readonly id: string;
  readonly name: Bilingual;
  readonly omits: readonly ('awards' | 'promotion')[];
}

/**
 * A contest as data (CONTESTS.md): its rules (RULES.md), panels, themes, entry rules, application form, and what is
 * printed at its end. Chinese words in “quotation marks” and the names of criteria, tracks, awards and form fields are
 * the notice's own.
 */
export interface Preset {
  readonly id: string;
  /** The notice (an id of CONTESTS.md): two presets share one where a notice calls for two lists. */
  readonly notice: string;
  readonly name: Bilingual;
  /** What the source document calls the contest. */
  readonly source: string;
  /** All that the notice rules; absent `stage`: a desk review. */
  readonly rules: RulesInput;
  /** Absent: the contest is founded whole. */
  readonly rounds?: readonly ContestRound[];
  /** The notice leaves the award tiers or their counts open: founding a contest asks for them. */
  readonly tiersOpen?: true;
  readonly panels: readonly { readonly id: string; readonly name: string }[];
  readonly groups?: NonNullable<ContestFileInput['groups']>;
  /** 参赛方向 or 赛道, as a project's `track` takes them. */
  readonly directions: readonly string[];
  /** 专题赛, entered in place of a track: a project's `track` takes these too. */
  readonly specialContests?: readonly string[];
  /** How many of a named award (`rules.awards.named`) the notice provides for. */
  readonly namedAwardCounts?: Readonly<Record<string, number>>;
  readonly publicVote?: {
    readonly days: number;
    /** All projects open at the same moment. */
    readonly opensTogether: boolean;
  };
  readonly stages: readonly ContestStage[];
  readonly entryRules: readonly EntryRule[];
  /** Empty where the notice gives none. */
  readonly form: readonly FormField[];
  /** Tables that the notice wants at the end. */
  readonly outputTables: readonly OutputTable[];
  /** What else the notice lays down, that no field above holds. */
  readonly provisions: readonly Bilingual[];
  /** Where the notice is silent: what was chosen and why. Staff see these when they pick the preset. */
  readonly notes: readonly Bilingual[];
}
