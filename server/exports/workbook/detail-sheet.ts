/** 明细: every score of every sheet of the projects whose scoring has closed, one row each. */
import type { Row } from 'write-excel-file/node';
import type { JudgedComponent, Panel } from '../../../shared/scoring/contest-file.ts';
import type { JudgedExplanation } from '../../../shared/scoring/judged.ts';
import { inRunningOrder, isClosed, judgedComponents, judgeNameAt } from '../../domain/lookup.ts';
import { detailedResultsOf } from '../../domain/results.ts';
import type { ContestState, ProjectState } from '../../domain/state.ts';
import { howItCame } from '../how-it-came.ts';
import { beijingTime } from './beijing-time.ts';
import { decimal, headRow, integer, styles, text } from './cells.ts';
import type { WorkbookSheet } from './workbook-sheet.ts';

const columns: readonly (readonly [name: string, width: number])[] = [
  ['评委', 16],
  ['评委组', 14],
  ['路演序号', 10],
  ['项目名称', 38],
  ['计分项', 16],
  ['评分要素', 18],
  ['得分', 9],
  ['满分', 9],
  ['评分表合计', 12],
  ['计入情况', 14],
  ['修订次数', 10],
  ['来源', 24],
  ['提交时间（北京时间）', 21],
  ['评语', 40],
];

function standing(sheet: JudgedExplanation['sheets'][number] | undefined): string {
  if (sheet === undefined) return '不计入';
  if (sheet.dropped !== null) return sheet.dropped === 'high' ? '去掉最高' : '去掉最低';
  switch (sheet.setAside) {
    case null:
      return '计入';
    case 'recused':
      return '回避，不计入';
    case 'other-room':
      return '非本赛场，不计入';
    case 'withdrawn':
      return '已退出，不计入';
    default:
      return sheet.setAside satisfies never;
  }
}

function componentRows(
  state: ContestState,
  project: ProjectState,
  component: JudgedComponent,
  panel: Panel,
): readonly Row[] {
  const explained = detailedResultsOf(state).explain(project.project.id, component.id);
  return panel.judges.flatMap((judge): Row[] => {
    const sheet = project.sheets[component.id]?.[judge.id];
    if (sheet === undefined) return [];
    const counted = explained.sheets.find(({ judgeId }) => judgeId === judge.id);
    return component.criteria.map((criterion, index) => [
      text(judgeNameAt(state, judge.id, sheet.version)),
      text(panel.name),
      integer(project.project.number),
      text(project.project.name),
      text(component.name),
      text(criterion.name),
      decimal(sheet.scores[criterion.id]),
      decimal(criterion.max),
      index === 0 ? decimal(counted?.total, styles.strong) : text(''),
      text(standing(counted)),
      integer(sheet.revision),
      text(index === 0 ? howItCame(sheet) : ''),
      text(beijingTime(sheet.at)),
      text(index === 0 ? sheet.comment : ''),
    ]);
  });
}

export function detailSheet(state: ContestState): WorkbookSheet {
  const rows = inRunningOrder(state)
    .filter(isClosed)
    .flatMap((project) =>
      judgedComponents(state).flatMap((component) => {
        const panel = state.panels.find(({ id }) => id === component.panel);
        return panel === undefined ? [] : componentRows(state, project, component, panel);
      }),
    );
  return {
    name: '明细',
    data: [headRow(columns.map(([name]) => name)), ...rows],
    widths: columns.map(([, width]) => width),
    sticky: { rows: 1, columns: 0 },
  };
}
