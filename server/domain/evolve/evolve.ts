/** State is the fold of the log: one event at a time, nothing else changes it. */
import type { ContestEvent, RecordedEvent } from '../events.ts';
import type { ContestState } from '../state.ts';
import { evolveChair } from './chair.ts';
import { changeRoom } from './change.ts';
import { evolveDisplays } from './displays.ts';
import { foundContest } from './founding.ts';
import { evolveMessages } from './messages.ts';
import { evolvePaper } from './paper.ts';
import { evolveRundown } from './rundown.ts';
import { evolveScoring } from './scoring.ts';
import { evolveSeats } from './seats.ts';
import { evolveSetup } from './setup.ts';
import { evolveSigning } from './signing.ts';
import { evolveStage } from './stage.ts';
import { withUndoable } from './undoable.ts';

type Tallied = keyof ContestState['resultsKeys'];

/** Which results an event can change: over the others they are kept. One that is not named here can change all. */
const resultsChangedBy: Partial<Record<ContestEvent['type'], readonly Tallied[]>> = {
  ProjectCalled: [],
  PresentationStarted: [],
  ClockPaused: [],
  ClockResumed: [],
  ClockAdjusted: [],
  PresentationEnded: [],
  QuestionsStarted: [],
  ScoringBegan: [],
  PageTurned: [],
  SceneShown: [],
  CallTakenBack: [],
  ActionUndone: [],
  MessageShown: [],
  MessageHidden: [],
  JudgeMessaged: [],
  JudgeMessageHidden: [],
  HelpAsked: [],
  HelpSettled: [],
  DisplayNamed: [],
  DisplayForgotten: [],
  DisplayAssigned: [],
  SoundingChosen: [],
  SheetSubmitted: [], // counted only from closing on
  PaperSheetKeyed: [],
  PaperSheetDiscarded: [],
  LateSheetReceived: [],
  LateSheetDeclined: [],
  ScoringClosed: ['closed'],
  RevealStepped: [], // its place counts with the last step, when the project is revealed
  RevealStepTakenBack: [],
  ProjectRevealed: ['revealed'],
  AwardStepped: [],
  ShowPlanned: [],
  OrganisersNamed: [],
  ProjectMoved: [],
  SetupUnlocked: [],
  SetupLocked: [],
  SeatRenewed: [],
  SeatVoided: [],
  SeatTaken: [],
  MarksSigned: [],
  DeckAttached: [],
  RecusalDeclined: [],
  ChairNamed: [],
  ApprovalRequired: [],
  ResultsApproved: [],
  ApprovalWaived: [],
};

function resultsKeysAfter({ type }: ContestEvent, { closed, revealed }: ContestState['resultsKeys']) {
  const changed = resultsChangedBy[type] ?? ['closed', 'revealed'];
  return {
    closed: changed.includes('closed') ? {} : closed,
    revealed: changed.includes('revealed') ? {} : revealed,
  };
}

function apply(state: ContestState, { event, version, at }: RecordedEvent): ContestState {
  switch (event.type) {
    case 'ContestCreated':
      throw new Error('a log creates its contest twice');
    case 'ContestRetitled':
    case 'OrganisersNamed':
    case 'ProjectAdded':
    case 'ProjectEdited':
    case 'ProjectWithdrawn':
    case 'ProjectReinstated':
    case 'ProjectsNumbered':
    case 'JudgeAdded':
    case 'JudgeEdited':
    case 'JudgeRecused':
    case 'RecusalLifted':
    case 'RecusalDeclined':
    case 'ShowPlanned':
    case 'RevealPolicyChosen':
    case 'AwardNamed':
    case 'DeckAttached':
      return evolveSetup(state, event);
    case 'SeatRenewed':
    case 'SeatVoided':
    case 'SeatTaken':
    case 'JudgeSubstituted':
      return evolveSeats(state, event, { version, at });
    case 'ProjectMoved':
    case 'SetupUnlocked':
    case 'SetupLocked':
      return evolveRundown(state, event, at);
    case 'ProjectCalled':
    case 'PresentationStarted':
    case 'ClockPaused':
    case 'ClockResumed':
    case 'ClockAdjusted':
    case 'PresentationEnded':
    case 'QuestionsStarted':
    case 'ScoringBegan':
    case 'StageSteppedBack':
    case 'StageRestarted':
    case 'PageTurned':
    case 'SceneShown':
    case 'CallTakenBack':
    case 'ActionUndone':
      return evolveStage(state, event, at);
    case 'MessageShown':
    case 'MessageHidden':
    case 'JudgeMessaged':
    case 'JudgeMessageHidden':
    case 'HelpAsked':
    case 'HelpSettled':
      return evolveMessages(state, event, { version, at });
    case 'DisplayNamed':
    case 'DisplayForgotten':
    case 'DisplayAssigned':
    case 'SoundingChosen':
      return evolveDisplays(state, event);
    case 'AwardStepped': {
      const { roomId, given, award, scope, shown } = event;
      const at = award === null ? null : { given, award, scope, shown };
      return changeRoom(state, roomId, { scene: 'awards', awards: { at, step: version } });
    }
    case 'PanelAdded':
    case 'ChairNamed':
    case 'ApprovalRequired':
    case 'ResultsApproved':
    case 'ApprovalWaived':
    case 'TiedOrdered':
      return evolveChair(state, event, { version, at });
    case 'MarksSigned':
      return evolveSigning(state, event, { version, at });
    case 'PaperSheetKeyed':
    case 'PaperSheetDiscarded':
      return evolvePaper(state, event, at);
    case 'SheetSubmitted':
    case 'LateSheetReceived':
    case 'LateSheetAccepted':
    case 'LateSheetDeclined':
    case 'ScoringClosed':
    case 'ScoringReopened':
    case 'RevealStepped':
    case 'RevealStepTakenBack':
    case 'ProjectRevealed':
    case 'VoteOpened':
    case 'VoteClosed':
      return evolveScoring(state, event, { version, at });
    default:
      return event satisfies never;
  }
}

/**
 * @param state null before the first event
 * @throws when the log is broken: it does not begin with the contest's creation, has a gap, or names what it never added
 */
export function evolve(state: ContestState | null, recorded: RecordedEvent): ContestState {
  const { event, version } = recorded;
  if (state === null) {
    if (event.type !== 'ContestCreated' || version !== 1)
      throw new Error('a log begins with ContestCreated at version 1');
    return foundContest(event.contestId, event.file, recorded.at);
  }
  if (version !== state.version + 1) throw new Error(`the log jumps from ${state.version} to ${version}`);
  const next = withUndoable(state, apply(state, recorded), recorded);
  return { ...next, version, resultsKeys: resultsKeysAfter(event, state.resultsKeys) };
}

/** @returns null for an empty log */
export function fold(events: Iterable<RecordedEvent>, from: ContestState | null = null): ContestState | null {
  let state = from;
  for (const recorded of events) state = evolve(state, recorded);
  return state;
}
