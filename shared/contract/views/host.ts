/** What the console is shown. */
import type { Phase } from '../../stage/stage.ts';
import type { MessagePlace, RevealPolicy, RevealStep, RoomScene } from '../commands.ts';
import type { Follows } from '../displays.ts';
import type { DeviceReport } from '../protocol.ts';
import type { ShareCard } from '../share.ts';
import type { MixerCard } from '../mixer.ts';
import type { CalledAward } from './awards.ts';
import type { BoardView, RevealView } from './board.ts';
import type { ApprovalCard, ChairCard } from './chair.ts';
import type {
  Allowed,
  ComponentCard,
  ContestCard,
  DeckPage,
  MessageCard,
  OrganiserLine,
  ProjectCard,
  RoomCard,
  ScoringProgress,
  StageView,
} from './cards.ts';
import type { DisplayView, VoteView } from './public.ts';

/** The buttons of the host desk. Each key is a {@link Command} type for the project on stage, or what stands for one. */
export const hostActions = [
  'CallNext',
  'StartPresentation',
  'PauseClock',
  'ResumeClock',
  'AdjustClock',
  'AdvanceStage',
  'StepBack',
  'RestartStage',
  'CloseScoring',
  'ReopenScoring',
  'RevealNext',
  'TurnPage',
  'AwardNext',
  'AwardBack',
] as const;
export type HostAction = (typeof hostActions)[number];

/** What the host desk can take back, by the event that recorded it. */
export type UndoableAct =
  | 'ProjectCalled'
  | 'ClockPaused'
  | 'ClockResumed'
  | 'ClockAdjusted'
  | 'PageTurned'
  | 'SceneShown'
  | 'RevealStepped'
  | 'ProjectMoved'
  | 'MessageShown';

/** A screen of the hall: what the host desk has said of it, and what its page tells. */
export interface DisplayStatus {
  readonly displayId: string;
  /** Null until the host desk names it. */
  readonly name: string | null;
  readonly follows: Follows;
  readonly room: RoomCard;
  /** Whether it is the one of its room that gives the bell: `chosen` at the host desk, or without a choice. */
  readonly sounds: 'chosen' | 'without-choice' | 'no';
  readonly device: DevicePresence;
}

/** A device as this server knows it since it was started. */
export interface DevicePresence {
  readonly connected: boolean;
  /** When it was lost, ms since the Unix epoch; null while it is connected, and where it has not been seen. */
  readonly lastSeenAt: number | null;
  /** What its page has told; null where it has told nothing. */
  readonly report: DeviceReport | null;
}

/** Where one judge stands with the project on stage. */
/** Has a judge signed the own marks, and since when; `stale`: they have changed since. */
export interface SigningState {
  readonly state: 'none' | 'signed' | 'stale';
  readonly at: number | null;
}

export interface JudgeStatus {
  readonly judgeId: string;
  readonly name: string;
  readonly panelId: string;
  readonly panel: string;
  readonly unit: string | null;
  readonly room: string | null;
  /** Sockets now open at this seat. */
  readonly devices: number;
  /** Those of other tablets, which have held it before and are fenced off. */
  readonly fencedDevices: number;
  /** Who sat there before, the first one first. */
  readonly former: readonly string[];
  /** Its code is void, and there is no new one. */
  readonly voided: boolean;
  readonly device: DevicePresence;
  readonly recused: boolean;
  /** Since when the judge has asked for help that has not come, ms since the Unix epoch. */
  readonly helpAskedAt: number | null;
  /** What the host desk has written to this judge and nobody has put away. */
  readonly message: MessageCard | null;
  /** The number of the newest of them, which the judge sees on the pad, by component id. */
  readonly receipts: Readonly<Record<string, { readonly version: number; readonly at: number }>>;
  /** Recorded as absent from the project on stage; while it is open, the judge has not opened the seat at all. */
  readonly absent: boolean;
  /** Something of the project on stage is entered on the pad and not submitted; what it is, only the pad knows. */
  readonly drafting: boolean;
  /** Component ids already submitted, and those still due; both empty when nobody is on stage. */
  readonly submitted: readonly string[];
  readonly due: readonly string[];
  /** Of how many projects this judge owes sheets, and for how many of them all are in. */
  readonly projects: ScoringProgress;
  readonly signing: SigningState;
}

