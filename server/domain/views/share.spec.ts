/** What the screens are told of a shared screen: that there is one, never how its picture is arranged. */
import { describe, expect, it } from 'vitest';
import { contestA, contestInTwoRooms } from '../../../test/support/contest-a.ts';
import { beginning, given, system, type Show } from '../../../test/support/given.ts';
import { call, expire, stepBack, toPresenting, toQuestions } from '../../../test/support/running-the-show.ts';
import { nobodyThere } from './ambient.ts';
import { viewFor, type Viewer } from './view-for.ts';

const share = { shareId: 'share-of-p1', state: 'sharing', since: 5, watching: 2 } as const;
const ambient = { ...nobodyThere, shares: { p1: share } };
const shown = (show: Show, viewer: Viewer) => viewFor(viewer, show.state, ambient, beginning + show.now);
const screen = { audience: 'display', roomId: 'main', follows: 'programme' } as const;
const onScreen = (show: Show, roomId = 'main') => {
  const view = shown(show, { ...screen, roomId });
  return view?.audience === 'display' && view.follows === 'programme' && view.scene.kind === 'programme'
    ? view.scene.shared
    : undefined;
};
const presenting = () => toPresenting(given(contestA()), 'p1');

describe('a shared screen', () => {
  it('is named to the big screen from the call to the cut', () => {
    expect(onScreen(given(contestA()).given(call('p1')))).toEqual({ shareId: share.shareId });
    expect(onScreen(presenting())).toEqual({ shareId: share.shareId });
    expect(onScreen(toQuestions(given(contestA()), 'p1'))).toBeNull();
    expect(
      onScreen(
        presenting()
          .after(10 * 60_000)
          .by(system, expire),
      ),
    ).toBeNull();
    expect(onScreen(toQuestions(given(contestA()), 'p1').given(stepBack('p1', 'questions')))).toEqual({
      shareId: share.shareId,
    });
  });

  it('is named in the room of its project alone', () => {
    const show = toPresenting(toPresenting(given(contestInTwoRooms()), 'p1'), 'p3');
    expect(onScreen(show, 'east')).toEqual({ shareId: share.shareId });
    expect(onScreen(show, 'west')).toBeNull();
  });

  it('is named to host, presenter and big screen, and to nobody else', () => {
    const show = presenting();
    const viewers: readonly [Viewer, boolean][] = [
      [{ audience: 'host', roomId: 'main' }, true],
      [{ audience: 'presenter', projectId: 'p1' }, true],
      [screen, true],
      [{ audience: 'presenter', projectId: 'p2' }, false],
      [{ ...screen, follows: 'speaker' }, false],
      [{ ...screen, follows: 'board' }, false],
      [{ ...screen, follows: 'overlay' }, false],
      [{ audience: 'judge', judgeId: 'e1' }, false],
      [{ audience: 'public' }, false],
    ];
    for (const [viewer, told] of viewers)
      expect(JSON.stringify(shown(show, viewer)).includes(share.shareId), viewer.audience).toBe(told);
  });

  it('stands with its state on the desk and on the presenter’s page', () => {
    expect(shown(presenting(), { audience: 'host', roomId: 'main' })).toMatchObject({ share });
    expect(shown(presenting(), { audience: 'presenter', projectId: 'p1' })).toMatchObject({
      share,
      sharing: { allowed: true, blockedBecause: null },
    });
    expect(shown(presenting(), { audience: 'presenter', projectId: 'p2' })).toMatchObject({
      share: null,
      sharing: { allowed: false, blockedBecause: { code: 'not-on-stage' } },
    });
  });
});
