/** A whole desk review: scored in any order, closed one by one or together, reopened, revealed in steps or at once. */
import { describe, expect, it } from 'vitest';
import {
  contestA,
  deskReview,
  deskReviewInTwoRooms,
  evenMarks,
  projectIds,
} from '../../../test/support/contest-a.ts';
import { given, judge, type Show } from '../../../test/support/given.ts';
import {
  call,
  close,
  closeMany,
  recuse,
  reopen,
  reveal,
  revealAtOnce,
  revealOn,
  sheet,
  start,
  stepBack,
  submitAll,
  toClosed,
  toScoring,
  withdraw,
} from '../../../test/support/running-the-show.ts';
import type { DomainCommand } from '../commands.ts';
import { publicResultsOf, resultOf, resultsOf } from '../results.ts';

const marks = (expert: number) => evenMarks(expert, 24, 8);
const p1 = { id: 'p1', name: '云上影像互认平台' };
const phases = (show: Show) => projectIds.map((id) => show.project(id).phase);
const scored = (show: Show, ...ids: string[]): Show =>
  ids.reduce((before, id) => submitAll(before, id, marks(80)), show);
const allClosed = (show: Show): Show => scored(show, ...projectIds).given(closeMany([...projectIds]));

describe('scoring without a stage', () => {
  it('takes sheets for any project in any order, and revisions until it closes', () => {
    const show = given(deskReview())
      .by(judge('e3'), sheet('p4', 'expert', 70))
      .by(judge('e3'), sheet('p1', 'innovation', 7))
      .by(judge('q2'), sheet('p2', 'professional', 20))
      .by(judge('e3'), sheet('p4', 'expert', 75.5));
    expect(show.project('p4').sheets['expert']?.['e3']).toMatchObject({ revision: 2 });
    expect(phases(show)).toEqual(['scoring', 'scoring', 'scoring', 'scoring']);
  });

  it('has no stage to call to, no clock and no programme to follow', () => {
    const show = given(deskReview());
    show.when(call('p1')).thenRefused('no-stage');
    show.when(start('p1')).thenRefused('no-stage');
    show.when({ type: 'ShowScene', roomId: 'main', scene: 'programme' }).thenRefused('no-stage');
    show.when({ type: 'ShowScene', roomId: 'main', scene: 'leaderboard' }).thenAccepted();
  });

  it('closes, counts and names the absent one project at a time; the others stay open', () => {
    const show = submitAll(given(deskReview()).given(recuse('e2', 'p1')), 'p1', marks(80)).by(
      judge('q1'),
      sheet('p2', 'professional', 21),
    );
    const one = show.when(close('p1')).thenEvents({ type: 'ScoringClosed', projectId: 'p1', absent: [] });
    expect(phases(one)).toEqual(['closed', 'scoring', 'scoring', 'scoring']);
    one
      .when(sheet('p1', 'expert', 81), { actor: judge('e1') })
      .thenEvents(expect.objectContaining({ type: 'LateSheetReceived' }) as never);
    one.when(close('p2')).thenRefused('judges-missing');
    expect(resultOf(resultsOf(one.state), 'p1')?.total).toBe('112.00');
    expect(resultOf(resultsOf(one.state), 'p2')?.total).toBeNull();
  });

  it('reopens with a reason, takes the better sheet, and closes again with it', () => {
    const closed = scored(given(deskReview()), 'p1').given(close('p1'));
    const again = closed
      .given(reopen('p1'))
      .by(judge('e1'), sheet('p1', 'expert', 95))
      .by(judge('e2'), sheet('p1', 'expert', 90))
      .given(close('p1'));
    // 95, 90, 80 × 5: without 95 and one 80, (90 + 80 × 4) / 5 = 82.00
    expect(resultOf(resultsOf(again.state), 'p1')?.total).toBe('114.00');
  });
});

describe('RULES §6.3: CloseScoringOfMany', () => {
  it('closes all that are named and complete, in one command', () => {
    const show = scored(given(deskReview()), 'p1', 'p3')
      .when(closeMany(['p1', 'p3']))
      .thenEvents(
        { type: 'ScoringClosed', projectId: 'p1', absent: [] },
        { type: 'ScoringClosed', projectId: 'p3', absent: [] },
      );
    expect(phases(show)).toEqual(['closed', 'scoring', 'closed', 'scoring']);
  });

  it('names the projects that miss sheets with how many judges each, and closes none', () => {
    const show = scored(given(deskReview()), 'p1').given(recuse('q4', 'p2'));
    const after = show.when(closeMany(['p1', 'p2', 'p3'])).thenRefused('projects-incomplete', {
      projects: [
        { id: 'p2', name: '一码通智慧就医', missing: 10 },
        { id: 'p3', name: '模拟数据质控', missing: 11 },
      ],
    });
    expect(phases(after)).toEqual(['scoring', 'scoring', 'scoring', 'scoring']);
  });

  it('closes once their number has been acknowledged, and records who was absent', () => {
    const show = scored(given(deskReview()), 'p1').given(closeMany(['p1', 'p2'], { p2: 11 }));
    expect(phases(show)).toEqual(['closed', 'closed', 'scoring', 'scoring']);
    // seven experts owe two sheets each, four professionals one
    expect(show.project('p2').absent).toHaveLength(18);
    expect(show.project('p1').absent).toEqual([]);
  });

  it('asks again when more are missing than were acknowledged; fewer are no matter', () => {
    const show = given(deskReview());
    show.when(closeMany(['p1'], { p1: 10 })).thenRefused('projects-incomplete');
    submitAll(show, 'p1', marks(80))
      .when(closeMany(['p1'], { p1: 10 }))
      .thenAccepted();
  });

  it('leaves what is closed already as it is, and takes a name twice for one', () => {
    const show = scored(given(deskReview()), 'p1', 'p2').given(close('p1'));
    show
      .when(closeMany(['p1', 'p2', 'p2']))
      .thenEvents({ type: 'ScoringClosed', projectId: 'p2', absent: [] });
    show
      .given(close('p2'))
      .when(closeMany(['p1', 'p2']))
      .thenQuiet();
  });

  it('refuses what is unknown, withdrawn or still before its scoring', () => {
    const show = scored(given(deskReview()), 'p1');
    show.when(closeMany(['p1', 'p9'])).thenRefused('unknown-project');
    show
      .given(withdraw('p2'))
      .when(closeMany(['p1', 'p2']))
      .thenRefused('project-withdrawn');
    given(contestA())
      .when(closeMany(['p1']))
      .thenRefused('wrong-phase');
  });

  it('is for a stage too, where it is no more than CloseScoring', () => {
    const show = submitAll(toScoring(given(contestA()), 'p1'), 'p1', marks(80));
    show.when(closeMany(['p1'])).thenEvents({ type: 'ScoringClosed', projectId: 'p1', absent: [] });
  });
});