/** How alike two names of a unit are, from the surest to the least sure: see `server/domain/units.ts`. */
export type UnitLikeness = 'same' | 'spelling' | 'part' | 'affiliated' | 'short';

/** A judge who may be of a unit that takes part: staff recuse, or decline. */
export interface RecusalHint {
  readonly judgeId: string;
  readonly projectId: string;
  readonly likeness: UnitLikeness;
  /** Both as they are written. */
  readonly judgeUnit: string;
  readonly projectUnit: string;
}

/** What may be done with one project of a desk review, each as the command of that name would be taken. */
export interface ProjectReview {
  /** Once the missing judges have been named. */
  readonly CloseScoring: Allowed;
  readonly ReopenScoring: Allowed;
  readonly RevealAtOnce: Allowed;
  /** Takes the reveal back. */
  readonly StepBack: Allowed;
  /** The step that `RevealNext` would show; null while scoring is open and when all is revealed. */
  readonly step: RevealStep | null;
}

/** A sheet that came after closing: that it is there and from whom, never what it says. */
export interface LateSheetCard {
  readonly project: ProjectCard;
  readonly componentId: string;
  readonly judge: { readonly id: string; readonly name: string };
  /** Its number in the log, which the judge sees on the pad. */
  readonly version: number;
  /** When the server took it, and when the judge sent it off by the word of the device (or null); ms since the Unix epoch. */
  readonly at: number;
  readonly pressedAt: number | null;
  /** The judge chairs the jury, and may have seen how far the others lie apart. */
  readonly ofChair: boolean;
  /** The judge has a sheet that counts: this one would replace it. */
  readonly replaces: boolean;
  /** Something of the result has been shown: accepting takes it back. */
  readonly shown: boolean;
  readonly accepting: Allowed;
  readonly declining: Allowed;
  readonly decision: { readonly accepted: boolean; readonly reason: string; readonly at: number } | null;
}

/** A project in the host's list. */
export interface HostProject {
  readonly project: ProjectCard;
  readonly room: string;
  readonly phase: Phase;
  readonly withdrawn: boolean;
  readonly progress: ScoringProgress;
  readonly deck: {
    readonly deckId: string;
    readonly pages: number;
    readonly fileName: string;
    /** Fonts that were replaced when the slides were converted. */
    readonly missingFonts: readonly string[];
  } | null;
  readonly recused: readonly string[];
  readonly recusals: readonly {
    readonly judgeId: string;
    readonly reason: string;
    readonly declared: boolean;
  }[];
  /** Absent judges by id, once closed. */
  readonly absent: readonly string[];
  /** Judges who still owe a sheet, by id. */
  readonly missing: readonly string[];
  /** Only once scoring has closed. */
  readonly total: string | null;
  readonly rank: number | null;
  /** By the plan of its room, and when its presentation really began; ms since the Unix epoch. */
  readonly plannedAt: number | null;
  readonly startedAt: number | null;
  readonly calling: Allowed;
  /** In the order of calling. */
  readonly moving: Allowed;
  /** Where it stands with the chair; null before closing, and where the contest does not ask for it. */
  readonly approval: (ApprovalCard & { readonly waiving: Allowed }) | null;
  /** Null in a contest with a stage. */
  readonly review: ProjectReview | null;
}

/** One sheet from paper: keyed in by one person, by two who differ, confirmed after closing (the host decides), or taken. */
export interface PaperCard {
  readonly judgeId: string;
  readonly projectId: string;
  readonly componentId: string;
  readonly state: 'keyed' | 'differs' | 'late' | 'taken';
  readonly keyedBy: readonly string[];
  /** Of the last step, ms since the Unix epoch. */
  readonly at: number;
}

/** Whether the set-up may be changed: `open` while no show runs, then `locked` until staff unlock it. */
export interface SetupLock {
  readonly state: 'open' | 'locked' | 'unlocked';
  /** When it was unlocked, ms since the Unix epoch, and why; null where it was not, or nobody said. */
  readonly since: number | null;
  readonly reason: string | null;
  /** What every button that changes the set-up obeys. */
  readonly editing: Allowed;
}

