/** Every command against the state: events, nothing, or a refusal. Pure: time and actor come with the command. */
import type { Circumstances, DomainCommand } from '../commands.ts';
import { accept, refusal, type Decision } from '../decision.ts';
import type { ContestEvent } from '../events.ts';
import { evolve } from '../evolve/evolve.ts';
import type { ContestState } from '../state.ts';
import { awardBack, awardNext } from './awards.ts';
import { roomOf } from '../lookup.ts';
import * as chair from './chair.ts';
import { adjustClock, dueExpiries, pauseClock, resumeClock } from './clock.ts';
import * as displays from './displays.ts';
import { findProject } from './guards.ts';
import { acceptLateSheet, declineLateSheet } from './late-sheets.ts';
import * as help from './help.ts';
import { lockedOut, lockSetup, unlockSetup } from './lock.ts';
import * as messages from './messages.ts';
import { discardPaperSheet, keyPaperSheet } from './paper.ts';
import { mayGive } from './permissions.ts';
import { planShow } from './plan.ts';
import { relaySheet } from './relay.ts';
import * as recusal from './recusal.ts';
import { revealAtOnce, revealNext } from './reveal.ts';
import { moveProject } from './rundown.ts';
import * as seats from './seats.ts';
import * as setup from './setup.ts';
import { closeScoring, closeScoringOfMany, reopenScoring, submitSheet } from './sheets.ts';
import * as stage from './stage.ts';
import { undoLast } from './undo.ts';
import { signMarks } from './signing.ts';
import { closeVote, openVote } from './vote.ts';

/** On stage the hall goes on where it is: at the same page, or at the last one of a deck that has fewer. */
function attachDeck(state: ContestState, command: Extract<DomainCommand, { type: 'AttachDeck' }>): Decision {
  const known = findProject(state, command.projectId);
  if (known.refusal) return { ok: false, refusal: known.refusal };
  const { found } = known;
  const page = Math.min(found.page, command.pages);
  const isOnStage = roomOf(state, found).onStage === command.projectId;
  return accept({ ...command, type: 'DeckAttached', ...(isOnStage && page > 1 ? { page } : {}) });
}

