/** The leaderboard, and one project's result as far as it has been revealed. */
import type { RevealStep } from '../commands.ts';
import type { ComponentCard, ProjectCard } from './cards.ts';

/** The leaderboard: only revealed projects carry numbers. */
export interface BoardRow {
  readonly project: ProjectCard;
  /**
   * `being-scored`: open in a desk review. `sealed`: scoring has closed, not revealed. `incomplete`: revealed with a
   * component that has no value.
   */
  readonly status: 'waiting' | 'on-stage' | 'being-scored' | 'sealed' | 'ranked' | 'incomplete' | 'withdrawn';
  readonly rank: number | null;
  readonly groupRank: number | null;
  readonly tied: boolean;
  readonly total: string | null;
  /** By component id; absent until revealed. */
  readonly values: Readonly<Record<string, string | null>>;
}

export interface BoardView {
  /** Ranked first by rank then running number; then the others by running number. */
  readonly rows: readonly BoardRow[];
  readonly components: readonly ComponentCard[];
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  /** True while a popularity component exists and the vote has not closed: totals are still without it. */
  readonly popularityPending: boolean;
}

/** One mark in a reveal: whose it is is not told. */
export interface RevealedSheet {
  readonly total: string;
  /** Null until the `dropped` step, and for what was kept. */
  readonly dropped: 'high' | 'low' | null;
}

export interface RevealedComponent extends ComponentCard {
  /** Judged components: highest first. */
  readonly sheets: readonly RevealedSheet[];
  readonly untrimmed: boolean;
  /** Null until the `components` step, or where there is none. */
  readonly value: string | null;
  /** Popularity, from the `components` step on, once the vote has closed. */
  readonly votes: number | null;
  readonly place: number | null;
  readonly weight: string;
}

export interface RevealView {
  readonly project: ProjectCard;
  /** Steps already shown, in order. */
  readonly shown: readonly RevealStep[];
  readonly components: readonly RevealedComponent[];
  readonly total: string | null;
  readonly rank: number | null;
  readonly groupRank: number | null;
  readonly tied: boolean;
  readonly incomplete: boolean;
  readonly popularityPending: boolean;
}
