import { describe, expect, it } from 'vitest';
import type { JudgeStatus } from '../../shared/contract/views.ts';
import { receiptLines, sheetWords } from './seat-words.ts';

const at = new Date(2026, 4, 16, 14, 3, 22).getTime();
const seat = (more: Partial<JudgeStatus>): JudgeStatus =>
  ({
    recused: false,
    absent: false,
    drafting: false,
    submitted: [],
    due: [],
    receipts: {},
    ...more,
  }) as JudgeStatus;
const both = { expert: { version: 12, at }, innovation: { version: 15, at: at + 1_000 } };

describe('under a judge’s name', () => {
  it.each([
    ['nothing where nothing is asked', {}, undefined],
    ['that a sheet is to come', { due: ['expert'] }, '未交'],
    ['that it is being filled in', { due: ['expert'], drafting: true }, '填写中'],
    ['that the judge is not here', { due: ['expert'], absent: true }, '未到'],
    ['a recusal', { recused: true }, '回避'],
    [
      'the newest number and its time to the second',
      { submitted: ['expert', 'innovation'], receipts: both },
      '第 15 号 14:03:23',
    ],
    [
      'that one is to come, whatever has come of the others',
      { submitted: ['expert'], due: ['innovation'], receipts: { expert: both.expert } },
      '未交',
    ],
  ])('%s', (_, more, words) => {
    expect(sheetWords(seat(more))?.zh).toBe(words);
  });

  it('every number that the pad shows can be read too', () => {
    expect(receiptLines(seat({ receipts: both }), (id) => id).map(({ zh }) => zh)).toEqual([
      'expert已收到，第 12 号 14:03:22',
      'innovation已收到，第 15 号 14:03:23',
    ]);
  });
});
