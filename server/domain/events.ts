/** What can happen in a contest: flat, additive payloads, kept for ever in the log. Times are ms since the epoch. */
import type { MessagePlace, RevealPolicy, RevealStep, RoomScene } from '../../shared/contract/commands.ts';
import type { SheetSource } from '../../shared/contract/views.ts';
import type { Follows } from '../../shared/contract/displays.ts';
import type { ContestFile } from '../../shared/scoring/contest-file.ts';
import type { Phase } from '../../shared/stage/stage.ts';
import type { Actor } from './actor.ts';

export interface ProjectDetails {
  readonly name: string;
  readonly unit: string;
  readonly jointUnits: readonly string[];
  readonly group?: string | undefined;
  readonly track?: string | undefined;
  readonly room?: string | undefined;
}

/** Why a timed phase ended: its time ran out, or the host went on early. */
export type EndCause = 'deadline' | 'host';

export type SetupEvent =
  | { readonly type: 'ContestCreated'; readonly contestId: string; readonly file: ContestFile }
  | { readonly type: 'ContestRetitled'; readonly title: string }
  /** All of them, in the order in which they are shown. */
  | {
      readonly type: 'OrganisersNamed';
      readonly organisers: readonly { readonly role: string; readonly names: readonly string[] }[];
    }
  | ({
      readonly type: 'ProjectAdded';
      readonly projectId: string;
      readonly number: number | null;
    } & ProjectDetails)
  | ({ readonly type: 'ProjectEdited'; readonly projectId: string } & ProjectDetails)
  | { readonly type: 'ProjectWithdrawn'; readonly projectId: string; readonly reason: string }
  | { readonly type: 'ProjectReinstated'; readonly projectId: string; readonly reason: string }
  | {
      readonly type: 'ProjectsNumbered';
      readonly by: 'stroke' | 'draw' | 'manual';
      readonly seed: string | null;
      /** Project ids, number 1 first. */
      readonly order: readonly string[];
    }
  | {
      readonly type: 'JudgeAdded';
      readonly judgeId: string;
      readonly panelId: string;
      readonly name: string;
      readonly unit?: string | undefined;
      readonly room?: string | undefined;
    }
  | {
      readonly type: 'JudgeEdited';
      readonly judgeId: string;
      readonly name: string;
      readonly unit?: string | undefined;
    }
  | {
      readonly type: 'SeatRenewed';
      readonly judgeId: string;
      readonly generation: number;
      readonly reason: string;
    }
  | {
      readonly type: 'SeatVoided';
      readonly judgeId: string;
      readonly generation: number;
      readonly reason: string;
    }
  /** Another person sits there from now on; the seat's id and its place on the panel stay. */
  | {
      readonly type: 'JudgeSubstituted';
      readonly judgeId: string;
      readonly name: string;
      readonly unit?: string | undefined;
      readonly generation: number;
      readonly reason: string;
    }
  /** The newest tablet that has shown the code holds the seat; `tablet` is no secret. */
  | { readonly type: 'SeatTaken'; readonly judgeId: string; readonly tablet: string }
  | {
      readonly type: 'JudgeRecused';
      readonly judgeId: string;
      readonly projectId: string;
      readonly reason: string;
      /** By the judge, on the pad; absent: by staff. */
      readonly declared?: true | undefined;
    }
  /** Two units that look alike are not the same, or it does not matter. */
  | {
      readonly type: 'RecusalDeclined';
      readonly judgeId: string;
      readonly projectId: string;
      readonly judgeUnit: string;
      readonly projectUnit: string;
      readonly reason: string;
    }
  | {
      readonly type: 'RecusalLifted';
      readonly judgeId: string;
      readonly projectId: string;
      readonly reason: string;
    }
  /** `startsAt` null: the plan was given up. */
  | {
      readonly type: 'ShowPlanned';
      readonly roomId: string;
      readonly startsAt: number | null;
      readonly gapMs: number;
    }
  | { readonly type: 'RevealPolicyChosen'; readonly policy: RevealPolicy }
  | {
      readonly type: 'TiedOrdered';
      readonly projects: readonly string[];
      readonly reason: string;
      /** The chair, on the pad; absent: by staff. */
      readonly judgeId?: string;
    }
  | {
      readonly type: 'AwardNamed';
      readonly projectId: string;
      readonly award: string;
      readonly reason: string;
    }
  | {
      readonly type: 'DeckAttached';
      readonly projectId: string;
      readonly deckId: string;
      readonly pages: number;
      readonly bytes: number;
      readonly sha256: string;
      /** As uploaded: of slides that were converted, theirs. */
      readonly fileName: string;
      /** Fonts of the slides that the converter had to replace; absent: none, or not known. */
      readonly missingFonts?: readonly string[];
      /** At which it is shown from now on; absent: its first. */
      readonly page?: number;
    };

