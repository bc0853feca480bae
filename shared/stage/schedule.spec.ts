import { describe, expect, it } from 'vitest';
import { expectedStarts, latenessMs, plannedAt, type PlannedProject } from './schedule.ts';

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

  it('goes by how many have begun, in whatever order they were called', () => {
    const [first, second, third, fourth] = after(20, 3) as [
      PlannedProject,
      PlannedProject,
      PlannedProject,
      PlannedProject,
    ];
    expect(late([first, second, third, fourth], 21)).toBe(5);
    const lastFirst = { plannedAt: fourth.plannedAt, startedAt: plan.startsAt };
    const skipped = after().slice(0, 3);
    expect(late([...skipped, lastFirst], 14)).toBe(0);
    expect(late([...skipped, lastFirst], 21)).toBe(6);
  });

  it('is not told where nothing is planned', () => {
    expect(latenessMs([{ plannedAt: null, startedAt: 5 }], 10)).toBeNull();
    expect(latenessMs([], 10)).toBeNull();
  });
});

describe('when the others may be expected', () => {
  const expected = (projects: readonly PlannedProject[], atMinute: number) =>
    expectedStarts(projects, plan.startsAt + atMinute * minute).map(
      (at) => at && (at - plan.startsAt) / minute,
    );

  it.each<[begun: number[], atMinute: number, expected: (number | null)[], situation: string]>([
    [[], -60, [0, 15, 30, 45], 'as planned, before it begins'],
    [[], 4, [4, 19, 34, 49], 'nobody has begun'],
    [[2], 10, [null, 17, 32, 47], 'two minutes late'],
    [[2], 21, [null, 21, 36, 51], 'six minutes overdue'],
    [[0, 13], 14, [null, null, 30, 45], 'ahead of time: as planned'],
  ])('%j begun, minute %d: %j (%s)', (begun, at, starts) => {
    expect(expected(after(...begun), at)).toEqual(starts);
  });

  it('takes the slots that are left, whoever went before', () => {
    const [first, second, third, fourth] = after();
    const begun = { plannedAt: fourth?.plannedAt ?? null, startedAt: plan.startsAt };
    expect(expected([first, second, third, begun] as PlannedProject[], 1)).toEqual([15, 30, 45, null]);
  });

  it('nobody, where nothing is planned', () => {
    expect(expectedStarts([{ plannedAt: null, startedAt: null }], 10)).toEqual([null]);
  });
});
