import { describe, expect, it } from 'vitest';
import { commandSchema } from '../../../shared/contract/commands.ts';
import { longestStrokes } from '../../../shared/contract/signature.ts';
import type { HostView, JudgeView } from '../../../shared/contract/views.ts';
import { contestA, evenMarks } from '../../../test/support/contest-a.ts';
import { beginning, given, judge, type Outcome, type Show } from '../../../test/support/given.ts';
import {
  acceptLate,
  close,
  paper,
  reason,
  recuse,
  reopen,
  revealOn,
  sheet,
  toClosed,
  toScoring,
  withdraw,
} from '../../../test/support/running-the-show.ts';
import type { DomainCommand } from '../commands.ts';
import { fingerprintOf, marksOf, signatureOf, sittingNow } from '../marks.ts';
import { nobodyThere } from '../views/ambient.ts';
import { viewFor, type Viewer } from '../views/view-for.ts';

const marks = evenMarks(80, 24, 8);
const e1 = { actor: judge('e1') };
const strokes = 'M10 20L400 60L399 61M500 0L999 399';
/** p1 alone takes part, and is closed. */
const closed = (): Show =>
  toClosed(given(contestA()).given(withdraw('p2'), withdraw('p3'), withdraw('p4')), 'p1', marks);
const viewOf = ({ state }: Show, judgeId = 'e1'): JudgeView =>
  viewFor({ audience: 'judge', judgeId }, state, nobodyThere, 0) as JudgeView;
const signingOf = (show: Show, judgeId = 'e1') => viewOf(show, judgeId).signing;
const atDesk = ({ state }: Show, judgeId = 'e1') =>
  (viewFor({ audience: 'host', roomId: 'main' }, state, nobodyThere, 0) as HostView).judges.find(
    (one) => one.judgeId === judgeId,
  )?.signing;
const sign = (fingerprint: string | null | undefined, signature: object = { strokes }): DomainCommand =>
  ({ type: 'SignMarks', fingerprint: fingerprint ?? '', signature }) as DomainCommand;
const signs = (show: Show, judgeId = 'e1', signature: object = { strokes }): Outcome =>
  show.when(sign(signingOf(show, judgeId)?.fingerprint, signature), { actor: judge(judgeId) });
const signed = (show: Show): Show => signs(show).thenAccepted();

describe('a judge signs all own marks', () => {
  it('once all that this judge scores is closed, and the judge and the host see since when', () => {
    const show = closed().after(50);
    expect(signingOf(show)).toMatchObject({ signing: { allowed: true }, signed: null });
    expect(atDesk(show)).toEqual({ state: 'none', at: null });
    const fingerprint = fingerprintOf(show.state, sittingNow(show.state, 'e1'));
    const after = signs(show).thenEvents({ type: 'MarksSigned', judgeId: 'e1', fingerprint, strokes });
    expect(signingOf(after)).toEqual({
      signing: { allowed: true, blockedBecause: null },
      fingerprint,
      signed: { at: beginning + 50, version: after.state.version, stale: false },
    });
    expect(atDesk(after)).toEqual({ state: 'signed', at: beginning + 50 });
    expect(atDesk(after, 'e2')).toEqual({ state: 'none', at: null });
    signs(after).thenQuiet();
    signs(after, 'e1', { typedName: '专家1' }).thenEvents({
      type: 'MarksSigned',
      judgeId: 'e1',
      fingerprint,
      typedName: '专家1',
    });
    expect(atDesk(revealOn(after, 'p1'))?.state).toBe('signed');
  });

  it('at the seat where the marks were read, and at no other, nor once it was renewed', () => {
    const show = closed();
    const at = (changes: object): DomainCommand =>
      ({
        ...sign(signingOf(show)?.fingerprint),
        seat: { contestId: 'contest', judgeId: 'e1', generation: 1, ...changes },
      }) as DomainCommand;
    show.when(at({}), e1).thenAccepted();
    show.when(at({ judgeId: 'e2' }), e1).thenRefused('other-seat');
    show.given({ type: 'RenewSeat', judgeId: 'e1', reason }).when(at({}), e1).thenRefused('other-seat');
  });

  it('not before: a project that is open counts, one that is withdrawn or recused does not', () => {
    const open = toScoring(given(contestA()).given(withdraw('p2'), withdraw('p3')), 'p1');
    const other = { projects: 2 };
    signs(open).thenRefused('marks-still-open', other);
    expect(signingOf(open)).toMatchObject({ signing: { allowed: false }, fingerprint: null, signed: null });
    const recused = closed().given({ type: 'ReinstateProject', projectId: 'p2', reason }, recuse('e1', 'p2'));
    signs(recused).thenAccepted();
    signs(recused, 'e2').thenRefused('marks-still-open', { projects: 1 });
  });

  it('not where there is nothing of the own to sign', () => {
    const nothing = toScoring(given(contestA()).given(withdraw('p2'), withdraw('p3'), withdraw('p4')), 'p1');
    const absent = nothing.state.panels.flatMap(({ judges }) => judges.map(({ id }) => id));
    signs(nothing.given(close('p1', absent))).thenRefused('nothing-to-sign');
  });

  it('never other marks than those that were read', () => {
    const before = closed();
    const read = signingOf(before)?.fingerprint;
    const changed = before
      .given(reopen('p1'))
      .by(judge('e1'), sheet('p1', 'expert', 81))
      .given(close('p1'));
    changed.when(sign(read), e1).thenRefused('marks-have-changed');
    changed.when(sign(signingOf(changed, 'e2')?.fingerprint), e1).thenRefused('marks-have-changed');
    signs(changed).thenAccepted();
  });
});

