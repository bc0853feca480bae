import ExcelJS from '@protobi/exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  contestA,
  contestInTwoRooms,
  evenMarks,
  expertIds,
  professionalIds,
  workedExample,
} from '../../../test/support/contest-a.ts';
import { approve, chaired, waive } from '../../../test/support/chairing.ts';
import { given, judge, staff, type Show } from '../../../test/support/given.ts';
import {
  acceptLate,
  paper,
  recuse,
  sheet,
  submitAll,
  toClosed,
  toScoring,
  withdraw,
  close,
} from '../../../test/support/running-the-show.ts';
import { resultsOf } from '../../domain/results.ts';
import { workbookOf } from './workbook.ts';

const head = 'ab'.repeat(32);

async function read(show: Show): Promise<ExcelJS.Workbook> {
  const bytes = await workbookOf(
    show.state,
    { version: show.state.version, head },
    Date.UTC(2026, 4, 17, 9, 30),
  );
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return workbook;
}

function sheetOf(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined)
    throw new Error(`no sheet ${name}, there are ${workbook.worksheets.map((one) => one.name).join(', ')}`);
  return sheet;
}

/** The values of a row, empty cells as null. */
function valuesOf(sheet: ExcelJS.Worksheet, row: number): unknown[] {
  return Array.from({ length: sheet.columnCount }, (_, index) => sheet.getCell(row, index + 1).value);
}

/** The cell under a heading in the row whose `name` column says `project`. */
function cellOf(sheet: ExcelJS.Worksheet, project: string, heading: string): ExcelJS.Cell {
  const headings = valuesOf(sheet, 2);
  const [name, column] = [headings.indexOf('项目名称') + 1, headings.indexOf(heading) + 1];
  expect([heading, column]).not.toEqual([heading, 0]);
  for (let row = 3; row <= sheet.rowCount; row += 1)
    if (sheet.getCell(row, name).value === project) return sheet.getCell(row, column);
  throw new Error(`no row of ${project}`);
}

const names = { p1: '云上影像互认平台', p2: '一码通智慧就医', p3: '模拟数据质控', p4: '大数据病种管理' };

/** RULES §7 for p1; p2 with a recusal and two absent judges; p3 still being scored; p4 withdrawn. */
function evening(): Show {
  const opened = given(contestA()).given(
    { type: 'NumberProjects', by: 'manual', order: ['p1', 'p2', 'p3', 'p4'] },
    { type: 'OpenVote' },
    recuse('e1', 'p2'),
    withdraw('p4'),
  );
  const one = toClosed(opened, 'p1', workedExample);
  const two = submitAll(toScoring(one, 'p2'), 'p2', evenMarks(95, 28, 9));
  const three = submitAll(toScoring(two.given(close('p2')), 'p3'), 'p3', evenMarks(60, 20, 6));
  return three.given({ type: 'CloseVote', counts: { p1: 48_211, p2: 52_693, p3: 60_000 } });
}

let workbook: ExcelJS.Workbook;
beforeAll(async () => {
  workbook = await read(evening());
});

