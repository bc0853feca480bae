import { describe, expect, it } from 'vitest';
import type { HostView } from '../../../shared/contract/views.ts';
import { contestA, contestInTwoRooms, deskReview } from '../../../test/support/contest-a.ts';
import { beginning, given, type Show } from '../../../test/support/given.ts';
import { call, restart, start, stepBack, withdraw } from '../../../test/support/running-the-show.ts';
import { nobodyThere } from '../views/ambient.ts';
import { viewFor } from '../views/view-for.ts';

const minute = 60_000;
const show = given(contestA());
const plan = (roomId = 'main', startsAt: number | null = beginning) =>
  ({ type: 'PlanShow', roomId, startsAt, gapSeconds: 180 }) as const;

function hostOf(after: Show, roomId = 'main'): HostView {
  const viewer = { audience: 'host', roomId } as const;
  return viewFor(viewer, after.state, nobodyThere, beginning + after.now) as HostView;
}
const plannedMinutes = (view: HostView) =>
  view.projects.map(({ plannedAt }) => (plannedAt === null ? null : (plannedAt - beginning) / minute));

describe('a plan of the show', () => {
  it('gives each project its time: 8 + 4 minutes and a change-over of 3', () => {
    const view = hostOf(show.given(plan()));
    expect(view.plan).toEqual({ startsAt: beginning, gapMs: 3 * minute, slotMs: 15 * minute });
    expect(plannedMinutes(view).slice(0, 3)).toEqual([0, 15, 30]);
  });

  it('gives no time to a project that was withdrawn, and moves the later ones up', () => {
    expect(plannedMinutes(hostOf(show.given(plan(), withdraw('p1')))).slice(0, 3)).toEqual([null, 0, 15]);
  });

  it('is each room’s own', () => {
    const view = hostOf(given(contestInTwoRooms()).given(plan('east')), 'west');
    expect(view.plan).toBeNull();
    for (const { room, plannedAt } of view.projects) expect(plannedAt !== null).toBe(room === 'east');
  });

  it('is changed, given up, and stays quiet when it stands', () => {
    const planned = show.given(plan());
    planned.when(plan()).thenEvents();
    expect(hostOf(planned.given(plan('main', beginning + minute))).plan?.startsAt).toBe(beginning + minute);
    expect(hostOf(planned.given(plan('main', null))).plan).toBeNull();
    show.when(plan('main', null)).thenEvents();
  });

  it('needs a room, and a stage', () => {
    show.when(plan('attic')).thenRefused('unknown-room');
    given(deskReview()).when(plan()).thenRefused('no-stage');
  });
});

describe('when a project really began', () => {
  const begun = show.given(call('p1')).after(minute).given(start('p1'));
  const startedAt = (after: Show) => hostOf(after).projects[0]?.startedAt;

  it('is the start of its presentation, and stays so over a restart', () => {
    expect(startedAt(begun)).toBe(beginning + minute);
    const again = begun.after(minute).given(restart('p1')).after(minute).given(start('p1'));
    expect(startedAt(again)).toBe(beginning + minute);
  });
});

describe('a project that waits on stage for its clock', () => {
  const called = show.after(minute).given(call('p1'));

  it('is known to wait since its call', () => {
    expect(hostOf(called.after(23_000)).waitingSince).toBe(beginning + minute);
    expect(hostOf(show).waitingSince).toBeNull();
  });

  it('until its presentation begins', () => {
    expect(hostOf(called.given(start('p1'))).waitingSince).toBeNull();
  });

  it.each([
    ['a restart', restart('p1')],
    ['a step back', stepBack('p1', 'presenting')],
  ])('and again since %s', (_what, command) => {
    const back = called.given(start('p1')).after(minute).given(command);
    expect(hostOf(back).waitingSince).toBe(beginning + 2 * minute);
  });
});
