/** The host desk as a console uses it: from the view alone to the command behind each button. */
import { expect } from 'vitest';
import { roomScenes } from '../../shared/contract/commands.ts';
import { refuse } from '../../shared/contract/refusals.ts';
import {
  hostActions,
  type Allowed,
  type HostAction,
  type HostView,
  type LateSheetCard,
  type ProjectReview,
} from '../../shared/contract/views.ts';
import type { DomainCommand } from '../../server/domain/commands.ts';
import { nobodyThere } from '../../server/domain/views/ambient.ts';
import { hostView } from '../../server/domain/views/host.ts';
import { beginning, type Show } from './given.ts';
import {
  adjust,
  advance,
  call,
  close,
  reason,
  reopen,
  reveal,
  revealAtOnce,
  stepBack,
  turnPage,
} from './running-the-show.ts';

export const deskOf = (show: Show, roomId?: string, ambient = nobodyThere): HostView =>
  hostView(show.state, show.room(roomId), ambient, beginning + show.now);

/** The command a press of the button sends; null where the view names nothing to send it for. */
export function pressOf(view: HostView, action: HostAction): DomainCommand | null {
  if (action === 'CallNext') return view.next && call(view.next.projectId);
  if (action === 'RevealNext') return view.reveal && reveal(view.reveal.project.projectId, view.reveal.step);
  if (action === 'AwardNext' || action === 'AwardBack')
    return { type: action, roomId: view.room.id, after: view.awards.step };
  if (view.stage === null) return null;
  const { projectId } = view.stage.project;
  const { phase } = view.stage.facts;
  switch (action) {
    case 'StartPresentation':
    case 'PauseClock':
    case 'ResumeClock':
      return { type: action, projectId };
    case 'RestartStage':
    case 'ReopenScoring':
      return { type: action, projectId, reason };
    case 'AdjustClock':
      return adjust(projectId, 30_000);
    case 'AdvanceStage':
      return advance(projectId, phase === 'questions' ? 'questions' : 'presenting');
    case 'StepBack':
      return stepBack(projectId, phase === 'waiting' || phase === 'closed' ? 'presenting' : phase);
    case 'CloseScoring':
      return close(
        projectId,
        view.judges.map(({ judgeId }) => judgeId),
      );
    case 'TurnPage':
      return turnPage(projectId, view.deck?.page ?? 1);
    default:
      return action satisfies never;
  }
}

/** What the host can decide on a late sheet, as far as the view allows it. */
export function decisionsOn(card: LateSheetCard): DomainCommand[] {
  const { accepting, declining } = card;
  return [
    ...(accepting.allowed ? [decisionOn('AcceptLateSheet', card)] : []),
    ...(declining.allowed ? [decisionOn('DeclineLateSheet', card)] : []),
  ];
}

const decisionOn = (
  type: 'AcceptLateSheet' | 'DeclineLateSheet',
  { project, componentId, judge, version }: LateSheetCard,
): DomainCommand => ({
  ...{ type, projectId: project.projectId, componentId, judgeId: judge.id, version, reason },
});

function expectKept(show: Show, { allowed, blockedBecause }: Allowed, command: DomainCommand): void {
  expect(allowed).toBe(blockedBecause === null);
  const { decision } = show.when(command);
  expect(decision.ok ? null : decision.refusal.code, JSON.stringify(command)).toBe(
    blockedBecause?.code ?? null,
  );
}

function expectNothingToPress(view: HostView, action: HostAction): void {
  const because = view.actions[action].blockedBecause;
  const without = [refuse('no-project', {}).code, 'nothing-to-reveal', 'reveal-not-yet'];
  expect(without, `${action} without anything to send it for`).toContain(because?.code);
}

function expectKeptReview(show: Show, view: HostView, projectId: string, review: ProjectReview): void {
  const everyone = view.judges.map(({ judgeId }) => judgeId);
  expectKept(show, review.CloseScoring, close(projectId, everyone));
  expectKept(show, review.ReopenScoring, reopen(projectId));
  expectKept(show, review.RevealAtOnce, revealAtOnce(projectId));
  expectKept(show, review.StepBack, stepBack(projectId, 'revealed'));
  if (review.step !== null) expectKept(show, review.RevealAtOnce, reveal(projectId, review.step));
}

/** Every button that is allowed would succeed; every one that is blocked would be refused for the reason given. */
export function expectHonestDesk(show: Show): void {
  for (const { id } of show.state.rooms) {
    const view = deskOf(show, id);
    for (const action of hostActions) {
      const command = pressOf(view, action);
      if (command === null) expectNothingToPress(view, action);
      else expectKept(show, view.actions[action], command);
    }
    for (const scene of roomScenes)
      expectKept(show, view.scenes[scene], { type: 'ShowScene', roomId: id, scene });
    for (const { project, calling, moving, review } of view.projects) {
      expectKept(show, calling, call(project.projectId));
      expectKept(show, moving, { type: 'MoveProject', projectId: project.projectId, before: null });
      if (review !== null) expectKeptReview(show, view, project.projectId, review);
    }
    for (const card of view.lateSheets) {
      expectKept(show, card.accepting, decisionOn('AcceptLateSheet', card));
      expectKept(show, card.declining, decisionOn('DeclineLateSheet', card));
    }
    expectKept(show, view.setupLock.editing, { type: 'RetitleContest', title: show.state.title });
    expectKept(show, view.numbering, { type: 'NumberProjects', by: 'stroke' });
    expectKept(show, view.vote.opening, { type: 'OpenVote' });
    expectKept(show, view.vote.closing, { type: 'CloseVote', counts: {} });
    if (view.primary !== null) expect(view.actions[view.primary].allowed, view.primary).toBe(true);
  }
}
