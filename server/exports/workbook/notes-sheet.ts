/** 说明: which contest, as of which entry of the log, by which rules, and what was decided by hand. */
import type { Row } from 'write-excel-file/node';
import type { LogPosition } from '../../application/ports.ts';
import { allSeats, inRunningOrder, isClosed, isNumbered, lateSheetsOf } from '../../domain/lookup.ts';
import type { ContestState } from '../../domain/state.ts';
import { beijingTime } from './beijing-time.ts';
import { chairLines, decidedBy, type Line } from './chair-lines.ts';
import { across, styles, text } from './cells.ts';
import {
  awardsInWords,
  judgedInWords,
  orderInWords,
  popularityInWords,
  promotionInWords,
  tieBreakersInWords,
} from './rules-in-words.ts';
import type { WorkbookSheet } from './workbook-sheet.ts';

function ruleLines(state: ContestState): readonly Line[] {
  const { rules } = state;
  const components = rules.components.map((component): Line => {
    if (component.kind === 'popularity') return [component.name, popularityInWords(component)];
    const panel = state.panels.find(({ id }) => id === component.panel)?.name ?? component.panel;
    return [component.name, judgedInWords(component, panel, rules.decimals)];
  });
  const order = isNumbered(state) ? orderInWords(rules) : null;
  const awards = awardsInWords(rules);
  const promotion = promotionInWords(rules);
  return [
    ...(order === null ? [] : [['路演序号', order] as const]),
    ...components,
    ['总分', `各计分项乘以权重后相加，四舍五入保留 ${rules.decimals} 位小数；名次以此为准。`],
    ['同分', tieBreakersInWords(rules)],
    ...(awards === null ? [] : [['奖项', awards] as const]),
    ...(promotion === null ? [] : [['晋级', promotion] as const]),
  ];
}

function recordLines(state: ContestState): readonly Line[] {
  const projectName = (id: string): string => state.projects[id]?.project.name ?? id;
  const judgeName = (id: string): string =>
    allSeats(state).find(({ judge }) => judge.id === id)?.judge.name ?? id;
  return [
    ...Object.entries(state.formerJudges).flatMap(([judgeId, former]) =>
      former.map(({ name, until, at, reason }, index): Line => {
        const after = former[index + 1]?.name ?? judgeName(judgeId);
        const since = `${beijingTime(at)}，第 ${until} 号记录起`;
        return ['换人', `${after}接替${name}（${since}；${reason}），此前的评分表仍属${name}`];
      }),
    ),
    ...state.recusals.map(({ judgeId, projectId, reason }): Line => {
      const because = reason === '' ? '' : `（${reason}）`;
      return ['回避', `${judgeName(judgeId)}回避“${projectName(projectId)}”${because}`];
    }),
    ...inRunningOrder(state).flatMap((project) =>
      lateSheetsOf(project).map(({ componentId, judgeId, late }): Line => {
        const component = state.rules.components.find(({ id }) => id === componentId)?.name ?? componentId;
        const came = `${judgeName(judgeId)}对“${project.project.name}”的${component}评分在截止后送达（${beijingTime(late.at)}，第 ${late.version} 号）`;
        if (late.decision === null) return ['迟交', `${came}，尚未处理，不计入`];
        const decided = late.decision.accepted ? '接受，计入成绩' : '不接受，不计入';
        return ['迟交', `${came}，${decided}（${late.decision.reason}）`];
      }),
    ),
    ...chairLines(state),
    ...state.decisions.map((decision, index): Line => {
      switch (decision.kind) {
        case 'order': {
          const order = decision.projects.map(projectName).join(' ＞ ');
          return ['裁定', `${order}（${decision.reason}）${decidedBy(state, index)}`];
        }
        case 'named-award':
          return ['单项奖', `${decision.award}：${projectName(decision.project)}（${decision.reason}）`];
        default:
          return decision satisfies never;
      }
    }),
  ];
}

export function notesSheet(state: ContestState, position: LogPosition, exportedAt: number): WorkbookSheet {
  const projects = Object.values(state.projects);
  const lines: readonly Line[] = [
    ['大赛', state.title],
    ['导出时间', `${beijingTime(exportedAt)}（北京时间）`],
    ['项目', `共 ${projects.length} 个，评分已截止 ${projects.filter(isClosed).length} 个`],
    ['日志版本', String(position.version)],
    ['日志指纹', position.head],
    [
      '核对',
      '导出日志后运行 npm run -s verify -- 日志文件，所报指纹应与本页相同；签字后本页即证明日志未被改动。',
    ],
    ...ruleLines(state),
    ...recordLines(state),
  ];
  const rows = lines.map(([label, words]): Row => [
    text(label, styles.head),
    text(words, { ...styles.long, alignVertical: 'top' }),
  ]);
  return {
    name: '说明',
    data: [across(text('说明', styles.title), 2), ...rows],
    widths: [18, 110],
    sticky: { rows: 0, columns: 0 },
  };
}
