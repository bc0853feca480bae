/** 评委评分表: every judge's own marks in running order, and the signature under them; of closed projects alone. */
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { sheetTotal } from '../../../shared/scoring/sheet.ts';
import {
  entryOf,
  isClosed,
  isRecused,
  inRunningOrder,
  lateSheetOf,
  scoringSeats,
  sitsInRoom,
} from '../../domain/lookup.ts';
import type { Seat } from '../../domain/lookup.ts';
import { marksOf, sittingNow, type Mark } from '../../domain/marks.ts';
import type { ContestState } from '../../domain/state.ts';
import type { PrintJob, PrintPart } from '../../print/print-job.ts';
import { howItCame } from '../how-it-came.ts';
import { beijingTime } from '../workbook/beijing-time.ts';
import { signatureBlock, type Signer } from './signature-block.ts';

const faint = '#555555';

function signersOn(state: ContestState, seat: Seat): readonly Signer[] {
  const { judge } = seat;
  const before = entryOf(state.formerJudges, judge.id) ?? [];
  const former = before.map(({ name, unit, until }, index): Signer => {
    const since = before[index - 1]?.until ?? 0;
    return { seat, name, unit, sitting: { judgeId: judge.id, since, until } };
  });
  const now = { seat, name: judge.name, unit: judge.unit ?? null, sitting: sittingNow(state, judge.id) };
  return [...former, now];
}

function sourceInWords({ project, component, sheet }: Mark, judgeId: string): string {
  const late =
    lateSheetOf(project, component.id, judgeId)?.version === sheet.version ? '（迟交，已采用）' : '';
  return `${howItCame(sheet)}${late}`;
}

const head = (text: string): TableCell => ({ text, bold: true, fillColor: '#eeeeee' });

function markRow(mark: Mark, judgeId: string): TableCell[] {
  const { project, component, sheet } = mark;
  const { number, name, withdrawn } = project.project;
  const each = component.criteria.map(
    ({ id, name: criterion }) => `${criterion} ${entryOf(sheet.scores, id) ?? ''}`,
  );
  return [
    { text: number === undefined ? '–' : `${number}`, alignment: 'center' },
    withdrawn ? `${name}（已退出）` : name,
    { stack: [{ text: component.name }, { text: each.join('，'), fontSize: 8, color: faint }] },
    { text: sheetTotal(sheet.scores), bold: true, alignment: 'right' },
    {
      stack: [
        { text: sourceInWords(mark, judgeId) },
        { text: `第 ${sheet.version} 号，第 ${sheet.revision} 版，${beijingTime(sheet.at)}`, color: faint },
      ],
      fontSize: 8,
    },
  ];
}

/** What of this seat's projects is not in the table, and why. */
function notices(state: ContestState, { seat, sitting }: Signer): Content[] {
  const own = inRunningOrder(state).filter(({ roomId }) => sitsInRoom(seat.judge, roomId));
  const recused = own.filter(({ project }) => isRecused(state, seat.judge.id, project.id));
  const open = own.filter(
    (project) => !isClosed(project) && !project.project.withdrawn && !recused.includes(project),
  );
  const names = (projects: typeof own) => projects.map(({ project }) => project.name).join('、');
  const lines = [
    recused.length === 0 ? null : `已回避：${names(recused)}`,
    open.length === 0 || sitting.until !== null ? null : `评分尚未截止，不在表中：${names(open)}`,
  ];
  return lines.filter((line) => line !== null).map((text) => ({ text, fontSize: 9, margin: [0, 4, 0, 0] }));
}

function partOf(state: ContestState, signer: Signer): PrintPart {
  const { seat, sitting, name, unit } = signer;
  const marks = marksOf(state, sitting).filter(({ project }) => isClosed(project));
  const who = [seat.panel.name, sitting.until === null ? name : `${name}（前任）`, unit ?? ''];
  const table: Content =
    marks.length === 0
      ? { text: '没有已截止的评分。' }
      : {
          table: {
            headerRows: 1,
            dontBreakRows: true,
            widths: [30, 140, '*', 44, 130],
            body: [
              [head('序号'), head('项目'), head('计分项与各要素得分'), head('合计'), head('来源')],
              ...marks.map((mark) => markRow(mark, seat.judge.id)),
            ],
          },
          fontSize: 9,
        };
  return {
    head: [state.title, who.filter((word) => word !== '').join(' · ')],
    content: [
      { text: '评委评分表', fontSize: 16, bold: true, margin: [0, 0, 0, 8] },
      table,
      ...notices(state, signer),
      signatureBlock(state, signer),
    ],
  };
}

/** A part for each person who sits, or has sat and scored, on a seat. */
export function signedSheets(state: ContestState, writtenAt: number): PrintJob {
  const signers = scoringSeats(state)
    .flatMap((seat) => signersOn(state, seat))
    .filter(({ sitting }) => sitting.until === null || marksOf(state, sitting).length > 0);
  return {
    title: `${state.title} · 评委评分表`,
    writtenAt,
    parts: signers.map((signer) => partOf(state, signer)),
  };
}
