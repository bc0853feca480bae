/** 网络投票: ballots, place, points and what was credited of them. */
import type { Row } from 'write-excel-file/node';
import type { PopularityComponent } from '../../../shared/scoring/contest-file.ts';
import { isPopularityResult } from '../../../shared/scoring/results.ts';
import { inRunningOrder } from '../../domain/lookup.ts';
import { resultOf, resultsOf } from '../../domain/results.ts';
import type { ContestState, ProjectState, VoteState } from '../../domain/state.ts';
import { across, decimal, fixed, headRow, integer, styles, text } from './cells.ts';
import { popularityInWords } from './rules-in-words.ts';
import type { WorkbookSheet } from './workbook-sheet.ts';

const phaseNames: Readonly<Record<VoteState['phase'], string>> = {
  unopened: '投票尚未开放，以下按零票计。',
  open: '投票正在进行，尚未计票，以下按零票计。',
  closed: '投票已截止。',
};
const heads = ['路演序号', '项目名称', '主体单位', '票数', '票数名次', '人气积分', '计入总分', '备注'];

function projectRow(state: ContestState, component: PopularityComponent, { project }: ProjectState): Row {
  const result = resultOf(resultsOf(state), project.id)?.components[component.id];
  const points = result !== undefined && isPopularityResult(result) ? result : null;
  return [
    integer(project.number),
    text(project.name, styles.long),
    text(project.unit, styles.long),
    integer(points?.votes),
    integer(points?.place),
    decimal(points?.points),
    decimal(points?.value, styles.strong, fixed(state.rules.decimals)),
    text(project.withdrawn ? '已退出' : ''),
  ];
}

/** One a popularity component: a contest has none or one, but may have more. */
export function voteSheets(state: ContestState): readonly WorkbookSheet[] {
  const components = state.rules.components.filter((component) => component.kind === 'popularity');
  return components.map((component) => ({
    name: components.length === 1 ? '网络投票' : `网络投票-${component.name}`,
    data: [
      across(text(`${state.title} · ${component.name}`, styles.title), heads.length),
      headRow(heads),
      ...inRunningOrder(state).map((project) => projectRow(state, component, project)),
      [],
      across(text(phaseNames[state.vote.phase], styles.note), heads.length),
      across(text(popularityInWords(component), styles.note), heads.length),
    ],
    widths: [10, 38, 26, 11, 10, 10, 11, 12],
    sticky: { rows: 2, columns: 0 },
  }));
}
