import { beforeAll, describe, expect, it } from 'vitest';
import { contestA, contestInTwoRooms } from '../../test/support/contest-a.ts';
import { given, type Show } from '../../test/support/given.ts';
import { textOf } from '../../test/support/pdf-text.ts';
import { pagesOf, qrCodesOn } from '../../test/support/read-qr.ts';
import { recuse, withdraw } from '../../test/support/running-the-show.ts';
import { allSeats } from '../domain/lookup.ts';
import { pdfOf } from '../print/pdf.ts';
import type { PrintJob } from '../print/print-job.ts';
import { scoreSheets } from './score-sheets.ts';

const at = Date.UTC(2026, 4, 16);
const jobOf = ({ state }: Show, ...judgeIds: string[]): PrintJob =>
  scoreSheets(
    state,
    allSeats(state).filter(({ judge }) => judgeIds.includes(judge.id)),
    'http://192.168.1.5:3000',
    at,
  );
/** The addresses in the QR codes, in the order in which they are printed. */
const codesIn = (job: PrintJob): string[] =>
  [...JSON.stringify(job.parts).matchAll(/"qr":"([^"]+)"/g)].map(([, address]) => address ?? '');

const show = given(contestA()).given(
  { type: 'NumberProjects', by: 'manual', order: ['p2', 'p1', 'p3', 'p4'] },
  recuse('e1', 'p3'),
  withdraw('p4'),
);

describe('blank score sheets', () => {
  let pages: readonly string[];
  beforeAll(async () => {
    pages = await textOf(await pdfOf(jobOf(show, 'e1', 'q1')));
  });

  it('say on every page which contest and whose they are, and number each judge’s pages', async () => {
    const pages = await textOf(await pdfOf(jobOf(given(contestA()), 'e1', 'q1')));
    const whose = pages.map((page) =>
      /专家评委 · 专家1/.test(page) ? 'e1' : /专业评委 · 专业1/.test(page) ? 'q1' : '',
    );
    const numbers = pages.map((page) => /第 (\d+) 页 共 (\d+) 页/.exec(page)?.slice(1).join('/'));
    const each = (judgeId: string) => whose.filter((one) => one === judgeId).length;
    const expected = ['e1', 'q1'].flatMap((judgeId) =>
      Array.from({ length: each(judgeId) }, (_, index) => `${index + 1}/${each(judgeId)}`),
    );
    expect(numbers).toEqual(expected);
    expect([each('e1') > 1, each('q1') > 0, each('')]).toEqual([true, true, 0]);
    for (const page of pages) expect(page).toContain('第四届智慧医疗创新大赛（测试） · 评分表');
  });

  it('have the projects in running order, and every criterion with its maximum and step', () => {
    const text = pages.join('');
    const names = ['一码通智慧就医', '云上影像互认平台', '模拟数据质控'];
    const places = names.map((name) => text.indexOf(name));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    for (const words of [
      '综合表现',
      '满分 20 步长 0.5',
      '/ 100',
      '签名',
      '示例市第一人民医院、样例县人民医院',
    ])
      expect(text).toContain(words);
  });

  it('have no form where the judge may not score, and say why', () => {
    const text = pages.join('');
    expect(text).toContain('本项目您已回避，不评分');
    expect(text).toContain('本项目已退出，不评分');
  });
});

it('each form’s QR code opens the desk at that judge, project and component', () => {
  const desk = 'http://192.168.1.5:3000/console#/staff/paper/contest';
  expect(codesIn(jobOf(show, 'e1'))).toEqual(
    ['p2', 'p1'].flatMap((id) => [`${desk}/e1/${id}/expert`, `${desk}/e1/${id}/innovation`]),
  );
});

it('every QR code is read by a phone from the printed page', async () => {
  const job = jobOf(show, 'e1', 'q1');
  const read = (await pagesOf(await pdfOf(job), 3)).flatMap(qrCodesOn);
  expect([...read].sort()).toEqual([...codesIn(job)].sort());
});

it('a judge has the projects of the own room alone', () => {
  const codes = codesIn(jobOf(given(contestInTwoRooms()), 'e5'));
  expect(codes.map((code) => code.split('/').at(-2))).toEqual(['p3', 'p3', 'p4', 'p4']);
});
