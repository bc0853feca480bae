import { describe, expect, it } from 'vitest';
import type { SeatCodes } from '../../../shared/contract/rest.ts';
import { cardsOf } from './cards.ts';

const codes: SeatCodes = {
  contest: { id: 'c1', title: '示例大赛' },
  judges: [{ judgeId: 'e1', name: '专家评委一', panel: '专家评委', unit: null, code: 'K7M2QX' }],
  presenters: [{ projectId: 'p1', number: 3, name: '示例项目', unit: '示例医院', code: 'H4N9TW' }],
  joinUrl: 'http://192.168.1.5:3000',
};

describe('the cards that let people in', () => {
  it("opens a judge's seat with the code in the fragment", () => {
    expect(cardsOf(codes, 'judgeCards')).toEqual([
      {
        id: 'e1',
        badge: { zh: '专家评委', en: '专家评委' },
        name: '专家评委一',
        unit: '',
        code: 'K7M2QX',
        link: 'http://192.168.1.5:3000/judge#code=K7M2QX',
        address: 'http://192.168.1.5:3000/judge',
      },
    ]);
  });

  it("opens a presenter's remote, with the running number on the card", () => {
    expect(cardsOf(codes, 'presenterCards')).toMatchObject([
      {
        badge: { zh: '3 号', en: 'No. 3' },
        name: '示例项目',
        link: 'http://192.168.1.5:3000/present#code=H4N9TW',
      },
    ]);
  });
});
