/** The commands of a show in short, and how a contest gets from one point of it to another. */
import { revealSteps } from '../../shared/contract/commands.ts';
import type { DomainCommand } from '../../server/domain/commands.ts';
import { expectedSheets } from '../../server/domain/lookup.ts';
import { scoresOf, type Marks } from './contest-a.ts';
import { judge, type Show } from './given.ts';

/** The reason given wherever one is asked. */
export const reason = '按现场情况';

export const call = (projectId: string): DomainCommand => ({ type: 'CallProject', projectId });
export const start = (projectId: string): DomainCommand => ({ type: 'StartPresentation', projectId });
export const pause = (projectId: string): DomainCommand => ({ type: 'PauseClock', projectId });
export const resume = (projectId: string): DomainCommand => ({ type: 'ResumeClock', projectId });
export const adjust = (projectId: string, deltaMs: number): DomainCommand => ({
  type: 'AdjustClock',
  projectId,
  deltaMs,
});
export const advance = (projectId: string, from: 'presenting' | 'questions'): DomainCommand => ({
  type: 'AdvanceStage',
  projectId,
  from,
});
export const stepBack = (
  projectId: string,
  from: 'presenting' | 'questions' | 'scoring' | 'revealed',
): DomainCommand => ({ type: 'StepBack', projectId, from, reason });
export const restart = (projectId: string): DomainCommand => ({ type: 'RestartStage', projectId, reason });
export const close = (projectId: string, acknowledgedMissing: string[] = []): DomainCommand => ({
  type: 'CloseScoring',
  projectId,
  acknowledgedMissing,
});
export const closeMany = (
  projectIds: string[],
  acknowledgedMissing: Record<string, number> = {},
): DomainCommand => ({ type: 'CloseScoringOfMany', projectIds, acknowledgedMissing });
export const reopen = (projectId: string): DomainCommand => ({ type: 'ReopenScoring', projectId, reason });
export const acceptLate = (
  projectId: string,
  version: number,
  judgeId = 'e1',
  componentId = 'expert',
): DomainCommand => ({ type: 'AcceptLateSheet', projectId, componentId, judgeId, version, reason });
export const declineLate = (
  projectId: string,
  version: number,
  judgeId = 'e1',
  componentId = 'expert',
): DomainCommand => ({ type: 'DeclineLateSheet', projectId, componentId, judgeId, version, reason });
export const reveal = (projectId: string, step: (typeof revealSteps)[number]): DomainCommand => ({
  type: 'RevealNext',
  projectId,
  step,
});
export const revealAtOnce = (...projectIds: string[]): DomainCommand => ({
  type: 'RevealAtOnce',
  projectIds,
});
export const withdraw = (projectId: string): DomainCommand => ({
  type: 'WithdrawProject',
  projectId,
  reason,
});
export const reinstate = (projectId: string): DomainCommand => ({
  type: 'ReinstateProject',
  projectId,
  reason,
});
/** A paper sheet as a person keys it in. */
export const paper = (
  judgeId: string,
  projectId: string,
  componentId: string,
  total: number,
  keyedBy: string,
): Extract<DomainCommand, { type: 'KeyPaperSheet' }> => ({
  type: 'KeyPaperSheet',
  judgeId,
  projectId,
  componentId,
  scores: scoresOf(componentId, total),
  keyedBy,
});
export const recuse = (judgeId: string, projectId: string): DomainCommand => ({
  type: 'RecuseJudge',
  judgeId,
  projectId,
  reason,
});
export const liftRecusal = (judgeId: string, projectId: string): DomainCommand => ({
  type: 'LiftRecusal',
  judgeId,
  projectId,
  reason,
});
export const turnPage = (projectId: string, page: number): DomainCommand => ({
  type: 'TurnPage',
  projectId,
  page,
});
export const move = (projectId: string, before: string | null): DomainCommand => ({
  type: 'MoveProject',
  projectId,
  before,
});
export const unlock: DomainCommand = { type: 'UnlockSetup', reason };
export const lock: DomainCommand = { type: 'LockSetup' };
export const expire: DomainCommand = { type: 'ExpireClocks' };
export const deckOf = (projectId: string, pages = 20): Extract<DomainCommand, { type: 'AttachDeck' }> => ({
  type: 'AttachDeck',
  projectId,
  deckId: `deck-${projectId}`,
  pages,
  bytes: 4_000_000,
  sha256: '0'.repeat(64),
  fileName: '示例单位+示例项目.pdf',
});

/** A sheet of contest A with this total. */
export const sheet = (
  projectId: string,
  componentId: string,
  total: number,
): Extract<DomainCommand, { type: 'SubmitSheet' }> => ({
  type: 'SubmitSheet',
  projectId,
  componentId,
  scores: scoresOf(componentId, total),
});

/** What staff have carried from a pad without a network. */
export const relayed = (
  judgeId: string,
  projectId: string,
  total: number,
  changes: Partial<Extract<DomainCommand, { type: 'RelaySheet' }>> = {},
): Extract<DomainCommand, { type: 'RelaySheet' }> => ({
  type: 'RelaySheet',
  seat: { contestId: 'contest', judgeId, generation: 1 },
  projectId,
  componentId: 'expert',
  scores: scoresOf('expert', total),
  knownRevision: 0,
  carriedBy: '甲',
  ...changes,
});

/** Every judge who is due submits these marks (by place in the panel). */
export function submitAll(show: Show, projectId: string, marks: Marks): Show {
  const totals: Record<string, readonly number[]> = { ...marks };
  const due = expectedSheets(show.state, show.project(projectId)).filter(({ submitted }) => !submitted);
  return due.reduce((before, { judge: { id }, component }) => {
    const panel = before.state.panels.find((candidate) => candidate.id === component.panel);
    const total = totals[component.id]?.[panel?.judges.findIndex((one) => one.id === id) ?? -1];
    if (total === undefined) throw new Error(`no mark for ${id} and ${component.id}`);
    return before.by(judge(id), sheet(projectId, component.id, total));
  }, show);
}

/** Called and its presentation started. */
export const toPresenting = (show: Show, projectId: string): Show =>
  show.given(call(projectId), start(projectId));

/** On to the questions, early. */
export const toQuestions = (show: Show, projectId: string): Show =>
  toPresenting(show, projectId).given(advance(projectId, 'presenting'));

/** On to scoring, early. */
export const toScoring = (show: Show, projectId: string): Show =>
  toQuestions(show, projectId).given(advance(projectId, 'questions'));

/** Closed with all sheets in. */
export const toClosed = (show: Show, projectId: string, marks: Marks): Show =>
  submitAll(toScoring(show, projectId), projectId, marks).given(close(projectId));

/** The next `steps` of its reveal; all that are left by default. */
export function revealOn(show: Show, projectId: string, steps: number = revealSteps.length): Show {
  const from = show.project(projectId).revealedSteps;
  return show.given(...revealSteps.slice(from, from + steps).map((step) => reveal(projectId, step)));
}

export const toRevealed = (show: Show, projectId: string, marks: Marks): Show =>
  revealOn(toClosed(show, projectId, marks), projectId);
