/** 总成绩: every project with its components, total, ranks, award and promotion, in the order of the results. */
import type { CellObject, Row } from 'write-excel-file/node';
import type { Component } from '../../../shared/scoring/contest-file.ts';
import { isPopularityResult, type ProjectFlag, type ProjectResult } from '../../../shared/scoring/results.ts';
import { formatScore } from '../../../shared/scoring/sheet.ts';
import { resultsOf } from '../../domain/results.ts';
import { isClosed, roomById } from '../../domain/lookup.ts';
import type { ContestState, ProjectState } from '../../domain/state.ts';
import { across, decimal, fixed, headRow, integer, styles, text } from './cells.ts';
import type { WorkbookSheet } from './workbook-sheet.ts';

interface Column {
  readonly name: string;
  readonly width: number;
  readonly cell: (result: ProjectResult, project: ProjectState) => CellObject;
}

const flagNames: Readonly<Record<ProjectFlag, string>> = {
  tied: '并列',
  incomplete: '成绩不全',
  withdrawn: '已退出',
};
const PENDING = '待裁定';

/** With its weight where that is not 1, so that the printed row adds up by hand. */
export function componentHeading({ name, weight }: Component): string {
  return formatScore(weight) === '1' ? name : `${name}（×${weight}）`;
}

function columnsOf(state: ContestState): readonly Column[] {
  const { groups, rules } = state;
  const value = fixed(rules.decimals);
  const projects = Object.values(state.projects);
  const groupName = (id: string | undefined): string => groups.find((group) => group.id === id)?.name ?? '';
  const when = (condition: boolean, ...columns: Column[]): readonly Column[] => (condition ? columns : []);
  return [
    { name: '名次', width: 7, cell: ({ rank }) => integer(rank, styles.centre) },
    ...when(groups.length > 0, {
      name: '组内名次',
      width: 10,
      cell: ({ groupRank }) => integer(groupRank),
    }),
    { name: '路演序号', width: 10, cell: (_, { project }) => integer(project.number) },
    { name: '项目名称', width: 38, cell: (_, { project }) => text(project.name, styles.long) },
    { name: '主体单位', width: 26, cell: (_, { project }) => text(project.unit, styles.long) },
    {
      name: '联合单位',
      width: 26,
      cell: (_, { project }) => text((project.jointUnits ?? []).join('、'), styles.long),
    },
    ...when(groups.length > 0, {
      name: '分组',
      width: 14,
      cell: (_, { project }) => text(groupName(project.group)),
    }),
    ...when(
      projects.some(({ project }) => project.track !== undefined),
      { name: '赛道', width: 20, cell: (_, { project }) => text(project.track) },
    ),
    ...when(state.namedRooms, {
      name: '赛场',
      width: 12,
      cell: (_, { roomId }) => text(roomById(state, roomId)?.name),
    }),
    ...rules.components.map((component) => ({
      name: componentHeading(component),
      width: 14,
      cell: ({ components }: ProjectResult) => decimal(components[component.id]?.value, styles.body, value),
    })),
    { name: '总分', width: 12, cell: ({ total }) => decimal(total, styles.strong, value) },
    ...when(rules.awards !== undefined, {
      name: '奖项',
      width: 12,
      cell: ({ award }) => text(award === 'pending' ? PENDING : award, styles.centre),
    }),
    ...when((rules.awards?.named?.length ?? 0) > 0, {
      name: '单项奖',
      width: 18,
      cell: ({ namedAwards }) => text(namedAwards.join('、'), styles.long),
    }),
    ...when(rules.promotion !== undefined, {
      name: '晋级',
      width: 9,
      cell: ({ promoted }) => text(promotedText(promoted), styles.centre),
    }),
    {
      name: '备注',
      width: 26,
      cell: (result, project) => text(remarks(state, result, project), styles.long),
    },
  ];
}

function promotedText(promoted: ProjectResult['promoted']): string {
  if (promoted === 'pending') return PENDING;
  return promoted === true ? '晋级' : '';
}

function remarks(state: ContestState, result: ProjectResult, project: ProjectState): string {
  if (!project.project.withdrawn && !isClosed(project)) return '评分未截止';
  const untrimmed = state.rules.components.filter(({ id }) => {
    const component = result.components[id];
    return component !== undefined && !isPopularityResult(component) && component.untrimmed;
  });
  return [
    ...result.flags.map((flag) => flagNames[flag]),
    ...untrimmed.map(({ name }) => `${name}未去最高最低`),
  ].join('；');
}

export function rankingSheet(state: ContestState): WorkbookSheet {
  const columns = columnsOf(state);
  const rows = resultsOf(state).projects.flatMap((result): Row[] => {
    const project = state.projects[result.id];
    return project === undefined ? [] : [columns.map(({ cell }) => cell(result, project))];
  });
  const data = [
    across(text(state.title, styles.title), columns.length),
    headRow(columns.map(({ name }) => name)),
    ...rows,
    [],
    across(
      text('评审组组长签字：＿＿＿＿＿＿　　监督员签字：＿＿＿＿＿＿　　日期：＿＿＿＿＿＿', { height: 28 }),
      columns.length,
    ),
  ];
  return {
    name: '总成绩',
    data,
    widths: columns.map(({ width }) => width),
    sticky: { rows: 2, columns: 0 },
  };
}
