import { describe, expect, it } from 'vitest';
import { latenessMs, plannedAt, type PlannedProject } from './schedule.ts';

const minute = 60_000;
const plan = { startsAt: 1_000 * minute, slotMs: 15 * minute };

/** Four projects; each number is the minute after the planned start at which one began. */
const after = (...begun: number[]): readonly PlannedProject[] =>
  [0, 1, 2, 3].map((place) => ({
    plannedAt: plannedAt(plan, place),
    startedAt: begun[place] === undefined ? null : plan.startsAt + begun[place] * minute,
  }));
const late = (projects: readonly PlannedProject[], atMinute: number): number | null => {
  const ms = latenessMs(projects, plan.startsAt + atMinute * minute);
  return ms === null ? null : ms / minute;
};

describe('how late the show is', () => {
  it.each<[begun: number[], atMinute: number, expected: number | null, situation: string]>([
    [[], -5, null, 'before it is to begin, nothing is late'],
    [[], 0, 0, 'at its time'],
    [[], 4, 4, 'nobody has begun'],
    [[2], 10, 2, 'the first began two minutes late'],
    [[2], 17, 2, 'the second is due, but less late than the first began'],
    [[2], 21, 6, 'the second is six minutes overdue'],
    [[2, 21], 30, 6, 'the second began six minutes late'],
    [[0, 13], 14, -2, 'ahead of time'],
    [[0, 15, 30, 49], 500, 4, 'all have begun'],
  ])('%j begun, minute %d: %s (%s)', (begun, at, expected) => {
    expect(late(after(...begun), at)).toBe(expected);
  });

  it('goes by whoever began last, in whatever order they came', () => {
    const [first, second, ...rest] = after(20, 3);
    if (first === undefined || second === undefined) throw new Error('two have begun');
    expect(late([first, second, ...rest], 21)).toBe(20);
  });

  it('is not told where nothing is planned', () => {
    expect(latenessMs([{ plannedAt: null, startedAt: 5 }], 10)).toBeNull();
    expect(latenessMs([], 10)).toBeNull();
  });
});
