/** A contest's state: the fold of its log. Never changed in place. */
import type { MessagePlace, RevealPolicy, RevealStep, RoomScene } from '../../shared/contract/commands.ts';
import type { OrganiserLine, SheetSource } from '../../shared/contract/views.ts';
import type { Follows } from '../../shared/contract/displays.ts';
import type {
  Decision as ChairDecision,
  Group,
  Panel,
  Project,
  Rules,
} from '../../shared/scoring/contest-file.ts';
import type { Clock, Phase } from '../../shared/stage/stage.ts';
import type { Signature } from '../../shared/contract/signature.ts';
import type { AbsentJudge } from './events.ts';

export interface SheetState {
  readonly scores: Readonly<Record<string, string>>;
  readonly comment: string | null;
  readonly revision: number;
  /** The log position and time at which the server took it. */
  readonly version: number;
  readonly at: number;
  /** Absent: the judge's own pad. */
  readonly source?: SheetSource;
  /** From paper: who keyed it in and who confirmed it. Relayed: who carried it. */
  readonly keyedBy?: readonly string[];
}

/** A sheet from paper as one person has keyed it in. */
export interface PaperKeying {
  readonly scores: Readonly<Record<string, string>>;
  readonly comment: string | null;
  readonly keyedBy: string;
  /** The signing-in under which it was keyed: a second person has another one. */
  readonly session: string;
  readonly at: number;
}

/** A sheet that came after closing. */
export interface LateSheetState extends SheetState {
  /** By the word of the judge's device; null where it did not say. */
  readonly pressedAt: number | null;
  /** What the host has decided, and when. */
  readonly decision: {
    readonly accepted: boolean;
    readonly reason: string;
    readonly version: number;
    readonly at: number;
  } | null;
}

export interface DeckState {
  readonly deckId: string;
  readonly pages: number;
  readonly sha256: string;
  readonly fileName: string;
  /** Of slides that were converted: fonts that were not there; absent: none. */
  readonly missingFonts?: readonly string[];
}

/** What a phase's clock showed when it was left: where stepping back returns to. */
export interface ClockLeft {
  readonly remainingMs: number;
  readonly durationMs: number;
}

export interface ProjectState {
  /** As in the contest file; changes by staff's edits, withdrawal and numbering. */
  readonly project: Project;
  readonly roomId: string;
  /** Changes only by stage events, while the project is on stage, and by closing and revealing. */
  readonly phase: Phase;
  readonly clock: Clock;
  readonly deckCut: boolean;
  readonly cutAt: number | null;
  readonly left: { readonly presenting: ClockLeft | null; readonly questions: ClockLeft | null };
  /** When its presentation began for the first time; a restart leaves it. */
  readonly startedAt: number | null;
  readonly deck: DeckState | null;
  /** 1-based; changes only while presenting. */
  readonly page: number;
  /** By component id, then judge id: the newest revision of each; older ones are in the log. */
  readonly sheets: Readonly<Record<string, Readonly<Record<string, SheetState>>>>;
  /** By component id, then judge id: keyed in from paper and not confirmed; one keying, or two that differ. */
  readonly paper: Readonly<Record<string, Readonly<Record<string, readonly PaperKeying[]>>>>;
  /** By component id, then judge id: the newest that came after closing, until the judge submits in time after all. */
  readonly lateSheets: Readonly<Record<string, Readonly<Record<string, LateSheetState>>>>;
  /** As recorded at closing, but for those whose late sheets were accepted. */
  readonly absent: readonly AbsentJudge[];
  /** The log position of the last closing; null while not closed. Orders lagged reveals. */
  readonly closedVersion: number | null;
  /** How many of `revealSteps` have been shown. */
  readonly revealedSteps: number;
  /** The newest; older ones are in the log. */
  readonly approval: ApprovalState | null;
}

/** That results may be revealed: the chair's word, or (with a reason) the host's without it. Of other results it is stale. */
export interface ApprovalState {
  /** Null: the host went on without. */
  readonly judgeId: string | null;
  readonly reason: string | null;
  readonly fingerprint: string;
  readonly version: number;
  readonly at: number;
}

/** What the host desk has written to somebody, until it is hidden. */
export interface MessageState {
  readonly text: string;
  /** The log position and time at which it was written. */
  readonly version: number;
  readonly at: number;
}

/** The last act of a room's host desk, and what was there before it: as long as nothing has happened upon it. */
export type Undoable = { readonly version: number } & (
  | {
      readonly of: 'ProjectCalled';
      readonly projectId: string;
      readonly onStage: string | null;
      readonly scene: RoomScene;
      readonly begun: boolean;
    }
  | { readonly of: 'ClockPaused'; readonly projectId: string }
  | { readonly of: 'ClockResumed'; readonly projectId: string; readonly remainingMs: number }
  | { readonly of: 'ClockAdjusted'; readonly projectId: string; readonly deltaMs: number }
  | { readonly of: 'PageTurned'; readonly projectId: string; readonly page: number }
  | { readonly of: 'SceneShown'; readonly scene: RoomScene }
  /** Every step but the last one, with which the reveal is over. */
  | {
      readonly of: 'RevealStepped';
      readonly projectId: string;
      readonly step: RevealStep;
      readonly scene: RoomScene;
      readonly revealing: string | null;
    }
  | { readonly of: 'ProjectMoved'; readonly projectId: string; readonly before: string | null }
  | { readonly of: 'MessageShown'; readonly to: MessagePlace; readonly text: string | null }
);

/** An award of the ceremony, and how many of its projects have been called out, the last place first. */
export interface AwardAt {
  readonly given: 'named' | 'tier';
  readonly award: string;
  /** The group's id or the track; null: the whole contest, or those that are in none. */
  readonly scope: string | null;
  readonly shown: number;
}

