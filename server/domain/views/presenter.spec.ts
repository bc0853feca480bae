import { describe, expect, it } from 'vitest';
import { contestA, presentationMs, projectIds } from '../../../test/support/contest-a.ts';
import { beginning, given, presenter, type Show } from '../../../test/support/given.ts';
import { call, deckOf, toPresenting, toQuestions, turnPage } from '../../../test/support/running-the-show.ts';
import { allOf, judgeIds, markedOf, sealedShow, toldBy } from '../../../test/support/sealed-show.ts';
import { nobodyThere } from './ambient.ts';
import { presenterView } from './presenter.ts';

const viewOf = (show: Show, id = 'p1', ambient = nobodyThere) =>
  presenterView(show.state, show.project(id), ambient, beginning + show.now);
const withDeck = () => given(contestA()).given(deckOf('p1'));

describe('the presenter’s remote', () => {
  it('tells no mark of any project, its own neither', () => {
    const show = sealedShow(5);
    for (const id of projectIds) {
      const text = JSON.stringify(viewOf(show, id));
      for (const other of projectIds) expect(toldBy(text, allOf(markedOf(show, other)))).toEqual([]);
      for (const judgeId of judgeIds) expect(text).not.toContain(`"${judgeId}"`);
    }
  });

  it('has the clock while its project is on stage', () => {
    expect(viewOf(withDeck()).facts).toBeNull();
    expect(viewOf(withDeck().given(call('p1'))).facts?.phase).toBe('waiting');
    expect(viewOf(toPresenting(withDeck(), 'p1')).facts?.phase).toBe('presenting');
    expect(viewOf(toPresenting(withDeck(), 'p1'), 'p2').facts).toBeNull();
  });

  it('has page and pages', () => {
    expect(viewOf(given(contestA()))).toMatchObject({ page: 1, pages: 0 });
    expect(viewOf(toPresenting(withDeck(), 'p1').given(turnPage('p1', 5)))).toMatchObject({
      page: 5,
      pages: 20,
    });
  });

  it.each([
    ['off stage', () => withDeck(), 'not-on-stage'],
    ['called', () => withDeck().given(call('p1')), 'wrong-phase'],
    ['presenting', () => toPresenting(withDeck(), 'p1'), null],
    ['presenting, without a deck', () => toPresenting(given(contestA()), 'p1'), 'no-deck'],
    ['at the deadline', () => toPresenting(withDeck(), 'p1').after(presentationMs), 'deck-is-cut'],
    ['in questions', () => toQuestions(withDeck(), 'p1'), 'deck-is-cut'],
  ] as const)('turns or is dead, as the command would be: %s', (_when, make, code) => {
    const show = make();
    expect(viewOf(show).turning.blockedBecause?.code ?? null).toBe(code);
    const outcome = show.when(turnPage('p1', 2), { actor: presenter('p1') });
    if (code === null) outcome.thenAccepted();
    else outcome.thenRefused(code);
  });
});
