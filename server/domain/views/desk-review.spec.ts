/** What each audience is shown of a desk review, and what it is not. */
import { describe, expect, it } from 'vitest';
import type { Viewer } from './view-for.ts';
import { roomScenes } from '../../../shared/contract/commands.ts';
import type { HostView, JudgeView, PublicView } from '../../../shared/contract/views.ts';
import { contestA, deskReview, deskReviewInTwoRooms, projectIds } from '../../../test/support/contest-a.ts';
import { beginning, given, judge, type Show } from '../../../test/support/given.ts';
import { deskOf } from '../../../test/support/host-desk.ts';
import { deckOf, recuse, reopen, sheet, withdraw } from '../../../test/support/running-the-show.ts';
import { allOf, judgeIds, markedOf, sealedReview, toldBy } from '../../../test/support/sealed-show.ts';
import { nobodyThere } from './ambient.ts';
import { viewFor } from './view-for.ts';

const shown = (show: Show, viewer: Viewer) => viewFor(viewer, show.state, nobodyThere, beginning + show.now);
const judgeSees = (show: Show, judgeId: string) => shown(show, { audience: 'judge', judgeId }) as JudgeView;
const publicSees = (show: Show) => shown(show, { audience: 'public' }) as PublicView;
const listed = (view: HostView, id: string) => view.projects.find(({ project }) => project.projectId === id);
const sealed = ['p2', 'p3', 'p4'] as const;

describe('RULES §6.5: nothing of a desk review leaves before its reveal', () => {
  it('on the phones and on any scene of the big screen', () => {
    const show = sealedReview();
    const texts = roomScenes.flatMap((scene) => {
      const { decision, show: after } = show.when({ type: 'ShowScene', roomId: 'main', scene });
      return decision.ok
        ? [JSON.stringify(shown(after, { audience: 'display', roomId: 'main', follows: 'programme' }))]
        : [];
    });
    expect(texts).toHaveLength(5);
    for (const text of [...texts, JSON.stringify(publicSees(show))])
      for (const id of sealed) expect(toldBy(text, allOf(markedOf(show, id)))).toEqual([]);
  });

  it.each(judgeIds)('%s sees no other judge’s sheet and no result', (own) => {
    const show = sealedReview();
    const text = JSON.stringify(judgeSees(show, own));
    for (const id of projectIds) {
      const { byJudge, values, total, votes } = markedOf(show, id);
      const { [own]: mine = [], ...others } = byJudge;
      expect(toldBy(text, mine)).toEqual(mine);
      expect(toldBy(text, [...Object.values(others).flat(), ...values, total, votes])).toEqual([]);
    }
    for (const other of judgeIds) if (other !== own) expect(text).not.toContain(`"${other}"`);
  });

  it('the host is told who has submitted, never a mark of an open project', () => {
    const show = sealedReview();
    const text = JSON.stringify(deskOf(show));
    for (const id of ['p3', 'p4']) expect(toldBy(text, allOf(markedOf(show, id)))).toEqual([]);
    expect(toldBy(text, [markedOf(show, 'p2').total])).toHaveLength(1);
  });
});

describe('RULES §4.3: the board of a desk review', () => {
  const statuses = (show: Show) =>
    Object.fromEntries(publicSees(show).board.rows.map(({ project, status }) => [project.projectId, status]));

  it('marks open projects as being scored, and has no stage', () => {
    const show = sealedReview();
    expect(statuses(show)).toEqual({ p1: 'ranked', p2: 'sealed', p3: 'being-scored', p4: 'being-scored' });
    expect(publicSees(show).stages).toEqual([]);
    expect(statuses(show.given(reopen('p1')))['p1']).toBe('being-scored');
    expect(publicSees(given(contestA())).contest.deskReview).toBe(false);
  });

  it('carries no number of any project before its reveal', () => {
    for (const row of publicSees(sealedReview()).board.rows.filter(({ status }) => status !== 'ranked'))
      expect(row).toMatchObject({ rank: null, groupRank: null, tied: false, total: null, values: {} });
  });
});

