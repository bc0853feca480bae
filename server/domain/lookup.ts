/** Questions to a contest's state that more than one decision or view asks. */
import type { Judge, JudgedComponent, Panel } from '../../shared/scoring/contest-file.ts';
import type { StageFacts } from '../../shared/stage/stage.ts';
import type {
  FormerJudge,
  SeatTablet,
  ContestState,
  LateSheetState,
  PaperKeying,
  ProjectState,
  RoomState,
  SheetState,
} from './state.ts';

export const defaultRoom = { id: 'main', name: '主会场' } as const;

/** What a record holds under an id, never what it inherits: `constructor` is an id like any other. */
export function entryOf<T>(record: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}

export function projectName(state: ProjectState): { readonly id: string; readonly name: string } {
  return { id: state.project.id, name: state.project.name };
}

/** In running order; projects without a number after those with one, as they were entered. */
export function inRunningOrder(state: ContestState): readonly ProjectState[] {
  return state.projectOrder
    .map((id) => state.projects[id])
    .filter((project) => project !== undefined)
    .sort((a, b) => (a.project.number ?? Infinity) - (b.project.number ?? Infinity) || 0);
}

/** In the order in which they are to be called: by number, but for those that the host desk has moved. */
export function inCallingOrder(state: ContestState): readonly ProjectState[] {
  const place = new Map(state.callingOrder.map((id, at) => [id, at]));
  const placeOf = ({ project }: ProjectState) => place.get(project.id) ?? Infinity;
  return [...inRunningOrder(state)].sort((a, b) => placeOf(a) - placeOf(b) || 0);
}

/** The project that comes after this one in its room's order of calling; null at the end. */
export function followedBy(state: ContestState, { project, roomId }: ProjectState): string | null {
  const order = inCallingOrder(state)
    .filter((other) => other.roomId === roomId)
    .map((other) => other.project.id);
  return order[order.indexOf(project.id) + 1] ?? null;
}

/** From the first call of a project until every one that takes part has been revealed. */
export function isShowRunning({ begun, projects }: ContestState): boolean {
  return (
    begun && Object.values(projects).some(({ phase, project }) => !project.withdrawn && phase !== 'revealed')
  );
}

export function isNumbered(state: ContestState): boolean {
  return state.projectOrder.some((id) => state.projects[id]?.project.number !== undefined);
}

export function roomById(state: ContestState, roomId: string): RoomState | undefined {
  return state.rooms.find((room) => room.id === roomId);
}

export function roomOf(state: ContestState, project: ProjectState): RoomState {
  const room = roomById(state, project.roomId);
  if (room === undefined) throw new Error(`project ${project.project.id} is in a room that does not exist`);
  return room;
}

export interface Seat {
  readonly judge: Judge;
  readonly panel: Panel;
}

/** A judge's place on each panel: a contest file may put one on several. */
function seatsOf(state: ContestState, judgeId: string): readonly Seat[] {
  return state.panels.flatMap((panel) =>
    panel.judges.filter(({ id }) => id === judgeId).map((judge) => ({ judge, panel })),
  );
}

/** On the first panel that has the judge. */
export function seatOf(state: ContestState, judgeId: string): Seat | null {
  return seatsOf(state, judgeId)[0] ?? null;
}

/** One a judge. */
export function allSeats(state: ContestState): readonly Seat[] {
  const seats = new Map<string, Seat>();
  for (const panel of state.panels)
    for (const judge of panel.judges) if (!seats.has(judge.id)) seats.set(judge.id, { judge, panel });
  return [...seats.values()];
}

/** The judge's place on the panel that scores a component; null where it is not on it. */
export function seatFor(state: ContestState, judgeId: string, { panel }: JudgedComponent): Seat | null {
  return seatsOf(state, judgeId).find((seat) => seat.panel.id === panel) ?? null;
}

export function seatGeneration(state: ContestState, judgeId: string): number {
  return entryOf(state.seatGenerations, judgeId) ?? 1;
}

/** The tablet that holds the seat; undefined before the first has taken it. */
export function tabletAt(state: ContestState, judgeId: string): SeatTablet | undefined {
  return entryOf(state.seatTablets, judgeId);
}

