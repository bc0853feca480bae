import { describe, expect, it } from 'vitest';
import type { SeatCodes } from '../../shared/contract/rest.ts';
import { pagesOf, qrCodesOn } from '../../test/support/read-qr.ts';
import { textOf } from '../../test/support/pdf-text.ts';
import { pdfOf } from '../print/pdf.ts';
import { tableCards } from './table-cards.ts';

const judge = (index: number) => ({
  judgeId: `e${index}`,
  name: `评委${index}`,
  panel: '专家评委',
  unit: index === 1 ? '示例市第一人民医院' : null,
  room: index === 2 ? '东厅' : null,
  code: `K7M2Q${index}`,
});
const codes: SeatCodes = {
  contest: { id: 'c1', title: '示例大赛' },
  judges: [1, 2, 3, 4, 5].map(judge),
  presenters: [],
  joinUrl: 'http://192.168.1.5:3000',
};

describe('the judges’ table cards', () => {
  it('are one PDF, four a page, each with name, unit, panel, room and code', async () => {
    const pages = await textOf(await pdfOf(tableCards(codes, 0)));
    expect(pages).toHaveLength(2);
    const [first = '', second = ''] = pages;
    for (const words of ['示例大赛', '评委1', '示例市第一人民医院', '专家评委 · 东厅', 'K 7 M 2 Q 4'])
      expect(first).toContain(words);
    expect(second).toContain('评委5');
    expect(second).not.toContain('评委4');
  });

  it('are read by a phone from the printed page: each opens its own seat', async () => {
    const pages = await pagesOf(await pdfOf(tableCards(codes, 0)));
    const read = pages.flatMap(qrCodesOn);
    expect([...read].sort()).toEqual(
      codes.judges.map(({ code }) => `http://192.168.1.5:3000/judge#code=${code}`),
    );
  });

  it('have a QR code each that opens the seat, with the code in the fragment alone', () => {
    const text = JSON.stringify(tableCards(codes, 0));
    const opened = [...text.matchAll(/"qr":"([^"]+)"/g)].map(([, address]) => address);
    expect(opened).toEqual(codes.judges.map(({ code }) => `http://192.168.1.5:3000/judge#code=${code}`));
  });
});
