/** Blank score sheets to be filled in by hand: one judge's, project by project in running order. */
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import type { Criterion, JudgedComponent } from '../../shared/scoring/contest-file.ts';
import { sheetTotal } from '../../shared/scoring/sheet.ts';
import { componentsOfJudge, inRunningOrder, isRecused, sitsInRoom, type Seat } from '../domain/lookup.ts';
import type { ContestState, ProjectState } from '../domain/state.ts';
import type { PrintJob, PrintPart } from '../print/print-job.ts';
import { deskAddress } from './desk-address.ts';

const PER_ROW = 6;
/** A space as wide as a Chinese character. */
const wide = '\u3000';
const line = (length: number): string => '＿'.repeat(length);

/** Criteria side by side, above a box each to write into; more than a row holds go on below. */
function boxes(criteria: readonly Criterion[]): Content[] {
  const rows: (readonly Criterion[])[] = [];
  for (let at = 0; at < criteria.length; at += PER_ROW) rows.push(criteria.slice(at, at + PER_ROW));
  return rows.map((row): Content => {
    const named = row.map(({ name, max, step }): TableCell => ({
      stack: [
        { text: name, bold: true },
        { text: `满分 ${max}${wide}步长 ${step}`, fontSize: 8, color: '#555555' },
      ],
      alignment: 'center',
    }));
    const empty = row.map((): TableCell => ({ text: ' ' }));
    return {
      table: {
        widths: row.map(() => '*'),
        heights: ['auto', 30],
        body: [named, empty],
      },
      margin: [0, 2, 0, 2],
    };
  });
}

function form(address: string, component: JudgedComponent): Content {
  const max = sheetTotal(Object.fromEntries(component.criteria.map(({ id, max: most }) => [id, most])));
  const written: Content = {
    text: `合计${line(3)} / ${max}${wide}签名${line(6)}${wide}评语${line(8)}`,
    margin: [0, 6, 0, 0],
  };
  return {
    columns: [
      {
        width: '*',
        stack: [{ text: component.name, bold: true }, ...boxes(component.criteria), written],
      },
      { width: 74, qr: address, fit: 72, margin: [4, 0, 0, 0] },
    ],
    margin: [0, 2, 0, 4],
  };
}

function projectTitle({ project }: ProjectState): Content {
  const { number, name, unit, jointUnits = [] } = project;
  return {
    text: [
      { text: `${number === undefined ? '' : `${number} 号${wide}`}${name}`, bold: true, fontSize: 12 },
      { text: `${wide}${[unit, ...jointUnits].join('、')}`, fontSize: 9, color: '#555555' },
    ],
  };
}

const closing: Content = {
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: 523, y2: 0, lineWidth: 0.5, lineColor: '#999999' }],
  margin: [0, 2, 0, 8],
};

function projectForms(state: ContestState, seat: Seat, project: ProjectState, joinUrl: string): Content {
  const { id } = project.project;
  const notice = project.project.withdrawn
    ? '本项目已退出，不评分'
    : isRecused(state, seat.judge.id, id)
      ? '本项目您已回避，不评分'
      : null;
  if (notice !== null)
    return {
      unbreakable: true,
      stack: [projectTitle(project), { text: notice, margin: [0, 4, 0, 4] }, closing],
    };
  const which = (componentId: string) => ({ judgeId: seat.judge.id, projectId: id, componentId });
  // a form is never torn apart, and its project's name never stands alone at the end of a page
  const forms = componentsOfJudge(state, seat.judge.id).map((component, index): Content => ({
    unbreakable: true,
    stack: [
      ...(index === 0 ? [projectTitle(project)] : []),
      form(deskAddress(joinUrl, { contestId: state.contestId, ...which(component.id) }), component),
    ],
  }));
  return { stack: [...forms, closing] };
}

function partOf(state: ContestState, seat: Seat, joinUrl: string): PrintPart {
  const { judge, panel } = seat;
  const projects = inRunningOrder(state).filter(({ roomId }) => sitsInRoom(judge, roomId));
  const who = [panel.name, judge.name, judge.unit ?? ''].filter((word) => word !== '').join(' · ');
  return {
    head: [`${state.title} · 评分表`, who],
    content: [
      {
        text: '请按步长打分，每格必填，0 分也请写“0”。涂改处请签名。全部写完后交工作人员录入。',
        fontSize: 9,
        margin: [0, 0, 0, 8],
      },
      ...projects.map((project) => projectForms(state, seat, project, joinUrl)),
    ],
  };
}

/** @param joinUrl where the QR codes lead: the desk's page for this one sheet */
export function scoreSheets(
  state: ContestState,
  seats: readonly Seat[],
  joinUrl: string,
  writtenAt: number,
): PrintJob {
  return {
    title: `${state.title} · 空白评分表`,
    writtenAt,
    parts: seats.map((seat) => partOf(state, seat, joinUrl)),
  };
}