describe('the host desk of a desk review', () => {
  it('names who is missing and who is recused, and counts the sheets', () => {
    const p4 = listed(deskOf(sealedReview()), 'p4');
    expect(p4).toMatchObject({
      phase: 'scoring',
      missing: ['e7'],
      recused: ['e2'],
      progress: { submitted: 14, expected: 16 },
    });
    expect(listed(deskOf(sealedReview()), 'p3')?.missing).toEqual([]);
  });

  it('says what may be done with each project, and why not', () => {
    const reviewOf = (id: string) => listed(deskOf(sealedReview()), id)?.review;
    const codes = (id: string) => {
      const review = reviewOf(id);
      if (!review) throw new Error('no desk review');
      const { step, ...actions } = review;
      return [step, ...Object.values(actions).map((allowed) => allowed.blockedBecause?.code ?? 'may')];
    };
    // close, reopen, reveal, take back
    expect(codes('p1')).toEqual([null, 'wrong-phase', 'may', 'may', 'may']);
    expect(codes('p2')).toEqual(['sheets', 'wrong-phase', 'may', 'may', 'wrong-phase']);
    expect(codes('p4')).toEqual([null, 'may', 'wrong-phase', 'wrong-phase', 'wrong-phase']);
    expect(listed(deskOf(given(contestA())), 'p1')?.review).toBeNull();
  });

  it('counts for each judge the projects whose sheets are all in', () => {
    const progress = (show: Show, id: string) =>
      deskOf(show).judges.find(({ judgeId }) => judgeId === id)?.projects;
    const show = sealedReview();
    expect([progress(show, 'e1'), progress(show, 'e7'), progress(show, 'e2')]).toEqual([
      { submitted: 4, expected: 4 },
      { submitted: 3, expected: 4 },
      { submitted: 3, expected: 3 },
    ]);
    expect(progress(show.given(withdraw('p4')), 'e7')).toEqual({ submitted: 3, expected: 3 });
    const one = given(deskReview()).by(judge('e1'), sheet('p1', 'expert', 80));
    expect(progress(one, 'e1')).toEqual({ submitted: 0, expected: 4 });
    expect(progress(one.by(judge('e1'), sheet('p1', 'innovation', 8)), 'e1')).toEqual({
      submitted: 1,
      expected: 4,
    });
    expect(progress(given(deskReviewInTwoRooms()), 'e5')).toEqual({ submitted: 0, expected: 2 });
  });
});

describe('the material of a project', () => {
  const decksFor = (show: Show, judgeId: string) =>
    judgeSees(show, judgeId).projects.map(({ deck }) => deck?.url ?? null);

  it('may be read by every judge of a desk review who is not recused, before and after closing', () => {
    const show = sealedReview();
    const urls = projectIds.map((id) => `/api/decks/deck-${id}.pdf`);
    expect(decksFor(show, 'e1')).toEqual(urls);
    expect(decksFor(show, 'e2')).toEqual([...urls.slice(0, 3), null]);
    expect(judgeSees(show, 'e1').projects[0]?.deck?.pages).toBe(20);
  });

  it('is not told where there is none, for a withdrawn project, and in a contest with a stage', () => {
    const show = given(deskReviewInTwoRooms()).given(deckOf('p1'), deckOf('p2'), withdraw('p2'));
    expect(decksFor(show, 'e1')).toEqual(['/api/decks/deck-p1.pdf', null]);
    expect(decksFor(show.given(recuse('e1', 'p1')), 'e1')).toEqual([null, null]);
    expect(decksFor(show, 'e5')).toEqual([null, null]);
    const onStage = given(contestA()).given(deckOf('p1'));
    expect(decksFor(onStage, 'e1')).toEqual([null, null, null, null]);
  });
});
