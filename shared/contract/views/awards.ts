/** The awards ceremony: one award after another, from the last tier to the first. */
import type { ProjectCard } from './cards.ts';

/** An award that is being called out. */
export interface CalledAward {
  /** By hand (单项奖), or by the place. */
  readonly given: 'named' | 'tier';
  readonly award: string;
  /** The group or track within which it is given; null: over the whole contest. */
  readonly scope: string | null;
  /** Those called out so far, the best place first; the last called is the first. */
  readonly projects: readonly ProjectCard[];
  /** How many there are in all. */
  readonly count: number;
}

export interface AwardsView {
  /** Null before the first, and while a result that counts is not revealed. */
  readonly current: CalledAward | null;
}
