/** What the chair of the jury is shown beside the own sheets, and what the desk is shown of the chair. */
import type { Phase } from '../../stage/stage.ts';
import type { Allowed, ComponentCard, ProjectCard } from './cards.ts';

/**
 * Where a result stands before its reveal: `waiting` for the chair, `approved`, `waived` by the host with a reason, or
 * `changed` since it was either.
 */
export interface ApprovalCard {
  readonly state: 'waiting' | 'approved' | 'waived' | 'changed';
  /** Of the newest approval or waiver, ms since the Unix epoch; null while there was none. */
  readonly at: number | null;
  /** Who approved; null where the host went on without. */
  readonly by: string | null;
  /** Why the host went on without. */
  readonly reason: string | null;
}

/** A mark far from the others (docs/decisions/0017): whose it is only once the chair has nothing left to score. */
export interface FarOutMark {
  readonly judge: string | null;
  readonly side: 'above' | 'below';
  readonly by: string;
}

export interface ChairComponent extends ComponentCard {
  /** As it enters the total, before its weight; null where there is none, and of a vote that is not counted yet. */
  readonly value: string | null;
  /** How many judges who were due have given no sheet. */
  readonly absent: number;
  /** Judged components with a valid sheet. */
  readonly spread: {
    readonly sheets: number;
    readonly highest: string;
    readonly lowest: string;
    readonly range: string;
    readonly median: string;
    /** The mean distance from the mean. */
    readonly deviation: string;
    readonly farOut: readonly FarOutMark[];
  } | null;
}

/** The result of a closed project, as the chair approves it. No sheet is in it. */
export interface ChairResult {
  readonly total: string | null;
  readonly rank: number | null;
  readonly tied: boolean;
  readonly components: readonly ChairComponent[];
  /** What `ApproveResults` sends back. */
  readonly fingerprint: string;
}

export interface ChairProject {
  readonly project: ProjectCard;
  readonly room: string | null;
  readonly phase: Phase;
  /** Null where this judge may not know it: see `approving.blockedBecause`. */
  readonly result: ChairResult | null;
  /** Null where the contest does not ask for it. */
  readonly approval: ApprovalCard | null;
  readonly approving: Allowed;
}

/** A judge's marks against the panel's, over closed projects. */
export interface ChairDrift {
  readonly judge: string;
  readonly component: string;
  readonly projects: number;
  readonly side: 'above' | 'below' | 'level';
  readonly by: string;
}

/** Projects that share a rank. */
export interface ChairTie {
  readonly rank: number;
  readonly projects: readonly (ProjectCard & { readonly total: string | null })[];
  /** An award or a promotion hangs on it. */
  readonly pending: boolean;
}

export interface ChairView {
  readonly approvalRequired: boolean;
  /** The vote is not counted yet: totals and places are without it. */
  readonly popularityPending: boolean;
  /** Whose marks drift and lie far out is told once this judge has nothing left to score. */
  readonly named: boolean;
  /** Those whose scoring has closed, in running order. */
  readonly projects: readonly ChairProject[];
  readonly drifts: readonly ChairDrift[];
  /** Best rank first. */
  readonly ties: readonly ChairTie[];
}

/** The chair of the jury, for the desk. */
export interface ChairCard {
  readonly judgeId: string;
  readonly name: string;
}
