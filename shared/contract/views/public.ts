/** What the public is shown: the screens of the hall, the phones, the presenter's remote. */
import type { StageFacts } from '../../stage/stage.ts';
import type { ShareCard } from '../share.ts';
import type { AwardsView } from './awards.ts';
import type { BoardView, RevealView } from './board.ts';
import type {
  Allowed,
  ContestCard,
  DeckPage,
  MessageCard,
  OrganiserLine,
  ProjectCard,
  RoomCard,
  ScoringProgress,
  StageView,
} from './cards.ts';

export interface VoteView {
  readonly phase: 'none' | 'unopened' | 'open' | 'closed';
  /** Head-count of ballots, never for whom. */
  readonly ballots: number;
}

/** One line of a room's running order. `done`: its scoring has closed. */
export interface OrderRow {
  readonly project: ProjectCard;
  readonly status: 'done' | 'on-stage' | 'next' | 'waiting' | 'withdrawn';
}

export interface OrderView {
  /** In running order; a withdrawn project keeps its number. */
  readonly rows: readonly OrderRow[];
}

export type DisplayScene =
  | { readonly kind: 'welcome'; readonly organisers: readonly OrganiserLine[] }
  | {
      readonly kind: 'programme';
      readonly stage: StageView;
      /** Null before the project is called, after the cut, and where there is no deck. */
      readonly deck: DeckPage | null;
      /** The presenter's own screen, instead of the deck while it can be had; null as for `deck`. */
      readonly shared: { readonly shareId: string } | null;
      readonly progress: ScoringProgress;
    }
  | { readonly kind: 'reveal'; readonly reveal: RevealView }
  | { readonly kind: 'leaderboard'; readonly board: BoardView }
  | { readonly kind: 'vote'; readonly vote: VoteView }
  | { readonly kind: 'order'; readonly order: OrderView }
  | { readonly kind: 'awards'; readonly awards: AwardsView }
  | { readonly kind: 'black' };

/** The bell of a room, which one of its displays gives. */
export interface BellView {
  /** Its id: a page rings if this is its own. Null where there is none. */
  readonly displayId: string | null;
  /** What it rings for, whatever the screens show; null while nobody is on stage. */
  readonly onStage: { readonly projectId: string; readonly facts: StageFacts } | null;
}

/** What every screen is told beside what it shows. */
interface AnyScreen {
  readonly bell: BellView;
}

/** The big screen: it follows the programme of its room. */
export interface DisplayView extends AnyScreen {
  readonly audience: 'display';
  readonly follows: 'programme';
  readonly contest: ContestCard;
  readonly room: RoomCard;
  readonly scene: DisplayScene;
  /** Across the lower edge, whatever the scene. */
  readonly message: MessageCard | null;
  /** Where phones on the LAN reach this server, e.g. `http://192.168.1.5:3000`. */
  readonly joinUrl: string;
}

/** The monitor at the speaker's feet: how much time is left. */
export interface SpeakerScreenView extends AnyScreen {
  readonly audience: 'display';
  readonly follows: 'speaker';
  readonly contest: ContestCard;
  readonly room: RoomCard;
  /** Null while nobody is on stage. */
  readonly facts: StageFacts | null;
  /** From the host desk to the speaker. */
  readonly message: MessageCard | null;
}

/** A second screen that always shows the leaderboard. */
export interface BoardScreenView extends AnyScreen {
  readonly audience: 'display';
  readonly follows: 'board';
  readonly contest: ContestCard;
  readonly room: RoomCard;
  readonly board: BoardView;
  readonly message: MessageCard | null;
}

/** A lower third, to be laid over a camera's picture. */
export interface OverlayScreenView extends AnyScreen {
  readonly audience: 'display';
  readonly follows: 'overlay';
  readonly contest: ContestCard;
  readonly room: RoomCard;
  /** Who is on stage, while the room's big screen follows the programme. */
  readonly stage: StageView | null;
  readonly message: MessageCard | null;
}

/** What a display is shown, by what it follows. */
export type ScreenView = DisplayView | SpeakerScreenView | BoardScreenView | OverlayScreenView;

/** The phones: board and vote. */
export interface PublicView {
  readonly audience: 'public';
  readonly contest: ContestCard;
  /** One a room; null where nobody is on stage. None in a desk review. */
  readonly stages: readonly { readonly room: RoomCard; readonly stage: StageView | null }[];
  readonly board: BoardView;
  readonly vote: VoteView;
}

export interface PresenterView {
  readonly audience: 'presenter';
  readonly contest: ContestCard;
  readonly project: ProjectCard;
  /** Null while the project is not on stage. */
  readonly facts: StageFacts | null;
  readonly page: number;
  readonly pages: number;
  readonly turning: Allowed;
  /** Whether the screen of this laptop may be shared with the displays now. */
  readonly sharing: Allowed;
  /** What is being shared, from whichever laptop of the project. */
  readonly share: ShareCard | null;
  /** To the speaker, while the project is on stage. */
  readonly message: MessageCard | null;
}
