import { describe, expect, it } from 'vitest';
import type { HostView } from '../../../shared/contract/views.ts';
import { contestA, contestInTwoRooms, deskReview, evenMarks } from '../../../test/support/contest-a.ts';
import { given, type Show } from '../../../test/support/given.ts';
import { deskOf } from '../../../test/support/host-desk.ts';
import {
  call,
  lock,
  move,
  start,
  toClosed,
  toPresenting,
  unlock,
  withdraw,
} from '../../../test/support/running-the-show.ts';
import type { DomainCommand } from '../commands.ts';

const numbered = (...order: string[]): DomainCommand => ({ type: 'NumberProjects', by: 'manual', order });
const show = given(contestA()).given(numbered('p1', 'p2', 'p3', 'p4'));
const orderOf = (after: Show, roomId?: string): string => deskOf(after, roomId).rundown.join(' ');
const nextOf = (after: Show): HostView['next'] => deskOf(after).next;
const undo = (after: Show): DomainCommand => ({
  type: 'UndoLast',
  roomId: 'main',
  version: deskOf(after).undo?.version ?? 1,
});

describe('RULES §6.6: the order of calling', () => {
  it('is that of the numbers until somebody is moved', () => {
    expect(orderOf(show)).toBe('p1 p2 p3 p4');
    expect(nextOf(show)?.projectId).toBe('p1');
  });

  it.each([
    ['up', move('p3', 'p2'), 'p1 p3 p2 p4'],
    ['to the front', move('p4', 'p1'), 'p4 p1 p2 p3'],
    ['down', move('p1', 'p3'), 'p2 p1 p3 p4'],
    ['to the end', move('p1', null), 'p2 p3 p4 p1'],
  ])('moves a project %s', (_where, command, order) => {
    expect(orderOf(show.given(command))).toBe(order);
  });

  it('is what the next project is called by, and what the plan goes by', () => {
    const planned = show.given(
      { type: 'PlanShow', roomId: 'main', startsAt: 0, gapSeconds: 180 },
      move('p4', 'p1'),
    );
    expect(nextOf(planned)?.projectId).toBe('p4');
    const times = deskOf(planned).projects.map(({ project, plannedAt }) => [project.projectId, plannedAt]);
    expect(Object.fromEntries(times)).toMatchObject({ p4: 0, p1: 900_000 });
  });

  it('changes no number: it stands on every sheet', () => {
    const moved = show.given(move('p4', 'p1'), move('p2', null));
    for (const id of ['p1', 'p2', 'p3', 'p4'])
      expect(moved.project(id).project.number).toBe(show.project(id).project.number);
  });

  it('is recorded as one move, so that two hosts who move do not undo each other', () => {
    show.when(move('p3', 'p1')).thenEvents({ type: 'ProjectMoved', projectId: 'p3', before: 'p1' });
    expect(orderOf(show.given(move('p4', 'p2'), move('p3', 'p1')))).toBe('p3 p1 p4 p2');
  });

  it('stays quiet where nothing moves', () => {
    show.when(move('p2', 'p3')).thenQuiet();
    show.when(move('p4', null)).thenQuiet();
    show.when(move('p2', 'p2')).thenQuiet();
  });

  it('is that of the numbers again when they are given anew', () => {
    const moved = show.given(move('p4', 'p1'));
    expect(orderOf(moved.given(numbered('p2', 'p1', 'p4', 'p3')))).toBe('p2 p1 p4 p3');
  });

  it('has a late project at its end', () => {
    const late: DomainCommand = { type: 'AddProject', name: '新增', unit: '单位', jointUnits: [] };
    expect(orderOf(show.given(move('p4', 'p1'), late))).toBe('p4 p1 p2 p3 p5');
  });

  it('of projects without numbers is that of their entry, and can be changed as well', () => {
    expect(orderOf(given(contestA()).given(move('p4', 'p1')))).toBe('p4 p1 p2 p3');
  });

  it('is each room’s own', () => {
    const rooms = given(contestInTwoRooms()).given(move('p2', 'p1'), move('p3', null));
    expect(orderOf(rooms, 'east')).toBe('p2 p1');
    expect(orderOf(rooms, 'west')).toBe('p4 p3');
    rooms.when(move('p1', 'p3')).thenRefused('not-in-room');
  });

  it('can be taken back, move by move', () => {
    const moved = show.given(move('p1', 'p4'));
    expect(deskOf(moved).undo).toMatchObject({ of: 'ProjectMoved' });
    expect(orderOf(moved.given(undo(moved)))).toBe('p1 p2 p3 p4');
    const last = show.given(move('p4', 'p1'));
    expect(orderOf(last.given(undo(last)))).toBe('p1 p2 p3 p4');
  });
});

describe('who cannot be moved', () => {
  it('who was withdrawn, and keeps number and place', () => {
    const withdrawn = show.given(withdraw('p2'));
    withdrawn.when(move('p2', 'p1')).thenRefused('project-withdrawn');
    expect(orderOf(withdrawn.given(move('p3', 'p1')))).toBe('p3 p1 p2 p4');
    expect(withdrawn.project('p2').project.number).toBe(2);
  });

  it('who has been called, and who has presented', () => {
    const called = show.given(call('p1'), unlock);
    called.when(move('p1', null)).thenRefused('stage-busy');
    called.when(move('p3', 'p1')).thenRefused('stage-busy');
    called.given(start('p1')).when(move('p1', null)).thenRefused('wrong-phase');
    toClosed(show, 'p1', evenMarks(80, 24, 8))
      .given(unlock)
      .when(move('p2', 'p1'))
      .thenRefused('wrong-phase');
  });

  it('who is not there, and nobody in a desk review', () => {
    show.when(move('p9', null)).thenRefused('unknown-project');
    show.when(move('p1', 'p9')).thenRefused('unknown-project');
    given(deskReview()).when(move('p1', null)).thenRefused('no-stage');
  });
});

describe('once the show runs', () => {
  const running = toPresenting(show, 'p1');

  it('the order is locked with the set-up, its undo too, and can be unlocked', () => {
    running.when(move('p4', 'p2')).thenRefused('setup-locked');
    const moved = running.given(unlock, move('p4', 'p2'));
    expect(orderOf(moved)).toBe('p1 p4 p2 p3');
    moved.given(lock).when(undo(moved)).thenRefused('setup-locked');
  });

  it('the host may call whomever is waiting, in any order, without unlocking anything', () => {
    const other = toClosed(show, 'p3', evenMarks(80, 24, 8));
    const called = other.when(call('p4')).thenAccepted();
    expect(called.room().onStage).toBe('p4');
    expect(nextOf(called)?.projectId).toBe('p1');
  });
});
