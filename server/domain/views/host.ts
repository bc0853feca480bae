/** What the console sees: everything the host may know. No score of a project before its scoring has closed. */
import type { Command, RoomScene } from '../../../shared/contract/commands.ts';
import {
  hostActions,
  type HostProject,
  type HostView,
  type JudgeStatus,
  type ScoringProgress,
} from '../../../shared/contract/views.ts';
import { approvalCard } from '../approval.ts';
import { lockedOut } from '../decide/lock.ts';
import { nextRevealStep, nextToReveal } from '../decide/reveal.ts';
import { showScene } from '../decide/stage.ts';
import { closeVote, openVote } from '../decide/vote.ts';
import {
  allSeats,
  entryOf,
  expectedSheets,
  hasCome,
  inCallingOrder,
  inRunningOrder,
  isClosed,
  isDeskReview,
  isNumbered,
  isRecused,
  isShowRunning,
  recusedFrom,
  sheetOf,
  type DueSheet,
  type Seat,
} from '../lookup.ts';
import { recusalHints } from '../recusal-hints.ts';
import { resultOf, resultsOf } from '../results.ts';
import type { ContestState, ProjectState, RoomState } from '../state.ts';
import type { Ambient } from './ambient.ts';
import { aheadOf } from './ahead.ts';
import { awardPreview, awardsView } from './awards.ts';
import { boardView } from './board.ts';
import { chairCard } from './chair.ts';
import {
  componentCards,
  contestCard,
  deckPage,
  fromDecision,
  messageCard,
  organiserLines,
  no,
  progressAmong,
  projectCard,
  roomCard,
  shareCard,
  stageView,
  voteView,
  yes,
} from './cards.ts';
import {
  asked,
  hostActionsOf,
  hostScenesOf,
  nextProject,
  primaryAction,
  wouldAllow,
} from './host-actions.ts';
import { displayList, neverSeen } from './display-list.ts';
import { paperCards } from './paper.ts';
import { lateSheetCards } from './late-sheets.ts';
import { plannedTimes, slotMs } from './planned-times.ts';
import { revealPreview } from './reveal-preview.ts';
import { signingState } from './signing.ts';
import { projectReview } from './project-review.ts';

function judgeStatus(
  state: ContestState,
  seat: Seat,
  project: ProjectState | undefined,
  ambient: Ambient,
  projects: ScoringProgress,
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
    fencedDevices: entryOf(ambient.fencedDevices, judge.id) ?? 0,
    former: (entryOf(state.formerJudges, judge.id) ?? []).map(({ name }) => name),
    voided: state.voidedSeats.includes(judge.id),
    device: entryOf(ambient.tablets, judge.id) ?? neverSeen,
    recused: project !== undefined && isRecused(state, judge.id, project.project.id),
    helpAskedAt: entryOf(state.helpAsked, judge.id) ?? null,
    message: messageCard(entryOf(state.judgeMessages, judge.id) ?? null),
    receipts: project === undefined ? {} : receiptsOf(project, own),
    absent: isAbsent(state, judge.id, project),
    drafting:
      project !== undefined && (entryOf(ambient.drafting, judge.id) ?? []).includes(project.project.id),
    submitted: own.filter((sheet) => sheet.submitted).map((sheet) => sheet.component.id),
    due: own.filter((sheet) => !sheet.submitted).map((sheet) => sheet.component.id),
    projects,
    signing: signingState(state, judge.id),
  };
}

/** As recorded at closing (RULES.md §2.2); before that, one who owes a sheet and has not even opened the seat. */
function isAbsent(state: ContestState, judgeId: string, project: ProjectState | undefined): boolean {
  if (project === undefined || isRecused(state, judgeId, project.project.id)) return false;
  return isClosed(project)
    ? project.absent.some((absent) => absent.judgeId === judgeId)
    : !hasCome(state, judgeId);
}

