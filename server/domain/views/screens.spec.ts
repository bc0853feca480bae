import { describe, expect, it } from 'vitest';
import { displayFollows } from '../../../shared/contract/displays.ts';
import { contestA, contestInTwoRooms } from '../../../test/support/contest-a.ts';
import { given, type Show } from '../../../test/support/given.ts';
import { call, toPresenting } from '../../../test/support/running-the-show.ts';
import { allOf, judgeIds, markedOf, sealedShow, toldBy } from '../../../test/support/sealed-show.ts';
import { nobodyThere, type Ambient } from './ambient.ts';
import { displayList } from './display-list.ts';
import { followedBy } from './followed-by.ts';
import { screenView } from './screens.ts';

const seen = (show: Show, follows: (typeof displayFollows)[number]) =>
  screenView(show.state, show.room(), follows, nobodyThere);
const words = '请对着话筒';
const programme = { type: 'ShowScene', roomId: 'main', scene: 'programme' } as const;

describe('no screen tells anything sealed', () => {
  it.each(displayFollows)('%s', (follows) => {
    const show = sealedShow(0);
    const text = JSON.stringify(seen(show.given(programme), follows));
    for (const id of ['p2', 'p3', 'p4']) expect(toldBy(text, allOf(markedOf(show, id)))).toEqual([]);
    for (const id of judgeIds) expect(text).not.toContain(`"${id}"`);
    // p1 has been revealed: on the leaderboard its total stands, and on no other of these
    expect(toldBy(text, [markedOf(show, 'p1').total])).toHaveLength(follows === 'board' ? 1 : 0);
  });
});

describe('the speaker’s timer', () => {
  const show = toPresenting(given(contestA()), 'p1');

  it('has the clock and the message to the speaker, and no name of anybody', () => {
    const view = seen(
      show.given({ type: 'ShowMessage', roomId: 'main', to: 'speaker', text: words }),
      'speaker',
    );
    expect(view).toMatchObject({
      follows: 'speaker',
      facts: { phase: 'presenting', clock: { kind: 'running' } },
      message: { text: words },
    });
    expect(Object.keys(view).sort()).toEqual([
      'audience',
      'bell',
      'contest',
      'facts',
      'follows',
      'message',
      'room',
    ]);
  });

  it('keeps running while the big screen is black, and is empty while nobody is on stage', () => {
    const black = show.given({ type: 'ShowScene', roomId: 'main', scene: 'black' });
    expect(seen(black, 'speaker')).toMatchObject({ facts: { phase: 'presenting' } });
    expect(seen(given(contestA()), 'speaker')).toMatchObject({ facts: null, message: null });
  });
});

describe('the overlay', () => {
  it('names who is on stage while the big screen follows the programme, and nobody otherwise', () => {
    const show = given(contestA()).given(call('p1'), programme);
    expect(seen(show, 'overlay')).toMatchObject({ stage: { project: { projectId: 'p1' } } });
    const vote = show.given({ type: 'ShowScene', roomId: 'main', scene: 'vote' });
    expect(seen(vote, 'overlay')).toMatchObject({ stage: null });
  });

  it('has the message to the hall, not the speaker’s', () => {
    const show = given(contestA()).given({ type: 'ShowMessage', roomId: 'main', to: 'speaker', text: words });
    for (const follows of ['overlay', 'board', 'programme'] as const)
      expect(seen(show, follows).message).toBeNull();
    const hall = show.given({ type: 'ShowMessage', roomId: 'main', to: 'screen', text: '茶歇十分钟' });
    for (const follows of ['overlay', 'board', 'programme'] as const)
      expect(seen(hall, follows).message?.text).toBe('茶歇十分钟');
  });
});

describe('the second screen with the leaderboard', () => {
  it('shows it whatever the big screen shows', () => {
    const show = toPresenting(given(contestA()), 'p1');
    expect(seen(show, 'board')).toMatchObject({ follows: 'board', board: { rows: [{}, {}, {}, {}] } });
  });
});

describe('what a display follows', () => {
  const opened = { follows: 'speaker', roomId: 'west' } as const;
  const assign = { type: 'AssignDisplay', displayId: 'd1', follows: 'board' } as const;
  const show = given(contestInTwoRooms()).given(assign);

  it('is what the host desk has told it, or else what it was opened for', () => {
    expect(followedBy(show.state, 'd1', opened)).toEqual({ follows: 'board', roomId: 'west' });
    const east = show.given({ ...assign, roomId: 'east' });
    expect(followedBy(east.state, 'd1', opened)).toEqual({ follows: 'board', roomId: 'east' });
    for (const other of ['d2', 'constructor', null])
      expect(followedBy(show.state, other, opened)).toEqual(opened);
  });
});

describe('the list of displays', () => {
  const report = { battery: { percent: 80, charging: false }, width: 1920, height: 1080 };
  const present = { connected: true, lastSeenAt: null, report };
  const opened = { follows: 'programme', roomId: 'east' } as const;
  const ambient: Ambient = {
    ...nobodyThere,
    screens: { zz: { ...present, opened }, aa: { ...present, opened }, d1: { ...present, opened } },
  };

  it('has the named ones first, then those that came by themselves', () => {
    const show = given(contestInTwoRooms()).given(
      { type: 'NameDisplay', displayId: 'd1', name: '左侧屏' },
      { type: 'AssignDisplay', displayId: 'gone', follows: 'overlay', roomId: 'west' },
    );
    const list = displayList(show.state, ambient);
    expect(list.map(({ displayId }) => displayId)).toEqual(['d1', 'gone', 'aa', 'zz']);
    expect(list[0]).toEqual({
      displayId: 'd1',
      name: '左侧屏',
      follows: 'programme',
      room: { id: 'east', name: '东厅' },
      sounds: 'without-choice',
      device: present,
    });
    expect(list[1]).toMatchObject({
      name: null,
      follows: 'overlay',
      device: { connected: false, lastSeenAt: null, report: null },
    });
  });
});