describe('a signature is stale once these marks are others', () => {
  const stale = (show: Show) => [signingOf(show)?.signed?.stale, atDesk(show)?.state];

  it('after a reopening in which this judge revised, not one in which another did', () => {
    const reopened = signed(closed()).given(reopen('p1'));
    expect(stale(reopened)).toEqual([false, 'signed']);
    expect(signingOf(reopened)?.fingerprint).toBeNull();
    const others = reopened.by(judge('e2'), sheet('p1', 'expert', 70)).given(close('p1'));
    expect(stale(others)).toEqual([false, 'signed']);
    const own = reopened.by(judge('e1'), sheet('p1', 'expert', 70)).given(close('p1'));
    expect(stale(own)).toEqual([true, 'stale']);
    expect(stale(signed(own))).toEqual([false, 'signed']);
  });

  it('after a late sheet, once it is accepted', () => {
    const late = signed(closed()).by(judge('e1'), sheet('p1', 'expert', 70));
    expect(stale(late)).toEqual([false, 'signed']);
    expect(stale(late.given(acceptLate('p1', late.state.version)))).toEqual([true, 'stale']);
  });

  it('after a sheet from paper in its place', () => {
    const replaces = { revision: 1, reason };
    const reopened = signed(closed()).given(reopen('p1'));
    const replaced = ['甲', '乙'].reduce(
      (show, by) =>
        show.by({ kind: 'staff', session: by }, { ...paper('e1', 'p1', 'expert', 60, by), replaces }),
      reopened,
    );
    expect(stale(replaced.given(close('p1')))).toEqual([true, 'stale']);
  });
});

it('each person on a seat signs the own marks alone, and the former one’s signature stays', () => {
  const first = signed(closed());
  const show = first.given({ type: 'SubstituteJudge', judgeId: 'e1', name: '替补', reason });
  expect([signingOf(show)?.signed, atDesk(show)]).toEqual([null, { state: 'none', at: null }]);
  signs(show).thenRefused('nothing-to-sign');
  const reinstated = toClosed(show.given({ type: 'ReinstateProject', projectId: 'p2', reason }), 'p2', marks);
  const both = signed(reinstated);
  const former = { judgeId: 'e1', since: 0, until: show.state.version };
  expect(marksOf(both.state, former).map(({ project }) => project.project.id)).toEqual(['p1', 'p1']);
  expect(marksOf(both.state, sittingNow(both.state, 'e1')).map(({ project }) => project.project.id)).toEqual([
    'p2',
    'p2',
  ]);
  expect(signatureOf(both.state, former)?.fingerprint).toBe(fingerprintOf(both.state, former));
  expect(signingOf(both)?.signed?.stale).toBe(false);
});

it('nobody but the log is told the strokes or the typed name', () => {
  for (const [signature, told] of [
    [{ strokes }, strokes],
    [{ typedName: '赵签名' }, '赵签名'],
  ] as const) {
    const { state } = signs(closed(), 'e1', signature).thenAccepted();
    const viewers: readonly Viewer[] = [
      { audience: 'host', roomId: 'main' },
      { audience: 'judge', judgeId: 'e1' },
      { audience: 'judge', judgeId: 'e2' },
      { audience: 'display', roomId: 'main', follows: 'programme' },
      { audience: 'presenter', projectId: 'p1' },
      { audience: 'public' },
    ];
    for (const viewer of viewers)
      expect(JSON.stringify(viewFor(viewer, state, nobodyThere, 0)), viewer.audience).not.toContain(told);
  }
});

describe('over the wire', () => {
  const fingerprint = 'a'.repeat(64);
  const taken = (signature: object, of = fingerprint) =>
    commandSchema.safeParse({ type: 'SignMarks', fingerprint: of, signature }).success;

  it.each([
    ['strokes', { strokes }],
    ['the corners of the box', { strokes: 'M0 0L999 399' }],
    ['a typed name', { typedName: '专家1' }],
  ])('%s', (_what, signature) => expect(taken(signature)).toBe(true));

  it.each([
    ['nothing', {}],
    ['both', { strokes, typedName: '专家1' }],
    ['no stroke', { strokes: '' }],
    ['a dot', { strokes: 'M1 1' }],
    ['curves', { strokes: 'M1 1C2 2 3 3 4 4' }],
    ['markup', { strokes: 'M1 1L2 2"/><script>' }],
    ['outside the box', { strokes: 'M1 1L1000 2' }],
    ['below the box', { strokes: 'M1 1L2 400' }],
    ['fractions', { strokes: 'M1 1L2.5 3' }],
    ['too many points', { strokes: `M1 1${'L2 2'.repeat(longestStrokes / 4)}` }],
    ['an empty name', { typedName: ' ' }],
    ['a long name', { typedName: '名'.repeat(41) }],
  ])('not %s', (_what, signature) => expect(taken(signature)).toBe(false));

  it('not without a whole fingerprint', () => expect(taken({ strokes }, 'a'.repeat(63))).toBe(false));
});
