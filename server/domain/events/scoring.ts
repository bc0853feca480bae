/** How sheets come in, are closed, approved and revealed. */
import type { RevealStep, RoomScene } from '../../../shared/contract/commands.ts';
import type { SheetSource } from '../../../shared/contract/views.ts';

export interface AbsentJudge {
  readonly judgeId: string;
  readonly componentId: string;
}

/** What a judge has written on paper, on its way to a sheet. */
export type PaperEvent =
  /** One person has keyed in a sheet from paper; it counts once another has keyed in the same. */
  | {
      readonly type: 'PaperSheetKeyed';
      readonly judgeId: string;
      readonly projectId: string;
      readonly componentId: string;
      readonly scores: Readonly<Record<string, string>>;
      readonly comment?: string | undefined;
      readonly keyedBy: string;
      readonly session: string;
      /** The revision of the sheet that it takes the place of, and why; absent: none was there. */
      readonly replaces?: number;
      readonly reason?: string;
    }
  | {
      readonly type: 'PaperSheetDiscarded';
      readonly judgeId: string;
      readonly projectId: string;
      readonly componentId: string;
      readonly reason: string;
    };

/** The judge has read all own marks, of which this is the fingerprint, and stands by them: a drawn or a typed name. */
export interface SigningEvent {
  readonly type: 'MarksSigned';
  readonly judgeId: string;
  readonly fingerprint: string;
  readonly strokes?: string;
  readonly typedName?: string;
}

/** The chair of the jury: who it is, whether results wait for the chair, and which have been approved. */
export type ChairEvent =
  /** One that scores nothing, for a chair who only presides. */
  | { readonly type: 'PanelAdded'; readonly panelId: string; readonly name: string }
  /** Null: nobody any more. */
  | { readonly type: 'ChairNamed'; readonly judgeId: string | null; readonly reason: string | null }
  | { readonly type: 'ApprovalRequired'; readonly required: boolean }
  /** Both hold for exactly the results of that fingerprint. */
  | {
      readonly type: 'ResultsApproved';
      readonly projectId: string;
      readonly judgeId: string;
      readonly fingerprint: string;
    }
  | {
      readonly type: 'ApprovalWaived';
      readonly projectId: string;
      readonly fingerprint: string;
      readonly reason: string;
    };

interface SheetFields {
  readonly judgeId: string;
  readonly projectId: string;
  readonly componentId: string;
  readonly scores: Readonly<Record<string, string>>;
  readonly comment?: string | undefined;
  readonly revision: number;
  /** When it was sent off, by the word of the judge's device. */
  readonly pressedAt?: number | undefined;
  /** Absent: the judge's own pad. */
  readonly source?: SheetSource;
  /** From paper: who keyed it in and who confirmed it. Relayed: who carried it. */
  readonly keyedBy?: readonly string[];
}

export type ScoringEvent =
  | ({ readonly type: 'SheetSubmitted' } & SheetFields)
  /** After closing: it counts only if the host accepts it. A newer one takes its place. */
  | ({ readonly type: 'LateSheetReceived' } & SheetFields)
  /** `of`: the log position of the late sheet. Accepted, it is the judge's sheet, and nothing of the result is shown any more. */
  | {
      readonly type: 'LateSheetAccepted' | 'LateSheetDeclined';
      readonly judgeId: string;
      readonly projectId: string;
      readonly componentId: string;
      readonly of: number;
      readonly reason: string;
    }
  | { readonly type: 'ScoringClosed'; readonly projectId: string; readonly absent: readonly AbsentJudge[] }
  | { readonly type: 'ScoringReopened'; readonly projectId: string; readonly reason: string }
  | { readonly type: 'RevealStepped'; readonly projectId: string; readonly step: RevealStep }
  /** While the reveal is going on: the step is hidden again, and the room shows what it showed before. */
  | {
      readonly type: 'RevealStepTakenBack';
      readonly projectId: string;
      readonly step: RevealStep;
      readonly scene: RoomScene;
      readonly revealing: string | null;
    }
  | { readonly type: 'ProjectRevealed'; readonly projectId: string }
  | { readonly type: 'VoteOpened' }
  | { readonly type: 'VoteClosed'; readonly counts: Readonly<Record<string, number>> };
