/** 评分表: one judged component, projects down, judges across, with what was dropped and how the mean came about. */
import type { CellObject, Row } from 'write-excel-file/node';
import type { Judge, JudgedComponent } from '../../../shared/scoring/contest-file.ts';
import type { JudgedExplanation } from '../../../shared/scoring/judged.ts';
import { inRunningOrder, isClosed } from '../../domain/lookup.ts';
import { detailedResultsOf } from '../../domain/results.ts';
import type { ContestState, ProjectState } from '../../domain/state.ts';
import { across, decimal, fixed, headRow, integer, styles, text } from './cells.ts';
import { trimInWords } from './rules-in-words.ts';
import type { WorkbookSheet } from './workbook-sheet.ts';

const HIGH = 'General" ▲"';
const LOW = 'General" ▼"';

/** One judge's sheet total for one project, or why there is none. */
function sheetCell(explained: JudgedExplanation, judge: Judge): CellObject {
  if (explained.recused.includes(judge.id)) return text('回避', styles.faint);
  if (explained.absent.includes(judge.id)) return text('缺席', styles.faint);
  const sheet = explained.sheets.find(({ judgeId }) => judgeId === judge.id);
  if (sheet === undefined) return text('—', styles.faint);
  switch (sheet.setAside) {
    case null:
      break;
    case 'recused':
      return text('回避', styles.faint);
    case 'other-room':
    case 'withdrawn':
      return text(`（${sheet.total}）`, styles.faint);
    default:
      return sheet.setAside satisfies never;
  }
  if (sheet.dropped === 'high') return decimal(sheet.total, styles.high, HIGH);
  if (sheet.dropped === 'low') return decimal(sheet.total, styles.low, LOW);
  return decimal(sheet.total);
}

function remark({ project }: ProjectState, explained: JudgedExplanation): string {
  if (project.withdrawn) return '已退出';
  if (explained.value === null) return '没有有效评分表';
  return explained.untrimmed ? '有效评分表不足，未去最高最低' : '';
}

function projectRow(
  state: ContestState,
  component: JudgedComponent,
  judges: readonly Judge[],
  project: ProjectState,
): Row {
  const { number, name } = project.project;
  const names = [integer(number), text(name, styles.long)];
  if (!isClosed(project) && !project.project.withdrawn)
    return [
      ...names,
      ...judges.map(() => text('', styles.body)),
      ...[text(''), text(''), text(''), text('评分未截止', styles.long)],
    ];
  const explained = detailedResultsOf(state).explain(project.project.id, component.id);
  return [
    ...names,
    ...judges.map((judge) => sheetCell(explained, judge)),
    integer(explained.keptCount),
    decimal(explained.keptSum),
    decimal(explained.value, styles.strong, fixed(state.rules.decimals)),
    text(remark(project, explained), styles.long),
  ];
}

export function componentSheet(state: ContestState, component: JudgedComponent): WorkbookSheet {
  const judges = state.panels.find(({ id }) => id === component.panel)?.judges ?? [];
  const heads = [
    '路演序号',
    '项目名称',
    ...judges.map(({ name }) => name),
    '计入份数',
    '计入合计',
    '平均分',
    '备注',
  ];
  const legend = (cell: CellObject, words: string): Row => [
    cell,
    ...across(text(words, styles.note), heads.length - 1),
  ];
  const data = [
    across(text(`${state.title} · ${component.name}评分表`, styles.title), heads.length),
    headRow(heads),
    ...inRunningOrder(state).map((project) => projectRow(state, component, judges, project)),
    [],
    legend(text('▲', styles.high), '去掉最高：划线、红色，不计入平均分'),
    legend(text('▼', styles.low), '去掉最低：划线、蓝色，不计入平均分'),
    legend(text('缺席', styles.faint), '截止时没有提交评分表'),
    legend(text('回避', styles.faint), '与项目有关，不评分'),
    legend(text('—', styles.faint), '不在本赛场，不评分；（括号内）为不计入的评分表'),
    across(text(trimInWords(component, state.rules.decimals), styles.note), heads.length),
  ];
  return {
    name: `评分表-${component.name}`,
    data,
    widths: [10, 38, ...judges.map(() => 13), 10, 11, 11, 24],
    sticky: { rows: 2, columns: 2 },
  };
}