describe('RULES §6.5: RevealAtOnce', () => {
  it('reveals without the steps, ranks, and can be taken back or gone on from any step', () => {
    const closed = allClosed(given(deskReview()));
    const show = closed
      .given(reveal('p2', 'sheets'))
      .when(revealAtOnce('p1', 'p2'))
      .thenEvents({ type: 'ProjectRevealed', projectId: 'p1' }, { type: 'ProjectRevealed', projectId: 'p2' });
    expect(phases(show)).toEqual(['revealed', 'revealed', 'closed', 'closed']);
    expect(resultOf(publicResultsOf(show.state), 'p1')).toMatchObject({ total: '112.00', rank: 1 });
    expect(resultOf(publicResultsOf(show.state), 'p3')).toMatchObject({ total: null, rank: null });
    const back = show.given(stepBack('p1', 'revealed'));
    expect(back.project('p1')).toMatchObject({ phase: 'closed', revealedSteps: 0 });
    expect(revealOn(back, 'p1').project('p1').phase).toBe('revealed');
    show.when(revealAtOnce('p1', 'p2')).thenQuiet();
  });

  it('is not for a project that was on stage', () => {
    toClosed(given(contestA()), 'p1', marks(80)).when(revealAtOnce('p1')).thenRefused('reveal-in-steps');
  });

  it('refuses what is open, unknown or withdrawn, and then reveals none', () => {
    const show = scored(given(deskReview()), 'p1', 'p2').given(closeMany(['p1', 'p2']));
    show.when(revealAtOnce('p1', 'p3')).thenRefused('wrong-phase', {
      project: { id: 'p3', name: '模拟数据质控' },
      phase: 'scoring',
      expected: ['closed', 'revealed'],
    });
    show.when(revealAtOnce('p1', 'p9')).thenRefused('unknown-project');
    show.given(withdraw('p2')).when(revealAtOnce('p1', 'p2')).thenRefused('project-withdrawn');
  });

  it('follows the policy “end”: nothing before every room has closed', () => {
    const show = given(deskReviewInTwoRooms()).given({ type: 'ChooseRevealPolicy', policy: 'end' });
    const three = scored(show, ...projectIds).given(closeMany(['p1', 'p2', 'p3']));
    three.when(revealAtOnce('p1')).thenRefused('reveal-not-yet', { policy: 'end' });
    three
      .given(close('p4'))
      .when(revealAtOnce(...projectIds))
      .thenAccepted();
  });

  it('follows the policy “lagged”: all but the one that closed last, and that one when none is open', () => {
    const show = given(deskReview()).given({ type: 'ChooseRevealPolicy', policy: 'lagged' });
    const two = scored(show, ...projectIds).given(closeMany(['p1', 'p2']));
    two.when(revealAtOnce('p1', 'p2')).thenRefused('reveal-not-yet', { policy: 'lagged' });
    two.when(revealAtOnce('p1')).thenAccepted();
    two
      .given(closeMany(['p3', 'p4']))
      .when(revealAtOnce(...projectIds))
      .thenAccepted();
  });
});

describe('a desk review in two rooms', () => {
  it('expects, takes and counts the sheets of each room’s own judges', () => {
    const show = given(deskReviewInTwoRooms());
    show.when(sheet('p3', 'expert', 80), { actor: judge('e1') }).thenRefused('judge-of-another-room');
    // p1 is scored by e1 to e4, q1, q2 and q4 who sits in both rooms
    show.when(closeMany(['p1'])).thenRefused('projects-incomplete', { projects: [{ ...p1, missing: 7 }] });
    expect(phases(submitAll(show, 'p1', marks(80)).given(close('p1')))).toEqual([
      'closed',
      'scoring',
      'scoring',
      'scoring',
    ]);
  });

  it('lets a project change rooms until the first sheet for it is in', () => {
    const edit: DomainCommand & { type: 'EditProject' } = {
      type: 'EditProject',
      projectId: 'p1',
      name: '项目',
      unit: '单位',
      jointUnits: [],
    };
    const show = given(deskReviewInTwoRooms());
    expect(show.given({ ...edit, room: 'west' }).project('p1').roomId).toBe('west');
    const begun = show.by(judge('e1'), sheet('p1', 'expert', 80));
    begun.when({ ...edit, room: 'west' }).thenRefused('has-sheets', { project: p1 });
    begun.when({ ...edit, room: 'east' }).thenAccepted();
  });
});