/** Whether another tablet than this one holds the seat. One that sends no name came in before tablets had one. */
export function isFenced(state: ContestState, judgeId: string, tablet: string | undefined): boolean {
  const holder = tabletAt(state, judgeId);
  return holder !== undefined && tablet !== undefined && holder.tablet !== tablet;
}

/** The log position at which the person now on the seat sat down; 0: from the beginning. */
export function seatedSince(state: ContestState, judgeId: string): number {
  return entryOf(state.formerJudges, judgeId)?.at(-1)?.until ?? 0;
}

/** Whether the one who sits there has opened the seat on a tablet, or a sheet of theirs has come. */
export function hasCome(state: ContestState, judgeId: string): boolean {
  if (tabletAt(state, judgeId) !== undefined) return true;
  const since = seatedSince(state, judgeId);
  return Object.values(state.projects).some((project) =>
    sheetsOfSeat(project, judgeId).some(({ version }) => version > since),
  );
}

/** Who sat there when something of that log position was recorded; null: who sits there now. */
export function formerJudgeAt(state: ContestState, judgeId: string, version: number): FormerJudge | null {
  return (entryOf(state.formerJudges, judgeId) ?? []).find(({ until }) => version < until) ?? null;
}

/** The name of who sat there then. */
export function judgeNameAt(state: ContestState, judgeId: string, version: number): string {
  return formerJudgeAt(state, judgeId, version)?.name ?? seatOf(state, judgeId)?.judge.name ?? judgeId;
}

/** Whether this seat chairs the jury: the role stays with the seat when another person takes it. */
export function isChair({ chair }: ContestState, judgeId: string): boolean {
  return chair?.judgeId === judgeId;
}

export function judgedComponents(state: ContestState): readonly JudgedComponent[] {
  return state.rules.components.filter((component) => component.kind === 'judged');
}

export function componentsOfJudge(state: ContestState, judgeId: string): readonly JudgedComponent[] {
  return judgedComponents(state).filter((component) => seatFor(state, judgeId, component) !== null);
}

/** Those who score something: not a chair who only presides. */
export function scoringSeats(state: ContestState): readonly Seat[] {
  return allSeats(state).filter(({ judge }) => componentsOfJudge(state, judge.id).length > 0);
}

export function hasPopularity(state: ContestState): boolean {
  return state.rules.components.some((component) => component.kind === 'popularity');
}

/** Whether a judge sits where the project is shown (RULES.md §2.2): a judge without a room sits in every room. */
export function sitsInRoom(judge: Judge, roomId: string): boolean {
  return judge.room === undefined || judge.room === roomId;
}

/** By project id, in the order declared: the host's view asks about every judge and project of the contest. */
const recusedJudges = new WeakMap<ContestState['recusals'], ReadonlyMap<string, ReadonlySet<string>>>();
const nobody: ReadonlySet<string> = new Set();

/** The ids of the judges who may not score the project. */
export function recusedFrom({ recusals }: ContestState, projectId: string): ReadonlySet<string> {
  const known = recusedJudges.get(recusals) ?? byProject(recusals);
  recusedJudges.set(recusals, known);
  return known.get(projectId) ?? nobody;
}

function byProject(recusals: ContestState['recusals']): ReadonlyMap<string, ReadonlySet<string>> {
  const judges = new Map<string, Set<string>>();
  for (const { judgeId, projectId } of recusals)
    judges.set(projectId, (judges.get(projectId) ?? new Set()).add(judgeId));
  return judges;
}

export function isRecused(state: ContestState, judgeId: string, projectId: string): boolean {
  return recusedFrom(state, projectId).has(judgeId);
}

/** The newest revision of a judge's sheet. */
export function sheetOf(project: ProjectState, componentId: string, judgeId: string): SheetState | undefined {
  return entryOf(entryOf(project.sheets, componentId) ?? {}, judgeId);
}

/** The newest that came after closing. */
export function lateSheetOf(
  project: ProjectState,
  componentId: string,
  judgeId: string,
): LateSheetState | undefined {
  return entryOf(entryOf(project.lateSheets, componentId) ?? {}, judgeId);
}

export interface LateSheet {
  readonly componentId: string;
  readonly judgeId: string;
  readonly late: LateSheetState;
}