export interface HostView {
  readonly audience: 'host';
  readonly contest: ContestCard & { readonly preset: string | null; readonly revealPolicy: RevealPolicy };
  /** As the welcome page names them. */
  readonly organisers: readonly OrganiserLine[];
  readonly rooms: readonly RoomCard[];
  readonly room: RoomCard;
  readonly scene: RoomScene;
  /** The scene that the blackout key leads to: black, or back from it. */
  readonly blackout: RoomScene;
  readonly plan: { readonly startsAt: number; readonly gapMs: number; readonly slotMs: number } | null;
  /** Since when the project on stage has waited for its clock; null when none does. */
  readonly waitingSince: number | null;
  /** The last act that can be taken back, by its log position; null when there is none. */
  readonly undo: { readonly version: number; readonly of: UndoableAct; readonly undoing: Allowed } | null;
  /** Those that stand in this room. */
  readonly messages: Readonly<Record<MessagePlace, MessageCard | null>>;
  readonly stage: StageView | null;
  /** The deck and page of the project on stage. */
  readonly deck: DeckPage | null;
  /** The presenter's own screen, which the displays show instead of the deck. */
  readonly share: ShareCard | null;
  /** The next project by the order of calling that still waits; null at the end. */
  readonly next: ProjectCard | null;
  /**
   * The project and step that `RevealNext` would show, and what the big screen would show then; null when there is
   * none. `preview` is null where the step may not be shown yet.
   */
  readonly reveal: {
    readonly project: ProjectCard;
    readonly step: RevealStep;
    readonly preview: RevealView | null;
  } | null;
  /** The ceremony in this room: `step` for its commands, what is called out, and what would be next. */
  readonly awards: {
    readonly step: number;
    readonly current: CalledAward | null;
    readonly next: CalledAward | null;
  };
  readonly actions: Readonly<Record<HostAction, Allowed>>;
  readonly scenes: Readonly<Record<RoomScene, Allowed>>;
  /** The one obvious next thing; null when the show is over. */
  readonly primary: HostAction | null;
  /** What the big screen would show after `primary`, as it would be taken at the instant `at`; its clocks stand then. */
  readonly ahead: { readonly at: number; readonly view: DisplayView } | null;
  /** This room's projects by id, in the order of calling. */
  readonly rundown: readonly string[];
  readonly setupLock: SetupLock;
  /** Null: nobody chairs the jury. */
  readonly chair: ChairCard | null;
  /** Whether results wait for the chair's approval before they are revealed. */
  readonly approvalRequired: boolean;
  /** In running order, all rooms. */
  readonly projects: readonly HostProject[];
  readonly judges: readonly JudgeStatus[];
  /** Offered, and decided by nobody yet; of all rooms, in running order. */
  readonly recusalHints: readonly RecusalHint[];
  /** Of this room, in the order in which they came. */
  readonly lateSheets: readonly LateSheetCard[];
  readonly panels: readonly { readonly id: string; readonly name: string }[];
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly components: readonly ComponentCard[];
  readonly numbered: boolean;
  /** How running numbers were given, or by the contest's rules are to be; `seed` of a draw that was held. */
  readonly numberedBy: { readonly by: 'stroke' | 'draw' | 'manual'; readonly seed: string | null } | null;
  readonly numbering: Allowed;
  readonly vote: VoteView & { readonly opening: Allowed; readonly closing: Allowed };
  readonly board: BoardView;
  /** All rooms: the named ones in the order in which they came, then the others. */
  readonly displays: readonly DisplayStatus[];
  /** Sheets from paper, the newest first: that they were keyed in and by whom, never what they say. */
  readonly paper: readonly PaperCard[];
  /** Open displays of this room, and phones of the contest. */
  readonly connected: { readonly displays: number; readonly phones: number };
  /** The outside mixer; null: none is in use, or it serves another contest. */
  readonly mixer: MixerCard | null;
  readonly joinUrl: string;
}