describe('the workbook', () => {
  it('has the sheets that staff look for', () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      '总成绩',
      '评分表-专家评委评分',
      '评分表-专业评委评分',
      '评分表-创新创意分',
      '网络投票',
      '明细',
      '说明',
    ]);
  });

  it('总成绩: numbers are numbers, with the decimals of the contest', () => {
    const sheet = sheetOf(workbook, '总成绩');
    const total = cellOf(sheet, names.p1, '总分');
    expect([total.value, total.numFmt]).toEqual([
      Number(resultsOf(evening().state).projects.find(({ id }) => id === 'p1')?.total),
      '0.00',
    ]);
    expect(cellOf(sheet, names.p1, '专家评委评分').value).toBe(90);
    expect(cellOf(sheet, names.p1, '专家评委评分').numFmt).toBe('0.00');
    expect(cellOf(sheet, names.p2, '名次').value).toBe(1);
    expect(cellOf(sheet, names.p1, '名次').value).toBe(2);
    expect(cellOf(sheet, names.p1, '晋级').value).toBe('晋级');
    expect(cellOf(sheet, names.p3, '总分').value).toBeNull();
    expect(cellOf(sheet, names.p3, '备注').value).toBe('评分未截止');
    expect(cellOf(sheet, names.p4, '备注').value).toBe('已退出');
    expect(cellOf(sheet, names.p2, '联合单位').value).toBe('样例县人民医院');
  });

  it('评分表: what was dropped is struck, coloured and marked, and the mean can be done by hand', () => {
    const sheet = sheetOf(workbook, '评分表-专家评委评分');
    const marks = ['专家1', '专家2', '专家3', '专家4', '专家5', '专家6', '专家7'].map((judge) =>
      cellOf(sheet, names.p1, judge),
    );
    expect(marks.map(({ value }) => value)).toEqual([92, 88.5, 95, 90, 88.5, 91, 79]);
    expect(marks.map(({ font }) => font.strike === true)).toEqual([
      false,
      false,
      true,
      false,
      false,
      false,
      true,
    ]);
    expect(marks[2]?.numFmt).toContain('▲');
    expect(marks[6]?.numFmt).toContain('▼');
    expect(marks[2]?.font.color).not.toEqual(marks[6]?.font.color);
    expect(['计入份数', '计入合计', '平均分'].map((name) => cellOf(sheet, names.p1, name).value)).toEqual([
      5, 450, 90,
    ]);
    const words = sheet.getSheetValues().flat().map(String).join('\n');
    expect(words).toContain('去掉最高');
    expect(words).toContain('去掉最低');
    expect(words).toContain('有效评分表满 3 份时去掉 1 个最高、1 个最低');
  });

  it('评分表: absent, recused and unclosed are told apart', () => {
    const sheet = sheetOf(workbook, '评分表-专家评委评分');
    expect(cellOf(sheet, names.p2, '专家1').value).toBe('回避');
    expect(cellOf(sheet, names.p3, '专家2').value).toBeNull();
    expect(cellOf(sheet, names.p3, '备注').value).toBe('评分未截止');
    expect(cellOf(sheet, names.p4, '备注').value).toBe('已退出');
  });

  it('评分表: an absent judge', async () => {
    const scoring = submitAll(toScoring(given(contestA()), 'p1').given(), 'p1', evenMarks(90, 20, 8));
    const absent = toScoring(given(contestA()), 'p1').given(
      close('p1', [...'1234567'].map((n) => `e${n}`).concat('q1', 'q2', 'q3', 'q4')),
    );
    expect(cellOf(sheetOf(await read(absent), '评分表-专家评委评分'), names.p1, '专家3').value).toBe('缺席');
    expect(cellOf(sheetOf(await read(absent), '评分表-专家评委评分'), names.p1, '备注').value).toBe(
      '没有有效评分表',
    );
    expect(cellOf(sheetOf(await read(scoring), '评分表-专家评委评分'), names.p1, '专家3').value).toBeNull();
  });

  it('网络投票: votes, place, points and what was credited', () => {
    const sheet = sheetOf(workbook, '网络投票');
    const told = ['票数', '票数名次', '人气积分', '计入总分'].map(
      (name) => cellOf(sheet, names.p1, name).value,
    );
    expect(told).toEqual([48_211, 3, 8, 8]);
    expect(cellOf(sheet, names.p4, '票数名次').value).toBeNull();
  });

  it('明细: one row a score, of closed projects alone', () => {
    const sheet = sheetOf(workbook, '明细');
    // p1: 7×5 + 4×5 + 7×1; p2 without e1: 6×5 + 4×5 + 6×1
    expect(sheet.rowCount - 1).toBe(62 + 56);
    expect(valuesOf(sheet, 2).slice(0, 10)).toEqual([
      '专家1',
      '专家评委',
      1,
      names.p1,
      '专家评委评分',
      '综合表现',
      20,
      20,
      92,
      '计入',
    ]);
    expect(valuesOf(sheet, 2)[11]).toBe('评委平板');
    expect(valuesOf(sheet, 2)[12]).toMatch(/^2026-05-\d\d \d\d:\d\d:\d\d$/);
    const rows = Array.from({ length: sheet.rowCount - 1 }, (_, index) => sheet.getCell(index + 2, 4).value);
    expect([...new Set(rows)]).toEqual([names.p1, names.p2]);
  });

  it('明细: says which sheet is from paper, and who keyed it in', async () => {
    const keyed = toScoring(given(contestA()), 'p1')
      .by(staff('one'), paper('e1', 'p1', 'expert', 80, '甲'))
      .by(staff('two'), paper('e1', 'p1', 'expert', 80, '乙'));
    const sheet = sheetOf(await read(submitAll(keyed, 'p1', workedExample).given(close('p1'))), '明细');
    expect([2, 3, 7].map((row) => valuesOf(sheet, row)[11])).toEqual([
      '纸质（甲、乙录入）',
      null,
      '评委平板',
    ]);
  });

  it('说明: which contest, which entry of the log, which rules, which recusals', () => {
    const sheet = sheetOf(workbook, '说明');
    const words = sheet.getSheetValues().flat().map(String).join('\n');
    for (const expected of [
      contestA().title,
      head,
      '2026-05-17 17:30:00',
      '手工编排。',
      '前 5 名晋级',
      '专家1回避',
      '第 1 名 10 分',
    ])
      expect(words).toContain(expected);
  });
});

