// The contest file arranged for look-up: made once for a tally, so that no rule searches a list.
import type { ContestFile, Judge, Panel, Project, Sheet } from './contest-file.ts';

export interface ContestIndex {
  readonly file: ContestFile;
  readonly panels: ReadonlyMap<string, Panel>;
  readonly projects: ReadonlyMap<string, Project>;
  isRecused(judgeId: string, projectId: string): boolean;
  /** The judge's sheet for the project and component; the last one, should the file hold two. */
  sheetOf(componentId: string, projectId: string, judgeId: string): Sheet | undefined;
  /** The public's votes for the project; 0 where the file says nothing. */
  votesFor(projectId: string): number;
}

type SheetsByJudge = ReadonlyMap<string, ReadonlyMap<string, Sheet>>;

export function indexContest(file: ContestFile): ContestIndex {
  const recusedFrom = new Map<string, Set<string>>();
  for (const { judge, project } of file.recusals ?? []) {
    entry(recusedFrom, project, () => new Set<string>()).add(judge);
  }
  const sheetsOf = new Map<string, Sheet[]>();
  for (const sheet of file.sheets ?? []) entry(sheetsOf, sheet.project, () => []).push(sheet);
  /** By project, component and judge: made when a project is first asked about, as a live board asks of few. */
  const sheets = new Map<string, SheetsByJudge>();
  const votes = new Map(Object.entries(file.votes ?? {}));
  return {
    file,
    panels: new Map(file.panels.map((panel) => [panel.id, panel])),
    projects: new Map(file.projects.map((project) => [project.id, project])),
    isRecused: (judgeId, projectId) => recusedFrom.get(projectId)?.has(judgeId) ?? false,
    sheetOf: (componentId, projectId, judgeId) =>
      entry(sheets, projectId, () => byComponentAndJudge(sheetsOf.get(projectId)))
        .get(componentId)
        ?.get(judgeId),
    votesFor: (projectId) => votes.get(projectId) ?? 0,
  };
}

/**
 * Whether the judge sits in the project's room (RULES.md §2.2): a judge without a room sits in every one, and a
 * contest without rooms is one room.
 */
export function sitsInRoomOf(judge: Judge, project: Project): boolean {
  return judge.room === undefined || project.room === undefined || judge.room === project.room;
}

function byComponentAndJudge(sheets: readonly Sheet[] = []): SheetsByJudge {
  const found = new Map<string, Map<string, Sheet>>();
  for (const sheet of sheets) {
    entry(found, sheet.component, () => new Map<string, Sheet>()).set(sheet.judge, sheet);
  }
  return found;
}

function entry<V>(map: Map<string, V>, key: string, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