/** What a judge and the host can compare aloud. */
function receiptsOf(project: ProjectState, own: readonly DueSheet[]): JudgeStatus['receipts'] {
  return Object.fromEntries(
    own.flatMap(({ component, judge }) => {
      const sheet = sheetOf(project, component.id, judge.id);
      return sheet === undefined ? [] : [[component.id, { version: sheet.version, at: sheet.at }]];
    }),
  );
}

function judgesMissing(sheets: readonly DueSheet[]): readonly string[] {
  return [...new Set(sheets.filter(({ submitted }) => !submitted).map(({ judge }) => judge.id))];
}

/** By judge id, over the projects that take part: for how many all the judge's sheets are in. */
function progressByJudge(
  due: ReadonlyMap<ProjectState, readonly DueSheet[]>,
): ReadonlyMap<string, ScoringProgress> {
  const progress = new Map<string, ScoringProgress>();
  for (const [{ project }, sheets] of due) {
    if (project.withdrawn) continue;
    const missing = new Set(judgesMissing(sheets));
    for (const id of new Set(sheets.map(({ judge }) => judge.id))) {
      const { submitted, expected } = progress.get(id) ?? { submitted: 0, expected: 0 };
      progress.set(id, { submitted: submitted + (missing.has(id) ? 0 : 1), expected: expected + 1 });
    }
  }
  return progress;
}

function hostProject(
  state: ContestState,
  project: ProjectState,
  sheets: readonly DueSheet[],
  planned: number | null,
  now: number,
): HostProject {
  const projectId = project.project.id;
  const result = isClosed(project) ? resultOf(resultsOf(state), projectId) : undefined;
  const { deck } = project;
  return {
    project: projectCard(project),
    room: project.roomId,
    phase: project.phase,
    withdrawn: project.project.withdrawn,
    progress: progressAmong(sheets),
    deck: deck && {
      deckId: deck.deckId,
      pages: deck.pages,
      fileName: deck.fileName,
      missingFonts: deck.missingFonts ?? [],
    },
    recused: [...recusedFrom(state, projectId)],
    recusals: state.recusals
      .filter((recusal) => recusal.projectId === projectId)
      .map(({ judgeId, reason, declared }) => ({ judgeId, reason, declared })),
    absent: [...new Set(project.absent.map(({ judgeId }) => judgeId))],
    total: result?.total ?? null,
    rank: result?.rank ?? null,
    missing: judgesMissing(sheets),
    plannedAt: planned,
    startedAt: project.startedAt,
    calling: wouldAllow(state, { type: 'CallProject', projectId }, now),
    moving: wouldAllow(state, { type: 'MoveProject', projectId, before: null }, now),
    approval: hostApproval(state, project, now),
    review: isDeskReview(state) ? projectReview(state, project, now) : null,
  };
}

function hostApproval(state: ContestState, project: ProjectState, now: number): HostProject['approval'] {
  if (!state.approvalRequired || !isClosed(project) || project.project.withdrawn) return null;
  const waive: Command = { type: 'WaiveApproval', projectIds: [project.project.id], reason: asked };
  return { ...approvalCard(state, project), waiving: wouldAllow(state, waive, now) };
}

/** What was shown before, unless it is no longer there. */
function backFromBlack(state: ContestState, { id, behindBlack }: RoomState): RoomScene {
  const back = showScene(state, { type: 'ShowScene', roomId: id, scene: behindBlack });
  return back.ok ? behindBlack : 'welcome';
}

function mixerCard({ mixer }: Ambient): HostView['mixer'] {
  return mixer && { roomId: mixer.roomId, state: mixer.state, since: mixer.since, scene: mixer.scene };
}

function undoOf(state: ContestState, { id, undoable }: RoomState, now: number): HostView['undo'] {
  if (undoable === null) return null;
  const { version, of } = undoable;
  return { version, of, undoing: wouldAllow(state, { type: 'UndoLast', roomId: id, version }, now) };
}

