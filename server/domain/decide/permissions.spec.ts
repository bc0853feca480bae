import { describe, expect, it } from 'vitest';
import { commandSchema } from '../../../shared/contract/commands.ts';
import { contestA } from '../../../test/support/contest-a.ts';
import { given, host, judge, presenter, staff, system } from '../../../test/support/given.ts';
import {
  acceptLate,
  adjust,
  advance,
  call,
  close,
  closeMany,
  declineLate,
  deckOf,
  expire,
  liftRecusal,
  lock,
  move,
  paper,
  pause,
  reason,
  recuse,
  reinstate,
  relayed,
  reopen,
  restart,
  resume,
  reveal,
  revealAtOnce,
  sheet,
  start,
  stepBack,
  toPresenting,
  turnPage,
  unlock,
  withdraw,
} from '../../../test/support/running-the-show.ts';
import { actorKey, type Actor } from '../actor.ts';
import type { DomainCommand } from '../commands.ts';
import { mayGive } from './permissions.ts';

type Role = Actor['kind'];
interface Row {
  readonly by: readonly Role[];
  readonly sample: DomainCommand;
}

const staffOnly = ['staff'] as const;
const details = { name: '项目', unit: '单位', jointUnits: [] };

/** Every command there is, who may give it, and one of it. */
const table: Readonly<Record<DomainCommand['type'], Row>> = {
  CallProject: { by: staffOnly, sample: call('p1') },
  StartPresentation: { by: staffOnly, sample: start('p1') },
  PauseClock: { by: staffOnly, sample: pause('p1') },
  ResumeClock: { by: staffOnly, sample: resume('p1') },
  AdjustClock: { by: staffOnly, sample: adjust('p1', 1000) },
  AdvanceStage: { by: staffOnly, sample: advance('p1', 'presenting') },
  StepBack: { by: staffOnly, sample: stepBack('p1', 'presenting') },
  RestartStage: { by: staffOnly, sample: restart('p1') },
  CloseScoring: { by: staffOnly, sample: close('p1') },
  CloseScoringOfMany: { by: staffOnly, sample: closeMany(['p1']) },
  ReopenScoring: { by: staffOnly, sample: reopen('p1') },
  AcceptLateSheet: { by: staffOnly, sample: acceptLate('p1', 1) },
  DeclineLateSheet: { by: staffOnly, sample: declineLate('p1', 1) },
  RevealNext: { by: staffOnly, sample: reveal('p1', 'sheets') },
  RevealAtOnce: { by: staffOnly, sample: revealAtOnce('p1') },
  ShowScene: { by: staffOnly, sample: { type: 'ShowScene', roomId: 'main', scene: 'black' } },
  MoveProject: { by: staffOnly, sample: move('p2', null) },
  UnlockSetup: { by: staffOnly, sample: unlock },
  LockSetup: { by: staffOnly, sample: lock },
  UndoLast: { by: staffOnly, sample: { type: 'UndoLast', roomId: 'main', version: 1 } },
  AwardNext: { by: staffOnly, sample: { type: 'AwardNext', roomId: 'main', after: 0 } },
  AwardBack: { by: staffOnly, sample: { type: 'AwardBack', roomId: 'main', after: 0 } },
  ShowMessage: {
    by: staffOnly,
    sample: { type: 'ShowMessage', roomId: 'main', to: 'screen', text: '请保持安静' },
  },
  HideMessage: { by: staffOnly, sample: { type: 'HideMessage', roomId: 'main', to: 'screen' } },
  MessageJudge: { by: staffOnly, sample: { type: 'MessageJudge', judgeId: 'e1', text: '请提交' } },
  WithdrawMessage: { by: staffOnly, sample: { type: 'WithdrawMessage', judgeId: 'e1' } },
  NameDisplay: { by: staffOnly, sample: { type: 'NameDisplay', displayId: 'd1', name: '左侧屏' } },
  ForgetDisplay: { by: staffOnly, sample: { type: 'ForgetDisplay', displayId: 'd1' } },
  AssignDisplay: { by: staffOnly, sample: { type: 'AssignDisplay', displayId: 'd1', follows: 'board' } },
  ChooseSounding: { by: staffOnly, sample: { type: 'ChooseSounding', roomId: 'main', displayId: 'd1' } },
  DismissMessage: { by: ['judge'], sample: { type: 'DismissMessage', version: 1 } },
  TurnPage: { by: ['staff', 'presenter'], sample: turnPage('p1', 2) },
  SubmitSheet: { by: ['judge'], sample: sheet('p1', 'expert', 80) },
  RelaySheet: { by: ['judge'], sample: relayed('e1', 'p1', 80) },
  PlanShow: { by: staffOnly, sample: { type: 'PlanShow', roomId: 'main', startsAt: 0, gapSeconds: 60 } },
  RetitleContest: { by: staffOnly, sample: { type: 'RetitleContest', title: '新标题' } },
  NameOrganisers: {
    by: staffOnly,
    sample: { type: 'NameOrganisers', organisers: [{ role: '主办', names: ['示例大学'] }] },
  },
  AddProject: { by: staffOnly, sample: { type: 'AddProject', ...details } },
  EditProject: { by: staffOnly, sample: { type: 'EditProject', projectId: 'p1', ...details } },
  WithdrawProject: { by: staffOnly, sample: withdraw('p1') },
  ReinstateProject: { by: staffOnly, sample: reinstate('p1') },
  NumberProjects: { by: staffOnly, sample: { type: 'NumberProjects', by: 'stroke' } },
  AddJudge: { by: staffOnly, sample: { type: 'AddJudge', panelId: 'expert', name: '评委' } },
  EditJudge: { by: staffOnly, sample: { type: 'EditJudge', judgeId: 'e1', name: '评委' } },
  RenewSeat: { by: staffOnly, sample: { type: 'RenewSeat', judgeId: 'e1', reason } },
  VoidSeat: { by: staffOnly, sample: { type: 'VoidSeat', judgeId: 'e1', reason } },
  SubstituteJudge: {
    by: staffOnly,
    sample: { type: 'SubstituteJudge', judgeId: 'e1', name: '评委', reason },
  },
  TakeSeat: { by: ['system'], sample: { type: 'TakeSeat', judgeId: 'e1', tablet: 't1' } },
  RecuseJudge: { by: staffOnly, sample: recuse('e1', 'p1') },
  RecuseMany: {
    by: staffOnly,
    sample: { type: 'RecuseMany', recusals: [{ judgeId: 'e1', projectId: 'p1', reason }] },
  },
  LiftRecusal: { by: staffOnly, sample: liftRecusal('e1', 'p1') },
  KeyPaperSheet: { by: staffOnly, sample: paper('e1', 'p1', 'expert', 80, '甲') },
  DiscardPaperSheet: {
    by: staffOnly,
    sample: { type: 'DiscardPaperSheet', judgeId: 'e1', projectId: 'p1', componentId: 'expert', reason },
  },
  DeclineRecusal: {
    by: staffOnly,
    sample: { type: 'DeclineRecusal', judgeId: 'e1', projectId: 'p1', reason },
  },
  AskForHelp: { by: ['judge'], sample: { type: 'AskForHelp' } },
  WithdrawHelp: { by: ['judge'], sample: { type: 'WithdrawHelp' } },
  SettleHelp: { by: staffOnly, sample: { type: 'SettleHelp', judgeId: 'e1' } },
  DeclareRecusal: { by: ['judge'], sample: { type: 'DeclareRecusal', projectId: 'p1', reason } },
  SignMarks: {
    by: ['judge'],
    sample: { type: 'SignMarks', fingerprint: '0'.repeat(64), signature: { typedName: '评委' } },
  },
  ChooseRevealPolicy: { by: staffOnly, sample: { type: 'ChooseRevealPolicy', policy: 'end' } },
  NameChair: { by: staffOnly, sample: { type: 'NameChair', judgeId: 'e1' } },
  SeatChair: { by: staffOnly, sample: { type: 'SeatChair', name: '组长' } },
  RequireApproval: { by: staffOnly, sample: { type: 'RequireApproval', required: true } },
  ApproveResults: {
    by: ['judge'],
    sample: { type: 'ApproveResults', results: [{ projectId: 'p1', fingerprint: '0'.repeat(64) }] },
  },
  WaiveApproval: { by: staffOnly, sample: { type: 'WaiveApproval', projectIds: ['p1'], reason } },
  OrderTied: { by: ['staff', 'judge'], sample: { type: 'OrderTied', projects: ['p1', 'p2'], reason } },
  NameAward: { by: staffOnly, sample: { type: 'NameAward', projectId: 'p1', award: '最佳原创奖', reason } },
  OpenVote: { by: staffOnly, sample: { type: 'OpenVote' } },
  CloseVote: { by: staffOnly, sample: { type: 'CloseVote', counts: {} } },
  AttachDeck: { by: ['staff', 'system'], sample: deckOf('p1') },
  ExpireClocks: { by: ['system'], sample: expire },
};