export interface RoomState {
  readonly id: string;
  readonly name: string;
  readonly onStage: string | null;
  readonly scene: RoomScene;
  /** What was shown before it went black: where the blackout key leads back to. */
  readonly behindBlack: RoomScene;
  /** The project that the reveal scene shows. */
  readonly revealing: string | null;
  /** How far its awards ceremony has come, and the log position of its last step; 0: none yet. */
  readonly awards: { readonly at: AwardAt | null; readonly step: number };
  readonly messages: Readonly<Record<MessagePlace, MessageState | null>>;
  /** The display that the host desk has chosen to sound; null: see `views/bell.ts`. */
  readonly sounding: string | null;
  readonly undoable: Undoable | null;
  /** When the first project is to begin, and the change-over between two. */
  readonly plan: { readonly startsAt: number; readonly gapMs: number } | null;
  /** When the project on stage was called, or sent back to wait; null while nobody waits there. */
  readonly waitingSince: number | null;
}

/** What the host desk has said of one display. */
export interface DisplayState {
  readonly name: string | null;
  /** Null: it follows what its page was opened for. `roomId` null: the room that its address names. */
  readonly assigned: { readonly follows: Follows; readonly roomId: string | null } | null;
}

export interface RecusalState {
  readonly judgeId: string;
  readonly projectId: string;
  readonly reason: string;
  /** By the judge, on the pad. */
  readonly declared: boolean;
}

export interface SeatTablet {
  readonly tablet: string;
  readonly version: number;
  readonly at: number;
}

/** Somebody who sat on a seat until another one did: sheets up to that log position are theirs. */
export interface FormerJudge {
  readonly name: string;
  readonly unit: string | null;
  readonly until: number;
  readonly at: number;
  /** Why they were substituted. */
  readonly reason: string;
}

/** A judge's signature under all own marks. */
export interface SignatureState {
  /** Of the marks that were signed; of other marks it is stale. */
  readonly fingerprint: string;
  readonly signature: Signature;
  readonly version: number;
  readonly at: number;
}

/** Two units that were offered as alike, and that staff have said are no reason. */
export interface DeclinedRecusal {
  readonly judgeId: string;
  readonly projectId: string;
  readonly judgeUnit: string;
  readonly projectUnit: string;
}

export type VoteState =
  | { readonly phase: 'unopened' }
  | { readonly phase: 'open' }
  | { readonly phase: 'closed'; readonly counts: Readonly<Record<string, number>> };

export interface ContestState {
  readonly contestId: string;
  /** The log position of the last event applied. */
  readonly version: number;
  readonly createdAt: number;
  readonly title: string;
  /** Who holds the contest, as staff have written it; empty until they do. */
  readonly organisers: readonly OrganiserLine[];
  readonly rules: Rules;
  /** At least one; a contest file without rooms has one, which its export leaves out again. */
  readonly rooms: readonly RoomState[];
  readonly namedRooms: boolean;
  readonly groups: readonly Group[];
  readonly panels: readonly Panel[];
  readonly projects: Readonly<Record<string, ProjectState>>;
  /** Ids as the file or staff gave them: where numbers are missing, this is the order. */
  readonly projectOrder: readonly string[];
  /** Ids in the order of calling, once the host desk has moved one; those that are not in it follow by number. */
  readonly callingOrder: readonly string[];
  /** Staff have unlocked the set-up during the show: since when, and why. The first call of a project locks it. */
  readonly unlocked: { readonly at: number; readonly reason: string | null } | null;
  readonly recusals: readonly RecusalState[];
  readonly declinedRecusals: readonly DeclinedRecusal[];
  /** By judge id; a seat that was never renewed is at generation 1. */
  readonly seatGenerations: Readonly<Record<string, number>>;
  /** Seats whose code is void and has no successor. */
  readonly voidedSeats: readonly string[];
  /** By judge id: the tablet that holds the seat, and the log position and time at which it took it. */
  readonly seatTablets: Readonly<Record<string, SeatTablet>>;
  /** By judge id: who sat there before, the first one first. */
  readonly formerJudges: Readonly<Record<string, readonly FormerJudge[]>>;
  /** By judge id: the newest signature of each person who has sat there; older ones are in the log. */
  readonly signatures: Readonly<Record<string, readonly SignatureState[]>>;
  /** By judge id, those that stand. */
  readonly judgeMessages: Readonly<Record<string, MessageState>>;
  /** By judge id: since when the judge has asked for help that has not come. */
  readonly helpAsked: Readonly<Record<string, number>>;
  /** By display id, those that the host desk has named or assigned. */
  readonly displays: Readonly<Record<string, DisplayState>>;
  /** True from the first call of a project on: running numbers stay as they are. */
  readonly begun: boolean;
  readonly revealPolicy: RevealPolicy;
  readonly vote: VoteState;
  readonly decisions: readonly ChairDecision[];
  /** Which of the decisions (by their index) the chair has made on the pad; the others were recorded by staff. */
  readonly decidedByChair: readonly {
    readonly decision: number;
    readonly judgeId: string;
    readonly version: number;
    readonly at: number;
  }[];
  /** The seat that chairs the jury of all rooms, and where in the log it was named. */
  readonly chair: { readonly judgeId: string; readonly version: number; readonly at: number } | null;
  /** Results are revealed only with the chair's approval. */
  readonly approvalRequired: boolean;
  /** A new object whenever something that results over these projects depend on has changed: they are kept by it. */
  readonly resultsKeys: { readonly closed: object; readonly revealed: object };
}
