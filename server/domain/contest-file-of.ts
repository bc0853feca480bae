/** A contest's state as a contest file (RULES.md §8), with the sheets of the projects that the reader may know. */
import type { ContestFile, Sheet } from '../../shared/scoring/contest-file.ts';
import type { ContestState, ProjectState } from './state.ts';

function sheetsOf(project: ProjectState): Sheet[] {
  return Object.entries(project.sheets).flatMap(([component, byJudge]) =>
    Object.entries(byJudge).map(([judge, { scores, comment }]) => ({
      judge,
      project: project.project.id,
      component,
      scores: { ...scores },
      ...(comment === null ? {} : { comment }),
    })),
  );
}

/** @param includes whose sheets go in: closed ones for staff, revealed ones for the public */
export function contestFileOf(
  state: ContestState,
  includes: (project: ProjectState) => boolean,
): ContestFile {
  const projects = state.projectOrder.flatMap((id) => state.projects[id] ?? []);
  return {
    format: 'luyan-contest/1',
    title: state.title,
    rules: state.rules,
    ...(state.namedRooms ? { rooms: state.rooms.map(({ id, name }) => ({ id, name })) } : {}),
    ...(state.groups.length > 0 ? { groups: [...state.groups] } : {}),
    panels: [...state.panels],
    projects: projects.map(({ project }) => project),
    recusals: state.recusals.map(({ judgeId, projectId, reason }) => ({
      judge: judgeId,
      project: projectId,
      ...(reason === '' ? {} : { reason }),
    })),
    sheets: projects.filter(includes).flatMap(sheetsOf),
    ...(state.vote.phase === 'closed' ? { votes: { ...state.vote.counts } } : {}),
    decisions: [...state.decisions],
  };
}
