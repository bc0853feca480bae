/** The parts that several audiences are shown. */
import type { StageFacts } from '../../stage/stage.ts';
import type { Refusal } from '../refusals.ts';

export interface ContestCard {
  readonly id: string;
  readonly title: string;
  /** No stage: judges score applications in their own time. */
  readonly deskReview: boolean;
}

export interface RoomCard {
  readonly id: string;
  readonly name: string;
}

/** A role (主办, 承办, 协办, 支持单位 …) and the units that have it. */
export interface OrganiserLine {
  readonly role: string;
  readonly names: readonly string[];
}

/** A project as anyone may know it. */
export interface ProjectCard {
  readonly projectId: string;
  /** The running number (路演序号); null until numbers are given. */
  readonly number: number | null;
  readonly name: string;
  readonly unit: string;
  readonly jointUnits: readonly string[];
  readonly group: string | null;
  readonly track: string | null;
}

/** The project on stage with its clock. */
export interface StageView {
  readonly project: ProjectCard;
  readonly facts: StageFacts;
}

export interface DeckFile {
  /** Same-origin address of the PDF. */
  readonly url: string;
  readonly pages: number;
}

export interface DeckPage extends DeckFile {
  /** 1-based. */
  readonly page: number;
}

/** What the host desk has written, until it is hidden. */
export interface MessageCard {
  readonly text: string;
  /** Its number in the contest's log, and when it was written, ms since the Unix epoch. */
  readonly version: number;
  readonly at: number;
}

/** How many, never what. */
export interface ScoringProgress {
  readonly submitted: number;
  readonly expected: number;
}

export interface ComponentCard {
  readonly id: string;
  readonly name: string;
  readonly kind: 'judged' | 'popularity';
}

/** Whether something may be done now, and why not. */
export interface Allowed {
  readonly allowed: boolean;
  readonly blockedBecause: Refusal | null;
}
