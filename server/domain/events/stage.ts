/** What happens on the stage and on the screens: phases and clocks, messages, displays, the ceremony. */
import type { MessagePlace, RoomScene } from '../../../shared/contract/commands.ts';
import type { Follows } from '../../../shared/contract/displays.ts';
import type { Phase } from '../../../shared/stage/stage.ts';

/** Why a timed phase ended: its time ran out, or the host went on early. */
export type EndCause = 'deadline' | 'host';

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
