import { describe, expect, it } from 'vitest';
import type { JudgeStatus } from '../../shared/contract/views.ts';
import { connectionOf, seatsByPanel, sheetStateOf } from './seat-state.ts';

const seat = (judgeId: string, more: Partial<JudgeStatus> = {}): JudgeStatus => ({
  judgeId,
  name: judgeId,
  panelId: 'expert',
  panel: '专家评委',
  unit: null,
  room: null,
  devices: 1,
  fencedDevices: 0,
  recused: false,
  absent: false,
  drafting: false,
  submitted: [],
  due: [],
  ...more,
});

describe("a judge's seat", () => {
  it('is offline, online, or open on two tablets', () => {
    expect([0, 1, 2, 3].map((devices) => connectionOf(seat('e1', { devices })))).toEqual([
      'offline',
      'online',
      'doubled',
      'doubled',
    ]);
    expect(connectionOf(seat('e1', { fencedDevices: 1 }))).toBe('doubled');
  });

  it('has a sheet due until every component is in', () => {
    expect(sheetStateOf(seat('e1', { submitted: ['expert'], due: ['innovation'] }))).toBe('due');
    expect(sheetStateOf(seat('e1', { submitted: ['expert', 'innovation'] }))).toBe('submitted');
    expect(sheetStateOf(seat('e1', { due: ['expert'], drafting: true }))).toBe('draft');
    expect(sheetStateOf(seat('e1', { due: ['expert'], absent: true }))).toBe('absent');
    expect(sheetStateOf(seat('e1', { submitted: ['expert'], drafting: true, absent: true }))).toBe(
      'submitted',
    );
    expect(sheetStateOf(seat('e1'))).toBe('idle');
    expect(sheetStateOf(seat('e1', { recused: true }))).toBe('recused');
  });
});

describe('the seats of a room', () => {
  const panels = [
    { id: 'expert', name: '专家评委' },
    { id: 'professional', name: '专业评委' },
  ];

  it('are those of its judges and of judges of every room, by panel', () => {
    const judges = [
      seat('e1', { submitted: ['expert'] }),
      seat('e2', { room: 'r1', due: ['expert'] }),
      seat('e3', { room: 'r2', due: ['expert'] }),
      seat('e5', { due: ['expert'], absent: true }),
      seat('e6', { due: ['expert'], drafting: true }),
      seat('e4', { recused: true }),
    ];
    const [expert, ...others] = seatsByPanel(panels, judges, 'r1');
    expect(expert?.seats.map(({ judgeId }) => judgeId)).toEqual(['e1', 'e2', 'e5', 'e6', 'e4']);
    expect(expert).toMatchObject({ done: 1, asked: 4 });
    expect(others).toEqual([]);
  });
});
