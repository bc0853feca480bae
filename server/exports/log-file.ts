/** The exported log, `luyan-log/1`: what an auditor keeps, and what `npm run -s verify` reads. */
import { z } from 'zod';
import type { Results } from '../../shared/scoring/results.ts';
import type { Actor } from '../domain/actor.ts';
import type { ContestEvent, RecordedEvent } from '../domain/events.ts';

/** One entry as it stands in the database, with its hash (server/store/chain.ts). */
export interface LogEntry extends RecordedEvent {
  readonly hash: string;
}

export interface LogFile {
  readonly format: 'luyan-log/1';
  readonly contestId: string;
  /** ISO 8601, UTC. */
  readonly exportedAt: string;
  readonly entries: readonly LogEntry[];
  /** Where the database says that the log stands: entries missing at its end show here. */
  readonly position: { readonly version: number; readonly head: string };
  /** What the state at that version yields. */
  readonly results: Results;
}

const eventTypes: Readonly<Record<ContestEvent['type'], true>> = {
  ContestCreated: true,
  ContestRetitled: true,
  OrganisersNamed: true,
  ProjectAdded: true,
  ProjectEdited: true,
  ProjectWithdrawn: true,
  ProjectReinstated: true,
  ProjectsNumbered: true,
  JudgeAdded: true,
  JudgeEdited: true,
  SeatRenewed: true,
  SeatVoided: true,
  SeatTaken: true,
  MarksSigned: true,
  JudgeSubstituted: true,
  JudgeRecused: true,
  RecusalLifted: true,
  RecusalDeclined: true,
  ShowPlanned: true,
  ProjectMoved: true,
  SetupUnlocked: true,
  SetupLocked: true,
  RevealPolicyChosen: true,
  TiedOrdered: true,
  AwardNamed: true,
  DeckAttached: true,
  ProjectCalled: true,
  PresentationStarted: true,
  ClockPaused: true,
  ClockResumed: true,
  ClockAdjusted: true,
  PresentationEnded: true,
  QuestionsStarted: true,
  ScoringBegan: true,
  StageSteppedBack: true,
  StageRestarted: true,
  PageTurned: true,
  SceneShown: true,
  CallTakenBack: true,
  ActionUndone: true,
  MessageShown: true,
  MessageHidden: true,
  JudgeMessaged: true,
  JudgeMessageHidden: true,
  HelpAsked: true,
  HelpSettled: true,
  DisplayNamed: true,
  DisplayForgotten: true,
  DisplayAssigned: true,
  SoundingChosen: true,
  PaperSheetKeyed: true,
  PaperSheetDiscarded: true,
  SheetSubmitted: true,
  LateSheetReceived: true,
  LateSheetAccepted: true,
  LateSheetDeclined: true,
  ScoringClosed: true,
  ScoringReopened: true,
  AwardStepped: true,
  RevealStepped: true,
  RevealStepTakenBack: true,
  ProjectRevealed: true,
  VoteOpened: true,
  VoteClosed: true,
  PanelAdded: true,
  ChairNamed: true,
  ApprovalRequired: true,
  ResultsApproved: true,
  ApprovalWaived: true,
};

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const actorSchema: z.ZodType<Actor> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('staff'), session: z.exactOptional(z.string()) }),
  z.strictObject({ kind: z.literal('system') }),
  z.strictObject({ kind: z.literal('judge'), judgeId: z.string(), tablet: z.exactOptional(z.string()) }),
  z.strictObject({ kind: z.literal('presenter'), projectId: z.string() }),
]);

/** The payload beside its type is not described again here: the hash covers it, and the fold has to accept it. */
const eventSchema = z.custom<ContestEvent>(
  (event) =>
    typeof event === 'object' &&
    event !== null &&
    'type' in event &&
    typeof event.type === 'string' &&
    Object.hasOwn(eventTypes, event.type),
  'no known event',
);

export const logEntrySchema = z.strictObject({
  version: z.int().min(1),
  at: z.int(),
  actor: actorSchema,
  commandId: z.string(),
  event: eventSchema,
  hash,
});

/** The whole file but for its entries, which are checked one by one so that the first bad one can be named. */
export const logFileSchema = z.strictObject({
  format: z.literal('luyan-log/1'),
  contestId: z.string(),
  exportedAt: z.iso.datetime(),
  entries: z.array(z.unknown()).min(1),
  position: z.strictObject({ version: z.int().min(1), head: hash }),
  results: z.looseObject({ format: z.literal('luyan-results/1'), projects: z.array(z.unknown()) }),
});
