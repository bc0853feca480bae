/** What the console sees: everything the host may know. No score of a project before its scoring has closed. */
import {
  hostActions,
  type HostProject,
  type HostView,
  type JudgeStatus,
} from '../../../shared/contract/views.ts';
import { nextRevealStep, nextToReveal } from '../decide/reveal.ts';
import { closeVote, openVote } from '../decide/vote.ts';
import {
  allSeats,
  entryOf,
  expectedSheets,
  inRunningOrder,
  isClosed,
  isNumbered,
  isRecused,
  type Seat,
} from '../lookup.ts';
import { resultOf, resultsOf } from '../results.ts';
import type { ContestState, ProjectState, RoomState } from '../state.ts';
import type { Ambient } from './ambient.ts';
import { boardView } from './board.ts';
import {
  componentCards,
  contestCard,
  deckPage,
  fromDecision,
  progressOf,
  projectCard,
  roomCard,
  stageView,
  voteView,
} from './cards.ts';
import { hostActionsOf, hostScenesOf, nextProject, primaryAction, wouldAllow } from './host-actions.ts';

function judgeStatus(
  state: ContestState,
  seat: Seat,
  project: ProjectState | undefined,
  ambient: Ambient,
): JudgeStatus {
  const { judge, panel } = seat;
  const expected = project === undefined ? [] : expectedSheets(state, project);
  const own = expected.filter((sheet) => sheet.judge.id === judge.id);
  return {
    judgeId: judge.id,
    name: judge.name,
    panelId: panel.id,
    panel: panel.name,
    unit: judge.unit ?? null,
    room: judge.room ?? null,
    devices: entryOf(ambient.devices, judge.id) ?? 0,
    recused: project !== undefined && isRecused(state, judge.id, project.project.id),
    submitted: own.filter((sheet) => sheet.submitted).map((sheet) => sheet.component.id),
    due: own.filter((sheet) => !sheet.submitted).map((sheet) => sheet.component.id),
  };
}

function hostProject(state: ContestState, project: ProjectState, now: number): HostProject {
  const projectId = project.project.id;
  const result = isClosed(project) ? resultOf(resultsOf(state), projectId) : undefined;
  const { deck } = project;
  return {
    project: projectCard(project),
    room: project.roomId,
    phase: project.phase,
    withdrawn: project.project.withdrawn,
    progress: progressOf(state, project),
    deck: deck && { deckId: deck.deckId, pages: deck.pages, fileName: deck.fileName },
    recused: state.recusals
      .filter((recusal) => recusal.projectId === projectId)
      .map(({ judgeId }) => judgeId),
    absent: [...new Set(project.absent.map(({ judgeId }) => judgeId))],
    total: result?.total ?? null,
    rank: result?.rank ?? null,
    calling: wouldAllow(state, { type: 'CallProject', projectId }, now),
  };
}

/** @param now server time, ms: what is allowed can depend on it */
export function hostView(state: ContestState, room: RoomState, ambient: Ambient, now: number): HostView {
  const onStage = state.projects[room.onStage ?? ''];
  const next = nextProject(state, room);
  const revealing = nextToReveal(state, room.id);
  const step = revealing && nextRevealStep(revealing);
  const actions = hostActionsOf(state, room, hostActions, now);
  return {
    audience: 'host',
    contest: { ...contestCard(state), preset: state.rules.preset ?? null, revealPolicy: state.revealPolicy },
    rooms: state.rooms.map(roomCard),
    room: roomCard(room),
    scene: room.scene,
    stage: stageView(state, room),
    deck: onStage === undefined ? null : deckPage(state, onStage),
    next: next && projectCard(next),
    reveal: revealing && step ? { project: projectCard(revealing), step } : null,
    actions,
    scenes: hostScenesOf(state, room, now),
    primary: primaryAction(onStage, actions),
    projects: inRunningOrder(state).map((project) => hostProject(state, project, now)),
    judges: allSeats(state).map((seat) => judgeStatus(state, seat, onStage, ambient)),
    panels: state.panels.map(({ id, name }) => ({ id, name })),
    groups: state.groups.map(({ id, name }) => ({ id, name })),
    components: componentCards(state),
    numbered: isNumbered(state),
    numbering: wouldAllow(state, { type: 'NumberProjects', by: 'stroke' }, now),
    vote: {
      ...voteView(state, ambient),
      opening: fromDecision(openVote(state)),
      closing: fromDecision(closeVote(state, { type: 'CloseVote', counts: {} })),
    },
    board: boardView(state),
    connected: { displays: ambient.displays[room.id] ?? 0, phones: ambient.phones },
    joinUrl: ambient.joinUrl,
  };
}
