import { describe, expect, it } from 'vitest';
import type { JudgeStatus } from '../../shared/contract/views.ts';
import { timeOfDay } from '../../shared/ui/clock-time.ts';
import { judgesLate, lateWords } from './judges-late.ts';

const at = Date.UTC(2026, 4, 16, 6, 2);
const seat = (name: string, more: Partial<JudgeStatus> = {}): JudgeStatus => ({
  judgeId: name,
  name,
  panelId: 'expert',
  panel: '专家评委',
  unit: null,
  room: null,
  devices: 1,
  fencedDevices: 0,
  former: [],
  voided: false,
  device: { connected: true, lastSeenAt: null, report: null },
  recused: false,
  absent: false,
  drafting: false,
  helpAskedAt: null,
  message: null,
  submitted: [],
  due: [],
  projects: { submitted: 0, expected: 0 },
  ...more,
});
const gone = (lastSeenAt: number | null) => ({
  devices: 0,
  device: { connected: false, lastSeenAt, report: null },
});
const said = (...judges: JudgeStatus[]) => lateWords(judgesLate(judges))?.zh ?? null;

describe('the judges in one sentence', () => {
  it.each([
    ['nothing where all is in', [seat('甲', { submitted: ['expert'] })], null],
    ['the sheets to come', [seat('甲', { due: ['expert', 'innovation'] })], '还差 2 份'],
    [
      'since when the tablet of one who owes a sheet is gone',
      [seat('甲', { due: ['expert'] }), seat('乙', { due: ['expert'], ...gone(at) })],
      `还差 2 份，1 台平板 ${timeOfDay(at)} 起离线`,
    ],
    [
      'the one longest gone of several',
      [seat('甲', { due: ['expert'], ...gone(at + 60_000) }), seat('乙', { due: ['expert'], ...gone(at) })],
      `还差 2 份，2 台平板 ${timeOfDay(at)} 起离线`,
    ],
    [
      'one that was never seen',
      [seat('甲', { due: ['expert'], ...gone(null) })],
      '还差 1 份，1 台平板未连接',
    ],
    [
      'who is at it, and who has not come, whose tablet is not asked for',
      [
        seat('甲', { due: ['expert'], drafting: true }),
        seat('乙', { due: ['expert'], absent: true, ...gone(null) }),
        seat('丙', { submitted: ['expert'], drafting: true }),
      ],
      '还差 2 份，1 位填写中，乙未到',
    ],
    [
      'how many have not come, where they are many',
      ['甲', '乙', '丙'].map((name) => seat(name, { due: ['expert'], absent: true })),
      '还差 3 份，3 位未到',
    ],
    ['nothing of a tablet that is not needed', [seat('甲', { submitted: ['expert'], ...gone(at) })], null],
    ['who needs help, whatever they owe', [seat('甲', { helpAskedAt: at })], '甲需要帮助'],
  ] as const)('%s', (_, judges, words) => {
    expect(said(...judges)).toBe(words);
  });
});