function decideOne(state: ContestState, command: DomainCommand, circumstances: Circumstances): Decision {
  switch (command.type) {
    case 'ExpireClocks':
      return accept();
    case 'CallProject':
      return stage.callProject(state, command);
    case 'StartPresentation':
      return stage.startPresentation(state, command, circumstances);
    case 'AdvanceStage':
      return stage.advanceStage(state, command, circumstances);
    case 'StepBack':
      return stage.stepBack(state, command);
    case 'RestartStage':
      return stage.restartStage(state, command);
    case 'TurnPage':
      return stage.turnPage(state, command, circumstances);
    case 'ShowScene':
      return stage.showScene(state, command);
    case 'AwardNext':
      return awardNext(state, command);
    case 'AwardBack':
      return awardBack(state, command);
    case 'MoveProject':
      return moveProject(state, command);
    case 'UnlockSetup':
      return unlockSetup(state, command);
    case 'LockSetup':
      return lockSetup(state);
    case 'UndoLast':
      return undoLast(state, command, circumstances);
    case 'ShowMessage':
      return messages.showMessage(state, command);
    case 'HideMessage':
      return messages.hideMessage(state, command);
    case 'MessageJudge':
      return messages.messageJudge(state, command);
    case 'WithdrawMessage':
      return messages.withdrawMessage(state, command);
    case 'DismissMessage':
      return messages.dismissMessage(state, command, circumstances);
    case 'AskForHelp':
      return help.askForHelp(state, circumstances);
    case 'WithdrawHelp':
      return help.withdrawHelp(state, circumstances);
    case 'SettleHelp':
      return help.settleHelp(state, command);
    case 'NameDisplay':
      return displays.nameDisplay(state, command);
    case 'AssignDisplay':
      return displays.assignDisplay(state, command);
    case 'ForgetDisplay':
      return displays.forgetDisplay(state, command);
    case 'ChooseSounding':
      return displays.chooseSounding(state, command);
    case 'PauseClock':
      return pauseClock(state, command, circumstances);
    case 'ResumeClock':
      return resumeClock(state, command, circumstances);
    case 'AdjustClock':
      return adjustClock(state, command, circumstances);
    case 'SubmitSheet':
      return submitSheet(state, command, circumstances);
    case 'RelaySheet':
      return relaySheet(state, command, circumstances);
    case 'CloseScoring':
      return closeScoring(state, command);
    case 'CloseScoringOfMany':
      return closeScoringOfMany(state, command);
    case 'ReopenScoring':
      return reopenScoring(state, command);
    case 'AcceptLateSheet':
      return acceptLateSheet(state, command);
    case 'DeclineLateSheet':
      return declineLateSheet(state, command);
    case 'WaiveApproval':
      return chair.waiveApproval(state, command);
    case 'RevealNext':
      return revealNext(state, command);
    case 'RevealAtOnce':
      return revealAtOnce(state, command);
    case 'RetitleContest':
      return command.title === state.title
        ? accept()
        : accept({ type: 'ContestRetitled', title: command.title });
    case 'NameOrganisers':
      return setup.nameOrganisers(state, command);
    case 'AddProject':
      return setup.addProject(state, command);
    case 'EditProject':
      return setup.editProject(state, command);
    case 'WithdrawProject':
      return setup.withdrawProject(state, command);
    case 'ReinstateProject':
      return setup.reinstateProject(state, command);
    case 'NumberProjects':
      return setup.numberProjects(state, command);
    case 'AddJudge':
      return setup.addJudge(state, command);
    case 'EditJudge':
      return setup.editJudge(state, command);
    case 'RenewSeat':
      return seats.renewSeat(state, command);
    case 'VoidSeat':
      return seats.voidSeat(state, command);
    case 'SubstituteJudge':
      return seats.substituteJudge(state, command);
    case 'TakeSeat':
      return seats.takeSeat(state, command);
    case 'RecuseJudge':
      return recusal.recuseJudge(state, command);
    case 'RecuseMany':
      return recusal.recuseMany(state, command);
    case 'LiftRecusal':
      return recusal.liftRecusal(state, command);
    case 'KeyPaperSheet':
      return keyPaperSheet(state, command, circumstances);
    case 'DiscardPaperSheet':
      return discardPaperSheet(state, command);
    case 'DeclineRecusal':
      return recusal.declineRecusal(state, command);
    case 'DeclareRecusal':
      return recusal.declareRecusal(state, command, circumstances);
    case 'SignMarks':
      return signMarks(state, command, circumstances);
    case 'ChooseRevealPolicy':
      return command.policy === state.revealPolicy
        ? accept()
        : accept({ type: 'RevealPolicyChosen', policy: command.policy });
    case 'PlanShow':
      return planShow(state, command);
    case 'NameChair':
      return chair.nameChair(state, command);
    case 'SeatChair':
      return chair.seatChair(state, command);
    case 'RequireApproval':
      return command.required === state.approvalRequired
        ? accept()
        : accept({ type: 'ApprovalRequired', required: command.required });
    case 'ApproveResults':
      return chair.approveResults(state, command, circumstances);
    case 'OrderTied':
      return chair.orderTied(state, command, circumstances);
    case 'NameAward':
      return setup.nameAward(state, command);
    case 'AttachDeck':
      return attachDeck(state, command);
    case 'OpenVote':
      return openVote(state);
    case 'CloseVote':
      return closeVote(state, command);
    default:
      return command satisfies never;
  }
}

/** Applies events that are not in the log yet, to decide upon what they would make. */
export function foresee(
  state: ContestState,
  events: readonly ContestEvent[],
  { actor, now }: Circumstances,
): ContestState {
  return events.reduce(
    (before, event) => evolve(before, { version: before.version + 1, at: now, actor, commandId: '', event }),
    state,
  );
}

/**
 * Decides one command. Deadlines that have passed by `now` come first, whatever the command is, so that no
 * command ever meets a clock that has run out unnoticed.
 */
export function decide(state: ContestState, command: DomainCommand, circumstances: Circumstances): Decision {
  if (!mayGive(circumstances.actor, command.type)) return refusal('not-permitted', { type: command.type });
  const due = dueExpiries(state, circumstances.now);
  const current = foresee(state, due, circumstances);
  const fence = seats.fencedOff(current, command, circumstances.actor);
  if (fence) return { ok: false, refusal: fence };
  const notChair = chair.notTheChair(current, command.type, circumstances.actor);
  if (notChair) return { ok: false, refusal: notChair };
  const lock = lockedOut(current, command.type);
  if (lock) return { ok: false, refusal: lock };
  const decision = decideOne(current, command, circumstances);
  return decision.ok ? { ok: true, events: [...due, ...decision.events] } : decision;
}
