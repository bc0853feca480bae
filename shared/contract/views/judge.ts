/** What one judge is shown. */
import type { Phase } from '../../stage/stage.ts';
import type { Allowed, ContestCard, DeckFile, MessageCard, ProjectCard, StageView } from './cards.ts';
import type { ChairView } from './chair.ts';

export interface CriterionView {
  readonly id: string;
  readonly name: string;
  readonly max: string;
  readonly step: string;
  readonly guide: string | null;
}

export interface JudgedComponentView {
  readonly id: string;
  readonly name: string;
  readonly max: string;
  readonly criteria: readonly CriterionView[];
}

/**
 * How a sheet came, where the judge's own pad did not send it: keyed in by staff from paper, or carried from the pad by
 * staff, under its seal.
 */
export type SheetSource = 'paper' | 'relayed';

/** A judge's own sheet as the server holds it. */
export interface OwnSheet {
  readonly scores: Readonly<Record<string, string>>;
  readonly comment: string | null;
  readonly total: string;
  /** 1 for the first submission, 2 for the first revision … */
  readonly revision: number;
  /** Its number in the contest's log: what the judge can quote. */
  readonly version: number;
  /** When the server took it, ms since the Unix epoch. */
  readonly at: number;
  /** Absent: this judge's own pad. */
  readonly source?: SheetSource;
}

/** A judge's own sheet that came after closing: it counts only if the host accepts it. */
export interface OwnLateSheet extends OwnSheet {
  /** Null while the host has not decided. An accepted one is the sheet among `sheets`, too. */
  readonly decision: { readonly accepted: boolean; readonly reason: string; readonly at: number } | null;
}

export interface JudgeProject {
  readonly project: ProjectCard;
  readonly phase: Phase;
  readonly withdrawn: boolean;
  readonly recused: boolean;
  /** Why, where recused, and whether this judge has declared it. */
  readonly recusal: { readonly reason: string; readonly declared: boolean } | null;
  /** May this judge declare a recusal? Null where there is nothing to declare (any more). */
  readonly declaring: Allowed | null;
  /** May this judge submit or revise a sheet for it now? */
  readonly scoring: Allowed;
  /** Closed, and nothing of the result has been shown: a sheet that is sent now is received as late, and the host decides. */
  readonly takesLate: boolean;
  /** By component id; only this judge's own. */
  readonly lateSheets: Readonly<Record<string, OwnLateSheet>>;
  /** In a desk review, what this judge may read; null where there is none, and for a recused judge. */
  readonly deck: DeckFile | null;
  /** By component id; only what this judge has submitted. */
  readonly sheets: Readonly<Record<string, OwnSheet>>;
}

/** Where this judge's signature under all own marks stands. */
export interface JudgeSigning {
  /** May this judge sign now? Not before all that it scores is closed. */
  readonly signing: Allowed;
  /** Of the marks as they are shown in this view: what `SignMarks` sends back. Null while it may not. */
  readonly fingerprint: string | null;
  /** The newest; `stale`: of other marks than these, so it does not count and the judge signs again. */
  readonly signed: { readonly at: number; readonly version: number; readonly stale: boolean } | null;
}

export interface JudgeView {
  readonly audience: 'judge';
  readonly contest: ContestCard;
  readonly judge: {
    readonly id: string;
    readonly name: string;
    readonly panel: string;
    readonly unit: string | null;
    /** Of the seat: grows when staff renew it. What was written at an older one is not sent as this one's. */
    readonly generation: number;
    /** The log position at which this person took the seat over from another; 0: nobody sat there before. */
    readonly since: number;
  };
  /** Whether this tablet holds the seat; if not, another one has taken it at that time, and the rest is empty. */
  readonly tablet: { readonly holds: boolean; readonly takenAt: number | null };
  /** What this judge's panel scores. */
  readonly components: readonly JudgedComponentView[];
  /** The project on stage where this judge sits; null between projects and in a desk review. */
  readonly current: StageView | null;
  /** Since when this judge has asked for help that has not come, ms since the Unix epoch. */
  readonly helpAskedAt: number | null;
  /** From the host desk to this judge alone. */
  readonly message: MessageCard | null;
  /** Null on a tablet that does not hold the seat. */
  readonly signing: JudgeSigning | null;
  /** For the chair of the jury alone; null for every other judge. */
  readonly chair: ChairView | null;
  /** In running order. */
  readonly projects: readonly JudgeProject[];
}
