/** The live lock: while a show runs, nothing of its set-up is changed by a slip, and all that a show itself needs still is. */
import type { Command, staffCommands } from '../../../shared/contract/commands.ts';
import { refuse, type Refusal } from '../../../shared/contract/refusals.ts';
import type { DomainCommand } from '../commands.ts';
import { accept, type Decision } from '../decision.ts';
import { isShowRunning } from '../lookup.ts';
import type { ContestState } from '../state.ts';

type StaffCommandType = (typeof staffCommands)[number]['shape']['type']['value'];

/**
 * What staff do, sorted. `set-up`: can wait, and a slip would change what judges, screens or results rest on. `running`:
 * what happens to a show while it runs and cannot wait for an unlocking, most of it recorded with a reason.
 */
export const staffWork = {
  RetitleContest: 'set-up',
  NameOrganisers: 'set-up',
  AddProject: 'set-up',
  EditProject: 'set-up',
  /** Has a rule of its own: never after the first call, locked or not. */
  NumberProjects: 'running',
  AddJudge: 'set-up',
  EditJudge: 'set-up',
  ChooseRevealPolicy: 'set-up',
  NameChair: 'set-up',
  SeatChair: 'set-up',
  RequireApproval: 'set-up',
  /** A team leaves, or turns up after all. */
  WithdrawProject: 'running',
  ReinstateProject: 'running',
  /** A judge knows the team on stage: at once, before a sheet is written. */
  RecuseJudge: 'running',
  RecuseMany: 'running',
  LiftRecusal: 'running',
  DeclineRecusal: 'running',
  /** A tablet is lost, or a code seen by others. */
  RenewSeat: 'running',
  VoidSeat: 'running',
  /** A judge is taken ill. */
  SubstituteJudge: 'running',
  /** A judge's pad is dead, and the mark is on paper. */
  KeyPaperSheet: 'running',
  DiscardPaperSheet: 'running',
  /** Tells how late it is, and changes nothing else. */
  PlanShow: 'running',
  /** The jury decides while the show runs: these are its records. */
  OrderTied: 'running',
  NameAward: 'running',
} as const satisfies Record<StaffCommandType, 'set-up' | 'running'>;

const locked: ReadonlySet<DomainCommand['type']> = new Set<DomainCommand['type']>([
  ...Object.entries(staffWork)
    .filter(([, work]) => work === 'set-up')
    .map(([type]) => type as StaffCommandType),
  // whom the host wants next can be called without moving anybody
  'MoveProject',
]);

/** @returns null where the command may go on */
export function lockedOut(state: ContestState, type: DomainCommand['type']): Refusal | null {
  return locked.has(type) && isShowRunning(state) && state.unlocked === null
    ? refuse('setup-locked', {})
    : null;
}

/** Whether the pages may be sent to another contest: not away from a show that runs, unless its set-up is unlocked. */
export const mayLeave = (state: ContestState): Refusal | null => lockedOut(state, 'RetitleContest');

export function unlockSetup(
  state: ContestState,
  { reason }: Extract<Command, { type: 'UnlockSetup' }>,
): Decision {
  return isShowRunning(state) && state.unlocked === null
    ? accept({ type: 'SetupUnlocked', reason: reason ?? null })
    : accept();
}

export function lockSetup(state: ContestState): Decision {
  return state.unlocked === null ? accept() : accept({ type: 'SetupLocked' });
}
