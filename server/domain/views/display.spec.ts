import { describe, expect, it } from 'vitest';
import { roomScenes } from '../../../shared/contract/commands.ts';
import type { DisplayView } from '../../../shared/contract/views.ts';
import {
  contestA,
  contestAOnStage,
  contestInTwoRooms,
  presentationMs,
} from '../../../test/support/contest-a.ts';
import { given, judge, system, type Show } from '../../../test/support/given.ts';
import {
  call,
  deckOf,
  expire,
  sheet,
  stepBack,
  toPresenting,
  toQuestions,
  turnPage,
} from '../../../test/support/running-the-show.ts';
import { allOf, judgeIds, markedOf, sealedShow, toldBy } from '../../../test/support/sealed-show.ts';
import { nobodyThere } from './ambient.ts';
import { displayView } from './display.ts';

const viewOf = (show: Show, roomId?: string): DisplayView =>
  displayView(show.state, show.room(roomId), {
    ...nobodyThere,
    ballots: 7,
    joinUrl: 'http://192.168.1.5:3000',
  });
const deckShown = (show: Show) => {
  const { scene } = viewOf(show);
  return scene.kind === 'programme' ? scene.deck : undefined;
};

describe('the big screen tells nothing sealed', () => {
  const show = sealedShow(0);

  it.each(roomScenes)('in the scene %s', (scene) => {
    const text = JSON.stringify(viewOf(show.given({ type: 'ShowScene', roomId: 'main', scene })));
    for (const id of ['p3', 'p4']) expect(toldBy(text, allOf(markedOf(show, id)))).toEqual([]);
    for (const id of judgeIds) expect(text).not.toContain(`"${id}"`);
    expect(text).not.toMatch(/专家\d|专业\d/);
  });

  it('while a reveal goes on, of the other projects', () => {
    const during = sealedShow(4);
    const text = JSON.stringify(viewOf(during));
    for (const id of ['p1', 'p3', 'p4'])
      expect(toldBy(text, allOf(markedOf(during, id))), `marks of ${id}`).toEqual([]);
  });
});

describe('the scenes', () => {
  it('programme: the project, its clock as facts, and how many sheets are in', () => {
    const show = toPresenting(given(contestA()), 'p1')
      .by(judge('e1'), sheet('p1', 'expert', 80))
      .by(judge('e1'), sheet('p1', 'innovation', 8));
    expect(viewOf(show).scene).toMatchObject({
      kind: 'programme',
      stage: { project: { projectId: 'p1' }, facts: { phase: 'presenting', clock: { kind: 'running' } } },
      progress: { submitted: 2, expected: 18 },
    });
  });

  it('programme, without a project on stage: the welcome page', () => {
    expect(viewOf(given(contestA())).scene).toEqual({ kind: 'welcome', organisers: [] });
    const gone = given(contestA()).given(call('p1'), {
      type: 'WithdrawProject',
      projectId: 'p1',
      reason: '退出',
    });
    expect(viewOf(gone).scene).toEqual({ kind: 'welcome', organisers: [] });
  });

  it('welcome: who holds the contest, as staff have written it', () => {
    const organisers = [{ role: '主办', names: ['样例省卫生健康信息学会', '示例大学'] }];
    const show = given(contestA()).given({ type: 'NameOrganisers', organisers });
    expect(viewOf(show).scene).toEqual({ kind: 'welcome', organisers });
  });

  it('vote: the head-count of ballots', () => {
    const show = given(contestA()).given(
      { type: 'OpenVote' },
      { type: 'ShowScene', roomId: 'main', scene: 'vote' },
    );
    expect(viewOf(show).scene).toEqual({ kind: 'vote', vote: { phase: 'open', ballots: 7 } });
  });

  it('vote: who leads is not told once it has closed either', () => {
    const show = given(contestA()).given(
      { type: 'OpenVote' },
      { type: 'CloseVote', counts: { p1: 5, p3: 2 } },
      { type: 'ShowScene', roomId: 'main', scene: 'vote' },
    );
    expect(viewOf(show).scene).toEqual({ kind: 'vote', vote: { phase: 'closed', ballots: 7 } });
  });

  it('each room has its own', () => {
    const show = given(contestInTwoRooms()).given(call('p3'));
    expect(viewOf(show, 'west').scene.kind).toBe('programme');
    expect(viewOf(show, 'east')).toMatchObject({
      scene: { kind: 'welcome' },
      room: { id: 'east', name: '东厅' },
    });
  });
});

describe('RULES §6.1: the deck on the big screen', () => {
  const withDeck = () => given(contestA()).given(deckOf('p1'));

  it('is there from the call to the cut', () => {
    expect(deckShown(withDeck().given(call('p1')))).toEqual({
      url: '/api/decks/deck-p1.pdf',
      pages: 20,
      page: 1,
    });
    expect(deckShown(toPresenting(withDeck(), 'p1').given(turnPage('p1', 4)))).toMatchObject({ page: 4 });
    expect(deckShown(toQuestions(withDeck(), 'p1'))).toBeNull();
    const cut = toPresenting(withDeck(), 'p1').after(presentationMs).when(expire, { actor: system });
    expect(deckShown(cut.thenAccepted())).toBeNull();
  });

  it('is gone at the cut, also where the questions wait for the host', () => {
    const waiting = given(contestAOnStage({ questionsStart: 'host' })).given(deckOf('p1'));
    const cut = toPresenting(waiting, 'p1').after(presentationMs).when(expire, { actor: system });
    expect(cut.thenAccepted().project('p1').phase).toBe('presenting');
    expect(deckShown(cut.show)).toBeNull();
  });

  it('comes back when the host steps back into the presentation', () => {
    const back = toQuestions(withDeck(), 'p1').given(stepBack('p1', 'questions'));
    expect(deckShown(back)).toMatchObject({ page: 1 });
  });

  it('is none where none was uploaded', () => {
    expect(deckShown(toPresenting(given(contestA()), 'p1'))).toBeNull();
  });
});
