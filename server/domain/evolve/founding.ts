/** The state that a contest's first event makes: a whole contest file, with or without sheets. */
import type { ContestFile, Project, Sheet } from '../../../shared/scoring/contest-file.ts';
import { defaultRoom, entryOf } from '../lookup.ts';
import type { ContestState, ProjectState, RoomState, SheetState } from '../state.ts';

const firstVersion = 1;

function sheetsOf(file: ContestFile, projectId: string, at: number): ProjectState['sheets'] {
  const byComponent: Record<string, Record<string, SheetState>> = {};
  const own = (file.sheets ?? []).filter((sheet: Sheet) => sheet.project === projectId);
  for (const { component, judge, scores, comment } of own) {
    const sheet = { scores, comment: comment ?? null, revision: 1, version: firstVersion, at };
    byComponent[component] = { ...entryOf(byComponent, component), [judge]: sheet };
  }
  return byComponent;
}

/** A project with all that happens on stage still before it; one that comes with sheets has been closed. */
export function newProjectState(project: Project, roomId: string, deskReview: boolean): ProjectState {
  return {
    project,
    roomId,
    phase: deskReview ? 'scoring' : 'waiting',
    clock: { kind: 'idle' },
    deckCut: false,
    cutAt: null,
    left: { presenting: null, questions: null },
    startedAt: null,
    deck: null,
    page: 1,
    sheets: {},
    paper: {},
    lateSheets: {},
    absent: [],
    closedVersion: null,
    revealedSteps: 0,
    approval: null,
  };
}

/** @param at when it was recorded, ms since the Unix epoch */
export function foundContest(contestId: string, file: ContestFile, at: number): ContestState {
  const rooms: RoomState[] = (file.rooms?.length ? file.rooms : [defaultRoom]).map(({ id, name }) => ({
    id,
    name,
    onStage: null,
    scene: 'welcome',
    behindBlack: 'welcome',
    revealing: null,
    awards: { at: null, step: 0 },
    messages: { screen: null, speaker: null },
    sounding: null,
    undoable: null,
    plan: null,
    waitingSince: null,
  }));
  const firstRoom = rooms[0]?.id ?? defaultRoom.id;
  const projects = file.projects.map((project): [string, ProjectState] => {
    const fresh = newProjectState(project, project.room ?? firstRoom, file.rules.stage === undefined);
    const sheets = sheetsOf(file, project.id, at);
    if (Object.keys(sheets).length === 0) return [project.id, fresh];
    return [project.id, { ...fresh, sheets, phase: 'closed', deckCut: true, closedVersion: firstVersion }];
  });
  return {
    contestId,
    version: firstVersion,
    createdAt: at,
    title: file.title,
    organisers: [],
    rules: file.rules,
    rooms,
    namedRooms: file.rooms !== undefined && file.rooms.length > 0,
    groups: file.groups ?? [],
    panels: file.panels,
    projects: Object.fromEntries(projects),
    projectOrder: file.projects.map((project) => project.id),
    callingOrder: [],
    unlocked: null,
    declinedRecusals: [],
    recusals: (file.recusals ?? []).map(({ judge, project, reason }) => ({
      judgeId: judge,
      projectId: project,
      reason: reason ?? '',
      declared: false,
    })),
    seatGenerations: {},
    voidedSeats: [],
    seatTablets: {},
    formerJudges: {},
    signatures: {},
    judgeMessages: {},
    helpAsked: {},
    displays: {},
    begun: false,
    revealPolicy: 'each',
    vote: file.votes === undefined ? { phase: 'unopened' } : { phase: 'closed', counts: file.votes },
    decisions: file.decisions ?? [],
    decidedByChair: [],
    chair: null,
    approvalRequired: false,
    resultsKeys: { closed: {}, revealed: {} },
  };
}
