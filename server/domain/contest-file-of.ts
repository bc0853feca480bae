/** A contest's state as a contest file (RULES.md §8), with the sheets of the projects that the reader may know. */
import type { ContestFile, Judge, Panel, Sheet } from '../../shared/scoring/contest-file.ts';
import { entryOf } from './lookup.ts';
import type { ContestState, ProjectState } from './state.ts';

/** Made once for each change of a project's sheets, and shared by all files since: so nobody may write into them. */
const sheetLists = new WeakMap<ProjectState['sheets'], readonly Sheet[]>();

function sheetsOf({ project, sheets }: ProjectState): readonly Sheet[] {
  const made = sheetLists.get(sheets);
  if (made !== undefined) return made;
  const list = Object.entries(sheets).flatMap(([component, byJudge]) =>
    Object.entries(byJudge).map(([judge, { scores, comment }]) =>
      Object.freeze({
        judge,
        project: project.id,
        component,
        scores: Object.freeze({ ...scores }),
        ...(comment === null ? {} : { comment }),
      }),
    ),
  );
  sheetLists.set(sheets, list);
  return list;
}

/** Of a seat on which somebody was substituted the file can say one name: it names them all. */
function namedPanels({ panels, formerJudges }: ContestState): Panel[] {
  const named = (judge: Judge): Judge => {
    const former = (entryOf(formerJudges, judge.id) ?? []).map(({ name }) => name);
    return former.length === 0 ? judge : { ...judge, name: `${judge.name}（接替${former.join('、')}）` };
  };
  return panels.map((panel) => ({ ...panel, judges: panel.judges.map(named) }));
}

/** @param includes whose sheets go in: closed ones for staff, revealed ones for the public */
export function contestFileOf(
  state: ContestState,
  includes: (project: ProjectState) => boolean,
): ContestFile {
  const projects = state.projectOrder.flatMap((id) => state.projects[id] ?? []);
  const sheets: Sheet[] = [];
  for (const project of projects.filter(includes)) for (const sheet of sheetsOf(project)) sheets.push(sheet);
  return {
    format: 'luyan-contest/1',
    title: state.title,
    rules: state.rules,
    ...(state.namedRooms ? { rooms: state.rooms.map(({ id, name }) => ({ id, name })) } : {}),
    ...(state.groups.length > 0 ? { groups: [...state.groups] } : {}),
    panels: namedPanels(state),
    projects: projects.map(({ project }) => project),
    recusals: state.recusals.map(({ judgeId, projectId, reason }) => ({
      judge: judgeId,
      project: projectId,
      ...(reason === '' ? {} : { reason }),
    })),
    sheets,
    ...(state.vote.phase === 'closed' ? { votes: { ...state.vote.counts } } : {}),
    decisions: [...state.decisions],
  };
}
