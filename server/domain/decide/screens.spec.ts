import { describe, expect, it } from 'vitest';
import {
  contestA,
  contestAOnStage,
  deskReview,
  evenMarks,
  presentationMs,
} from '../../../test/support/contest-a.ts';
import { given, host, presenter, system, type Show } from '../../../test/support/given.ts';
import {
  advance,
  call,
  deckOf,
  expire,
  pause,
  restart,
  revealOn,
  stepBack,
  toClosed,
  toPresenting,
  toQuestions,
  turnPage,
  withdraw,
} from '../../../test/support/running-the-show.ts';
import { shanxi2019 } from '../../../shared/presets/shanxi-2019.ts';
import type { RoomScene } from '../../../shared/contract/commands.ts';

const p1 = { id: 'p1', name: '云上影像互认平台' };
const remote = { actor: presenter('p1') };
const withDeck = (): Show => given(contestA()).given(deckOf('p1'));

describe('AttachDeck', () => {
  it('gives the project a deck, from its first page', () => {
    const { type: _type, ...deck } = deckOf('p1', 12);
    const show = given(contestA())
      .when(deckOf('p1', 12))
      .thenEvents({ ...deck, type: 'DeckAttached' });
    expect(show.project('p1')).toMatchObject({ deck: { deckId: 'deck-p1', pages: 12 }, page: 1 });
  });

  it.each([
    [20, 9],
    [9, 9],
    [3, 3],
    [1, 1],
  ])('on stage at page 9, replaces a deck by one of %i pages and goes on at page %i', (pages, page) => {
    const turned = toPresenting(withDeck(), 'p1').given(turnPage('p1', 9));
    const show = turned.when({ ...deckOf('p1', pages), deckId: 'newer' }, { actor: system }).thenAccepted();
    expect(show.project('p1')).toMatchObject({ deck: { deckId: 'newer', pages }, page });
  });

  it('keeps the page through the questions too, for a step back', () => {
    const turned = toPresenting(withDeck(), 'p1').given(turnPage('p1', 9));
    const asked = turned.given(advance('p1', 'presenting'));
    expect(asked.given(deckOf('p1', 30)).project('p1').page).toBe(9);
  });

  it('refuses an unknown project', () => {
    given(contestA()).when(deckOf('p9')).thenRefused('unknown-project');
  });
});

describe('TurnPage', () => {
  it('turns for the presenter and for the host', () => {
    const show = toPresenting(withDeck(), 'p1');
    const turned = show
      .when(turnPage('p1', 2), remote)
      .thenEvents({ type: 'PageTurned', projectId: 'p1', page: 2 });
    expect(turned.when(turnPage('p1', 20), { actor: host }).thenAccepted().project('p1').page).toBe(20);
  });

  it('turns while the clock is paused', () => {
    toPresenting(withDeck(), 'p1').given(pause('p1')).when(turnPage('p1', 2), remote).thenAccepted();
  });

  it('stays quiet on the page it is on', () => {
    toPresenting(withDeck(), 'p1').when(turnPage('p1', 1), remote).thenQuiet();
  });

  it('is dead from the deadline on, even before anyone has recorded it', () => {
    const late = toPresenting(withDeck(), 'p1').after(presentationMs);
    late.when(turnPage('p1', 2), remote).thenRefused('deck-is-cut', { project: p1 });
    toPresenting(withDeck(), 'p1')
      .after(presentationMs - 1)
      .when(turnPage('p1', 2), remote)
      .thenAccepted();
  });

  it('is dead after the presentation, by time or early, and in a presentation that waits at zero', () => {
    toQuestions(withDeck(), 'p1').when(turnPage('p1', 2), remote).thenRefused('deck-is-cut');
    toClosed(withDeck(), 'p1', evenMarks(80, 24, 8))
      .when(turnPage('p1', 2), remote)
      .thenRefused('deck-is-cut');
    const hosted = given(contestAOnStage({ questionsStart: 'host' })).given(deckOf('p1'));
    toPresenting(hosted, 'p1')
      .after(presentationMs)
      .when(expire, { actor: system })
      .thenAccepted()
      .when(turnPage('p1', 2), remote)
      .thenRefused('deck-is-cut');
  });

  it('lives again when the host steps back into a presentation with time left', () => {
    toQuestions(withDeck(), 'p1')
      .given(stepBack('p1', 'questions'))
      .when(turnPage('p1', 2), remote)
      .thenAccepted();
  });

  it('begins at page 1 after a restart', () => {
    const show = toPresenting(withDeck(), 'p1').given(turnPage('p1', 7), restart('p1'));
    expect(show.project('p1').page).toBe(1);
  });

  it('refuses before the start, naming the phase it works in', () => {
    withDeck()
      .given(call('p1'))
      .when(turnPage('p1', 2), remote)
      .thenRefused('wrong-phase', { project: p1, phase: 'waiting', expected: ['presenting'] });
  });

  it('refuses a page that is not there, and where there is no deck', () => {
    toPresenting(withDeck(), 'p1')
      .when(turnPage('p1', 21), remote)
      .thenRefused('page-out-of-range', { page: 21, pages: 20 });
    toPresenting(given(contestA()), 'p1')
      .when(turnPage('p1', 1), remote)
      .thenRefused('no-deck', { project: p1 });
  });

  it('refuses off stage, another presenter, and a contest without a stage', () => {
    withDeck().when(turnPage('p1', 2), remote).thenRefused('not-on-stage');
    toPresenting(withDeck(), 'p1')
      .when(turnPage('p1', 2), { actor: presenter('p2') })
      .thenRefused('not-permitted', { type: 'TurnPage' });
    given(deskReview()).when(turnPage('p1', 2), remote).thenRefused('no-stage');
  });
});

describe('ShowScene', () => {
  const scene = (name: RoomScene, roomId = 'main') => ({ type: 'ShowScene', roomId, scene: name }) as const;
  const revealing = () =>
    revealOn(toClosed(given(contestA()), 'p1', evenMarks(80, 24, 8)), 'p1', 1).given(scene('black'));

  it.each(['leaderboard', 'vote', 'black'] as const)('shows %s at any time', (name) => {
    const show = given(contestA())
      .when(scene(name))
      .thenEvents({ type: 'SceneShown', roomId: 'main', scene: name });
    show.when(scene('welcome')).thenAccepted();
    toPresenting(given(contestA()), 'p1').when(scene(name)).thenAccepted();
  });

  it('shows the programme while somebody is on stage, and a reveal once one has begun', () => {
    given(contestA()).given(call('p1'), scene('black')).when(scene('programme')).thenAccepted();
    revealing().when(scene('reveal')).thenAccepted();
  });

  it('stays quiet when it is shown already', () => {
    given(contestA()).when(scene('welcome')).thenQuiet();
  });

  it('refuses a programme without a project, a reveal of nothing, a vote without one, an unknown room', () => {
    given(contestA()).when(scene('programme')).thenRefused('no-project', {});
    given(contestA()).when(scene('reveal')).thenRefused('nothing-to-reveal', {});
    const judgedOnly = shanxi2019.rules.components.filter(({ kind }) => kind === 'judged');
    given(contestA({ rules: { components: judgedOnly } }))
      .when(scene('vote'))
      .thenRefused('no-popularity', {});
    given(contestA()).when(scene('black', 'attic')).thenRefused('unknown-room', { roomId: 'attic' });
  });

  it('refuses the reveal of a project that has withdrawn since', () => {
    revealing().given(withdraw('p1')).when(scene('reveal')).thenRefused('nothing-to-reveal');
  });
});