it('a substitute: sheets that were in stay the former judge’s, and 说明 says who sat there until when', async () => {
  const scored = submitAll(toScoring(given(contestA()), 'p1'), 'p1', workedExample);
  const shown = await read(
    scored.given({ type: 'SubstituteJudge', judgeId: 'e1', name: '替补', reason: '身体不适' }, close('p1')),
  );
  expect(valuesOf(sheetOf(shown, '明细'), 2)[0]).toBe('专家1');
  const words = sheetOf(shown, '说明').getSheetValues().flat().map(String).join('\n');
  expect(words).toMatch(/替补接替专家1（.+号记录起；身体不适），此前的评分表仍属专家1/);
});

it('说明: each late sheet, and what was decided on it with which reason', async () => {
  const came = toScoring(given(contestA()), 'p1')
    .given(close('p1', [...expertIds, ...professionalIds]))
    .by(judge('e1'), sheet('p1', 'expert', 91))
    .by(judge('e2'), sheet('p1', 'expert', 92));
  const shown = await read(came.given(acceptLate('p1', came.state.version - 1)));
  const words = sheetOf(shown, '说明').getSheetValues().flat().map(String).join('\n');
  expect(words).toMatch(
    /专家1对“云上影像互认平台”的.+评分在截止后送达（.+号），接受，计入成绩（按现场情况）/,
  );
  expect(words).toMatch(/专家2对“云上影像互认平台”的.+评分在截止后送达（.+号），尚未处理，不计入/);
});

