/** The parts that several views are built from; each names every field it lets out. */
import type {
  Allowed,
  ComponentCard,
  ContestCard,
  DeckFile,
  DeckPage,
  MessageCard,
  OrganiserLine,
  ProjectCard,
  RoomCard,
  ScoringProgress,
  StageView,
  VoteView,
} from '../../../shared/contract/views.ts';
import type { ShareCard } from '../../../shared/contract/share.ts';
import type { Refusal } from '../../../shared/contract/refusals.ts';
import type { Decision } from '../decision.ts';
import type { Judge } from '../../../shared/scoring/contest-file.ts';
import {
  entryOf,
  expectedSheets,
  hasPopularity,
  isDeskReview,
  isRecused,
  sitsInRoom,
  stageFacts,
  type DueSheet,
} from '../lookup.ts';
import type { ContestState, DeckState, MessageState, ProjectState, RoomState } from '../state.ts';
import type { Ambient } from './ambient.ts';

export const messageCard = (message: MessageState | null): MessageCard | null =>
  message && { text: message.text, version: message.version, at: message.at };

export const contestCard = (state: ContestState): ContestCard => ({
  id: state.contestId,
  title: state.title,
  deskReview: isDeskReview(state),
});

export const organiserLines = ({ organisers }: ContestState): readonly OrganiserLine[] =>
  organisers.map(({ role, names }) => ({ role, names }));

export const roomCard = ({ id, name }: RoomState): RoomCard => ({ id, name });

export function projectCard({ project }: ProjectState): ProjectCard {
  return {
    projectId: project.id,
    number: project.number ?? null,
    name: project.name,
    unit: project.unit,
    jointUnits: project.jointUnits ?? [],
    group: project.group ?? null,
    track: project.track ?? null,
  };
}

export function stageView(state: ContestState, room: RoomState): StageView | null {
  const project = state.projects[room.onStage ?? ''];
  return project === undefined ? null : { project: projectCard(project), facts: stageFacts(state, project) };
}

/** Whether the deck file of a project may be fetched by a display: while it is on stage and not cut. */
export function deckIsOpen(state: ContestState, project: ProjectState): boolean {
  const onStage = state.rooms.some((room) => room.onStage === project.project.id);
  return onStage && !project.deckCut && (project.phase === 'waiting' || project.phase === 'presenting');
}

export function deckPage(state: ContestState, project: ProjectState): DeckPage | null {
  const { deck, page } = project;
  if (deck === null || !deckIsOpen(state, project)) return null;
  return { ...deckFile(deck), page };
}

/** The screen that the presenter of a project shares, as long as its deck could be seen. */
export function shareCard(state: ContestState, project: ProjectState, ambient: Ambient): ShareCard | null {
  const share = entryOf(ambient.shares, project.project.id);
  if (share === undefined || !deckIsOpen(state, project)) return null;
  const { shareId, since, watching } = share;
  return { shareId, state: share.state, since, watching };
}

/** Whether a judge may read a project's deck off stage: in a desk review, who sits in its room and is not recused. */
export function deckIsOpenTo(state: ContestState, judge: Judge, project: ProjectState): boolean {
  return (
    isDeskReview(state) &&
    !project.project.withdrawn &&
    sitsInRoom(judge, project.roomId) &&
    !isRecused(state, judge.id, project.project.id)
  );
}

export const deckFile = ({ deckId, pages }: DeckState): DeckFile => ({
  url: `/api/decks/${deckId}.pdf`,
  pages,
});

export function progressOf(state: ContestState, project: ProjectState): ScoringProgress {
  return progressAmong(expectedSheets(state, project));
}

export function progressAmong(sheets: readonly DueSheet[]): ScoringProgress {
  return { submitted: sheets.filter((sheet) => sheet.submitted).length, expected: sheets.length };
}

export const componentCards = (state: ContestState): readonly ComponentCard[] =>
  state.rules.components.map(({ id, name, kind }) => ({ id, name, kind }));

export function popularityPending(state: ContestState): boolean {
  return hasPopularity(state) && state.vote.phase !== 'closed';
}

export function voteView(state: ContestState, ambient: Ambient): VoteView {
  return { phase: hasPopularity(state) ? state.vote.phase : 'none', ballots: ambient.ballots };
}

export const yes: Allowed = { allowed: true, blockedBecause: null };
export const no = (refusal: Refusal): Allowed => ({ allowed: false, blockedBecause: refusal });
export const fromDecision = (decision: Decision): Allowed => (decision.ok ? yes : no(decision.refusal));
