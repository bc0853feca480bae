import { describe, expect, it } from 'vitest';
import type {
  DisplayView,
  HostView,
  JudgeView,
  PresenterView,
  PublicView,
} from '../../../shared/contract/views.ts';
import { contestA, contestInTwoRooms } from '../../../test/support/contest-a.ts';
import { beginning, given, judge, type Show } from '../../../test/support/given.ts';
import { call } from '../../../test/support/running-the-show.ts';
import type { DomainCommand } from '../commands.ts';
import { nobodyThere } from '../views/ambient.ts';
import { viewFor, type Viewer } from '../views/view-for.ts';

const words = '请下一组到候场区';
const show = given(contestA());
const onScreen = { type: 'ShowMessage', roomId: 'main', to: 'screen', text: words } as const;
const toSpeaker = { ...onScreen, to: 'speaker', text: '请对着话筒' } as const;
const toJudge = { type: 'MessageJudge', judgeId: 'e1', text: '请提交评分表' } as const;
const dismiss = (version: number): DomainCommand => ({ type: 'DismissMessage', version });

function seen<V>(after: Show, viewer: Viewer): V {
  return viewFor(viewer, after.state, nobodyThere, beginning + after.now) as V;
}
const displayOf = (after: Show, roomId = 'main') =>
  seen<DisplayView>(after, { audience: 'display', roomId, follows: 'programme' });
const judgeOf = (after: Show, judgeId: string) => seen<JudgeView>(after, { audience: 'judge', judgeId });
const hostOf = (after: Show) => seen<HostView>(after, { audience: 'host', roomId: 'main' });
const presenterOf = (after: Show, projectId: string) =>
  seen<PresenterView>(after, { audience: 'presenter', projectId });

describe('a message across the big screen', () => {
  it('is shown with its number and time, in its room alone', () => {
    const after = given(contestInTwoRooms()).given({ ...onScreen, roomId: 'east' });
    expect(displayOf(after, 'east').message).toEqual({ text: words, version: 2, at: beginning });
    expect(displayOf(after, 'west').message).toBeNull();
  });

  it('is replaced by the next one, and stays quiet when it stands already', () => {
    const after = show.given(onScreen).given({ ...onScreen, text: '茶歇十分钟' });
    expect(displayOf(after).message?.text).toBe('茶歇十分钟');
    show.given(onScreen).when(onScreen).thenEvents();
  });

  it('is hidden', () => {
    const hide = { type: 'HideMessage', roomId: 'main', to: 'screen' } as const;
    const after = show.given(onScreen);
    expect(displayOf(after.given(hide)).message).toBeNull();
    show.when(hide).thenEvents();
  });

  it('needs a room', () => {
    show.when({ ...onScreen, roomId: 'attic' }).thenRefused('unknown-room');
    show.when({ type: 'HideMessage', roomId: 'attic', to: 'screen' }).thenRefused('unknown-room');
  });
});

describe('a message to the speaker', () => {
  const after = show.given(call('p1'), toSpeaker);

  it('reaches the one who is on stage, and nobody else', () => {
    expect(presenterOf(after, 'p1').message?.text).toBe(toSpeaker.text);
    expect(presenterOf(after, 'p2').message).toBeNull();
    expect(displayOf(after).message).toBeNull();
    expect(JSON.stringify(seen<PublicView>(after, { audience: 'public' }))).not.toContain(toSpeaker.text);
    expect(JSON.stringify(judgeOf(after, 'e1'))).not.toContain(toSpeaker.text);
  });
});

describe('a message to a judge', () => {
  const after = show.given(toJudge);

  it('reaches that judge alone, and the host desk sees that it stands', () => {
    expect(judgeOf(after, 'e1').message).toEqual({ text: toJudge.text, version: 2, at: beginning });
    expect(judgeOf(after, 'e2').message).toBeNull();
    const status = hostOf(after).judges.find(({ judgeId }) => judgeId === 'e1');
    expect(status?.message?.text).toBe(toJudge.text);
  });

  it('is put away by the judge who has read it', () => {
    const read = after
      .when(dismiss(2), { actor: judge('e1') })
      .thenEvents({ type: 'JudgeMessageHidden', judgeId: 'e1', by: 'judge' });
    expect(judgeOf(read, 'e1').message).toBeNull();
    read.when(dismiss(2), { actor: judge('e1') }).thenEvents();
  });

  it('stays when it is newer than the one put away, or another judge’s', () => {
    const newer = after.given({ ...toJudge, text: '请到前台' });
    newer.when(dismiss(2), { actor: judge('e1') }).thenEvents();
    newer.when(dismiss(3), { actor: judge('e2') }).thenEvents();
    expect(judgeOf(newer, 'e1').message?.text).toBe('请到前台');
  });

  it('knocks a second time once it was put away', () => {
    after.when(toJudge).thenEvents();
    after
      .by(judge('e1'), dismiss(2))
      .when(toJudge)
      .thenEvents({ type: 'JudgeMessaged', judgeId: 'e1', text: toJudge.text });
  });

  it('is taken back by the host desk', () => {
    const withdraw = { type: 'WithdrawMessage', judgeId: 'e1' } as const;
    expect(judgeOf(after.given(withdraw), 'e1').message).toBeNull();
    show.when(withdraw).thenEvents();
  });

  it('needs a judge of the contest', () => {
    show.when({ ...toJudge, judgeId: 'x1' }).thenRefused('unknown-judge');
    show.when({ type: 'WithdrawMessage', judgeId: 'toString' }).thenRefused('unknown-judge');
  });
});