function setupLock(state: ContestState): HostView['setupLock'] {
  const lock = lockedOut(state, 'RetitleContest');
  const unlocked = isShowRunning(state) ? state.unlocked : null;
  return {
    state: lock !== null ? 'locked' : unlocked !== null ? 'unlocked' : 'open',
    since: unlocked?.at ?? null,
    reason: unlocked?.reason ?? null,
    editing: lock === null ? yes : no(lock),
  };
}

/** @param now server time, ms: what is allowed can depend on it */
export function hostView(state: ContestState, room: RoomState, ambient: Ambient, now: number): HostView {
  const onStage = state.projects[room.onStage ?? ''];
  const next = nextProject(state, room);
  const revealing = nextToReveal(state, room.id);
  const { order } = state.rules;
  const step = revealing && nextRevealStep(revealing);
  const projects = inRunningOrder(state);
  const due = new Map(projects.map((project) => [project, expectedSheets(state, project)]));
  const ofJudge = progressByJudge(due);
  const { plan } = room;
  const planned = plannedTimes(state);
  const actions = hostActionsOf(state, room, hostActions, now);
  const primary = primaryAction(room, onStage, actions);
  return {
    audience: 'host',
    contest: { ...contestCard(state), preset: state.rules.preset ?? null, revealPolicy: state.revealPolicy },
    organisers: organiserLines(state),
    rooms: state.rooms.map(roomCard),
    room: roomCard(room),
    scene: room.scene,
    blackout: room.scene === 'black' ? backFromBlack(state, room) : 'black',
    plan: plan && { startsAt: plan.startsAt, gapMs: plan.gapMs, slotMs: slotMs(state, plan) },
    waitingSince: onStage?.phase === 'waiting' ? room.waitingSince : null,
    undo: undoOf(state, room, now),
    messages: { screen: messageCard(room.messages.screen), speaker: messageCard(room.messages.speaker) },
    stage: stageView(state, room),
    deck: onStage === undefined ? null : deckPage(state, onStage),
    share: onStage === undefined ? null : shareCard(state, onStage, ambient),
    next: next && projectCard(next),
    reveal:
      revealing && step
        ? { project: projectCard(revealing), step, preview: revealPreview(state, revealing, step, now) }
        : null,
    awards: {
      step: room.awards.step,
      ...awardsView(state, room),
      next: awardPreview(state, room),
    },
    actions,
    scenes: hostScenesOf(state, room, now),
    primary,
    ahead: aheadOf(state, room, primary, ambient, now),
    rundown: inCallingOrder(state)
      .filter(({ roomId }) => roomId === room.id)
      .map(({ project }) => project.id),
    setupLock: setupLock(state),
    chair: chairCard(state),
    approvalRequired: state.approvalRequired,
    projects: projects.map((project) =>
      hostProject(state, project, due.get(project) ?? [], planned.get(project.project.id) ?? null, now),
    ),
    judges: allSeats(state).map((seat) =>
      judgeStatus(state, seat, onStage, ambient, ofJudge.get(seat.judge.id) ?? { submitted: 0, expected: 0 }),
    ),
    recusalHints: recusalHints(state),
    lateSheets: lateSheetCards(state, room, now),
    panels: state.panels.map(({ id, name }) => ({ id, name })),
    groups: state.groups.map(({ id, name }) => ({ id, name })),
    components: componentCards(state),
    numbered: isNumbered(state),
    numberedBy: order === undefined ? null : { by: order.by, seed: order.seed ?? null },
    numbering: wouldAllow(state, { type: 'NumberProjects', by: 'stroke' }, now),
    vote: {
      ...voteView(state, ambient),
      opening: fromDecision(openVote(state)),
      closing: fromDecision(closeVote(state, { type: 'CloseVote', counts: {} })),
    },
    board: boardView(state),
    displays: displayList(state, ambient),
    paper: paperCards(state),
    connected: { displays: ambient.displays[room.id] ?? 0, phones: ambient.phones },
    mixer: mixerCard(ambient),
    joinUrl: ambient.joinUrl,
  };
}
