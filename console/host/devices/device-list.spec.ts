import { describe, expect, it } from 'vitest';
import type { DevicePresence, DisplayStatus, JudgeStatus } from '../../../shared/contract/views.ts';
import { batteryIsLow, listedDisplays, troublesOf } from './device-list.ts';
import { presenceText } from './words.ts';

const T = 1_800_000_000_000;
const report = (percent: number, charging = false) => ({
  battery: { percent, charging },
  width: 1280,
  height: 800,
  sound: true,
});
const here: DevicePresence = { connected: true, lastSeenAt: null, report: null };
const lost = (ms: number): DevicePresence => ({ connected: false, lastSeenAt: T - ms, report: null });
const display = (more: Partial<DisplayStatus>): DisplayStatus => ({
  displayId: 'd1',
  name: null,
  follows: 'programme',
  room: { id: 'main', name: '主会场' },
  sounds: 'no',
  device: here,
  ...more,
});

describe('the list of screens', () => {
  it.each<[string, Partial<DisplayStatus>, boolean]>([
    ['connected', {}, true],
    ['just lost', { device: lost(60_000) }, true],
    ['lost long ago, nobody has named it', { device: lost(3_600_000) }, false],
    ['lost long ago, named', { name: '左侧屏', device: lost(3_600_000) }, true],
    ['told what to follow, never seen', { device: { ...here, connected: false } }, false],
  ])('%s', (_what, more, listed) => {
    expect(listedDisplays([display(more)], T)).toHaveLength(listed ? 1 : 0);
  });
});

describe('what needs a look', () => {
  it.each<[string, Partial<DisplayStatus>, number]>([
    ['a screen that is well', { name: '左侧屏' }, 0],
    ['a named one that is gone', { name: '左侧屏', device: lost(1) }, 1],
    ['the one that rings, before anybody has clicked it', { sounds: 'chosen' }, 1],
    ['the one that rings', { sounds: 'chosen', device: { ...here, report: report(90) } }, 0],
    ['a battery that will not last', { device: { ...here, report: report(20) } }, 1],
    ['a battery that is being charged', { device: { ...here, report: report(20, true) } }, 0],
  ])('%s', (_what, more, count) => {
    expect(troublesOf({ displays: [display(more)], judges: [] })).toBe(count);
  });

  it('tablets count by their battery alone: judges who are away are told of elsewhere', () => {
    const judge = (device: DevicePresence) => ({ device }) as JudgeStatus;
    const judges = [judge(lost(1)), judge({ ...here, report: report(9) }), judge(here)];
    expect(troublesOf({ displays: [], judges })).toBe(1);
    expect(batteryIsLow(here)).toBe(false);
  });
});

it.each([
  [here, '在线'],
  [{ ...here, connected: false }, '未连接过'],
  [lost(59_000), '刚刚离线'],
  [lost(60_000), '1 分钟前离线'],
  [lost(7_200_000), '2 小时前离线'],
])('when it was last seen: %#', (device, text) => {
  expect(presenceText(device, T).zh).toBe(text);
});