const actors: Readonly<Record<Role, Actor>> = {
  staff: staff('one'),
  judge: judge('e1'),
  presenter: presenter('p1'),
  system,
};
const innerTypes: readonly string[] = [
  ...['ExpireClocks', 'AttachDeck', 'TakeSeat', 'RelaySheet', 'OpenVote', 'CloseVote'],
];
const cases = Object.entries(table).flatMap(([type, { by, sample }]) =>
  Object.values(actors).map((actor) => ({
    type,
    role: actor.kind,
    may: by.includes(actor.kind),
    actor,
    sample,
  })),
);

describe('least privilege a role', () => {
  it.each(cases)('$role gives $type: $may', ({ type, may, actor, sample }) => {
    expect(sample.type).toBe(type);
    expect(mayGive(actor, sample.type)).toBe(may);
    for (const show of [given(contestA()), toPresenting(given(contestA()), 'p1')]) {
      const outcome = show.when(sample, { actor });
      if (!may) outcome.thenRefused('not-permitted', { type: sample.type });
      else if (!outcome.decision.ok) expect(outcome.decision.refusal.code).not.toBe('not-permitted');
    }
  });

  it('lets nobody send over the wire what only the server itself gives', () => {
    for (const [type, { sample }] of Object.entries(table))
      expect(commandSchema.safeParse(sample).success, type).toBe(!innerTypes.includes(type));
  });
});

describe('actorKey', () => {
  it('keeps the command ids of any two apart', () => {
    const everyone = [host, system, judge('e1'), judge('e2'), presenter('p1'), presenter('e1')];
    expect(new Set(everyone.map(actorKey)).size).toBe(everyone.length);
    expect(actorKey(judge('e1'))).toBe(actorKey(judge('e1')));
  });
});
