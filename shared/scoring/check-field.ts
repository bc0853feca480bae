// What a schema cannot say about rooms, groups, judges, projects and recusals: ids are unique, and whatever is named exists.
import { groupScopes } from './check-rules.ts';
import type { ContestFile, Project } from './contest-file.ts';
import type { PathPart, Report } from './problem.ts';

export function checkField(file: ContestFile, report: Report, warn: Report): void {
  checkUniqueIds(file, report);
  checkJudgesRooms(file, report);
  checkProjects(file, report, warn);
  checkRecusals(file, report);
  const projects = idsIn(file.projects);
  for (const id of Object.keys(file.votes ?? {})) {
    if (!projects.has(id)) unknownProject(['votes', id], id, report);
  }
}

/** Reports a project id that the contest does not have. */
export function unknownProject(path: readonly PathPart[], id: string, report: Report): void {
  report(path, 'project-unknown', `没有项目 ${id}`, `there is no project ${id}`);
}

function checkUniqueIds(file: ContestFile, report: Report): void {
  unique(file.rooms ?? [], ['rooms'], report);
  unique(file.groups ?? [], ['groups'], report);
  unique(file.panels, ['panels'], report);
  unique(file.projects, ['projects'], report);
  unique(file.rules.components, ['rules', 'components'], report);
  for (const [index, panel] of file.panels.entries())
    unique(panel.judges, ['panels', index, 'judges'], report);
  for (const [index, component] of file.rules.components.entries()) {
    if (component.kind === 'judged') {
      unique(component.criteria, ['rules', 'components', index, 'criteria'], report);
    }
  }
}

function unique(list: readonly { id: string }[], path: readonly PathPart[], report: Report): void {
  const seen = new Set<string>();
  for (const [index, { id }] of list.entries()) {
    if (seen.has(id)) {
      report([...path, index, 'id'], 'id-duplicate', `标识 ${id} 重复`, `the id ${id} is there twice`);
    }
    seen.add(id);
  }
}

function checkJudgesRooms(file: ContestFile, report: Report): void {
  const rooms = idsIn(file.rooms);
  for (const [panelIndex, panel] of file.panels.entries()) {
    for (const [judgeIndex, { room }] of panel.judges.entries()) {
      if (room !== undefined && !rooms.has(room)) {
        unknownRoom(['panels', panelIndex, 'judges', judgeIndex, 'room'], room, report);
      }
    }
  }
}

function unknownRoom(path: readonly PathPart[], room: string, report: Report): void {
  report(path, 'room-unknown', `没有赛场 ${room}`, `there is no room ${room}`);
}

function checkProjects(file: ContestFile, report: Report, warn: Report): void {
  const rooms = idsIn(file.rooms);
  const groups = idsIn(file.groups);
  const needsGroup = groups.size > 0 && groupScopes(file).length > 0;
  const numbered = new Set<string>();
  for (const [index, project] of file.projects.entries()) {
    const path = ['projects', index];
    checkRoom(project, rooms, path, report);
    const { group, number, name } = project;
    if (group !== undefined && !groups.has(group)) {
      report([...path, 'group'], 'group-unknown', `没有分组 ${group}`, `there is no group ${group}`);
    }
    if (group === undefined && needsGroup && !project.withdrawn) {
      warn(
        [...path, 'group'],
        'group-missing',
        `项目“${name}”没有分组，将与其他未分组的项目一起排名`,
        `project "${name}" is in no group and is ranked among the other ungrouped ones`,
      );
    }
    if (number === undefined) continue;
    const key = `${number} ${project.room ?? ''}`;
    if (numbered.has(key)) {
      warn(
        [...path, 'number'],
        'number-duplicate',
        `路演序号 ${number} 重复`,
        `the running number ${number} is there twice`,
      );
    }
    numbered.add(key);
  }
}

function checkRoom(
  { room, name }: Project,
  rooms: ReadonlySet<string>,
  path: readonly PathPart[],
  report: Report,
): void {
  if (room === undefined && rooms.size > 0) {
    report([...path, 'room'], 'room-missing', `项目“${name}”没有赛场`, `project "${name}" has no room`);
  }
  if (room !== undefined && !rooms.has(room)) unknownRoom([...path, 'room'], room, report);
}

function checkRecusals(file: ContestFile, report: Report): void {
  const judges = new Set(file.panels.flatMap((panel) => panel.judges.map((judge) => judge.id)));
  const projects = idsIn(file.projects);
  for (const [index, { judge, project }] of (file.recusals ?? []).entries()) {
    if (!judges.has(judge)) {
      report(
        ['recusals', index, 'judge'],
        'judge-unknown',
        `没有评委 ${judge}`,
        `there is no judge ${judge}`,
      );
    }
    if (!projects.has(project)) unknownProject(['recusals', index, 'project'], project, report);
  }
}

function idsIn(list: readonly { id: string }[] | undefined): Set<string> {
  return new Set((list ?? []).map(({ id }) => id));
}
