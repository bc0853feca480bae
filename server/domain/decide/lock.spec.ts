import { describe, expect, it } from 'vitest';
import { staffCommands } from '../../../shared/contract/commands.ts';
import { contestA, contestInTwoRooms, deskReview, evenMarks } from '../../../test/support/contest-a.ts';
import { beginning, given, judge } from '../../../test/support/given.ts';
import { deskOf } from '../../../test/support/host-desk.ts';
import {
  call,
  close,
  deckOf,
  liftRecusal,
  lock,
  move,
  reason,
  recuse,
  reinstate,
  sheet,
  submitAll,
  toPresenting,
  toRevealed,
  toScoring,
  unlock,
  withdraw,
} from '../../../test/support/running-the-show.ts';
import type { DomainCommand } from '../commands.ts';
import { mayLeave, staffWork } from './lock.ts';

const marks = evenMarks(80, 24, 8);
const show = given(contestA());
const running = toPresenting(show, 'p1');
const edit: DomainCommand = { type: 'RetitleContest', title: '新标题' };
const details = { name: '项目', unit: '单位', jointUnits: [] };

/** One of each command that changes the set-up. */
const edits: readonly DomainCommand[] = [
  { type: 'RetitleContest', title: '新标题' },
  { type: 'NameOrganisers', organisers: [{ role: '主办', names: ['示例大学'] }] },
  { type: 'AddProject', ...details },
  { type: 'EditProject', projectId: 'p2', ...details },
  { type: 'AddJudge', panelId: 'expert', name: '替补评委' },
  { type: 'EditJudge', judgeId: 'e1', name: '王评委' },
  { type: 'ChooseRevealPolicy', policy: 'end' },
  { type: 'NameChair', judgeId: 'e1' },
  { type: 'SeatChair', name: '组长' },
  { type: 'RequireApproval', required: true },
  move('p2', null),
];

/** What cannot wait for an unlocking. */
const emergencies: readonly (readonly [string, DomainCommand])[] = [
  ['a team leaves', withdraw('p2')],
  ['a judge knows the team on stage', recuse('e1', 'p1')],
  ['a tablet is lost', { type: 'RenewSeat', judgeId: 'e1', reason }],
  ['the plan of the day is made anew', { type: 'PlanShow', roomId: 'main', startsAt: 0, gapSeconds: 60 }],
  ['a corrected deck comes', deckOf('p2')],
  ['the vote opens', { type: 'OpenVote' }],
  ['a judge is written to', { type: 'MessageJudge', judgeId: 'e1', text: '请提交评分' }],
  ['a display is sent elsewhere', { type: 'AssignDisplay', displayId: 'd1', follows: 'board' }],
];

describe('the live lock', () => {
  it.each(edits.map((edit) => [edit.type, edit] as const))(
    '%s: before the show, not during it',
    (_, edit) => {
      show.when(edit).thenAccepted();
      show.given(call('p1')).when(edit).thenRefused('setup-locked');
      running.when(edit).thenRefused('setup-locked');
      running.given(unlock).when(edit).thenAccepted();
      running.given(unlock, lock).when(edit).thenRefused('setup-locked');
    },
  );

  it('knows every command of the staff’s', () => {
    const locked = Object.entries(staffWork).flatMap(([type, work]) => (work === 'set-up' ? [type] : []));
    expect([...locked, 'MoveProject'].sort()).toEqual(edits.map(({ type }) => type).sort());
    expect(Object.keys(staffWork).sort()).toEqual(staffCommands.map(({ shape }) => shape.type.value).sort());
  });

  it.each(emergencies)('never stands in the way when %s', (_what, command) => {
    running.when(command).thenAccepted();
  });

  it('nor when they turn up after all, or the recusal was a slip', () => {
    running.given(withdraw('p2')).when(reinstate('p2')).thenAccepted();
    running.given(recuse('e1', 'p1')).when(liftRecusal('e1', 'p1')).thenAccepted();
  });

  it('keeps numbers by a rule of their own: no unlocking gives them twice', () => {
    const byStroke = { type: 'NumberProjects', by: 'stroke' } as const;
    running.when(byStroke).thenRefused('already-numbered');
    running.given(unlock).when(byStroke).thenRefused('already-numbered');
  });
});

it('the pages stay with a show that runs, unless its set-up is unlocked', () => {
  expect(mayLeave(show.state)).toBeNull();
  expect(mayLeave(running.state)?.code).toBe('setup-locked');
  expect(mayLeave(running.given(unlock).state)).toBeNull();
});

describe('a show runs', () => {
  const three = ['p1', 'p2', 'p3'].reduce((before, id) => toRevealed(before, id, marks), show);
  const all = toRevealed(three, 'p4', marks);

  it('from the first call, but not if that is taken back', () => {
    const called = show.given(call('p1'));
    called.when(edit).thenRefused('setup-locked');
    const back = { type: 'UndoLast', roomId: 'main', version: called.state.version } as const;
    called.given(back).when(edit).thenAccepted();
  });

  it('until all that take part have been revealed', () => {
    three.when(edit).thenRefused('setup-locked');
    three.given(withdraw('p4')).when(edit).thenAccepted();
    all.when(edit).thenAccepted();
  });

  it('in every room, as soon as it runs in one', () => {
    given(contestInTwoRooms()).given(call('p3')).when(edit).thenRefused('setup-locked');
  });

  it('never in a desk review: it has no stage', () => {
    const review = submitAll(given(deskReview()), 'p1', marks);
    review.when(edit).thenAccepted();
    review.given(close('p1')).when(edit).thenAccepted();
  });

  it('anew with a project that is added after its end', () => {
    const over = all.given({ type: 'AddProject', ...details });
    over.when(edit).thenRefused('setup-locked');
  });
});

describe('unlocking', () => {
  it('is recorded with its reason, or without one', () => {
    running.when(unlock).thenEvents({ type: 'SetupUnlocked', reason });
    running.when({ type: 'UnlockSetup' }).thenEvents({ type: 'SetupUnlocked', reason: null });
    running.given(unlock).when(lock).thenEvents({ type: 'SetupLocked' });
  });

  it('stays quiet where there is nothing to do', () => {
    show.when(unlock).thenQuiet();
    show.when(lock).thenQuiet();
    running.when(lock).thenQuiet();
    running.given(unlock).when(unlock).thenQuiet();
  });

  it('lasts while the show goes on, and ends with it', () => {
    const unlocked = toScoring(show, 'p1').given(unlock);
    submitAll(unlocked, 'p1', marks).given(close('p1'), call('p2')).when(edit).thenAccepted();
    unlocked
      .by(judge('e1'), sheet('p1', 'expert', 80))
      .when(edit)
      .thenAccepted();
  });

  it('is shown on the desk: whether, since when, why, and what it means for a button', () => {
    expect(deskOf(show).setupLock).toEqual({
      ...{ state: 'open', since: null, reason: null },
      editing: { allowed: true, blockedBecause: null },
    });
    const locked = deskOf(running).setupLock;
    expect([locked.state, locked.editing.blockedBecause?.code]).toEqual(['locked', 'setup-locked']);
    const unlocked = deskOf(running.after(5_000).given(unlock)).setupLock;
    expect(unlocked).toMatchObject({ state: 'unlocked', since: beginning + running.now + 5_000, reason });
    expect(unlocked.editing.allowed).toBe(true);
  });
});