/** In which order projects are called, and whether the set-up may be changed while they are. */
export type RundownEvent =
  /** In the order of calling: before that one, or (null) to its end. */
  | { readonly type: 'ProjectMoved'; readonly projectId: string; readonly before: string | null }
  | { readonly type: 'SetupUnlocked'; readonly reason: string | null }
  | { readonly type: 'SetupLocked' };

export type StageEvent =
  | { readonly type: 'ProjectCalled'; readonly projectId: string }
  | {
      readonly type: 'PresentationStarted';
      readonly projectId: string;
      readonly deadlineAt: number;
      readonly durationMs: number;
    }
  | { readonly type: 'ClockPaused'; readonly projectId: string; readonly remainingMs: number }
  | { readonly type: 'ClockResumed'; readonly projectId: string; readonly deadlineAt: number }
  | { readonly type: 'ClockAdjusted'; readonly projectId: string; readonly deltaMs: number }
  | {
      readonly type: 'PresentationEnded';
      readonly projectId: string;
      readonly cause: EndCause;
      readonly endedAt: number;
      readonly remainingMs: number;
    }
  | {
      readonly type: 'QuestionsStarted';
      readonly projectId: string;
      readonly deadlineAt: number;
      readonly durationMs: number;
    }
  | {
      readonly type: 'ScoringBegan';
      readonly projectId: string;
      readonly cause: EndCause;
      readonly remainingMs: number;
    }
  | {
      readonly type: 'StageSteppedBack';
      readonly projectId: string;
      readonly from: Phase;
      readonly to: Phase;
      /** What the clock of the phase gone back to has left; it is paused. Null where that phase has no clock. */
      readonly remainingMs: number | null;
      readonly durationMs: number | null;
      readonly reason: string;
    }
  | { readonly type: 'StageRestarted'; readonly projectId: string; readonly reason: string }
  | { readonly type: 'PageTurned'; readonly projectId: string; readonly page: number }
  /** Before its presentation began: the room is as it was, and so is whether the show had begun. */
  | {
      readonly type: 'CallTakenBack';
      readonly projectId: string;
      readonly onStage: string | null;
      readonly scene: RoomScene;
      readonly begun: boolean;
    }
  /** After the events that took back what was recorded at log position `of`. */
  | { readonly type: 'ActionUndone'; readonly roomId: string; readonly of: number }
  | { readonly type: 'SceneShown'; readonly roomId: string; readonly scene: RoomScene };

/** What the host desk writes to people in the hall. */
export type MessageEvent =
  | {
      readonly type: 'MessageShown';
      readonly roomId: string;
      readonly to: MessagePlace;
      readonly text: string;
    }
  | { readonly type: 'MessageHidden'; readonly roomId: string; readonly to: MessagePlace }
  | { readonly type: 'HelpAsked'; readonly judgeId: string }
  /** `by`: the judge needs it no more, or the host desk has sent somebody. */
  | { readonly type: 'HelpSettled'; readonly judgeId: string; readonly by: 'judge' | 'host' }
  | { readonly type: 'JudgeMessaged'; readonly judgeId: string; readonly text: string }
  /** `by`: the judge has read it, or the host desk has taken it back. */
  | { readonly type: 'JudgeMessageHidden'; readonly judgeId: string; readonly by: 'judge' | 'host' };

/** The screens of the hall, each by its own id. */
export type DisplayEvent =
  | { readonly type: 'DisplayNamed'; readonly displayId: string; readonly name: string }
  | {
      readonly type: 'DisplayAssigned';
      readonly displayId: string;
      readonly follows: Follows;
      /** Null: the room that the display's address names. */
      readonly roomId: string | null;
    }
  /** Null: no choice any more. */
  | { readonly type: 'DisplayForgotten'; readonly displayId: string }
  | { readonly type: 'SoundingChosen'; readonly roomId: string; readonly displayId: string | null };

/** The awards ceremony goes one step on or back; `award` null: back to before the first. */
export interface AwardStepped {
  readonly type: 'AwardStepped';
  readonly roomId: string;
  readonly given: 'named' | 'tier';
  readonly award: string | null;
  /** The group's id or the track within which it is given. */
  readonly scope: string | null;
  /** How many of its projects have been called out. */
  readonly shown: number;
}

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

export type ContestEvent =
  | SetupEvent
  | RundownEvent
  | StageEvent
  | MessageEvent
  | DisplayEvent
  | PaperEvent
  | SigningEvent
  | ChairEvent
  | ScoringEvent
  | AwardStepped;

/** An event in its place in the log. */
export interface RecordedEvent {
  /** 1 for the first event of a contest, without gaps: the contest's version once it is applied. */
  readonly version: number;
  readonly at: number;
  readonly actor: Actor;
  readonly commandId: string;
  readonly event: ContestEvent;
}
