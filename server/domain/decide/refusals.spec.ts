/** Every refusal code: reached by a decision here, or never made inside the domain. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RefusalCode } from '../../../shared/contract/refusals.ts';
import { shanxi2019 } from '../../../shared/presets/shanxi-2019.ts';
import {
  contestA,
  contestAOnStage,
  contestInTwoRooms,
  deskReview,
  deskReviewInTwoRooms,
  evenMarks,
  presentationMs,
} from '../../../test/support/contest-a.ts';
import { awardBack, awardNext, ceremony, fiveAwarded, stepOn } from '../../../test/support/ceremony.ts';
import { judgeIds } from '../../../test/support/sealed-show.ts';
import { given, judge, staff, system, type Outcome, type Show } from '../../../test/support/given.ts';
import {
  acceptLate,
  adjust,
  advance,
  call,
  closeMany,
  close,
  deckOf,
  expire,
  liftRecusal,
  move,
  paper,
  pause,
  reason,
  recuse,
  reinstate,
  relayed,
  resume,
  reveal,
  revealAtOnce,
  sheet,
  start,
  toClosed,
  toPresenting,
  toQuestions,
  toScoring,
  turnPage,
  unlock,
  withdraw,
} from '../../../test/support/running-the-show.ts';

import type { DomainCommand } from '../commands.ts';

const marks = evenMarks(80, 24, 8);
const contest = (): Show => given(contestA());
const presenting = (): Show => toPresenting(contest(), 'p1');
const scoring = (): Show => toScoring(contest(), 'p1');
const closed = (): Show => toClosed(contest(), 'p1', marks);
const scored = (scores: Record<string, string>): Outcome =>
  scoring().when({ ...sheet('p1', 'innovation', 0), scores }, { actor: judge('e1') });
const submitted = (show: Show, judgeId = 'e1', projectId = 'p1', componentId = 'expert'): Outcome =>
  show.when({ ...sheet('p1', 'expert', 80), projectId, componentId }, { actor: judge(judgeId) });
const added = (show: Show, place: { group?: string; room?: string }): Outcome =>
  show.when({ type: 'AddProject', name: '项目', unit: '单位', jointUnits: [], ...place });

const signed = (show: Show): Outcome =>
  show.when(
    { type: 'SignMarks', fingerprint: '0'.repeat(64), signature: { typedName: '专家1' } },
    { actor: judge('e1') },
  );

const about = (judgeId: string) => ({ judgeId, projectId: 'p1', componentId: 'expert' });
const keyed = (show: Show, total = 80, by = '甲', session = 'one'): Outcome =>
  show.when(paper('e1', 'p1', 'expert', total, by), { actor: staff(session) });

const chaired = (show: Show): Show =>
  show.given(unlock, { type: 'NameChair', judgeId: 'e1' }, { type: 'RequireApproval', required: true });
const approveAs = (digit: string): DomainCommand => ({
  type: 'ApproveResults',
  results: [{ projectId: 'p1', fingerprint: digit.repeat(64) }],
});

/** Made at the edge (the wire, sign-in, uploads, ballots, a screen’s own list), never by a decision. */
const outside = 'outside';

/** Told by a view (judge.spec.ts), and never the answer to a command: what comes then is kept all the same. */
const told = 'told';