it('说明: who chairs the jury, what was approved or revealed without, and who decided a tie', async () => {
  const marks = evenMarks(80, 24, 8);
  const closed = ['p1', 'p2', 'p3'].reduce(
    (show, id) => toClosed(show, id, marks),
    chaired(given(contestA())),
  );
  const show = closed
    .by(judge('e1'), approve(closed, 'p1'))
    .given(waive('p2'))
    .by(judge('e1'), { type: 'OrderTied', projects: ['p2', 'p1', 'p3'], reason: '按创新性' });
  const words = sheetOf(await read(show), '说明')
    .getSheetValues()
    .flat()
    .map(String)
    .join('\n');
  expect(words).toMatch(/专家1（.+，第 2 号记录起）/);
  expect(words).toMatch(/“云上影像互认平台”的成绩经评委组长专家1审定（.+号）/);
  expect(words).toMatch(/“一码通智慧就医”的成绩未经评委组长审定即揭晓（按现场情况；.+号）/);
  expect(words).toContain('“模拟数据质控”的成绩未经评委组长审定');
  expect(words).toMatch(/（按创新性），由评委组长专家1在评分平板上作出（.+号）/);
  const changed = show.given({ type: 'OpenVote' }, { type: 'CloseVote', counts: { p1: 9 } });
  const then = sheetOf(await read(changed), '说明')
    .getSheetValues()
    .flat()
    .map(String)
    .join('\n');
  expect(then).toMatch(/经评委组长专家1审定（.+号）；此后成绩有变化，未再审定/);
});

describe('说明: how the running numbers were given (RULES §6.6)', () => {
  it.each([
    [{ type: 'NumberProjects', by: 'draw', seed: '7-3-9-1' } as const, '抽签产生，种子“7-3-9-1”'],
    [{ type: 'NumberProjects', by: 'stroke' } as const, '按项目名称笔划排列'],
  ])('%j', async (command, words) => {
    const sheet = sheetOf(await read(given(contestA()).given(command)), '说明');
    expect(sheet.getSheetValues().flat().map(String).join('\n')).toContain(words);
  });

  it('says nothing before there are any', async () => {
    const sheet = sheetOf(await read(given(contestA())), '说明');
    expect(sheet.getSheetValues().flat().map(String).join('\n')).not.toContain('路演序号');
  });
});

describe('hostile and awkward words', () => {
  const rude = [
    '=HYPERLINK("http://x","y")',
    '+1',
    '-1+1',
    '@SUM(A1)',
    '\u0001壊れた\ud800',
    '<&>"\'',
    '普通',
  ];

  it('stay text, and safe when saved as CSV', async () => {
    const projects = rude.map((name, index) => ({ id: `r${index}`, number: index + 1, name, unit: name }));
    const sheet = sheetOf(await read(given(contestA({ projects }))), '总成绩');
    const cells = projects.map((_, index) => sheet.getCell(index + 3, 3));
    expect(cells.map(({ type }) => type)).toEqual(cells.map(() => ExcelJS.ValueType.String));
    expect(cells.map(({ value }) => value)).toEqual([
      '\'=HYPERLINK("http://x","y")',
      "'+1",
      "'-1+1",
      "'@SUM(A1)",
      '壊れた',
      '<&>"\'',
      '普通',
    ]);
  });

  it('names of components that no sheet may have, or two may not share', async () => {
    const components = contestA().rules.components.map((component) => ({
      ...component,
      name: component.kind === 'judged' ? '技术/方案:[总]*?'.repeat(6) : component.name,
    }));
    const book = await read(given(contestA({ rules: { components } })));
    const sheets = book.worksheets.map(({ name }) => name);
    expect(new Set(sheets).size).toBe(7);
    expect(sheets.every((name) => name.length <= 31)).toBe(true);
  });
});

describe('other contests', () => {
  it('rooms: a judge of another room has a dash', async () => {
    const show = toClosed(given(contestInTwoRooms()), 'p1', evenMarks(90, 20, 8));
    const book = await read(show);
    const sheet = sheetOf(book, '评分表-专家评委评分');
    expect(cellOf(sheet, names.p1, '专家1').value).toBe(90);
    expect(cellOf(sheet, names.p1, '专家5').value).toBe('—');
    expect(cellOf(sheetOf(book, '总成绩'), names.p1, '赛场').value).toBe('东厅');
  });

  it('a contest without projects, judges or votes yet', async () => {
    const empty = given(
      contestA({ projects: [], panels: contestA().panels.map((panel) => ({ ...panel, judges: [] })) }),
    );
    expect((await read(empty)).worksheets).toHaveLength(7);
  });
});
