/** What can happen in a contest: flat, additive payloads, kept for ever in the log. Times are ms since the epoch. */
import type { Actor } from './actor.ts';
import type { SetupEvent, RundownEvent } from './events/setup.ts';
import type { StageEvent, MessageEvent, DisplayEvent, AwardStepped } from './events/stage.ts';
import type { PaperEvent, SigningEvent, ChairEvent, ScoringEvent } from './events/scoring.ts';

export type * from './events/setup.ts';
export type * from './events/stage.ts';
export type * from './events/scoring.ts';

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
