// What a schema cannot say about sheets and decisions: they fit the rules, the judges and the projects.
import { unknownProject } from './check-field.ts';
import type { ContestFile, Decision, Judge, JudgedComponent, Panel, Project, Sheet } from './contest-file.ts';
import { indexContest, sitsInRoomOf, type ContestIndex } from './contest-index.ts';
import { jsonPath, type PathPart, type Report } from './problem.ts';
import { checkScores, type ScoreProblem } from './sheet.ts';

export function checkSheets(file: ContestFile, report: Report, warn: Report): void {
  const index = indexContest(file);
  const seen = new Map<string, PathPart[]>();
  for (const [position, sheet] of (file.sheets ?? []).entries()) {
    const path = ['sheets', position];
    const key = `${sheet.judge} ${sheet.project} ${sheet.component}`;
    const first = seen.get(key);
    if (first) {
      report(
        path,
        'sheet-duplicate',
        `评委 ${sheet.judge} 对项目 ${sheet.project} 的 ${sheet.component} 已有一张评分表：${jsonPath(first)}`,
        `judge ${sheet.judge} has a sheet of ${sheet.component} for project ${sheet.project} already: ${jsonPath(first)}`,
      );
    } else seen.set(key, path);
    checkSheet(index, sheet, path, report, warn);
  }
}

function checkSheet(
  index: ContestIndex,
  sheet: Sheet,
  path: readonly PathPart[],
  report: Report,
  warn: Report,
): void {
  const project = index.projects.get(sheet.project);
  if (!project) unknownProject([...path, 'project'], sheet.project, report);
  const component = index.file.rules.components.find(({ id }) => id === sheet.component);
  if (component?.kind !== 'judged') {
    return report(
      [...path, 'component'],
      'component-unknown',
      `没有评委计分项 ${sheet.component}`,
      `there is no judged component ${sheet.component}`,
    );
  }
  const panel = index.panels.get(component.panel);
  const judge = panel?.judges.find(({ id }) => id === sheet.judge);
  if (panel && !judge) wrongJudge(index.file.panels, sheet.judge, panel, path, report);
  if (judge && project) warnIfNotCounted(index, judge, project, path, warn);
  reportScores(component, sheet, path, report);
}

function wrongJudge(
  panels: readonly Panel[],
  judgeId: string,
  panel: Panel,
  path: readonly PathPart[],
  report: Report,
): void {
  if (panels.some(({ judges }) => judges.some(({ id }) => id === judgeId))) {
    report(
      [...path, 'judge'],
      'judge-of-other-panel',
      `评委 ${judgeId} 不在评委组“${panel.name}”中`,
      `judge ${judgeId} is not on the panel "${panel.name}"`,
    );
  } else {
    report([...path, 'judge'], 'judge-unknown', `没有评委 ${judgeId}`, `there is no judge ${judgeId}`);
  }
}

/** Such a sheet stays on file and is not counted (RULES.md §2.2), which whoever archives it should know. */
function warnIfNotCounted(
  index: ContestIndex,
  judge: Judge,
  project: Project,
  path: readonly PathPart[],
  warn: Report,
): void {
  if (project.withdrawn) {
    warn(
      path,
      'sheet-of-withdrawn-project',
      `项目“${project.name}”已退赛，此评分表不计`,
      `project "${project.name}" is withdrawn: the sheet is not counted`,
    );
  }
  if (index.isRecused(judge.id, project.id)) {
    warn(
      path,
      'sheet-of-recused-judge',
      `评委 ${judge.id} 对项目“${project.name}”回避，此评分表不计`,
      `judge ${judge.id} is recused from project "${project.name}": the sheet is not counted`,
    );
  }
  if (!sitsInRoomOf(judge, project)) {
    warn(
      path,
      'sheet-of-other-room',
      `评委 ${judge.id} 不在项目“${project.name}”的赛场，此评分表不计`,
      `judge ${judge.id} does not sit in the room of project "${project.name}": the sheet is not counted`,
    );
  }
}

function reportScores(
  component: JudgedComponent,
  sheet: Sheet,
  path: readonly PathPart[],
  report: Report,
): void {
  for (const problem of checkScores(component, sheet.scores)) {
    const { zh, en } = describeScoreProblem(problem);
    report([...path, 'scores', problem.criterion], problem.code, zh, en);
  }
}

function describeScoreProblem({ code, criterion, value, max, step }: ScoreProblem): {
  zh: string;
  en: string;
} {
  switch (code) {
    case 'score-missing':
      return { zh: `缺少评分要素 ${criterion} 的分数`, en: `the score for ${criterion} is missing` };
    case 'criterion-unknown':
      return { zh: `没有评分要素 ${criterion}`, en: `there is no criterion ${criterion}` };
    case 'score-malformed':
      return { zh: `${value} 不是合法的分数`, en: `${value} is no score` };
    case 'score-over-maximum':
      return { zh: `${value} 超过满分 ${max}`, en: `${value} is above the maximum of ${max}` };
    case 'score-off-step':
      return { zh: `${value} 不是 ${step} 的整数倍`, en: `${value} is no multiple of ${step}` };
    default:
      return code satisfies never;
  }
}

export function checkDecisions(file: ContestFile, report: Report, warn: Report): void {
  const projects = new Set(file.projects.map(({ id }) => id));
  for (const [position, decision] of (file.decisions ?? []).entries()) {
    const path = ['decisions', position];
    for (const [part, id] of projectsNamed(decision)) {
      if (!projects.has(id)) unknownProject([...path, ...part], id, report);
    }
    if (decision.kind === 'order') checkOrder(decision.projects, path, report, warn);
    else checkAward(file, decision.award, path, warn);
  }
}

function projectsNamed(decision: Decision): [PathPart[], string][] {
  if (decision.kind === 'named-award') return [[['project'], decision.project]];
  return decision.projects.map((id, index) => [['projects', index], id]);
}

function checkOrder(
  projects: readonly string[],
  path: readonly PathPart[],
  report: Report,
  warn: Report,
): void {
  if (projects.length < 2) {
    warn(
      [...path, 'projects'],
      'order-of-one',
      '排序决定少于两个项目',
      'the decision orders fewer than two projects',
    );
  }
  const seen = new Set<string>();
  for (const [index, id] of projects.entries()) {
    if (seen.has(id)) {
      report(
        [...path, 'projects', index],
        'project-duplicate',
        `项目 ${id} 在排序决定中重复`,
        `the decision names project ${id} twice`,
      );
    }
    seen.add(id);
  }
}

function checkAward(file: ContestFile, award: string, path: readonly PathPart[], warn: Report): void {
  const named = file.rules.awards?.named;
  if (named && !named.includes(award)) {
    warn(
      [...path, 'award'],
      'award-unlisted',
      `“${award}”不在大赛的单项奖之列`,
      `"${award}" is not among the contest's named awards`,
    );
  }
}
