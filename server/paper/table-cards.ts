/** The table cards of the judges, four a page to be cut apart: who sits there, the code, and the QR code that opens the seat. */
import type { Content } from 'pdfmake/interfaces.js';
import type { SeatCodes } from '../../shared/contract/rest.ts';
import { textWidth, type PrintJob } from '../print/print-job.ts';

type Card = SeatCodes['judges'][number];
const QR = 110;
const faint = '#555555';

/** Where to cut. */
const cut = (): Content => ({
  canvas: [
    {
      ...{ type: 'line', x1: 0, y1: 0, x2: textWidth, y2: 0 },
      ...{ lineWidth: 0.7, lineColor: '#888888', dash: { length: 4, space: 3 } },
    },
  ],
  margin: [0, 8, 0, 9],
});

function cardOf({ name, panel, unit, room, code }: Card, joinUrl: string): Content {
  const place = [panel, room].filter((word) => word !== null).join(' · ');
  return {
    unbreakable: true,
    stack: [
      {
        columns: [
          {
            width: '*',
            stack: [
              { text: place, fontSize: 12, color: faint },
              { text: name, fontSize: name.length > 8 ? 18 : 24, bold: true },
              { text: unit ?? ' ', fontSize: 12, margin: [0, 1, 0, 5] },
              { text: [...code].join(' '), fontSize: 24, bold: true },
              {
                text: '扫码进入评分，或打开下面的网址输入口令',
                fontSize: 9,
                color: faint,
                margin: [0, 4, 0, 0],
              },
              { text: `${joinUrl}/judge`, fontSize: 12 },
            ],
          },
          // in the fragment: a code there never reaches a server's log
          { width: QR, qr: `${joinUrl}/judge#code=${code}`, fit: QR },
        ],
        columnGap: 16,
      },
      cut(),
    ],
  };
}

export function tableCards(
  codes: Pick<SeatCodes, 'contest' | 'judges' | 'joinUrl'>,
  writtenAt: number,
): PrintJob {
  const content = codes.judges.map((card) => cardOf(card, codes.joinUrl));
  return {
    title: `${codes.contest.title} · 评委桌卡`,
    writtenAt,
    parts: [{ head: [codes.contest.title, '评委桌卡 · 请妥善保管口令'], content }],
  };
}