const reached: Readonly<Record<RefusalCode, typeof outside | typeof told | (() => Outcome)>> = {
  'malformed-command': outside,
  'protocol-too-old': outside,
  'origin-refused': outside,
  'not-signed-in': outside,
  'not-permitted': () => contest().when(call('p1'), { actor: judge('e1') }),
  'wrong-code': outside,
  'wrong-password': outside,
  'too-many-tries': outside,
  'seat-voided': outside,
  'seat-taken-over': () =>
    scoring()
      .by(system, { type: 'TakeSeat', judgeId: 'e1', tablet: 't1' })
      .when(
        { type: 'DismissMessage', version: 1 },
        { actor: { kind: 'judge', judgeId: 'e1', tablet: 't2' } },
      ),
  'sheet-of-former': () =>
    submitted(
      scoring()
        .by(judge('e1'), sheet('p1', 'expert', 80))
        .given({ type: 'SubstituteJudge', judgeId: 'e1', name: '替补', reason }),
    ),
  'unknown-contest': outside,
  'unknown-room': () => contest().when({ type: 'ShowScene', roomId: 'attic', scene: 'black' }),
  'unknown-page': outside,
  'server-error': outside,
  'too-busy': outside,
  'unknown-project': () => contest().when(call('p9')),
  'unknown-judge': () => contest().when(recuse('e9', 'p1')),
  'unknown-component': () => submitted(scoring(), 'e1', 'p1', 'beauty'),
  'unknown-panel': () => contest().when({ type: 'AddJudge', panelId: 'public', name: '评委' }),
  'unknown-group': () => added(contest(), { group: 'evening' }),
  'unknown-preset': outside,
  'unknown-deck': outside,
  'no-stage': () => given(deskReview()).when(call('p1')),
  'stage-busy': () => presenting().when(call('p2')),
  'not-on-stage': () => contest().when(start('p1')),
  'project-withdrawn': () => contest().given(withdraw('p1')).when(call('p1')),
  'wrong-phase': () => toQuestions(contest(), 'p1').when(advance('p1', 'presenting')),
  'clock-not-running': () => presenting().given(pause('p1')).when(pause('p1')),
  'clock-not-paused': () => presenting().when(resume('p1')),
  'no-time-left': () =>
    toPresenting(given(contestAOnStage({ questionsStart: 'host' })), 'p1')
      .after(presentationMs)
      .when(expire, { actor: system })
      .thenAccepted()
      .when(resume('p1')),
  'time-below-zero': () => presenting().when(adjust('p1', -presentationMs)),
  'no-time-change': () => presenting().when(adjust('p1', 0)),
  'no-project': () => contest().when({ type: 'ShowScene', roomId: 'main', scene: 'programme' }),
  'no-deck': () => presenting().when(turnPage('p1', 2)),
  'deck-is-cut': () => toQuestions(contest(), 'p1').when(turnPage('p1', 2)),
  'nothing-shared': outside,
  'share-full': outside,
  'share-stopped': outside,
  'share-moved': outside,
  'page-out-of-range': () => toPresenting(contest().given(deckOf('p1')), 'p1').when(turnPage('p1', 21)),
  'not-a-pdf': outside,
  'pdf-locked': outside,
  'no-converter': outside,
  'slides-unreadable': outside,
  'slides-locked': outside,
  'slides-inflated': outside,
  'conversion-failed': outside,
  'conversion-cancelled': outside,
  'conversion-too-slow': outside,
  'upload-too-large': outside,
  'no-upload': outside,
  'disk-full': outside,
  'log-is-sealed': outside,
  'sheet-not-due': () => keyed(scoring().given(recuse('e1', 'p1'))),
  'second-person-needed': () => keyed(keyed(scoring()).thenAccepted()),
  'paper-differs': () =>
    keyed(keyed(keyed(scoring(), 80, '乙', 'two').thenAccepted(), 81, '丙', 'three').thenAccepted()),
  'sheet-already-in': () => keyed(submitted(scoring()).thenAccepted()),
  'nothing-keyed': () => scoring().when({ ...about('e1'), type: 'DiscardPaperSheet', reason }),
  'relay-mistyped': outside,
  'relay-not-genuine': outside,
  'relay-seat-moved-on': () =>
    scoring()
      .given({ type: 'RenewSeat', judgeId: 'e1', reason })
      .when(relayed('e1', 'p1', 80), { actor: judge('e1') }),
  'paper-unconfirmed': outside,
  'paper-before-substitute': () =>
    keyed(scoring())
      .thenAccepted()
      .when({ type: 'SubstituteJudge', judgeId: 'e1', name: '替补评委', reason }),
  'late-sheet-undecided': outside,
  'scoring-not-open': () => submitted(contest()),
  'marks-still-open': () => signed(scoring()),
  'nothing-to-sign': () =>
    signed(['p1', 'p2', 'p3', 'p4'].reduce((show, id) => show.given(withdraw(id)), contest())),
  'marks-have-changed': () =>
    signed(['p2', 'p3', 'p4'].reduce((show, id) => show.given(withdraw(id)), closed())),
  'recusal-after-sheet': () =>
    scoring()
      .by(judge('e1'), sheet('p1', 'expert', 80))
      .when({ type: 'DeclareRecusal', projectId: 'p1', reason }, { actor: judge('e1') }),
  'scoring-closed': told,
  'late-sheet-moved-on': () => closed().when(acceptLate('p1', 1)),
  'sheet-newer-elsewhere': () =>
    scoring()
      .by(judge('e1'), sheet('p1', 'expert', 80))
      .when({ ...sheet('p1', 'expert', 81), knownRevision: 0 }, { actor: judge('e1') }),
  'other-seat': () =>
    scoring().when(
      { ...sheet('p1', 'expert', 80), seat: { contestId: 'contest', judgeId: 'e2', generation: 1 } },
      { actor: judge('e1') },
    ),
  'judge-recused': () => submitted(scoring().given(recuse('e1', 'p1'))),
  'judge-of-another-panel': () => submitted(scoring(), 'q1'),
  'judge-of-another-room': () => submitted(toScoring(given(contestInTwoRooms()), 'p1'), 'e7'),
  'not-a-judged-component': () => submitted(scoring(), 'e1', 'p1', 'popularity'),
  'score-missing': () => scored({}),
  'criterion-unknown': () => scored({ innovation: '8', charm: '9' }),
  'score-malformed': () => scored({ innovation: '8.' }),
  'score-over-maximum': () => scored({ innovation: '10.5' }),
  'score-off-step': () => scored({ innovation: '8.25' }),
  'judges-missing': () => scoring().when(close('p1')),
  'projects-incomplete': () => given(deskReview()).when(closeMany(['p1'])),
  'has-sheets': () =>
    submitted(given(deskReviewInTwoRooms())).thenAccepted().when({
      type: 'EditProject',
      projectId: 'p1',
      name: '项目',
      unit: '单位',
      jointUnits: [],
      room: 'west',
    }),
  'reveal-not-yet': () =>
    closed().given(unlock, { type: 'ChooseRevealPolicy', policy: 'lagged' }).when(reveal('p1', 'sheets')),
  'reveal-step-taken': () => closed().given(reveal('p1', 'sheets')).when(reveal('p1', 'sheets')),
  'nothing-to-undo': () => contest().when({ type: 'UndoLast', roomId: 'main', version: 1 }),
  'reveal-in-steps': () => closed().when(revealAtOnce('p1')),
  'not-the-chair': () => closed().when(approveAs('0'), { actor: judge('e1') }),
  'reason-missing': () => chaired(contest()).when({ type: 'NameChair', judgeId: 'e2' }),
  'approval-missing': () => chaired(closed()).when(reveal('p1', 'sheets')),
  'approval-not-asked': () => closed().when({ type: 'WaiveApproval', projectIds: ['p1'], reason }),
  'results-have-changed': () => chaired(closed()).when(approveAs('0'), { actor: judge('e1') }),
  'own-sheet-missing': () =>
    chaired(scoring().given(close('p1', judgeIds))).when(approveAs('0'), { actor: judge('e1') }),
  'chair-recused': () =>
    chaired(toClosed(contest().given(recuse('e1', 'p1')), 'p1', marks)).when(approveAs('0'), {
      actor: judge('e1'),
    }),
  'nothing-to-close': outside,
  'nothing-to-reveal': () => contest().when({ type: 'ShowScene', roomId: 'main', scene: 'reveal' }),
  'no-awards': () => contest().when({ type: 'ShowScene', roomId: 'main', scene: 'awards' }),
  'awards-not-yet': () => given(fiveAwarded()).when(awardNext(0)),
  'award-pending': () => ceremony({ p5: 6, p4: 7, p3: 8, p2: 8, p1: 8 }, { 一等奖: 2 }).when(awardNext(0)),
  'award-step-taken': () => ceremony().when(awardNext(3)),
  'awards-over': () => {
    const over = stepOn(ceremony({ p1: 9 }, { 一等奖: 1 }));
    return over.when(awardNext(over.room().awards.step));
  },
  'awards-not-begun': () => ceremony().when(awardBack(0)),
  'already-numbered': () => presenting().when({ type: 'NumberProjects', by: 'stroke' }),
  'not-in-room': () => given(contestInTwoRooms()).when(move('p1', 'p3')),
  'setup-locked': () => presenting().when({ type: 'RetitleContest', title: '新标题' }),
  'order-incomplete': () => contest().when({ type: 'NumberProjects', by: 'manual', order: ['p1'] }),
  'seed-missing': () => contest().when({ type: 'NumberProjects', by: 'draw' }),
  'already-withdrawn': () => contest().given(withdraw('p1')).when(withdraw('p1')),
  'not-withdrawn': () => contest().when(reinstate('p1')),
  'already-recused': () => contest().given(recuse('e1', 'p1')).when(recuse('e1', 'p1')),
  'not-recused': () => contest().when(liftRecusal('e1', 'p1')),
  'result-is-sealed': () => closed().when(recuse('e1', 'p1')),
  'not-tied': () => contest().when({ type: 'OrderTied', projects: ['p1', 'p2'], reason }),
  'award-unknown': () => contest().when({ type: 'NameAward', projectId: 'p1', award: '最佳口才奖', reason }),
  'room-required': () => added(given(contestInTwoRooms()), {}),
  'bad-contest-file': outside,
  'vote-not-open': () => contest().when({ type: 'CloseVote', counts: {} }),
  'vote-already-open': () => contest().given({ type: 'OpenVote' }).when({ type: 'OpenVote' }),
  'vote-already-closed': () => given(contestA({ votes: { p1: 1 } })).when({ type: 'OpenVote' }),
  'no-popularity': () =>
    given(contestA({ rules: { components: shanxi2019.rules.components.slice(0, 2) } })).when({
      type: 'OpenVote',
    }),
  'already-voted': outside,
};

const domain = join(import.meta.dirname, '..');
const ofScores = join(domain, '../../shared/contract/score-refusal.ts');
const sources = readdirSync(domain, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
  .map((path) => join(domain, path))
  .concat(ofScores)
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

describe('every refusal code', () => {
  it.each(Object.entries(reached))('%s', (code, reach) => {
    const written = sources.includes(`'${code}'`);
    if (reach === outside) {
      expect(written, `${code} is made inside the domain: reach it here`).toBe(false);
      return;
    }
    expect(written, `${code} is made nowhere in the domain`).toBe(true);
    if (reach !== told) reach().thenRefused(code as RefusalCode);
  });
});
