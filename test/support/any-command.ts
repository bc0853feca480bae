/** Commands of every kind from everyone, some of them sensible: what the domain may meet on a bad day. */
import fc from 'fast-check';
import { commandSchema, messagePlaces, revealSteps, roomScenes } from '../../shared/contract/commands.ts';
import { displayFollows } from '../../shared/contract/displays.ts';
import type { Actor } from '../../server/domain/actor.ts';
import type { DomainCommand } from '../../server/domain/commands.ts';
import { scoresOf } from './contest-a.ts';
import { host, judge, presenter, staff, system } from './given.ts';
import { deckOf, expire } from './running-the-show.ts';

const projectId = fc.constantFrom('p1', 'p1', 'p2', 'p2', 'p3', 'p4', 'p5', 'p9', 'constructor');
const judgeId = fc.constantFrom('e1', 'e2', 'e5', 'e7', 'q1', 'q4', 'j12', 'x1', 'toString');
const componentId = fc.constantFrom('expert', 'professional', 'innovation', 'popularity', 'none', 'valueOf');
const roomId = fc.constantFrom('main', 'east', 'west', 'attic');
const reason = fc.constantFrom('设备故障', '按现场情况');
const line = fc.constantFrom('一个名称', '另一个名称', 'Name');
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const scores = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 20 }).map((half) => scoresOf('innovation', half / 2)) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 200 }).map((half) => scoresOf('expert', half / 2)) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 60 }).map((half) => scoresOf('professional', half / 2)) },
  {
    weight: 1,
    arbitrary: fc.dictionary(
      fc.constantFrom('innovation', 'value', 'constructor', 'charm'),
      fc.constantFrom('1', '0.3', '99999', '8.', '-1', ''),
    ),
  },
);
const details = {
  name: line,
  unit: line,
  jointUnits: fc.constantFrom([], ['联合单位']),
  group: fc.option(fc.constantFrom('morning', 'evening'), { nil: undefined, freq: 2 }),
  track: optional(line),
  room: fc.option(roomId, { nil: undefined, freq: 2 }),
};
const about = { projectId };
const because = { projectId, reason };

const command = <T extends DomainCommand['type']>(type: T, shape: object): fc.Arbitrary<DomainCommand> =>
  fc.record({ type: fc.constant(type), ...shape }).map((made) => {
    const given = Object.entries(made).filter(([, value]) => value !== undefined);
    return Object.fromEntries(given) as unknown as DomainCommand;
  });