/** All of a project, in the order in which they came. */
export function lateSheetsOf({ lateSheets }: ProjectState): readonly LateSheet[] {
  return Object.entries(lateSheets)
    .flatMap(([componentId, byJudge]) =>
      Object.entries(byJudge).map(([judgeId, late]) => ({ componentId, judgeId, late })),
    )
    .sort((a, b) => a.late.version - b.late.version);
}

/** Of every component, in the order in which they came. */
export function sheetsOfSeat({ sheets }: ProjectState, judgeId: string): readonly SheetState[] {
  return Object.values(sheets)
    .flatMap((byJudge) => entryOf(byJudge, judgeId) ?? [])
    .sort((a, b) => a.version - b.version);
}

export interface DueSheet {
  readonly judge: Judge;
  readonly component: JudgedComponent;
  readonly submitted: boolean;
}

/** Every sheet that a project should get: one a component and judge of its panel who sits here and is not recused. */
export function expectedSheets(state: ContestState, project: ProjectState): readonly DueSheet[] {
  return judgedComponents(state).flatMap((component) => {
    const panel = state.panels.find((candidate) => candidate.id === component.panel);
    return (panel?.judges ?? [])
      .filter((judge) => sitsInRoom(judge, project.roomId) && !isRecused(state, judge.id, project.project.id))
      .map((judge) => ({
        judge,
        component,
        submitted: sheetOf(project, component.id, judge.id) !== undefined,
      }));
  });
}

/** Is any judge's sheet for it here, counted or not, if only keyed in from paper by one person? */
export function hasSheets(project: ProjectState): boolean {
  return hasAny(project.sheets) || hasUnconfirmedPaper(project);
}

/** Keyed in from paper by one person, and not confirmed yet by another. */
export function hasUnconfirmedPaper({ paper }: ProjectState): boolean {
  return hasAny(paper);
}

const hasAny = (byComponent: Readonly<Record<string, object>>): boolean =>
  Object.values(byComponent).some((byJudge) => Object.keys(byJudge).length > 0);

/** What has been keyed in from paper of one sheet: by nobody, by one person, or by two who differ. */
export function paperOf(project: ProjectState, componentId: string, judgeId: string): readonly PaperKeying[] {
  return entryOf(entryOf(project.paper, componentId) ?? {}, judgeId) ?? [];
}

/** A project that has sheets and whose scoring is open: what they say nobody may know yet. Null if there is none. */
export function projectBeingScored(state: ContestState): ProjectState | null {
  return (
    inRunningOrder(state).find(
      (project) => !isClosed(project) && !project.project.withdrawn && hasSheets(project),
    ) ?? null
  );
}

/** A project with a late sheet that the host has not decided on: what it says nobody may know yet. */
export function projectWithLateSheet(state: ContestState): ProjectState | null {
  return (
    inRunningOrder(state).find(
      (project) =>
        !project.project.withdrawn && lateSheetsOf(project).some(({ late }) => late.decision === null),
    ) ?? null
  );
}

/** No stage: judges score applications in their own time (RULES.md §6 does not apply but for §6.4 and §6.5). */
export function isDeskReview(state: ContestState): boolean {
  return state.rules.stage === undefined;
}

/** Has scoring of this project closed (revealed or not)? */
export function isClosed(project: ProjectState): boolean {
  return project.phase === 'closed' || project.phase === 'revealed';
}

export function stageDurations(state: ContestState): { presentationMs: number; questionsMs: number } {
  const { presentationSeconds = 0, questionsSeconds = 0 } = state.rules.stage ?? {};
  return { presentationMs: presentationSeconds * 1000, questionsMs: questionsSeconds * 1000 };
}

/** What every screen needs to tell the stage by itself. */
export function stageFacts(state: ContestState, project: ProjectState): StageFacts {
  return {
    phase: project.phase,
    clock: project.clock,
    cutAt: project.cutAt,
    deckCut: project.deckCut,
    questionsMs: stageDurations(state).questionsMs,
    questionsStart: state.rules.stage?.questionsStart ?? 'auto',
    warningsMs: (state.rules.stage?.warningsSeconds ?? []).map((seconds) => seconds * 1000),
  };
}