export const anyCommand: fc.Arbitrary<DomainCommand> = fc.oneof(
  command('CallProject', about),
  command('StartPresentation', about),
  command('PauseClock', about),
  command('ResumeClock', about),
  command('AdjustClock', {
    projectId,
    deltaMs: fc.constantFrom(0, 1, -1, 30_000, -30_000, 3_600_000, -3_600_000),
  }),
  command('AdvanceStage', { projectId, from: fc.constantFrom('presenting', 'questions') }),
  command('StepBack', {
    ...because,
    from: fc.constantFrom('presenting', 'questions', 'scoring', 'revealed'),
  }),
  command('RestartStage', because),
  command('CloseScoring', { projectId, acknowledgedMissing: fc.subarray(['e1', 'e2', 'q1', 'x1']) }),
  command('CloseScoringOfMany', {
    projectIds: fc.array(projectId, { minLength: 1, maxLength: 4 }),
    acknowledgedMissing: fc.dictionary(projectId, fc.nat(11)),
  }),
  command('ReopenScoring', because),
  command('AcceptLateSheet', {
    ...because,
    ...{ judgeId, componentId, version: fc.integer({ min: 1, max: 60 }) },
  }),
  command('DeclineLateSheet', {
    ...because,
    ...{ judgeId, componentId, version: fc.integer({ min: 1, max: 60 }) },
  }),
  command('WaiveApproval', { projectIds: fc.array(projectId, { minLength: 1, maxLength: 3 }), reason }),
  command('ApproveResults', {
    results: fc.array(fc.record({ projectId, fingerprint: fc.constant('0'.repeat(64)) }), {
      minLength: 1,
      maxLength: 2,
    }),
  }),
  command('NameChair', { judgeId: fc.option(judgeId, { nil: null, freq: 4 }), reason: optional(reason) }),
  command('SeatChair', { name: line, unit: optional(line), reason: optional(reason) }),
  command('RequireApproval', { required: fc.boolean() }),
  command('RevealNext', { projectId, step: fc.constantFrom(...revealSteps) }),
  command('RevealAtOnce', { projectIds: fc.array(projectId, { minLength: 1, maxLength: 4 }) }),
  command('ShowScene', { roomId, scene: fc.constantFrom(...roomScenes) }),
  command('AwardNext', { roomId, after: fc.constantFrom(0, 0, 12, 40) }),
  command('AwardBack', { roomId, after: fc.constantFrom(0, 12, 40) }),
  command('MoveProject', { projectId, before: fc.option(projectId, { nil: null, freq: 4 }) }),
  command('UnlockSetup', { reason: optional(reason) }),
  command('LockSetup', {}),
  command('UndoLast', { roomId, version: fc.integer({ min: 1, max: 60 }) }),
  command('ShowMessage', { roomId, to: fc.constantFrom(...messagePlaces), text: line }),
  command('HideMessage', { roomId, to: fc.constantFrom(...messagePlaces) }),
  command('MessageJudge', { judgeId, text: line }),
  command('WithdrawMessage', { judgeId }),
  command('ForgetDisplay', { displayId: fc.constantFrom('d1', 'd2', 'constructor') }),
  command('AskForHelp', {}),
  command('WithdrawHelp', {}),
  command('SettleHelp', { judgeId }),
  command('NameDisplay', { displayId: fc.constantFrom('d1', 'd2', 'constructor'), name: line }),
  command('AssignDisplay', {
    displayId: fc.constantFrom('d1', 'd2', 'constructor'),
    follows: fc.constantFrom(...displayFollows),
    roomId: optional(roomId),
  }),
  command('ChooseSounding', {
    roomId,
    displayId: fc.option(fc.constantFrom('d1', 'd2', 'constructor'), { nil: null }),
  }),
  command('DismissMessage', { version: fc.integer({ min: 1, max: 60 }) }),
  command('TurnPage', { projectId, page: fc.integer({ min: 1, max: 30 }) }),
  command('SubmitSheet', {
    ...{ projectId, componentId, scores, comment: optional(fc.constantFrom('', '评语')) },
    knownRevision: optional(fc.nat(2)),
    pressedAt: optional(fc.constantFrom(0, 2 ** 41)),
    seat: fc.option(
      fc.record({ contestId: fc.constant('contest'), judgeId, generation: fc.constantFrom(1, 2) }),
      {
        nil: undefined,
        freq: 1,
      },
    ),
  }),
  command('RelaySheet', {
    seat: fc.record({ contestId: fc.constant('contest'), judgeId, generation: fc.constantFrom(1, 1, 2) }),
    ...{ projectId, componentId, scores, comment: optional(fc.constantFrom('', '评语')) },
    knownRevision: fc.nat(2),
    carriedBy: fc.constantFrom('甲', '乙'),
  }),
  command('PlanShow', {
    roomId,
    startsAt: fc.option(fc.integer({ min: 0, max: 2 ** 41 }), { nil: null }),
    gapSeconds: fc.nat(600),
  }),
  command('RetitleContest', { title: line }),
  command('NameOrganisers', {
    organisers: fc.constantFrom([], [{ role: '主办', names: ['一个单位', '另一个单位'] }]),
  }),
  command('AddProject', details),
  command('EditProject', { projectId, ...details }),
  command('WithdrawProject', because),
  command('ReinstateProject', because),
  command('NumberProjects', {
    by: fc.constantFrom('stroke', 'draw', 'manual'),
    seed: optional(fc.string({ minLength: 1, maxLength: 5 })),
    order: optional(fc.shuffledSubarray(['p1', 'p2', 'p3', 'p4'])),
  }),
  command('AddJudge', { panelId: fc.constantFrom('expert', 'none'), name: line, room: optional(roomId) }),
  command('EditJudge', { judgeId, name: line, unit: optional(line) }),
  command('RenewSeat', { judgeId, reason }),
  command('VoidSeat', { judgeId, reason }),
  command('SubstituteJudge', { judgeId, name: line, unit: optional(line), reason }),
  command('TakeSeat', { judgeId, tablet: fc.constantFrom('t1', 't2') }),
  command('RecuseJudge', { judgeId, ...because }),
  command('LiftRecusal', { judgeId, ...because }),
  command('KeyPaperSheet', {
    judgeId,
    projectId,
    componentId,
    scores,
    comment: optional(fc.constantFrom('', '评语')),
    keyedBy: fc.constantFrom('甲', '乙', '丙'),
    replaces: optional(fc.record({ revision: fc.integer({ min: 1, max: 3 }), reason })),
  }),
  command('DiscardPaperSheet', { judgeId, componentId, ...because }),
  command('RecuseMany', {
    recusals: fc.array(fc.record({ judgeId, ...{ projectId, reason } }), { minLength: 1, maxLength: 3 }),
  }),
  command('DeclineRecusal', { judgeId, ...because }),
  command('DeclareRecusal', because),
  command('SignMarks', {
    fingerprint: fc.constant('0'.repeat(64)),
    signature: fc.constantFrom({ strokes: 'M1 1L9 9' }, { typedName: '张评委' }),
  }),
  command('ChooseRevealPolicy', { policy: fc.constantFrom('each', 'lagged', 'end') }),
  command('OrderTied', { projects: fc.array(projectId, { minLength: 2, maxLength: 3 }), reason }),
  command('NameAward', { ...because, award: fc.constantFrom('最佳原创奖', '最佳口才奖') }),
  command('OpenVote', {}),
  command('CloseVote', { counts: fc.dictionary(projectId, fc.nat(3)) }),
  projectId.map((id) => deckOf(id)),
  fc.constant(expire),
);

/** Whether the wire would let it through: what it would not is still tried on the domain. */
export const isOfTheWire = (given: DomainCommand): boolean => commandSchema.safeParse(given).success;

const judgesOwn: ReadonlySet<string> = new Set([
  'SubmitSheet',
  'DismissMessage',
  'DeclareRecusal',
  'AskForHelp',
  'WithdrawHelp',
  'SignMarks',
  'ApproveResults',
]);

/** Anyone at all; mostly someone who may. */
export function anyActorFor(given: DomainCommand): fc.Arbitrary<Actor> {
  const likely =
    given.type === 'RelaySheet'
      ? fc.constant(judge(given.seat.judgeId))
      : judgesOwn.has(given.type)
        ? judgeId.map(judge)
        : given.type === 'KeyPaperSheet'
          ? fc.constantFrom('one', 'two', 'three').map(staff)
          : fc.constant(given.type === 'ExpireClocks' || given.type === 'TakeSeat' ? system : host);
  const anyone = fc.oneof(
    fc.constant(host),
    fc.constant(system),
    judgeId.map(judge),
    projectId.map(presenter),
  );
  return fc.oneof({ weight: 9, arbitrary: likely }, { weight: 1, arbitrary: anyone });
}
